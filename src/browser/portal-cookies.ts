import { cookiesSentTo, hasContainers, type JarSnapshot, normalStores } from './cookie-store.ts'
import { observationsOf } from './observation-log.ts'

/** The cookies of a portal in every store outside private windows: what the badge counts and the popup lists. */
export async function portalCookies(host: string): Promise<JarSnapshot> {
  return cookiesSentTo(host, await normalStores(hasContainers() ? await storesOf(host) : []))
}

/** The stores this host was recorded in. A log that cannot be read must not hide what is in the jar. */
async function storesOf(host: string): Promise<string[]> {
  const observations = await observationsOf(host).catch(() => [])
  return observations.map(({ cookie }) => cookie.storeId)
}
