import { erase } from '../browser/erase.ts'
import { forgetRecord, goesWith } from '../browser/forgetting.ts'
import { superfluousPatterns } from '../browser/host-access.ts'
import { forgetPolicies, forgetPolicy, watchListIn } from '../browser/known-portals.ts'
import { changeNotes } from '../browser/portal-notes.ts'
import type { Observation } from '../cookie/observation.ts'
import { isSentTo } from '../cookie/site.ts'
import { registry } from '../policy/registry.ts'
import { reachesWatched } from '../portal/watch-list.ts'
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
  const goes = state.observations.filter(({ cookie }) => goesWith({ host, stays }, cookie))
  const gone = new Set(goes)
  return {
    goes,
    stays: state.observations.filter(one => isSentTo(host, one.cookie) && !gone.has(one)),
  }
}

/** Deletes what is recorded of a portal; of one that the user brought, everything. */
export async function forget(row: PortalRow, state: ReadySettings): Promise<void> {
  const { host } = row
  const forgettable = isForgettable(row)
  const others = state.rows.map(other => other.host).filter(other => other !== host)
  const isTrace = (pattern: string) => superfluousPatterns([pattern], host, others).length > 0
  await forgetPolicies('livePolicy', [host])
  // First what is watched and seen, so that nothing is recorded anew while the record is deleted.
  if (forgettable) await Promise.all([changeNotes([host], () => undefined), forgetPolicy('entry', host)])
  else await dropAnswer(host)
  const patterns = forgettable ? superfluousPatterns(state.granted, host, others) : []
  // A record that is broken, or a browser that keeps the access, keeps nothing else from being forgotten.
  const [access] = await Promise.allSettled([giveAccessBack(patterns)])
  const [record] = await Promise.allSettled([
    forgetRecord({
      host,
      stays: staysWithout(host, state),
      isTrace: pattern => isTrace(pattern) && (forgettable || !state.granted.includes(pattern)),
      staysListed: !forgettable && isListed(host, state),
    }),
  ])
  await erase()
  for (const done of [record, access]) if (done.status === 'rejected') throw done.reason
}

/** Forgets what a site answered. */
export async function forgetAnswer(host: string): Promise<void> {
  await dropAnswer(host)
  await erase()
}

function dropAnswer(host: string): Promise<void> {
  return changeNotes([host], ({ recognition: _, ...note }) => note)
}

/** Whether it is watched or left alone by a decision, the user's or their organisation's. */
function isListed(host: string, { stored }: ReadySettings): boolean {
  const { added, paused } = watchListIn(stored)
  return added.has(host) || paused.has(host)
}

/** A paused portal's record is kept too: only the portal itself is left out. */
function staysWithout(host: string, { stored, rows }: ReadySettings) {
  const { added } = watchListIn(stored)
  const brought = rows.filter(isForgettable).map(row => row.host)
  const list = { added: new Set([...added, ...brought]), paused: new Set([host]) }
  return (cookie: Pick<Observation['cookie'], 'domain' | 'hostOnly'>) =>
    reachesWatched(registry, list, cookie)
}
