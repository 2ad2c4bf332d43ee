/** Takes things out of the record for good. */
import type { ObservedCookie } from '../cookie/observed-cookie.ts'
import { isOutlived, keptChoices, keptPeriod, keptTimeline, outlivedPeriods } from '../cookie/retention.ts'
import { isSentTo } from '../cookie/site.ts'
import { type StoreName, withDatabase, writing } from './database.ts'
import { dropEntries } from './journal.ts'
import { readObservations, tellOthers } from './observation-log.ts'
import { whileForgetting } from './record-lock.ts'
import { forgetFirst } from './watch-log.ts'

/**
 * Forgets what is recorded of a portal: its cookies, what happened to them, and the visitor's choices there.
 * Waits for what is being recorded.
 *
 * @param stays whether a cookie stays, because another portal is sent it too
 */
export function forgetRecord(host: string, stays: (cookie: ObservedCookie) => boolean): Promise<void> {
  return whileForgetting(() => removeRecord(host, stays))
}

async function removeRecord(host: string, stays: (cookie: ObservedCookie) => boolean): Promise<void> {
  await dropEntries(({ change }) => isSentTo(host, change.cookie) && !stays(change.cookie))
  await withDatabase(async database => {
    const transaction = writing(database, 'observations', 'timelines', 'choices')
    const observations = transaction.objectStore('observations')
    const timelines = transaction.objectStore('timelines')
    const choices = transaction.objectStore('choices')
    const going = (await readObservations(observations, host)).filter(({ cookie }) => !stays(cookie))
    await Promise.all([
      ...going.flatMap(({ key }) => [observations.delete(key), timelines.delete(key)]),
      ...(await choices.index('host').getAllKeys(host)).map(key => choices.delete(key)),
    ])
    await transaction.done
  })
  tellOthers()
}

/**
 * Forgets what is older than the time that is kept, in one transaction.
 *
 * @param from where that time begins, in milliseconds since 1970
 */
export async function forgetOlder(from: number): Promise<void> {
  await withDatabase(async database => {
    const transaction = writing(database, 'observations', 'timelines', 'choices', 'watched')
    const observations = transaction.objectStore('observations')
    const timelines = transaction.objectStore('timelines')
    const outlived = (await observations.getAll()).filter(observation => isOutlived(observation, from))
    await Promise.all(outlived.flatMap(({ key }) => [observations.delete(key), timelines.delete(key)]))
    // One after the other: all at once they can be fifty thousand happenings.
    for await (const cursor of timelines) {
      const kept = keptTimeline(cursor.value, from)
      if (kept !== cursor.value) await cursor.update(kept)
    }
    for await (const cursor of transaction.objectStore('choices')) {
      const kept = keptChoices(cursor.value, from)
      if (!kept) await cursor.delete()
      else if (kept !== cursor.value) await cursor.update(kept)
    }
    const watched = transaction.objectStore('watched')
    await forgetFirst(watched, outlivedPeriods(await watched.getAll(), from))
    const first = await watched.openCursor()
    if (first && first.value.from < from) await first.update(keptPeriod(first.value, from))
    await transaction.done
  })
  tellOthers()
}

/** Forgets the whole record. Waits for what is being recorded. */
export function forgetEverything(): Promise<void> {
  return whileForgetting(clear)
}

async function clear(): Promise<void> {
  await dropEntries(() => true)
  await withDatabase(async database => {
    const names: StoreName[] = [...database.objectStoreNames]
    const transaction = writing(database, ...names)
    await Promise.all(names.map(name => transaction.objectStore(name).clear()))
    // Deleted by the user: what comes now is no record in the place of a lost one.
    await transaction
      .objectStore('about')
      .put({ name: 'identity', createdAt: Date.now(), replacesNone: true })
    await transaction.done
  })
  tellOthers()
}
