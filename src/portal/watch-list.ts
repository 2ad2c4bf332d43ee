import type { ObservedCookie } from '../cookie/observed-cookie.ts'
import { isSentTo } from '../cookie/site.ts'
import type { Registry } from '../policy/registry.ts'
import type { PortalNotes } from './portal-note.ts'

/** The hosts that are watched or left alone beyond what the registry says. */
export interface WatchList {
  readonly added: ReadonlySet<string>
  readonly paused: ReadonlySet<string>
}

/** What the organisation has watched, only the organisation can pause. */
export function watchListOf(
  notes: PortalNotes,
  managed: { portals: readonly string[]; paused: readonly string[] },
): WatchList {
  const hosts = Object.keys(notes)
  return {
    added: new Set([...hosts.filter(host => notes[host]?.added), ...managed.portals]),
    paused: new Set([
      ...hosts.filter(host => notes[host]?.pausedAt !== undefined && !managed.portals.includes(host)),
      ...managed.paused,
    ]),
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
