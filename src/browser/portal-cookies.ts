import { cookiesSentTo, type JarSnapshot, normalStores } from './cookie-store.ts'
import { inTime } from './in-time.ts'
import { recordedStores } from './record/observation-log.ts'

/** The cookies of a portal in every store outside private windows: what the badge counts and the popup lists. */
export async function portalCookies(host: string): Promise<JarSnapshot> {
  return cookiesSentTo(host, await normalStores(() => storesOf(host)))
}

/** In milliseconds: the cookies do not wait for the record. */
const patience = 1_000

/** A record that cannot be read must not hide what is in the jar. */
function storesOf(host: string): Promise<Iterable<string>> {
  return inTime(recordedStores(host), patience, text => new Error(text)).catch(() => [])
}
