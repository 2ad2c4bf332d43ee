/** From the journal into the record: many changes in one transaction, in their order. */
import type { IDBPDatabase } from 'idb'
import { endedEarly, type JournalBatch } from '../cookie/journal.ts'
import { registry } from '../policy/registry.ts'
import { reachesWatched, type WatchList } from '../portal/watch-list.ts'
import { aboutOf, type Schema, withDatabase, writing } from './database.ts'
import { canSee } from './host-access.ts'
import { batchesAfter, clearThrough, dropChanges, run } from './journal.ts'
import { watchList } from './known-portals.ts'
import { tellOthers } from './observation-log.ts'
import { whileRecording } from './record-lock.ts'
import { isSameList } from './watch-log.ts'
import { recordStores, writeChanges } from './write-changes.ts'

/** How many rows are worked off at once: in a storm each holds many changes. */
const mostRows = 500

/** What came of it: `isDone` when nothing is left to do, `recorded` when something went into the record. */
export interface WorkedOff {
  readonly rows: number
  readonly recorded: boolean
  readonly isDone: boolean
}

/**
 * Works off what stands in the journal: what concerns a portal that is watched goes into the record, the rest is
 * dropped. It is done once, also when the worker ends in between.
 *
 * @param isWanted which rows: the first that is not, and what follows it, stay
 * @param lengthens whether the watched period reaches to them; not where something before them was lost
 * @throws RecordError when it could not be done: then it stands in the journal still
 */
export function workOff(isWanted: (row: JournalBatch) => boolean, lengthens: boolean): Promise<WorkedOff> {
  return whileRecording(() =>
    withDatabase(async database => {
      const rows = await batchesAfter(await workedOffThrough(database), mostRows)
      const count = rows.findIndex(({ row }) => !isWanted(row))
      const taken = rows.slice(0, count < 0 ? rows.length : count)
      const last = taken.at(-1)
      if (!last) return { rows: 0, recorded: false, isDone: true }
      const entries = taken.flatMap(({ number, row }) =>
        row.entries.map(entry => ({ ...entry, sequence: number })),
      )
      const list = await watchList()
      const ours = entries.filter(({ change }) => reachesWatched(registry, list, change.cookie))
      const transaction = writing(database, ...recordStores)
      const period = (await transaction.objectStore('watched').openCursor(null, 'prev'))?.value
      // Of a portal that has just been added the choice was not looked up yet.
      const isKnown = period !== undefined && isSameList(period, list)
      await writeChanges(
        transaction,
        ours,
        (granted, host) => isKnown && isPortal(host, list) && seesChoice(granted, host),
        lengthens,
      )
      const { entries: latest } = last.row
      const at = latest.at(-1)?.at ?? 0
      await transaction
        .objectStore('about')
        .put({ name: 'worked-off', through: last.number, run: last.row.run, at })
      transaction.commit()
      await transaction.done
      await clearThrough(last.number)
      if (ours.length > 0) tellOthers()
      return { rows: taken.length, recorded: ours.length > 0, isDone: taken.length < mostRows }
    }),
  )
}

/**
 * Whether the life of the worker before this one was ended in the middle of its work.
 *
 * @param startedAt when this one began, in milliseconds since 1970
 */
export function wasInterrupted(startedAt: number): Promise<boolean> {
  return withDatabase(async database => {
    const last = await aboutOf(database.transaction('about').store, 'worked-off')
    return last !== undefined && last.run !== run && endedEarly(last.at, startedAt)
  })
}

/** When the first change was told that is not worked off, in milliseconds since 1970; undefined when there is none. */
export function firstPending(): Promise<number | undefined> {
  return withDatabase(async database => {
    const [first] = await batchesAfter(await workedOffThrough(database), 1)
    return first?.row.entries[0]?.at
  })
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

async function workedOffThrough(database: IDBPDatabase<Schema>): Promise<number> {
  return (await aboutOf(database.transaction('about').store, 'worked-off'))?.through ?? 0
}

function isPortal(host: string, { added }: WatchList): boolean {
  return added.has(host) || registry.policiesFor(host).length > 0
}

function seesChoice(granted: readonly string[], host: string): boolean {
  return canSee(granted, { domain: host, secure: false, hostOnly: true })
}
