import type { Part } from '../audit/parts.ts'
import type { Report } from '../audit/report.ts'
import { list, text } from '../browser/text.ts'

/** From what asks for an answer to what is settled: the order of the bar, of the filters and of the groups. */
export const partsByWeight = [
  'undeclared',
  'unclear',
  'short',
  'other',
  'necessary',
] as const satisfies readonly Part[]

/** How many cookies each part has, as a bar and, for who hears it, in words: they add up to all in the browser. */
export function KindBar({ report: { counts, against } }: { report: Report }) {
  if (counts.present === 0) return null
  let x = 0
  const shown = partsByWeight.flatMap(part => {
    const count = counts[part]
    if (count === 0) return []
    x += count
    return [{ part, count, x: x - count, words: text(`part_${part}_${against.standing}_other`, { count }) }]
  })
  return (
    <svg
      className="kind-bar"
      data-standing={against.standing}
      role="img"
      aria-label={list(shown.map(({ words }) => words))}
      viewBox={`0 0 ${counts.present} 1`}
      preserveAspectRatio="none"
    >
      {shown.map(({ part, count, x, words }) => (
        <rect key={part} data-part={part} x={x} width={count} height="1">
          <title>{words}</title>
        </rect>
      ))}
    </svg>
  )
}
