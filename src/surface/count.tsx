import { parts } from '../audit/parts.ts'
import type { Report } from '../audit/report.ts'
import { text } from '../browser/text.ts'

/** A number over what it counts. */
export function Count(props: { of: string; count: number; label: string }) {
  return (
    <div data-count={props.of} data-none={props.count === 0 || undefined}>
      <dt>{props.label}</dt>
      <dd>{props.count}</dd>
    </div>
  )
}

/** What the seldom parts are called; they are told only where there are such cookies. */
const seldom = { short: 'count_short_other', unclear: 'count_unclear_other' } as const

/** How many cookies are declared, as what, and by whose word: the parts add up to all that are in the browser. */
export function DeclaredCounts({ report: { counts, against } }: { report: Report }) {
  return parts.map(part => {
    const count = counts[part]
    if (part === 'short' || part === 'unclear') {
      return count === 0 ? null : (
        <Count key={part} of={part} count={count} label={text(seldom[part], { count })} />
      )
    }
    const label = text(`count_${part}_${against.standing}_other`, { count })
    return <Count key={part} of={part} count={count} label={label} />
  })
}
