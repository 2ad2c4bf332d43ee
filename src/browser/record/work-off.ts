/** From the journal into the record: many changes in one transaction, in their order. */
import { byRun, endedEarly, type JournalBatch, type JournalledChange } from '../../cookie/journal.ts'
import { registry } from '../../policy/registry.ts'
import { reachesWatched, type WatchList } from '../../portal/watch-list.ts'
import { canSee } from '../host-access.ts'
import { watchList } from '../known-portals.ts'
import { workedOff, writeRecord } from './database.ts'
import { batchesAfter, clearThrough, dropChanges, run as thisRun } from './journal.ts'
import { tellOthers } from './observation-log.ts'
import { whileRecording } from './record-lock.ts'
import { beginAfterGap, isSameList } from './watch-log.ts'
import { writeChanges } from './write-changes.ts'

/** How many rows are worked off at once: in a storm each holds many changes. */
const mostRows = 500

/**
 * Works off what stands in the journal: what concerns a portal that is watched goes into the record, the rest is
 * dropped. It is done once, also when the worker ends in between.
 *
 * @param isWanted which rows: the first that is not, and what follows it, stay
 * @param lengthens whether the watched period reaches to them; not where something before them was lost
 * @returns how many rows, and whether something went into the record
 * @throws RecordError when it could not be done: then it stands in the journal still
 */
export async function workOff(
  isWanted: (row: JournalBatch) => boolean = () => true,
  lengthens = true,
): Promise<{ rows: number; recorded: boolean }> {
  let all = { rows: 0, recorded: false }
  for (;;) {
    const { rows, recorded } = await whileRecording(() => workOffSome(isWanted, lengthens))
    all = { rows: all.rows + rows, recorded: all.recorded || recorded }
    if (rows < mostRows) return all
  }
}

async function workOffSome(
  isWanted: (row: JournalBatch) => boolean,
  lengthens: boolean,
): Promise<{ rows: number; recorded: boolean }> {
  const before = await workedOff()
  const rows = await batchesAfter(before?.through ?? 0, mostRows)
  const count = rows.findIndex(({ row }) => !isWanted(row))
  const taken = rows.slice(0, count < 0 ? rows.length : count)
  const last = taken.at(-1)
  if (!last) return { rows: 0, recorded: false }
  const lives = byRun(taken).map(life => ({
    run: life[0].row.run,
    through: life.at(-1)?.number ?? last.number,
    entries: life.flatMap(({ number, row }) => row.entries.map(entry => ({ ...entry, sequence: number }))),
  }))
  const list = await watchList()
  const isOurs = ({ change }: JournalledChange) => reachesWatched(registry, list, change.cookie)
  await writeRecord(async stores => {
    let earlier = before
    for (const { run, through, entries } of lives) {
      const from = entries[0]?.at ?? 0
      if (lengthens && wasEnded(earlier, { run, at: from })) await beginAfterGap(stores, from)
      const period = (await stores.watched.openCursor(null, 'prev'))?.value
      // Of a portal that has just been added the choice was not looked up yet.
      const isKnown = period !== undefined && isSameList(period, list)
      await writeChanges(
        stores,
        entries.filter(isOurs),
        (granted, host) => lengthens && isKnown && isPortal(host, list) && seesChoice(granted, host),
        lengthens,
      )
      // Where nothing is lengthened the gap is told by who asks for that.
      const isLeft = lengthens && run !== thisRun && { isLeft: true as const }
      earlier = { name: 'worked-off', through, run, at: entries.at(-1)?.at ?? 0, ...isLeft }
      await stores.about.put(earlier)
    }
  })
  await clearThrough(last.number)
  const recorded = lives.some(({ entries }) => entries.some(isOurs))
  if (recorded) tellOthers()
  return { rows: taken.length, recorded }
}

/**
 * Whether the life of the worker before this one was ended in the middle of its work.
 *
 * @param startedAt when this one began, in milliseconds since 1970
 */
export async function wasInterrupted(startedAt: number): Promise<boolean> {
  return wasEnded(await workedOff(), { run: thisRun, at: startedAt })
}

/** Whether the life that wrote last was ended in the middle of its work, as another one follows at that moment. */
function wasEnded(
  last: Awaited<ReturnType<typeof workedOff>>,
  next: { readonly run: string; readonly at: number },
): boolean {
  return last !== undefined && last.run !== next.run && (last.isLeft === true || endedEarly(last.at, next.at))
}

/** When the first change was told that is not worked off, in milliseconds since 1970; undefined when there is none. */
export async function firstPending(): Promise<number | undefined> {
  const [first] = await batchesAfter((await workedOff())?.through ?? 0, 1)
  return first?.row.entries[0]?.at
}

/** How many rows may wait for a record that cannot be written; what is nobody's goes first. */
const mostPending = 2_000

/**
 * Keeps the journal from growing without end while nothing can be worked off: what is not a portal's is dropped,
 * and where that does not suffice, all. That something is lost must be told beforehand.
 *
 * @throws RecordError
 */
export async function boundJournal(): Promise<void> {
  if ((await batchesAfter(0, mostPending)).length < mostPending) return
  const list = await watchList()
  await dropChanges(({ change }) => !reachesWatched(registry, list, change.cookie))
  if ((await batchesAfter(0, mostPending)).length >= mostPending) await dropChanges(() => true)
}

function isPortal(host: string, { added }: WatchList): boolean {
  return added.has(host) || registry.policiesFor(host).length > 0
}

function seesChoice(granted: readonly string[], host: string): boolean {
  return canSee(granted, { domain: host, secure: false, hostOnly: true })
}
