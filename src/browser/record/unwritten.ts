/**
 * That changes could not be written down, noted outside the record: whoever opens a page is told, and the worker
 * that comes after this one knows of the gap.
 */

import { turns } from '../in-turn.ts'
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

/** What could not be stored either, since there is no room anywhere: known as long as this worker lives. */
let unstored: Unwritten | undefined
/** Several can fail at once. */
const inTurn = turns()

/** What is noted; where it cannot be looked up, nothing is known of it. */
export async function unwrittenIfKnown(): Promise<Unwritten | undefined> {
  return unstored ?? (await readStored(['unwritten']).catch(() => undefined))?.unwritten
}

/**
 * Notes it. Who waited for long notes it after what came later, and a clock can have been set.
 *
 * @param at when it failed, in milliseconds since 1970
 */
export function noteUnwritten(at: number, { trouble, details }: RecordError): Promise<void> {
  return inTurn(async () => {
    const { since = at, latest = at } = (await unwrittenIfKnown()) ?? {}
    unstored = { since: Math.min(since, at), latest: Math.max(latest, at), trouble, details }
    await store('unwritten', unstored)
    unstored = undefined
  })
}

/** From now on writing succeeds again: what is told need not stay noted, unless writing has failed since. */
export function forgetUnwritten(told?: Unwritten): Promise<void> {
  return inTurn(async () => {
    const noted = await unwrittenIfKnown()
    if (told && (noted?.since !== told.since || noted.latest !== told.latest)) return
    unstored = undefined
    await remove('unwritten')
  })
}

/** Calls back when writing fails, or succeeds again. */
export function onUnwritten(listener: () => void): () => void {
  return onStored(['unwritten'], listener)
}
