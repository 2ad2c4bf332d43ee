import { text } from '../browser/text.ts'
import type { EntryProblem } from '../policy/entries-file.ts'
import { expectation } from '../surface/expectation.ts'

/** What is wrong with values, in a sentence each. */
export function Mismatches({ problems }: { problems: readonly EntryProblem[] }) {
  return (
    <ul className="dots">
      {problems.map(mismatchWords).map(words => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  )
}

/** What is wrong with a value, in one sentence. */
export function mismatchWords({ line, path, expected, got }: EntryProblem): string {
  const place = [line === undefined ? undefined : text('mismatch_line', String(line)), path]
  return text(
    'mismatch',
    place.filter(part => part).join(', ') || text('mismatch_whole'),
    expectation(expected),
    got ?? text('mismatch_nothing'),
  )
}
