import { deleteDatabase } from './database.ts'
import { deleteJournal } from './journal.ts'

/**
 * Deletes the record and its journal for good, be they damaged or of a later version. The worker makes them anew at
 * the next event, and notes that an earlier record was lost.
 *
 * @throws RecordError when the browser refuses, or somebody keeps them open
 */
export async function beginAnew(): Promise<void> {
  await Promise.all([deleteDatabase(), deleteJournal()])
}
