/**
 * That changes could not be written down, noted outside the record: whoever opens a page is told, and the worker
 * that comes after this one knows of the gap.
 */

import { onStored, readStored, remove, store } from '../storage.ts'
import type { RecordError, RecordTrouble } from './record-error.ts'

export interface Unwritten {
  /** When writing first failed, in milliseconds since 1970. */
  readonly since: number
  /** When it last failed. */
  readonly latest: number
  readonly trouble: RecordTrouble
  /** The browser's own text. */
  readonly details: string
}

async function unwritten(): Promise<Unwritten | undefined> {
  return (await readStored(['unwritten'])).unwritten
}

/** What is noted; where it cannot be looked up, nothing is known of it. */
export function unwrittenIfKnown(): Promise<Unwritten | undefined> {
  return unwritten().catch(() => undefined)
}

/** Notes it. `at`: when it failed, in milliseconds since 1970. */
export async function noteUnwritten(at: number, { trouble, details }: RecordError): Promise<void> {
  const noted = await unwritten()
  await store('unwritten', { since: noted?.since ?? at, latest: at, trouble, details })
}

/** From now on writing succeeds again. */
export function forgetUnwritten(): Promise<void> {
  return remove('unwritten')
}

/** Calls back when writing fails, or succeeds again. */
export function onUnwritten(listener: () => void): () => void {
  return onStored(['unwritten'], listener)
}
