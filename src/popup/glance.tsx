import type { Report } from '../audit/report.ts'
import { text } from '../browser/text.ts'
import type { StandingPolicy } from '../policy/registry.ts'

/** Which portal, by whose word, and how many cookies of what standing: the whole in one look. */
export function Glance({ report }: { report: Report }) {
  const { host, against, counts } = report
  return (
    <header className="glance">
      <h1>{host}</h1>
      <p className="against" data-standing={against.standing}>
        {wordOf(against)}
      </p>
      <p className="against">
        <SourceLine against={against} />
      </p>
      <dl className="counts">
        <Count
          of="cookies"
          count={counts.present}
          label={text('count_cookies_other', { count: counts.present })}
        />
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
      </dl>
    </header>
  )
}

function wordOf({ standing, publishedAt, policy }: StandingPolicy): string {
  if (policy.source.readAt !== undefined) return text('against_live')
  return publishedAt === undefined ? text(`against_${standing}`) : text('against_alias', publishedAt)
}

/** Where the policy was read and when: never more than is known. */
export function SourceLine({ against }: { against: StandingPolicy }) {
  const { document, url, retrieved, updated, readAt } = against.policy.source
  const dates = [
    ...(updated ? [text('source_updated', updated)] : []),
    ...(retrieved ? [text('source_retrieved', retrieved)] : []),
    ...(readAt === undefined ? [] : [text('source_read_at', { moment: readAt })]),
  ]
  return (
    <span className="source">
      {text('source', url ?? document)} ({dates.join(', ') || text('source_undated')})
    </span>
  )
}

/** A number over what it counts. */
function Count(props: { of: 'cookies' | 'necessary' | 'unknown'; count: number; label: string }) {
  return (
    <div data-count={props.of} data-none={props.count === 0 || undefined}>
      <dt>{props.label}</dt>
      <dd>{props.count}</dd>
    </div>
  )
}
