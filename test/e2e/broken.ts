/**
 * What can be wrong with the record, brought about from outside: by a page of the extension that runs none of its
 * code.
 */
import type { Driver } from './driver/driver.ts'

const database = 'portal-cookie-inspector'

/**
 * As after a return to an older version of the extension: the database is of the next version, with a store that
 * this one lacks.
 */
export async function makeNewer(driver: Driver): Promise<void> {
  await driver.evaluateInExtension(
    (_api, name, version) =>
      new Promise<boolean>((resolve, reject) => {
        const request = indexedDB.open(name, version)
        request.onerror = () => reject(request.error)
        request.onupgradeneeded = () => {
          request.result.createObjectStore('later').put({ colour: 'red' }, 'key')
        }
        request.onsuccess = () => {
          request.result.close()
          resolve(true)
        }
      }),
    database,
    todays + 1,
  )
}

/** The database is there, of the right version, and nothing of ours is in it. */
export async function makeForeign(driver: Driver): Promise<void> {
  await driver.evaluateInExtension(
    (_api, name, version) =>
      new Promise<boolean>((resolve, reject) => {
        // Both at once: nobody else comes in between.
        indexedDB.deleteDatabase(name)
        const request = indexedDB.open(name, version)
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          request.result.close()
          resolve(true)
        }
      }),
    database,
    todays,
  )
}

/** Deletes the database, from outside. */
export async function deleteRecord(driver: Driver): Promise<void> {
  await driver.evaluateInExtension(
    (_api, name) =>
      new Promise<boolean>((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name)
        request.onerror = () => reject(request.error)
        request.onsuccess = () => resolve(true)
      }),
    database,
  )
}

/** A connection that does not close when it is asked to, and a deletion that waits for it. */
export async function block(driver: Driver): Promise<void> {
  await driver.evaluateInExtension(
    (_api, name) =>
      new Promise<boolean>((resolve, reject) => {
        const request = indexedDB.open(name)
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          Object.assign(globalThis, { held: request.result })
          indexedDB.deleteDatabase(name).onblocked = () => resolve(true)
        }
      }),
    database,
  )
}

/** Lets the held connection go, so that the deletion is done. */
export async function unblock(driver: Driver): Promise<void> {
  await driver.evaluateInExtension(() => {
    ;(globalThis as { held?: IDBDatabase }).held?.close()
  })
}

/** In which the extension of today keeps its database. */
const todays = 3
