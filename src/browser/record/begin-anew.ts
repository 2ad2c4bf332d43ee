import { onStored, readStored, remove, store } from '../storage.ts'
import { deleteDatabase } from './database.ts'
import { deleteJournal } from './journal.ts'
import { tellOthers } from './observation-log.ts'
import { forgetUnwritten } from './unwritten.ts'

/**
 * Deletes the record and its journal for good, be they damaged or of a later version. Who opens them next
 * makes them anew.
 *
 * @throws RecordError when the browser refuses, or somebody keeps them open
 */
export async function beginAnew(): Promise<void> {
  // In this order: a record knows how far its journal was worked off, and what a new one counts may be behind that.
  await deleteDatabase()
  await deleteJournal()
}

/** The same, and the worker makes another at once, and notes in it that an earlier one was lost. @throws RecordError */
export async function beginRecordAnew(): Promise<void> {
  await beginAnew()
  // What could not be written is gone with the rest. Where it stays noted, the worker looks into the jar once more.
  await forgetUnwritten().catch(() => {})
  // Where that cannot be told, the worker makes it at the next event.
  await store('begunAnew', Date.now()).catch(() => {})
  tellOthers()
}

/** Calls back when the worker is to make the record anew. What it was told goes when that is done. */
export function onBegunAnew(work: () => Promise<unknown>): () => void {
  return onStored(['begunAnew'], async () => {
    const { begunAnew } = await readStored(['begunAnew'])
    if (begunAnew === undefined) return
    await work()
    await remove('begunAnew')
  })
}
