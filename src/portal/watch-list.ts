import type { ObservedCookie } from '../cookie/observed-cookie.ts'
import { isSentTo } from '../cookie/site.ts'
import type { Registry } from '../policy/registry.ts'
import type { PortalNote, PortalNotes } from './portal-note.ts'

/** The hosts that are watched or left alone beyond what the registry says. */
export interface WatchList {
  readonly added: ReadonlySet<string>
  readonly paused: ReadonlySet<string>
}

/** The hosts that the organisation has watched, and those that it has paused. */
export interface ManagedPortals {
  readonly portals: readonly string[]
  readonly paused: readonly string[]
}

/** Who has it paused. What the organisation has watched, only the organisation can pause. */
export function pausedBy(
  host: string,
  note: PortalNote | undefined,
  { portals, paused }: ManagedPortals,
): 'user' | 'organisation' | undefined {
  if (paused.includes(host)) return 'organisation'
  return note?.pausedAt === undefined || portals.includes(host) ? undefined : 'user'
}

export function watchListOf(notes: PortalNotes, managed: ManagedPortals): WatchList {
  const hosts = Object.keys(notes)
  return {
    added: new Set([...hosts.filter(host => notes[host]?.added), ...managed.portals]),
    paused: new Set([...hosts.filter(host => pausedBy(host, notes[host], managed)), ...managed.paused]),
  }
}

/** Whether some portal that is watched would be sent this cookie: only then is it recorded. */
export function reachesWatched(
  registry: Registry,
  { added, paused }: WatchList,
  cookie: Pick<ObservedCookie, 'domain' | 'hostOnly'>,
): boolean {
  return (
    registry.reachesPortal(cookie, paused) ||
    [...added].some(host => !paused.has(host) && isSentTo(host, cookie))
  )
}
