/**
 * What was observed so far, in IndexedDB: observations only, never a judgement, never a value.
 *
 * The background worker and the popup write here at the same time. Every write is one read-write
 * transaction (get → observe → put), which IndexedDB runs one after the other, so none overwrites another.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { type Change, type Observation, observe } from '../cookie/observation.ts'
import { cookieKey, type ObservedCookie } from '../cookie/observed-cookie.ts'
import { cookieDomains, isSentTo } from '../cookie/site.ts'
import type { JarSnapshot } from './cookie-store.ts'

const databaseName = 'portal-cookie-inspector'
const databaseVersion = 1

interface Schema extends DBSchema {
  observations: {
    key: string
    value: Observation
    indexes: { domain: string }
  }
}

/** Writes down one change. `at`: when it happened, in milliseconds since 1970. */
export async function record(change: Change, at: number): Promise<void> {
  const database = await open()
  const transaction = database.transaction('observations', 'readwrite')
  const previous = await transaction.store.get(cookieKey(change.cookie))
  const next = observe(previous, change, at)
  if (next && next !== previous) await transaction.store.put(next)
  await transaction.done
  tellOthers()
}

/**
 * Brings the log in line with a look into the jar: what is there is found, what the log holds as present
 * and the look should have shown is missing.
 *
 * @param host only the cookies that would be sent to this host; all when undefined
 * @param canSee whether the browser would have shown us this cookie; what it hides is not missing
 */
export async function reconcile(
  snapshot: JarSnapshot,
  host: string | undefined,
  canSee: (cookie: ObservedCookie) => boolean,
): Promise<void> {
  const database = await open()
  const transaction = database.transaction('observations', 'readwrite')
  const recorded = new Map(
    (await read(transaction.store, host)).map(observation => [observation.key, observation]),
  )
  const inJar = new Set(snapshot.cookies.map(cookieKey))
  const changes: Change[] = [
    ...snapshot.cookies.map(cookie => ({ kind: 'found' as const, cookie })),
    ...[...recorded.values()]
      .filter(({ key, cookie, removed }) => {
        return !removed && !inJar.has(key) && snapshot.stores.includes(cookie.storeId) && canSee(cookie)
      })
      .map(({ cookie }) => ({ kind: 'missing' as const, cookie })),
  ]
  for (const change of changes) {
    const previous = recorded.get(cookieKey(change.cookie))
    const next = observe(previous, change, snapshot.at)
    if (next && next !== previous) transaction.store.put(next)
  }
  await transaction.done
  tellOthers()
}

/** What is recorded of the cookies that would be sent to a host. */
export async function observationsOf(host: string): Promise<Observation[]> {
  const database = await open()
  return read(database.transaction('observations').store, host)
}

/** The cookie stores that something is recorded of. */
export async function recordedStores(): Promise<Set<string>> {
  const database = await open()
  return new Set((await database.getAll('observations')).map(({ cookie }) => cookie.storeId))
}

/** Calls back when another page or the worker has written to the log. */
export function onObservations(listener: () => void): () => void {
  channel.addEventListener('message', listener)
  return () => channel.removeEventListener('message', listener)
}

/** Only says that something was written; what, stands in the log. */
const channel = new BroadcastChannel('observations')

function tellOthers(): void {
  channel.postMessage('written')
}

interface ObservationReader {
  getAll(): Promise<Observation[]>
  index(name: 'domain'): { getAll(domain: string): Promise<Observation[]> }
}

async function read(store: ObservationReader, host: string | undefined): Promise<Observation[]> {
  if (host === undefined) return store.getAll()
  const byDomain = store.index('domain')
  const observations = await Promise.all(cookieDomains(host).map(domain => byDomain.getAll(domain)))
  return observations.flat().filter(({ cookie }) => isSentTo(host, cookie))
}

let opened: Promise<IDBPDatabase<Schema>> | undefined

function open(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDatabase().catch(error => {
    opened = undefined
    throw error
  })
  return opened
}

async function openDatabase(): Promise<IDBPDatabase<Schema>> {
  const forget = () => {
    opened = undefined
  }
  return openDB<Schema>(databaseName, databaseVersion, {
    upgrade(database) {
      const store = database.createObjectStore('observations', { keyPath: 'key' })
      store.createIndex('domain', 'cookie.domain')
    },
    // A newer version of the extension, open elsewhere, waits for this connection to close.
    blocking(_current, _blocked, event) {
      ;(event.target as IDBDatabase).close()
      forget()
    },
    terminated: forget,
  })
}
