import { storeIdIn } from '../cookie/observed-cookie.ts'
import { cookieDomains } from '../cookie/site.ts'
import { cookiesSentTo, hasContainers, type JarSnapshot, normalStores } from './cookie-store.ts'
import { withDatabase } from './database.ts'

/** The cookies of a portal in every store outside private windows: what the badge counts and the popup lists. */
export async function portalCookies(host: string): Promise<JarSnapshot> {
  return cookiesSentTo(host, await normalStores(hasContainers() ? await storesOf(host) : []))
}

/**
 * The stores that something was recorded in of this host, or of one beside it. The keys alone are read: many times
 * faster. A log that cannot be read must not hide what is in the jar.
 */
async function storesOf(host: string): Promise<Set<string>> {
  const keys = await withDatabase(database =>
    Promise.all(
      cookieDomains(host).map(domain => database.getAllKeysFromIndex('observations', 'domain', domain)),
    ),
  ).catch(() => [])
  return new Set(keys.flat().map(storeIdIn))
}
