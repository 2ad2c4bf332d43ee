import browser from 'webextension-polyfill'
import { grantedPatterns } from '../browser/host-access.ts'
import { inTime } from '../browser/in-time.ts'
import { keptIn } from '../browser/known-portals.ts'
import { managedIn } from '../browser/managed-settings.ts'
import { allObservations } from '../browser/observation-log.ts'
import { notesIn } from '../browser/portal-notes.ts'
import { recordAge } from '../browser/record-age.ts'
import { readStored } from '../browser/stored.ts'
import { unwrittenIn } from '../browser/unwritten.ts'
import { onSettingsChange, type SettingsInForce, settingsIn } from '../browser/user-settings.ts'
import type { Observation } from '../cookie/observation.ts'
import { registry } from '../policy/registry.ts'
import { type CommonState, createPageStore, type PageStore, showSoonest } from '../surface/page-store.ts'
import { failureOf, type RecordState, withinPatience } from '../surface/record-state.ts'
import { type AskedSite, askedSites, type PortalRow, portalRows } from './portal-rows.ts'

/** What the settings page shows. */
export type SettingsState = ReadySettings | CommonState

export interface ReadySettings {
  readonly status: 'ready'
  readonly rows: readonly PortalRow[]
  readonly asked: readonly AskedSite[]
  /** Everything in `storage.local`: what is known of a portal is looked up only for the rows that are drawn. */
  readonly stored: Readonly<Record<string, unknown>>
  /** Why nothing is known of what is stored, in the browser's own text. */
  readonly storageFailure?: string
  /** The match patterns that are granted. */
  readonly granted: readonly string[]
  readonly record: RecordState
  /** What is recorded; none while the record is not read. */
  readonly observations: readonly Observation[]
  readonly inForce: SettingsInForce
  readonly used: StorageUsed
}

/** In bytes, as far as the browser tells. */
export interface StorageUsed {
  /** Everything in the extension's place, the database and what the browser adds. */
  readonly estimated?: number
  /** Notes, kept policies and settings. */
  readonly settings?: number
}

export type SettingsStore = PageStore<SettingsState>

/** Begins to read at once, and follows what is stored, recorded and granted: one reading at a time. */
export function createSettingsStore(): SettingsStore {
  const store = createPageStore<ReadySettings>((_opening, show, shown) => loadSettings(show, shown))
  onSettingsChange(store.refresh)
  return store
}

async function loadSettings(show: (state: ReadySettings) => void, shown: () => SettingsState): Promise<void> {
  const recording = readRecord()
  const [{ entries: stored, failure }, granted, used] = await Promise.all([
    readStored(null),
    grantedPatterns(),
    storageUsed(),
  ])
  const unwritten = unwrittenIn(stored)
  const state = ({ record, observations }: RecordRead): ReadySettings => ({
    ...settingsOf(stored, observations),
    ...(failure !== undefined && { storageFailure: failure }),
    granted,
    used,
    record: record.status === 'read' && unwritten ? { ...record, unwritten } : record,
  })
  const soFar = () => state({ record: { status: 'pending' }, observations: [] })
  await showSoonest(recording.then(state), soFar, show, shown)
}

type RecordRead = Pick<ReadySettings, 'record' | 'observations'>

async function readRecord(): Promise<RecordRead> {
  try {
    const [observations, age] = await withinPatience(Promise.all([allObservations(), recordAge()]))
    return { record: { status: 'read', age }, observations }
  } catch (error) {
    return { record: { status: 'failed', ...failureOf(error) }, observations: [] }
  }
}

function settingsOf(
  stored: ReadySettings['stored'],
  observations: readonly Observation[],
): Omit<ReadySettings, 'granted' | 'used' | 'record'> {
  const notes = notesIn(stored)
  const rows = portalRows({
    registry,
    notes,
    managed: managedIn(stored),
    imported: new Set(keptIn(stored, 'entry').keys()),
    managedEntries: new Set(keptIn(stored, 'managedEntry').keys()),
    observations,
    now: Date.now(),
  })
  const inForce = settingsIn(stored)
  return { status: 'ready', rows, asked: askedSites(notes), stored, observations, inForce }
}

/** In milliseconds: nobody waits for a measure. */
const patience = 1_000

interface Measuring {
  getBytesInUse(keys: null): Promise<number>
}

async function storageUsed(): Promise<StorageUsed> {
  const { local } = browser.storage
  const orUnknown = <Answer>(answer: Promise<Answer>) =>
    inTime(answer, patience, text => new Error(text)).catch(() => undefined)
  const [estimate, settings] = await Promise.all([
    orUnknown(navigator.storage.estimate()),
    // Not every browser has this call.
    'getBytesInUse' in local ? orUnknown((local as unknown as Measuring).getBytesInUse(null)) : undefined,
  ])
  return {
    ...(estimate?.usage !== undefined && { estimated: estimate.usage }),
    ...(settings !== undefined && { settings }),
  }
}
