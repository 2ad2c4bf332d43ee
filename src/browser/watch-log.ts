/** When we were watching, and what the browser let us see then: what nobody saw must not look like nothing. */
import type { IDBPObjectStore, StoreNames } from 'idb'
import { mostWatched, type WatchedPeriod } from '../cookie/watched-period.ts'
import type { WatchList } from '../policy/portal-note.ts'
import { openDatabase, type Schema } from './database.ts'

/**
 * Writes down that we are watching from now on. `at`: in milliseconds since 1970; `granted`: the match
 * patterns of the hosts that we may see. What changes nothing begins no new period, if the browser ran on.
 */
export async function beginWatching(
  why: WatchedPeriod['why'],
  at: number,
  granted: readonly string[],
  list: WatchList,
): Promise<void> {
  const database = await openDatabase()
  const { store, done } = database.transaction('watched', 'readwrite')
  const added = [...list.added]
  const paused = [...list.paused]
  const latest = (await store.openCursor(null, 'prev'))?.value
  const isSame = latest !== undefined && same(latest.added, added) && same(latest.paused, paused)
  if (why !== 'portals' || !isSame) await store.add({ from: at, until: at, why, granted, added, paused })
  await forgetFirst(store, (await store.count()) - mostWatched)
  await done
}

/** The times in which we know to have been watching, in their order. */
export async function watchedPeriods(): Promise<WatchedPeriod[]> {
  const database = await openDatabase()
  return database.getAll('watched')
}

/**
 * The moment before which the record is no longer complete, since what was older was deleted, in milliseconds
 * since 1970; undefined when nothing was.
 */
export async function completeSince(): Promise<number | undefined> {
  const database = await openDatabase()
  const first = (await database.transaction('watched').store.openCursor())?.value
  return first?.wasNotFirst ? first.from : undefined
}

/** Forgets so many of the first periods, in the transaction that is under way. The next one tells of it. */
export async function forgetFirst(store: WatchedStore, count: number): Promise<void> {
  if (count <= 0) return
  const keys = await store.getAllKeys(null, count)
  await Promise.all(keys.map(key => store.delete(key)))
  const first = await store.openCursor()
  await first?.update({ ...first.value, wasNotFirst: true })
}

type WatchedStore = IDBPObjectStore<Schema, StoreNames<Schema>[], 'watched', 'readwrite'>

function same(some: readonly string[] = [], others: readonly string[]): boolean {
  return some.length === others.length && some.every(host => others.includes(host))
}
