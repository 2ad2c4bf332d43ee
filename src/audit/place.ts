import type { NamedRow } from './matches.ts'
import { type Sentence, say } from './sentence.ts'

/** Where a row stands in the policy. */
export function placeOf({ declaration, rowNumber }: NamedRow): Sentence {
  const { heading, verbatim } = declaration
  if (verbatim === false) return say('cited_noted', heading)
  return heading === ''
    ? say('cited_row_alone', { count: rowNumber })
    : say('cited_row', { count: rowNumber }, heading)
}
