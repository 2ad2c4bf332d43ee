/**
 * What the user's organisation has set. `storage.managed` holds it as the organisation wrote it; checked
 * and in our own shape it is kept under `managed` in `storage.local`, where every page finds it at once.
 */
import browser from 'webextension-polyfill'
import type { Mismatch } from '../policy/mismatch.ts'
import type { UserSettings } from './user-settings.ts'

export const managedKey = 'managed'

/** To be raised when the shape changes: what another version kept is as good as none. */
const format = 1

export interface ManagedSettings {
  /** Hosts that are watched as portals. */
  readonly portals: readonly string[]
  /** Hosts of which nothing is recorded. */
  readonly paused: readonly string[]
  /** Rules that are switched off. */
  readonly rulesOff: readonly string[]
  /** Settings that the user cannot change. */
  readonly settings: Partial<UserSettings>
  /** What could not be used of what the organisation wrote, and why. */
  readonly problems: readonly Mismatch[]
}

const nothing: ManagedSettings = { portals: [], paused: [], rulesOff: [], settings: {}, problems: [] }

export async function managedSettings(): Promise<ManagedSettings> {
  return managedIn(await browser.storage.local.get(managedKey))
}

/** The organisation's settings among what was read from the storage. */
export function managedIn(stored: Readonly<Record<string, unknown>>): ManagedSettings {
  const kept = stored[managedKey]
  const isKept =
    typeof kept === 'object' &&
    kept !== null &&
    'format' in kept &&
    'settings' in kept &&
    kept.format === format
  return isKept ? (kept.settings as ManagedSettings) : nothing
}

export async function keepManaged(settings: ManagedSettings): Promise<void> {
  await browser.storage.local.set({ [managedKey]: { format, settings } })
}
