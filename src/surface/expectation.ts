import { text } from '../browser/text.ts'
import type { Mismatch } from '../policy/mismatch.ts'

/** What was expected of a value that cannot be taken, in words. */
export function expectation({ what, of = '' }: Mismatch['expected']): string {
  return text(`expected_${what}`, typeof of === 'number' ? { count: of } : of)
}
