/** When we were watching, and what the browser let us see then: what nobody saw must not look like nothing. */
import { clockTolerance } from '../../cookie/spans.ts'
import { mostWatched, type WatchedPeriod } from '../../cookie/watched-period.ts'
import type { WatchList } from '../../portal/watch-list.ts'
import { aboutOf, type Stores, withDatabase, writeRecord } from './database.ts'
import { run } from './journal.ts'

/** What is watched, and what of it the browser shows. */
export interface Watching {
  /** The match patterns of the hosts that we may see. */
  readonly granted: readonly string[]
  readonly list: WatchList
}

/**
 * Writes down that we are watching from now on. What changes nothing begins no new period, if the browser ran on.
 * The first period of a record that came into the place of another says so.
 *
 * @param at milliseconds since 1970
 * @param isRemembered whether something was watched before this record was made
 * @returns since when this record is, in milliseconds since 1970; undefined in those that did not note it
 * @throws RecordError
 */
export function beginWatching(
  why: WatchedPeriod['why'],
  at: number,
  { granted, list }: Watching,
  isRemembered: boolean,
): Promise<number | undefined> {
  return writeRecord(async ({ watched, about }) => {
    const [identity, cursor] = await Promise.all([
      aboutOf(about, 'identity'),
      watched.openCursor(null, 'prev'),
    ])
    const latest = cursor?.value
    const isWhole = identity?.isBegun ? latest !== undefined : (identity?.replacesNone ?? !isRemembered)
    // What began anew is no older than this moment, whatever the one before it was.
    const createdAt = identity?.isBegun && !isWhole ? at : identity ? identity.createdAt : at
    const added = [...list.added]
    const paused = [...list.paused]
    const isSame = latest !== undefined && isSameList(latest, list)
    if (!isWhole || why !== 'portals' || !isSame) {
      await watched.add({ from: at, until: at, why: isWhole ? why : 'lost', granted, added, paused })
      // What the visitor chose meanwhile is known when the jar was looked into.
      await about.delete('choices-known')
    }
    if (why === 'interrupted') {
      // How the life before this one ended is told with that, and need not be told again.
      const { through = 0 } = (await aboutOf(about, 'worked-off')) ?? {}
      await about.put({ name: 'worked-off', through, run, at })
    }
    await forgetFirst(watched, (await watched.count()) - mostWatched)
    if (!identity?.isBegun || !isWhole) {
      const since = createdAt !== undefined && { createdAt }
      await about.put({ name: 'identity', ...since, isBegun: true })
    }
    return createdAt
  })
}

/**
 * Begins a period after changes that can be lost, in the transaction that is under way: a life of the worker was
 * ended in the middle of its work, and the next one before it could tell of that.
 *
 * @param at when the first one after it was told, in milliseconds since 1970
 */
export async function beginAfterGap({ watched, about }: Stores, at: number): Promise<void> {
  const latest = (await watched.openCursor(null, 'prev'))?.value
  if (!latest) return
  const { wasNotFirst: _, ...same } = latest
  await watched.add({ ...same, from: at, until: at, why: 'interrupted' })
  await about.delete('choices-known')
}

/** Whether the latest period was begun with these portals. @throws RecordError */
export function isNoted(list: WatchList): Promise<boolean> {
  return withDatabase(async database => {
    const latest = (await database.transaction('watched').store.openCursor(null, 'prev'))?.value
    return latest !== undefined && isSameList(latest, list)
  })
}

/** Whether this record has begun to be written: one that was just made, or emptied by others, has not. */
export function isBegun(): Promise<boolean> {
  return withDatabase(async database => {
    const transaction = database.transaction(['watched', 'about'])
    const [identity, count] = await Promise.all([
      aboutOf(transaction.objectStore('about'), 'identity'),
      transaction.objectStore('watched').count(),
    ])
    return identity?.isBegun === true && count > 0
  })
}

/** The times in which we know to have been watching, in the order in which they were written. */
export function watchedPeriods(): Promise<WatchedPeriod[]> {
  return withDatabase(database => database.getAll('watched'))
}

/** Lengthens the latest period by things that were written down, in the transaction that is under way. */
export async function lengthen(store: Stores['watched'], moments: readonly number[]): Promise<void> {
  const cursor = await store.openCursor(null, 'prev')
  if (!cursor) return
  let period = cursor.value
  let isFirst = true
  const keep = async () => {
    if (!isFirst) await store.add(period)
    else if (period !== cursor.value) await cursor.update(period)
    isFirst = false
  }
  for (const at of moments) {
    if (at >= period.until - clockTolerance) period = { ...period, until: Math.max(period.until, at) }
    else {
      await keep()
      const { wasNotFirst: _, ...same } = period
      period = { ...same, from: at, until: at, why: 'clock' }
    }
  }
  await keep()
}

/** Whether the portals that were added and paused in a period are those of the list. */
export function isSameList({ added, paused }: WatchedPeriod, list: WatchList): boolean {
  return same(added, [...list.added]) && same(paused, [...list.paused])
}

/** Forgets so many of the first periods, in the transaction that is under way. The next one tells of it. */
export async function forgetFirst(store: Stores['watched'], count: number): Promise<void> {
  if (count <= 0) return
  const keys = await store.getAllKeys(null, count)
  await Promise.all(keys.map(key => store.delete(key)))
  const first = await store.openCursor()
  await first?.update({ ...first.value, wasNotFirst: true })
}

function same(some: readonly string[] = [], others: readonly string[]): boolean {
  return some.length === others.length && some.every(host => others.includes(host))
}
