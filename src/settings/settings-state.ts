import browser from 'webextension-polyfill'
import { grantedPatterns } from '../browser/host-access.ts'
import { keptIn } from '../browser/known-portals.ts'
import { managedIn } from '../browser/managed-settings.ts'
import { allObservations } from '../browser/observation-log.ts'
import { notesIn } from '../browser/portal-notes.ts'
import { onSettingsChange, type SettingsInForce, settingsIn } from '../browser/user-settings.ts'
import type { Observation } from '../cookie/observation.ts'
import { createLiveStore, type LiveStore } from '../page/live-store.ts'
import { messageOf } from '../page/portal-state.ts'
import { registry } from '../policy/registry.ts'
import { type AskedSite, askedSites, type PortalRow, portalRows } from './portal-rows.ts'

/** What the settings page shows. */
export type SettingsState =
  | { readonly status: 'loading' }
  | ReadySettings
  | { readonly status: 'failed'; readonly message: string }

export interface ReadySettings {
  readonly status: 'ready'
  readonly rows: readonly PortalRow[]
  readonly asked: readonly AskedSite[]
  /** Everything in `storage.local`: what is known of a portal is looked up only for the rows that are drawn. */
  readonly stored: Readonly<Record<string, unknown>>
  /** The match patterns that are granted. */
  readonly granted: readonly string[]
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

export type SettingsStore = LiveStore<SettingsState>

/** Begins to read at once, and follows what is stored, recorded and granted: one reading at a time. */
export function createSettingsStore(): SettingsStore {
  const store = createLiveStore<SettingsState>({ status: 'loading' }, async (_opening, show) => {
    show(
      await loadSettings().catch(
        (error: unknown): SettingsState => ({ status: 'failed', message: messageOf(error) }),
      ),
    )
  })
  onSettingsChange(store.refresh)
  return store
}

async function loadSettings(): Promise<ReadySettings> {
  const [stored, granted, observations, used] = await Promise.all([
    browser.storage.local.get(null),
    grantedPatterns(),
    allObservations(),
    storageUsed(),
  ])
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
  return {
    status: 'ready',
    rows,
    asked: askedSites(notes),
    stored,
    granted,
    observations,
    inForce,
    used,
  }
}

interface Measuring {
  getBytesInUse(keys: null): Promise<number>
}

async function storageUsed(): Promise<StorageUsed> {
  const { local } = browser.storage
  const [estimate, settings] = await Promise.all([
    navigator.storage.estimate().catch(() => undefined),
    // Not every browser has this call.
    'getBytesInUse' in local ? (local as unknown as Measuring).getBytesInUse(null) : undefined,
  ])
  return {
    ...(estimate?.usage !== undefined && { estimated: estimate.usage }),
    ...(settings !== undefined && { settings }),
  }
}
