/**
 * What was observed so far: the state of each cookie, and what happened to it.
 *
 * The background worker and the popup write here at the same time. Every write is one read-write
 * transaction (get → observe → put), which IndexedDB runs one after the other, so none overwrites another.
 */
import type { IDBPObjectStore } from 'idb'
import { type Change, type Observation, observe } from '../cookie/observation.ts'
import { cookieKey, type ObservedCookie } from '../cookie/observed-cookie.ts'
import { cookieDomains, isSentTo } from '../cookie/site.ts'
import { append, happeningOf, type Timeline } from '../cookie/timeline.ts'
import type { JarSnapshot } from './cookie-store.ts'
import { openDatabase, type Schema } from './database.ts'

/** Writes down one change. `at`: when it happened, in milliseconds since 1970. */
export async function record(change: Change, at: number): Promise<void> {
  const database = await openDatabase()
  const transaction = database.transaction(['observations', 'timelines', 'watched'], 'readwrite')
  const key = cookieKey(change.cookie)
  const previous = await transaction.objectStore('observations').get(key)
  await writeDown(transaction.objectStore('observations'), transaction.objectStore('timelines'), {
    previous,
    change,
    at,
  })
  const period = await transaction.objectStore('watched').openCursor(null, 'prev')
  if (period && period.value.until < at) await period.update({ ...period.value, until: at })
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
  const database = await openDatabase()
  const transaction = database.transaction(['observations', 'timelines'], 'readwrite')
  const observations = transaction.objectStore('observations')
  const timelines = transaction.objectStore('timelines')
  const recorded = new Map(
    (await readObservations(observations, host)).map(observation => [observation.key, observation]),
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
  await Promise.all(
    changes.map(change =>
      writeDown(observations, timelines, {
        previous: recorded.get(cookieKey(change.cookie)),
        change,
        at: snapshot.at,
      }),
    ),
  )
  await transaction.done
  tellOthers()
}

/** What is recorded of the cookies that would be sent to a host. */
export async function observationsOf(host: string): Promise<Observation[]> {
  const database = await openDatabase()
  return readObservations(database.transaction('observations').store, host)
}

/** Everything that is recorded. */
export async function allObservations(): Promise<Observation[]> {
  const database = await openDatabase()
  return database.getAll('observations')
}

/** What happened to the cookies of these keys. It can be long: ask only for those that something rests on. */
export async function timelinesOf(keys: readonly string[]): Promise<Timeline[]> {
  if (keys.length === 0) return []
  const database = await openDatabase()
  const { store } = database.transaction('timelines')
  const timelines = await Promise.all(keys.map(key => store.get(key)))
  return timelines.filter(timeline => timeline !== undefined)
}

/** The cookie stores that something is recorded of. */
export async function recordedStores(): Promise<Set<string>> {
  return new Set((await allObservations()).map(({ cookie }) => cookie.storeId))
}

/** Calls back when another page or the worker has written to the log. */
export function onObservations(listener: () => void): () => void {
  channel.addEventListener('message', listener)
  return () => channel.removeEventListener('message', listener)
}

/** Only says that something was written; what, stands in the log. */
const channel = new BroadcastChannel('observations')

/** Says so to the other pages and the worker. */
export function tellOthers(): void {
  channel.postMessage('written')
}

type Store<Name extends 'observations' | 'timelines'> = IDBPObjectStore<
  Schema,
  ('observations' | 'timelines' | 'watched')[],
  Name,
  'readwrite'
>

/** The new state of a cookie, and what happened to it, in the transaction that is under way. */
async function writeDown(
  observations: Store<'observations'>,
  timelines: Store<'timelines'>,
  told: { previous: Observation | undefined; change: Change; at: number },
): Promise<void> {
  const { previous, change, at } = told
  const next = observe(previous, change, at)
  if (!next || next === previous) return
  const happening = happeningOf(previous, next, change, at)
  await Promise.all([
    observations.put(next),
    happening &&
      timelines.get(next.key).then(timeline => timelines.put(append(timeline, next.key, happening))),
  ])
}

interface ObservationReader {
  getAll(): Promise<Observation[]>
  index(name: 'domain'): { getAll(domain: string): Promise<Observation[]> }
}

/** What is recorded of a host's cookies, or of all, in the transaction that is under way. */
export async function readObservations(
  store: ObservationReader,
  host: string | undefined,
): Promise<Observation[]> {
  if (host === undefined) return store.getAll()
  const byDomain = store.index('domain')
  const observations = await Promise.all(cookieDomains(host).map(domain => byDomain.getAll(domain)))
  return observations.flat().filter(({ cookie }) => isSentTo(host, cookie))
}
