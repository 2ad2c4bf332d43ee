import { observe } from '../../src/cookie/observation.ts'
import { cookieKey, type ObservedCookie } from '../../src/cookie/observed-cookie.ts'
import type { Driver } from './driver/driver.ts'

/** Writes into the record, past all code of the extension, that a portal made up so many names and removed them again. */
export async function addGone(driver: Driver, host: string, count: number): Promise<void> {
  await addRecord(driver, goneCookies(host, driver.storeIds.ordinary, count))
}

function goneCookies(domain: string, storeId: string, count: number) {
  const now = Date.now()
  return Array.from({ length: count }, (_, index) => {
    const cookie: ObservedCookie = {
      name: `made_up_${index}`,
      domain,
      hostOnly: true,
      path: '/',
      storeId,
      secure: false,
      httpOnly: false,
      sameSite: 'lax',
      expires: now + index * 60_000,
    }
    const set = observe(undefined, { kind: 'set', cookie }, now - 60_000 - index)
    const observation = observe(set, { kind: 'removed', cookie, cause: 'explicit' }, now - 50_000)
    if (!observation) throw new Error(`expected an observation of ${cookieKey(cookie)}; got none`)
    return observation
  })
}

/** In pieces, since a message to the browser has a limit. */
async function addRecord(driver: Driver, observations: ReturnType<typeof goneCookies>): Promise<void> {
  for (let from = 0; from < observations.length; from += 2_000) {
    await driver.evaluateInExtension(
      async (_, piece) => {
        const opening = indexedDB.open('portal-cookie-inspector')
        await new Promise((resolve, reject) => {
          opening.onsuccess = resolve
          opening.onerror = () => reject(opening.error)
        })
        const database = opening.result
        const transaction = database.transaction('observations', 'readwrite')
        for (const observation of piece) transaction.objectStore('observations').put(observation)
        await new Promise((resolve, reject) => {
          transaction.oncomplete = resolve
          transaction.onerror = () => reject(transaction.error)
        })
        database.close()
      },
      observations.slice(from, from + 2_000),
    )
  }
}
