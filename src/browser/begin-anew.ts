import browser from 'webextension-polyfill'
import { deleteDatabase } from './database.ts'
import { deleteJournal } from './journal.ts'
import { onStored } from './stored.ts'

/** When it was last done, in milliseconds since 1970: so the worker hears of it. */
const key = 'begunAnew'

/**
 * Deletes the record and its journal for good, be they damaged or of a later version. Who opens them next
 * makes them anew.
 *
 * @throws RecordError when the browser refuses, or somebody keeps them open
 */
export async function beginAnew(): Promise<void> {
  await Promise.all([deleteDatabase(), deleteJournal()])
}

/** Has the worker make the record anew at once, and note that an earlier one was lost. */
export async function tellBegunAnew(): Promise<void> {
  await browser.storage.local.set({ [key]: Date.now() })
}

/** Calls back when the worker is to make the record anew. What it was told goes when that is done. */
export function onBegunAnew(work: () => Promise<unknown>): () => void {
  return onStored(
    name => name === key,
    async () => {
      const { [key]: told } = await browser.storage.local.get(key)
      if (told === undefined) return
      await work()
      await browser.storage.local.remove(key)
    },
  )
}
