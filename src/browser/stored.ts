import browser from 'webextension-polyfill'
import { inTime } from './in-time.ts'

/** What `storage.local` holds under some keys. */
export interface Stored {
  readonly entries: Readonly<Record<string, unknown>>
  /** Why there is nothing among the entries: the browser's own text. */
  readonly failure?: string
}

/** In milliseconds: a browser at work gives it in a few. */
const patience = 5_000

/**
 * What is stored, for who shows something: where the browser does not give it, nothing, and why. Who changes what
 * is stored, or records by it, must not take nothing for an answer.
 */
export async function readStored(keys: string[] | null): Promise<Stored> {
  try {
    return { entries: await inTime(browser.storage.local.get(keys), patience, text => new Error(text)) }
  } catch (error) {
    return { entries: {}, failure: String(error) }
  }
}

/** Calls back when an entry of `storage.local` changes, here or in another page, whose key is of concern. */
export function onStored(concerns: (key: string) => boolean, listener: () => void): () => void {
  const relay = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && Object.keys(changes).some(concerns)) listener()
  }
  browser.storage.onChanged.addListener(relay)
  return () => browser.storage.onChanged.removeListener(relay)
}
