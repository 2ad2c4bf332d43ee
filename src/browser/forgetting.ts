/** Takes things out of the record for good. */
import type { ObservedCookie } from '../cookie/observed-cookie.ts'
import {
  isOutlived,
  keptChoices,
  keptPeriod,
  keptTimeline,
  notBeyond,
  outlivedPeriods,
  withoutHost,
} from '../cookie/retention.ts'
import { cookieDomains, domainMatch, isSentTo, siteAbove } from '../cookie/site.ts'
import { type StoreName, type StoreOf, type Writing, withDatabase, writing } from './database.ts'
import { dropChanges } from './journal.ts'
import { tellOthers } from './observation-log.ts'
import { whileForgetting } from './record-lock.ts'
import { forgetFirst } from './watch-log.ts'
import { recordStores } from './write-changes.ts'

/** What goes with a portal. */
export interface Forgotten {
  readonly host: string
  /** Whether cookies of that domain stay, because another portal is sent them too. */
  readonly stays: (cookie: Pick<ObservedCookie, 'domain' | 'hostOnly'>) => boolean
  /** Whether a match pattern is about this host alone; those stay that say what is granted now. */
  readonly isTrace: (pattern: string) => boolean
  /** It is still known as watched or paused, so the times in which it was stay. */
  readonly staysListed: boolean
}

/**
 * Whether a cookie goes with a portal: what it was sent, and what others left in its site, whose name such a cookie
 * bears. Not what another portal is sent too, or what stands in a site that is also another portal's.
 */
export function goesWith(
  { host, stays }: Pick<Forgotten, 'host' | 'stays'>,
  cookie: ObservedCookie,
): boolean {
  if (isSentTo(host, cookie) && !stays(cookie)) return true
  const site = siteAbove(cookie)
  return site !== undefined && domainMatch(host, site) && !stays({ domain: site, hostOnly: false })
}

/**
 * Forgets what is recorded of a portal: its cookies, what happened to them, the visitor's choices there, and that
 * it was ever watched. Waits for what is being recorded.
 *
 * @throws RecordError
 */
export function forgetRecord(forgotten: Forgotten): Promise<void> {
  return whileForgetting(() => removeRecord(forgotten))
}

async function removeRecord(forgotten: Forgotten): Promise<void> {
  const { host, isTrace, staysListed } = forgotten
  await dropChanges(({ change }) => goesWith(forgotten, change.cookie))
  await withDatabase(async database => {
    const transaction = writing(database, ...recordStores)
    const observations = transaction.objectStore('observations')
    const timelines = transaction.objectStore('timelines')
    const choices = transaction.objectStore('choices')
    const about = transaction.objectStore('about')
    const going = (await observations.getAll()).filter(({ cookie }) => goesWith(forgotten, cookie))
    await Promise.all([
      ...going.flatMap(({ key }) => [observations.delete(key), timelines.delete(key)]),
      ...(await choicesGoing(choices, forgotten)).map(key => choices.delete(key)),
    ])
    for await (const cursor of transaction.objectStore('watched')) {
      const kept = withoutHost(cursor.value, staysListed ? undefined : host, isTrace)
      if (kept !== cursor.value) await cursor.update(kept)
    }
    // Without the cookie that held it a choice would seem not to be there, until the next look into the jar.
    await about.delete('choices-known')
    await unfold(transaction, forgotten)
    await transaction.done
  })
  tellOthers()
}

/** The choices on the host, and on the domains above it that no other portal shares. */
async function choicesGoing(choices: StoreOf<'choices'>, { host, stays }: Forgotten) {
  const domains = cookieDomains(host).filter(domain => domain === host || !stays({ domain, hostOnly: false }))
  const keys = await Promise.all(domains.map(domain => choices.index('host').getAllKeys(domain)))
  return keys.flat()
}

/** Forgets how many of the portal's cookies are gone; those that others were sent too are counted on. */
async function unfold(transaction: Writing, { host, stays }: Forgotten): Promise<void> {
  const folded = transaction.objectStore('folded')
  for (const domain of cookieDomains(host)) {
    const row = await folded.get(domain)
    if (!row) continue
    const hostOnly = domain !== host || stays({ domain, hostOnly: true }) ? row.hostOnly : 0
    const withBelow = stays({ domain, hostOnly: false }) ? row.withBelow : 0
    if (hostOnly + withBelow > 0) await folded.put({ domain, hostOnly, withBelow })
    else await folded.delete(domain)
  }
}

/**
 * Forgets what is older than the time that is kept, in one transaction. What bears a time that is yet to come counts
 * as of now. Waits for what is being recorded.
 *
 * @param from where that time begins, in milliseconds since 1970
 * @param now milliseconds since 1970, by a clock that is right
 * @throws RecordError
 */
export async function removeOlder(from: number, now: number): Promise<void> {
  await withDatabase(async database => {
    const transaction = writing(database, ...recordStores)
    const observations = transaction.objectStore('observations')
    const timelines = transaction.objectStore('timelines')
    const folded = transaction.objectStore('folded')
    const domains = new Set<string>()
    for (const observation of await observations.getAll()) {
      const bounded = notBeyond(observation, now)
      if (isOutlived(bounded, from)) {
        await Promise.all([observations.delete(observation.key), timelines.delete(observation.key)])
      } else {
        domains.add(observation.cookie.domain)
        if (bounded !== observation) await observations.put(bounded)
      }
    }
    // One after the other: all at once they can be fifty thousand happenings.
    for await (const cursor of timelines) {
      const kept = keptTimeline(cursor.value, from, now)
      if (kept !== cursor.value) await cursor.update(kept)
    }
    for await (const cursor of transaction.objectStore('choices')) {
      const kept = keptChoices(cursor.value, from, now)
      if (!kept) await cursor.delete()
      else if (kept !== cursor.value) await cursor.update(kept)
    }
    // What is counted there went before what is kept of the domain, so it is no younger.
    for (const domain of await folded.getAllKeys()) if (!domains.has(domain)) await folded.delete(domain)
    const watched = transaction.objectStore('watched')
    await forgetFirst(watched, outlivedPeriods(await watched.getAll(), from, now))
    const first = await watched.openCursor()
    if (first && first.value.from < from) await first.update(keptPeriod(first.value, from))
    await transaction.done
  })
  tellOthers()
}

/** Forgets the whole record. Waits for what is being recorded. @throws RecordError */
export function forgetEverything(): Promise<void> {
  return whileForgetting(clear)
}

async function clear(): Promise<void> {
  await dropChanges(() => true)
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
