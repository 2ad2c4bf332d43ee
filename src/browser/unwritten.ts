/**
 * That changes could not be written down, noted outside the record: whoever opens a page is told, and the worker
 * that comes after this one knows of the gap.
 */
import browser from 'webextension-polyfill'
import type { RecordError, RecordTrouble } from './record-error.ts'
import { onStored } from './stored.ts'

const key = 'unwritten'

export interface Unwritten {
  /** When writing first failed, in milliseconds since 1970. */
  readonly since: number
  /** When it last failed. */
  readonly latest: number
  readonly trouble: RecordTrouble
  /** The browser's own text. */
  readonly details: string
}

export async function unwritten(): Promise<Unwritten | undefined> {
  return unwrittenIn(await browser.storage.local.get(key))
}

/** The same; where it cannot be looked up, nothing is known of it. */
export function unwrittenIfKnown(): Promise<Unwritten | undefined> {
  return unwritten().catch(() => undefined)
}

/** The same, among what was read from the storage. */
export function unwrittenIn(stored: Readonly<Record<string, unknown>>): Unwritten | undefined {
  const note = stored[key]
  return typeof note === 'object' && note !== null && 'since' in note ? (note as Unwritten) : undefined
}

/** Notes it. `at`: when it failed, in milliseconds since 1970. */
export async function noteUnwritten(at: number, { trouble, details }: RecordError): Promise<void> {
  const noted = await unwritten()
  const note: Unwritten = { since: noted?.since ?? at, latest: at, trouble, details }
  await browser.storage.local.set({ [key]: note })
}

/** From now on writing succeeds again. */
export async function forgetUnwritten(): Promise<void> {
  await browser.storage.local.remove(key)
}

/** Calls back when writing fails, or succeeds again. */
export function onUnwritten(listener: () => void): () => void {
  return onStored(name => name === key, listener)
}
