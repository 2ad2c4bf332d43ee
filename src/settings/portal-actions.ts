import { forgetRecord } from '../browser/forgetting.ts'
import { superfluousPatterns } from '../browser/host-access.ts'
import { forgetComparison, forgetPolicy } from '../browser/known-portals.ts'
import { managedIn } from '../browser/managed-settings.ts'
import { changeNotes, notesIn } from '../browser/portal-notes.ts'
import type { Observation } from '../cookie/observation.ts'
import { isSentTo } from '../cookie/site.ts'
import { reachesWatched, watchListOf } from '../policy/portal-note.ts'
import { registry } from '../policy/registry.ts'
import { giveAccessBack } from './give-access-back.ts'
import type { PortalRow } from './portal-rows.ts'
import type { ReadySettings } from './settings-state.ts'

/** Begins or ends the pause of a portal. */
export function pause(host: string, at: number | undefined): Promise<void> {
  return changeNotes([host], ({ pausedAt: _, ...note }) =>
    at === undefined ? note : { ...note, pausedAt: at },
  )
}

/** Whether there is something to forget beside the record: what the user herself brought. */
export function isForgettable({ origin }: PortalRow): boolean {
  return origin === 'added' || origin === 'imported'
}

/** The observed cookies of a portal that would go with it, and those that stay since other portals are sent them. */
export function partedFor(host: string, state: ReadySettings): { goes: Observation[]; stays: Observation[] } {
  const stays = staysWithout(host, state)
  const sent = state.observations.filter(({ cookie }) => isSentTo(host, cookie))
  return {
    goes: sent.filter(({ cookie }) => !stays(cookie)),
    stays: sent.filter(({ cookie }) => stays(cookie)),
  }
}

/** Deletes what is recorded of a portal; of one that the user brought, everything. */
export async function forget(row: PortalRow, state: ReadySettings): Promise<void> {
  const { host } = row
  const stays = staysWithout(host, state)
  await forgetComparison(host)
  if (!isForgettable(row)) return forgetRecord(host, stays)
  // First, so that nothing is recorded anew while the record is deleted.
  await changeNotes([host], () => undefined)
  await Promise.all([forgetPolicy('entry', host), forgetPolicy('livePolicy', host)])
  const others = state.rows.map(other => other.host).filter(other => other !== host)
  try {
    await forgetRecord(host, stays)
  } finally {
    // A record that is broken keeps nothing else from being forgotten.
    await giveAccessBack(superfluousPatterns(state.granted, host, others))
  }
}

/** Forgets what a site answered. */
export function forgetAnswer(host: string): Promise<void> {
  return changeNotes([host], ({ recognition: _, ...note }) => note)
}

/** A paused portal's record is kept too: only the portal itself is left out. */
function staysWithout(host: string, { stored, rows }: ReadySettings) {
  const { added } = watchListOf(notesIn(stored), managedIn(stored))
  const brought = rows.filter(isForgettable).map(row => row.host)
  const list = { added: new Set([...added, ...brought]), paused: new Set([host]) }
  return (cookie: Observation['cookie']) => reachesWatched(registry, list, cookie)
}
