import { text } from '../browser/text.ts'
import type { StandingPolicy } from '../policy/registry.ts'

/** By whose word the cookies are judged. */
export function wordOf({ standing, publishedAt, policy }: StandingPolicy): string {
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
