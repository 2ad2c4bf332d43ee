import { storeIdIn } from '../cookie/observed-cookie.ts'
import { cookieDomains } from '../cookie/site.ts'
import { cookiesSentTo, hasContainers, type JarSnapshot, normalStores } from './cookie-store.ts'
import { withDatabase } from './database.ts'
import { inTime } from './in-time.ts'

/** The cookies of a portal in every store outside private windows: what the badge counts and the popup lists. */
export async function portalCookies(host: string): Promise<JarSnapshot> {
  return cookiesSentTo(host, await normalStores(hasContainers() ? await storesOf(host) : []))
}

/** In milliseconds: the cookies do not wait for the record. */
const patience = 1_000

/**
 * The stores that something of this host was recorded in, or of another of its domains. Only the keys are read: that
 * is many times faster. A log that cannot be read must not hide what is in the jar.
 */
async function storesOf(host: string): Promise<Set<string>> {
  const reading = withDatabase(database =>
    Promise.all(
      cookieDomains(host).map(domain => database.getAllKeysFromIndex('observations', 'domain', domain)),
    ),
  )
  const keys = await inTime(reading, patience, text => new Error(text)).catch(() => [])
  return new Set(keys.flat().map(storeIdIn))
}
