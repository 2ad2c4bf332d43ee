/**
 * What the browser tells is written down before anything else is asked: in the turn of the event, without a look
 * at what is watched, at the jar or at the storage. A worker that is ended then loses at most what it was told a
 * moment before.
 *
 * It stands in a database of its own: writing here never waits for the record (see `writeRecord` in database.ts).
 */
import type { DBSchema, IDBPDatabase } from 'idb'
import type { JournalBatch, JournalledChange } from '../../cookie/journal.ts'
import { connectionTo, isClosed } from './connection.ts'
import { replaceRows } from './database-content.ts'
import { RecordError, toRecordError } from './record-error.ts'

interface Schema extends DBSchema {
  /** What the browser told of and nobody has looked at yet, in its order. The keys only grow. */
  rows: { key: number; value: JournalBatch }
}

const connection = connectionTo<Schema>('portal-cookie-inspector-journal', 1, async database => {
  const rows = database.createObjectStore('rows', { autoIncrement: true })
  // The record knows the last row that it has; a journal that is made anew goes on from a higher number.
  const first = Date.now() * 1000
  await rows.add({ run, entries: [] }, first)
  await rows.delete(first)
})

/** This life of the worker: who comes after it sees what it left. */
export const run: string = crypto.randomUUID()

/** What could not be given to the browser at once: it goes in one row. Lost with the worker, and told as a gap. */
let waiting: JournalledChange[] = []
/** When that row is written. */
let next: Promise<void> | undefined
/** The rows that the browser has been given, and has not yet answered. */
const underWay = new Set<Promise<void>>()

/** More than this is not kept waiting for a database that does not open. */
const mostWaiting = 20_000
let overflows = false
/** So many rows are given to the browser one by one; what comes then goes together, as in a storm. */
const mostUnderWay = 32

/**
 * Writes down what the browser told: where the journal is open, in this very turn.
 *
 * @returns when it is written
 * @throws RecordError when it could not be written, and is lost
 */
export function journal(entry: JournalledChange): Promise<void> {
  if (waiting.length < mostWaiting) waiting.push(entry)
  else overflows = true
  const database = connection.atHand()
  if (database && underWay.size < mostUnderWay) return write(database)
  next ??= writeNext(database ? Promise.race(underWay) : connection.open())
  return next
}

async function writeNext(mayWrite: Promise<unknown>): Promise<void> {
  // That a row before it failed is told by that one.
  await mayWrite.catch(() => undefined)
  next = undefined
  const database = await connection.open().catch((error: unknown) => {
    waiting = []
    overflows = false
    throw toRecordError(error)
  })
  // What is told while this is being written waits for its own turn.
  const isFull = overflows
  overflows = false
  await write(database)
  if (isFull) throw new RecordError('blocked', `more than ${mostWaiting} changes were told meanwhile`)
}

/** Gives the browser all that waits, as one row. */
async function write(database: IDBPDatabase<Schema>): Promise<void> {
  const row: JournalBatch = { run, entries: waiting }
  waiting = []
  if (row.entries.length === 0) return
  // What was closed under our hands took nothing. All else may stand there, or be behind what came later.
  const writing = put(database, row).catch((error: unknown) => {
    if (!isClosed(error)) throw error
    return connection.with(reopened => put(reopened, row))
  })
  underWay.add(writing)
  try {
    await writing
  } catch (error) {
    throw toRecordError(error)
  } finally {
    underWay.delete(writing)
  }
}

async function put(database: IDBPDatabase<Schema>, row: JournalBatch): Promise<void> {
  const transaction = database.transaction('rows', 'readwrite', { durability: 'relaxed' })
  const added = transaction.store.add(row)
  // Otherwise the browser waits for the answer to come back here before it keeps what it was given.
  transaction.commit()
  await Promise.all([added, transaction.done])
}

/** The rows after a number, the first ones, with their numbers. @throws RecordError */
export function batchesAfter(number: number, most: number): Promise<{ number: number; row: JournalBatch }[]> {
  return connection.with(async database => {
    const { store } = database.transaction('rows')
    const range = IDBKeyRange.lowerBound(number, true)
    const [keys, rows] = await Promise.all([store.getAllKeys(range, most), store.getAll(range, most)])
    return rows.map((row, index) => ({ number: keys[index] ?? 0, row }))
  })
}

/** The number of the last row; 0 when there is none. @throws RecordError */
export function lastBatch(): Promise<number> {
  return connection.with(async database => {
    const cursor = await database.transaction('rows').store.openKeyCursor(null, 'prev')
    return cursor?.key ?? 0
  })
}

/** Takes the rows up to a number away. @throws RecordError */
export function clearThrough(number: number): Promise<void> {
  return connection.with(database => database.delete('rows', IDBKeyRange.upperBound(number)))
}

/** Takes changes out of the journal, wherever they stand. @throws RecordError */
export function dropChanges(goes: (entry: JournalledChange) => boolean): Promise<void> {
  return connection.with(async database => {
    const { store, done } = database.transaction('rows', 'readwrite', { durability: 'relaxed' })
    await replaceRows(store, row => {
      const entries = row.entries.filter(entry => !goes(entry))
      if (entries.length === 0) return undefined
      return entries.length < row.entries.length ? { ...row, entries } : row
    })
    await done
  })
}

/** See `Connection` for each of them. Where it is open the first event need not wait for that. */
export const {
  spare: journalSpare,
  open: openJournal,
  settled: journalSettled,
  delete: deleteJournal,
  rewrite: rewriteJournal,
} = connection
