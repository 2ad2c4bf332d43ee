import type { Sentence } from '../audit/sentence.ts'
import { text } from '../browser/text.ts'

/** A sentence of an explanation in the visitor's language. */
export function textOf({ id, values }: Sentence): string {
  return text(id, ...values)
}
