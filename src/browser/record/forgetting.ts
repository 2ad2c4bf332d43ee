/** Takes things out of the record for good. */
import type { ObservedCookie } from '../../cookie/observed-cookie.ts'
import {
  isOutlived,
  keptChoices,
  keptPeriod,
  keptTimeline,
  notBeyond,
  outlivedPeriods,
  withoutHost,
} from '../../cookie/retention.ts'
import { cookieDomains, domainMatch, isSentTo, siteAbove } from '../../cookie/site.ts'
import { removeCookies, type Stores, writeRecord } from './database.ts'
import { replaceRows } from './database-content.ts'
import { dropChanges } from './journal.ts'
import { tellOthers } from './observation-log.ts'
import { whileForgetting } from './record-lock.ts'
import { forgetFirst } from './watch-log.ts'

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
  const { host, isTrace, staysListed } = forgotten
  return whileForgetting(async () => {
    await dropChanges(({ change }) => goesWith(forgotten, change.cookie))
    await writeRecord(async stores => {
      const { observations, choices, watched, about } = stores
      const going = (await observations.getAll()).filter(({ cookie }) => goesWith(forgotten, cookie))
      await removeCookies(stores, going)
      await Promise.all((await choicesGoing(choices, forgotten)).map(key => choices.delete(key)))
      await replaceRows(watched, period => withoutHost(period, staysListed ? undefined : host, isTrace))
      // Without the cookie that held it a choice would seem not to be there, until the next look into the jar.
      await about.delete('choices-known')
      await unfold(stores, forgotten)
    })
    tellOthers()
  })
}

/** The choices on the host, and on the domains above it that no other portal shares. */
async function choicesGoing(choices: Stores['choices'], { host, stays }: Forgotten) {
  const domains = cookieDomains(host).filter(domain => domain === host || !stays({ domain, hostOnly: false }))
  const keys = await Promise.all(domains.map(domain => choices.index('host').getAllKeys(domain)))
  return keys.flat()
}

/** Forgets how many of the portal's cookies are gone; those that others were sent too are counted on. */
async function unfold({ folded }: Stores, { host, stays }: Forgotten): Promise<void> {
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
  await writeRecord(async stores => {
    const { observations, timelines, choices, watched, folded } = stores
    const bounded = (await observations.getAll()).map(earlier => ({ earlier, kept: notBeyond(earlier, now) }))
    const staying = bounded.filter(({ kept }) => !isOutlived(kept, from))
    await Promise.all(
      staying.map(({ earlier, kept }) => (kept === earlier ? undefined : observations.put(kept))),
    )
    await removeCookies(
      stores,
      bounded.filter(({ kept }) => isOutlived(kept, from)).map(({ kept }) => kept),
    )
    await replaceRows(timelines, timeline => keptTimeline(timeline, from, now))
    await replaceRows(choices, history => keptChoices(history, from, now))
    // What is counted there went before what is kept of the domain, so it is no younger.
    const domains = new Set(staying.map(({ kept }) => kept.cookie.domain))
    for (const domain of await folded.getAllKeys()) if (!domains.has(domain)) await folded.delete(domain)
    await forgetFirst(watched, outlivedPeriods(await watched.getAll(), from, now))
    const first = await watched.openCursor()
    if (first && first.value.from < from) await first.update(keptPeriod(first.value, from))
  })
  tellOthers()
}

/** Forgets the whole record. Waits for what is being recorded. @throws RecordError */
export function forgetEverything(): Promise<void> {
  return whileForgetting(async () => {
    await dropChanges(() => true)
    await writeRecord(async stores => {
      await Promise.all(Object.values(stores).map(store => store.clear()))
      // Deleted by the user: what comes now is no record in the place of a lost one.
      await stores.about.put({ name: 'identity', createdAt: Date.now(), replacesNone: true })
    })
    tellOthers()
  })
}
