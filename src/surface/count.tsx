import { parts } from '../audit/parts.ts'
import type { Report } from '../audit/report.ts'
import { type MessageId, text } from '../browser/text.ts'

/** A number over what it counts. */
export function Count({ of, count, label }: { of: string; count: number; label: MessageId }) {
  return (
    <div data-count={of} data-none={count === 0 || undefined}>
      <dt>{text(label, { count })}</dt>
      <dd>{count}</dd>
    </div>
  )
}

/** What the seldom parts are called; they are told only where there are such cookies. */
const seldom = { short: 'count_short_other', unclear: 'count_unclear_other' } as const

/** How many cookies are declared, as what, and by whose word: the parts add up to all that are in the browser. */
export function DeclaredCounts({ report: { counts, against } }: { report: Report }) {
  return parts.map(part => {
    const count = counts[part]
    const isSeldom = part === 'short' || part === 'unclear'
    if (isSeldom && count === 0) return null
    const label = isSeldom ? seldom[part] : (`count_${part}_${against.standing}_other` as const)
    return <Count key={part} of={part} count={count} label={label} />
  })
}
