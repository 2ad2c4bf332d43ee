import { text } from '../browser/text.ts'
import type { Mismatch } from '../policy/mismatch.ts'

/**
 * What is wrong with a value, in one sentence.
 *
 * @param line counted from 1, where there are lines
 */
export function mismatchWords({ path, expected, got }: Mismatch, line?: number): string {
  const place = [
    ...(line === undefined ? [] : [text('mismatch_line', String(line))]),
    ...(path ? [path] : []),
  ]
  return text(
    'mismatch',
    place.join(', ') || text('mismatch_whole'),
    text(`expected_${expected.what}`, expected.of ?? ''),
    got ?? text('mismatch_nothing'),
  )
}
