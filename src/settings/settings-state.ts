import { grantedPatterns } from '../browser/host-access.ts'
import { policiesIn } from '../browser/known-portals.ts'
import { managedIn } from '../browser/managed-settings.ts'
import { allObservations } from '../browser/record/observation-log.ts'
import { recordAge } from '../browser/record/record-age.ts'
import { readToShow, type Stored } from '../browser/storage.ts'
import { type StorageUsed, storageUsed } from '../browser/storage-used.ts'
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
  /** All that is stored: what is known of a portal is looked up only for the rows that are drawn. */
  readonly stored: Stored
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

/** Begins to read at once, and follows what is stored, recorded and granted: one reading at a time. */
export function createSettingsStore(): PageStore<SettingsState> {
  const store = createPageStore<ReadySettings>((_opening, show, shown) => loadSettings(show, shown))
  onSettingsChange(store.refresh)
  return store
}

async function loadSettings(show: (state: ReadySettings) => void, shown: () => SettingsState): Promise<void> {
  const recording = readRecord()
  const [{ stored, failure }, granted, used] = await Promise.all([
    readToShow(null),
    grantedPatterns(),
    storageUsed(),
  ])
  const { unwritten, portals: notes = {} } = stored
  const state = ({ record, observations }: RecordRead): ReadySettings => ({
    status: 'ready',
    rows: portalRows({
      registry,
      notes,
      managed: managedIn(stored),
      imported: new Set(policiesIn(stored, 'entry').keys()),
      managedEntries: new Set(policiesIn(stored, 'managedEntry').keys()),
      observations,
      now: Date.now(),
    }),
    asked: askedSites(notes),
    stored,
    ...(failure !== undefined && { storageFailure: failure }),
    granted,
    record: record.status === 'read' && unwritten ? { ...record, unwritten } : record,
    observations,
    inForce: settingsIn(stored),
    used,
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
