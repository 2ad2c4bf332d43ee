import { cookiesSentTo, hasContainers, type JarSnapshot, normalStores } from './cookie-store.ts'
import { inTime } from './in-time.ts'
import { observationsOf } from './observation-log.ts'

/** The cookies of a portal in every store outside private windows: what the badge counts and the popup lists. */
export async function portalCookies(host: string): Promise<JarSnapshot> {
  return cookiesSentTo(host, await normalStores(hasContainers() ? await storesOf(host) : []))
}

/** In milliseconds: the cookies do not wait for the record. */
const patience = 1_000

/** The stores this host was recorded in. A log that cannot be read must not hide what is in the jar. */
async function storesOf(host: string): Promise<string[]> {
  const reading = inTime(observationsOf(host), patience, text => new Error(text))
  const observations = await reading.catch(() => [])
  return observations.map(({ cookie }) => cookie.storeId)
}
