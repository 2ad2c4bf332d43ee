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

/** How many cookies are declared necessary, by whose word, and how many are not known. */
export function DeclaredCounts({ report: { counts, against } }: { report: Report }) {
  return (
    <>
      <Count
        of="necessary"
        count={counts.necessary}
        label={text(`count_necessary_${against.standing}_other`, { count: counts.necessary })}
      />
      <Count
        of="unknown"
        count={counts.unknown}
        label={text('count_unknown_other', { count: counts.unknown })}
      />
    </>
  )
}
