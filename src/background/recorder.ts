/** Writes down what happens to the cookies of portals. Private windows leave no trace. */
import type { Cookies, Tabs } from 'webextension-polyfill'
import { withoutValue } from '../browser/cookie-store.ts'
import { turns } from '../browser/in-turn.ts'
import { watchList } from '../browser/known-portals.ts'
import { choiceIn } from '../browser/read-choice.ts'
import { cleanUp, ifCleanUpIsDue, ifRetentionChanged } from '../browser/record/clean-up.ts'
import { databaseAtHand, databaseSettled } from '../browser/record/database.ts'
import { finishErasing } from '../browser/record/erase.ts'
import { journal, journalSettled, openJournal, run } from '../browser/record/journal.ts'
import { beginNewLog } from '../browser/record/new-log.ts'
import { toRecordError } from '../browser/record/record-error.ts'
import { whileRecording } from '../browser/record/record-lock.ts'
import { noteUnwritten, unwrittenIfKnown } from '../browser/record/unwritten.ts'
import { isBegun, isNoted } from '../browser/record/watch-log.ts'
import { boundJournal, wasInterrupted } from '../browser/record/work-off.ts'
import { changeOf } from '../cookie/observation.ts'
import { isPartitioned, isPrivateStore } from '../cookie/observed-cookie.ts'
import type { WatchedPeriod } from '../cookie/watched-period.ts'
import { showBadges } from './badge.ts'
import { beginAndLook, bridgeFailure, bridgeGapBefore, lastOf, look, workOff, workOffAround } from './gaps.ts'
import { hasNews, noteNews, showNews } from './news.ts'
import { oneAtATime } from './one-at-a-time.ts'

/** Writes down a change in the turn in which the browser tells of it; whose cookie it is is asked afterwards. */
export async function watchChange(event: Cookies.OnChangedChangeInfoType): Promise<void> {
  const at = Date.now()
  const told = withoutValue(event)
  const { cookie } = told
  const change = changeOf(told)
  if (!change || change.kind === 'found' || change.kind === 'missing' || isPrivateStore(cookie.storeId))
    return
  const choice = change.kind === 'set' && !isPartitioned(cookie) ? choiceIn(event.cookie) : undefined
  const writing = journal({ at, change, ...(choice && { choice }) })
  // The badge does not wait for a record that is yet to be opened, and may be held up.
  if (!databaseAtHand()) showBadges().catch(() => undefined)
  try {
    await writing
  } catch (error) {
    await noteUnwritten(at, toRecordError(error)).catch(() => undefined)
  }
  await workOffAll()
}

/** When this life of the worker began, in milliseconds since 1970. */
const startedAt = Date.now()

/** Things that read and write the whole record go one after the other. */
const inTurn = turns()

/** Finishes what the last life of the worker left: to be begun at once, before anything else is done. */
export function finishEarlierWork(): Promise<void> {
  return inTurn(() =>
    orNoted(startedAt, async () => {
      // Before the journal is asked for: one that is damaged must not keep the settings from coming back.
      await finishErasing().catch(() => undefined)
      await openJournal()
      if (!(await isBegun())) return
      const failed = await unwrittenIfKnown()
      const left = await workOffAround(failed, row => row.run !== run)
      if (left.rows > 0 || (await wasInterrupted(startedAt)) || failed) {
        await bridgeGapBefore(startedAt, failed)
        noteNews()
      }
    }),
  ).finally(showNews)
}

/** Looks into the jar for what happened while no event could reach us. */
export async function catchUp(why: WatchedPeriod['why']): Promise<void> {
  const at = Date.now()
  try {
    const catchingUp = async () => {
      // Written anew, as it is when something is forgotten, the list is no other: what was forgotten must not be
      // found again at once.
      if (why === 'portals' && (await whileRecording(async () => isNoted(await watchList())))) return false
      if (why === 'started') await beginNewLog().catch(() => undefined)
      if (await isBegun()) {
        const failed = await unwrittenIfKnown()
        await workOffAround(failed, row => lastOf(row) < at)
        if (failed) await bridgeGapBefore(at, failed)
      }
      await beginAndLook(why, at)
      return true
    }
    const isToLook = await inTurn(() => orNoted(at, catchingUp))
    if (isToLook) await cleanUp(Date.now())
  } finally {
    await showBadges()
  }
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
  try {
    await ifRetentionChanged(lookAndCleanUp)
  } finally {
    await showBadges()
  }
}

/** Brings the record in line with the jar, and forgets what is too old then. */
async function lookAndCleanUp(): Promise<void> {
  await inTurn(look)
  await cleanUp(Date.now())
}

const workOffAll = oneAtATime(async () => {
  try {
    await inTurn(async () => {
      // Made anew meanwhile, since somebody deleted it.
      if (!(await isBegun())) await beginAndLook('installed', Date.now())
      const failed = await unwrittenIfKnown()
      if (failed) {
        noteNews()
        await bridgeFailure(failed)
      }
      await workOff()
    })
    // All is recorded by then: where this fails, nothing is missing.
    if (hasNews()) await ifCleanUpIsDue(Date.now(), lookAndCleanUp).catch(() => undefined)
  } catch (error) {
    noteNews()
    await noteFailure(Date.now(), error)
    await boundJournal().catch(() => undefined)
  }
  await showNews()
})

/** Does it; a failure is noted, so that the next success knows of it. `at`: in milliseconds since 1970. */
async function orNoted<Result>(at: number, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    await noteFailure(at, error)
    throw error
  }
}

/** Notes it; where the record is held up only, tries again what waits once it is free. */
async function noteFailure(at: number, error: unknown): Promise<void> {
  const told = toRecordError(error)
  await noteUnwritten(at, told).catch(() => undefined)
  if (told.trouble === 'blocked') workOffOnceFree().catch(() => undefined)
}

/** The change that waits in the journal can be the last one. */
const workOffOnceFree = oneAtATime(async () => {
  await Promise.all([databaseSettled(), journalSettled()])
  // A database that is open, and says that it took too long, is free at once: it is not asked without end.
  const early = triedAgainAt + pause - performance.now()
  if (early > 0) await new Promise(resolve => setTimeout(resolve, early))
  triedAgainAt = performance.now()
  await workOffAll()
})

let triedAgainAt = Number.NEGATIVE_INFINITY
/** How far apart it is tried again, in milliseconds. */
const pause = 10_000
