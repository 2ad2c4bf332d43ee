import type { NamedRow } from '../matches.ts'
import { placeOf } from '../place.ts'
import { say } from '../sentence.ts'
import type { Answer } from '../subject.ts'

/** The policy names it, and it is not in the jar: normal. */
export function judgeDeclaredNotSeen(row: NamedRow): Answer {
  return { seen: [say('seen_not_there', row.name)], declared: [placeOf(row)] }
}
