/** Tells as a gap what may be missing from the record, and brings it in line with what was told and what the jar holds. */
import { grantedPatterns } from '../browser/host-access.ts'
import { watchList } from '../browser/known-portals.ts'
import { whileRecording } from '../browser/record/record-lock.ts'
import { forgetUnwritten, type Unwritten, unwrittenIfKnown } from '../browser/record/unwritten.ts'
import { beginWatching } from '../browser/record/watch-log.ts'
import { firstPending, workOff as workOffRecord } from '../browser/record/work-off.ts'
import { rememberWatching, watchingSince } from '../browser/watching-since.ts'
import type { JournalBatch } from '../cookie/journal.ts'
import type { WatchedPeriod } from '../cookie/watched-period.ts'
import { lookIntoJar } from './look-into-jar.ts'
import { noteNews } from './news.ts'

/** As in work-off.ts. A look can work off what an event has told: the badges follow later. */
export async function workOff(...asked: Parameters<typeof workOffRecord>): ReturnType<typeof workOffRecord> {
  const done = await workOffRecord(...asked)
  if (done.recorded) noteNews()
  return done
}

/** When the last change of a row was told, in milliseconds since 1970. */
export function lastOf({ entries }: JournalBatch): number {
  return entries.at(-1)?.at ?? 0
}

/**
 * Tells that something may be missing from the first failure to write to the first change after the last one. What
 * was written down between them is recorded, and fills no gap.
 */
export async function bridgeFailure(failed: Unwritten): Promise<void> {
  await workOffAround(failed, row => lastOf(row) <= failed.latest)
  await bridgeGap((await firstPending()) ?? Date.now(), failed)
}

/** Works rows off; what was told after the first failure to write lengthens nothing until that is bridged. */
export async function workOffAround(
  failed: Unwritten | undefined,
  isWanted: (row: JournalBatch) => boolean = () => true,
): Promise<{ rows: number }> {
  const before = failed && (await workOff(row => isWanted(row) && lastOf(row) < failed.since))
  const { rows } = await workOff(isWanted, !failed)
  return { rows: rows + (before?.rows ?? 0) }
}

/** Brings the record in line with the jar. */
export function look(): Promise<void> {
  return lookIntoJar(async () => workOffAround(await unwrittenIfKnown()))
}

/**
 * Tells that something may be missing before a moment, and looks for how things stand now.
 *
 * @param failed what is told with that, and is noted no longer
 */
async function bridgeGap(at: number, failed: Unwritten | undefined): Promise<void> {
  await beginAndLook('interrupted', at)
  if (failed) await forgetUnwritten(failed).catch(() => undefined)
}

/** The same; what failed since that moment is another gap. */
export function bridgeGapBefore(at: number, failed: Unwritten | undefined): Promise<void> {
  return bridgeGap(at, failed && failed.latest < at ? failed : undefined)
}

/** Begins a watched period, and looks for how things stand. `at`: in milliseconds since 1970. */
export async function beginAndLook(why: WatchedPeriod['why'], at: number): Promise<void> {
  await begin(why, at)
  // What was told before it began is no time of this one.
  await workOff(row => lastOf(row) < at, false)
  await look()
}

async function begin(why: WatchedPeriod['why'], at: number): Promise<void> {
  const remembered = await watchingSince().catch(() => undefined)
  const createdAt = await whileRecording(async () => {
    const [granted, list] = await Promise.all([grantedPatterns(), watchList()])
    return beginWatching(why, at, { granted, list }, remembered !== undefined)
  })
  await rememberWatching(createdAt ?? at).catch(() => undefined)
}
