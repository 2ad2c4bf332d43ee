/** Since when the record holds what happened: "first seen" means little to one who does not know. */

import { watchingSince } from '../watching-since.ts'
import { aboutOf, withDatabase } from './database.ts'

/** All in milliseconds since 1970. */
export interface RecordAge {
  /** When the record began; absent before the first start. */
  readonly watchingSince?: number
  /** Before it the record is no longer complete, since what was older was deleted. */
  readonly completeSince?: number
  /** An earlier record, begun at `since`, was found to be gone at `noticedAt`. */
  readonly lost?: { readonly since: number; readonly noticedAt: number }
}

/** @throws RecordError */
export async function recordAge(): Promise<RecordAge> {
  // What is remembered in the other place is a claim; the record decides.
  const remembered = await watchingSince().catch(() => undefined)
  return withDatabase(async database => {
    const transaction = database.transaction(['about', 'watched'])
    const [about, first] = await Promise.all([
      aboutOf(transaction.objectStore('about'), 'identity'),
      transaction.objectStore('watched').openCursor(),
    ])
    const createdAt = about?.createdAt
    const since = createdAt ?? remembered
    const isLost = remembered !== undefined && createdAt !== undefined && remembered < createdAt
    return {
      ...(since !== undefined && { watchingSince: since }),
      ...(first?.value.wasNotFirst && { completeSince: first.value.from }),
      ...(isLost && { lost: { since: remembered, noticedAt: createdAt } }),
    }
  })
}
