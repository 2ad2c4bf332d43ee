import type { Mismatch } from '../policy/mismatch.ts'
import type { Stored } from './storage.ts'
import type { UserSettings } from './user-settings.ts'

/** What the user's organisation has set, checked and in our own shape. */
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

/** The organisation's settings among what is stored. */
export function managedIn({ managed }: Stored): ManagedSettings {
  return managed?.settings ?? nothing
}
