import type { Cookies, Tabs } from 'webextension-polyfill'
import { recordChoice } from '../browser/choice-log.ts'
import { cleanUp, ifCleanUpIsDue } from '../browser/clean-up.ts'
import { allCookies, normalStores, withoutValue } from '../browser/cookie-store.ts'
import { grantedPatterns, seenThroughout } from '../browser/host-access.ts'
import { knownPortal, watchList } from '../browser/known-portals.ts'
import { reconcile, record, recordedStores } from '../browser/observation-log.ts'
import { whileRecording } from '../browser/record-lock.ts'
import { choiceNow } from '../browser/visitor-choice.ts'
import { beginWatching } from '../browser/watch-log.ts'
import { rememberWatching } from '../browser/watching-since.ts'
import { type Change, changeOf } from '../cookie/observation.ts'
import { isPrivateStore, type ObservedCookie } from '../cookie/observed-cookie.ts'
import { choiceCookie } from '../cookie/visitor-choice.ts'
import type { WatchedPeriod } from '../cookie/watched-period.ts'
import { reachesWatched } from '../policy/portal-note.ts'
import { registry } from '../policy/registry.ts'
import { showBadges } from './badge.ts'

/** Writes down a change of a cookie that a portal would be sent. Private windows leave no trace. */
export async function watchChange(event: Cookies.OnChangedChangeInfoType): Promise<void> {
  const at = Date.now()
  const { cookie, ...rest } = withoutValue(event)
  const change = changeOf({ ...rest, cookie })
  if (!change || isPrivateStore(cookie.storeId)) return
  const isRecorded = await whileRecording(async () => {
    if (!reachesWatched(registry, await watchList(), cookie)) return false
    await record(change, at)
    await lookAtChoice(change, at)
    return true
  })
  if (!isRecorded) return
  await ifCleanUpIsDue(at, lookAndCleanUp)
  await showBadges()
}

/** Looks into the jar for what happened while no event could reach us. */
export async function catchUp(why: WatchedPeriod['why']): Promise<void> {
  const at = Date.now()
  await rememberWatching(at)
  await whileRecording(async () =>
    beginWatching(why, at, ...(await Promise.all([grantedPatterns(), watchList()]))),
  )
  await lookAndCleanUp()
  await showBadges()
}

/** While a browser stays open and no cookie changes, its pages tell that time goes by. */
export async function cleanUpAfterNavigation(
  _tabId: number,
  { status }: Tabs.OnUpdatedChangeInfoType,
): Promise<void> {
  if (status === 'complete') await ifCleanUpIsDue(Date.now(), lookAndCleanUp)
}

/** Another retention may let go what is kept, and another language has other words for the badge. */
export async function followSettings(): Promise<void> {
  await lookAndCleanUp()
  await showBadges()
}

/** Brings the record in line with the jar, and forgets what is too old then. */
async function lookAndCleanUp(): Promise<void> {
  await whileRecording(bringInLine)
  await cleanUp(Date.now())
}

async function bringInLine(): Promise<void> {
  const [granted, watched] = await Promise.all([grantedPatterns(), watchList()])
  const snapshot = await allCookies(await normalStores(await recordedStores()))
  const isSeen = await seenThroughout(granted)
  const isWatched = (cookie: ObservedCookie) => reachesWatched(registry, watched, cookie)
  // Of a portal that is paused nothing is looked up: what is not among these cookies is not missing there.
  await reconcile(
    { ...snapshot, cookies: snapshot.cookies.filter(isWatched) },
    undefined,
    cookie => isSeen(cookie) && isWatched(cookie),
  )
}

/**
 * Whether a setting was before the choice or against it can be told only by looking at that moment: later,
 * a choice may have been stored or deleted unseen. The look comes a moment after the setting, and errs to the
 * side on which nothing is said.
 */
async function lookAtChoice({ kind, cookie }: Change, at: number): Promise<void> {
  const { name, domain, storeId, partitionKey, firstPartyDomain } = cookie
  if (kind !== 'set' && name !== choiceCookie) return
  if (partitionKey || firstPartyDomain) return
  const { policies, isPaused } = await knownPortal(domain)
  if (policies.length === 0 || isPaused) return
  const granted = await grantedPatterns()
  const choice = await choiceNow(domain, storeId)
  // The choice that is not there may be one that the browser hides from us.
  const isSeen = await seenThroughout(granted)
  const seesAll = isSeen({ domain, secure: false, hostOnly: true })
  await recordChoice(domain, storeId, seesAll ? choice : { status: 'unclear' }, at)
}
