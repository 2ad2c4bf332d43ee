/**
 * What the browser tells is written down before anything else is asked: in the turn of the event, without a look
 * at what is watched, at the jar or at the storage. A worker that is ended then loses at most what it was told a
 * moment before.
 */
import type { JournalEntry, JournalRow } from '../cookie/journal.ts'
import { databaseAtHand, openDatabase } from './database.ts'
import { toRecordError } from './record-error.ts'

/** This life of the worker: who comes after it sees what it left. */
export const run: string = crypto.randomUUID()

/** What came while a row was being written: it goes with the next. Lost with the worker, and told as a gap. */
let waiting: JournalEntry[] = []
let writing: Promise<void> | undefined

/** More than this is not kept waiting for a database that does not open. */
const mostWaiting = 20_000

/**
 * Writes down what the browser told.
 *
 * @returns when it is written
 * @throws RecordError when it could not be written, and is lost
 */
export function journal(entry: JournalEntry): Promise<void> {
  if (waiting.length < mostWaiting) waiting.push(entry)
  writing ??= write().finally(() => {
    writing = undefined
  })
  return writing
}

async function write(): Promise<void> {
  // Without waiting where it is open: what is asked of the browser in this turn outlives the worker.
  const database = databaseAtHand() ?? (await openDatabase().catch(giveUp))
  while (waiting.length > 0) {
    const row: JournalRow = { run, entries: waiting }
    waiting = []
    try {
      const transaction = database.transaction('journal', 'readwrite', { durability: 'relaxed' })
      const added = transaction.store.add(row)
      // Otherwise the browser waits for the answer to come back here before it keeps what it was given.
      transaction.commit()
      await Promise.all([added, transaction.done])
    } catch (error) {
      throw giveUp(error)
    }
  }
}

function giveUp(error: unknown): never {
  waiting = []
  throw toRecordError(error)
}
