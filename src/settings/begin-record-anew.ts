import { beginAnew, tellBegunAnew } from '../browser/begin-anew.ts'
import { tellOthers } from '../browser/observation-log.ts'
import { forgetUnwritten } from '../browser/unwritten.ts'

/**
 * Deletes the record for good, also one that cannot be read: the worker makes another at once, and notes in it that
 * an earlier one was lost.
 *
 * @throws RecordError when the browser refuses, or somebody keeps the record open
 */
export async function beginRecordAnew(): Promise<void> {
  await beginAnew()
  // What could not be written is gone with the rest. Where it stays noted, the worker looks into the jar once more.
  await forgetUnwritten().catch(() => {})
  // Where that cannot be told, the worker makes it at the next event.
  await tellBegunAnew().catch(() => {})
  tellOthers()
}
