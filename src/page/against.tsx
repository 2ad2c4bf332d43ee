import { text } from '../browser/text.ts'
import type { StandingPolicy } from '../policy/registry.ts'

/** By whose word the cookies are judged. */
export function wordOf({ standing, publishedAt, policy }: StandingPolicy): string {
  const { imported, readAt } = policy.source
  if (imported) return text(`against_imported_${imported.by}`)
  if (readAt !== undefined) return text('against_live')
  return publishedAt === undefined ? text(`against_${standing}`) : text('against_alias', publishedAt)
}

/** Where the policy was read and when: never more than is known. */
export function SourceLine({ against }: { against: StandingPolicy }) {
  const { document, url, retrieved, updated, readAt, imported } = against.policy.source
  const dates = [
    ...(updated ? [text('source_updated', updated)] : []),
    ...(retrieved ? [text('source_retrieved', retrieved)] : []),
    ...(readAt === undefined ? [] : [text('source_read_at', { moment: readAt })]),
    ...(imported ? [text(`source_imported_${imported.by}`, { moment: imported.at })] : []),
  ]
  return (
    <span className="source">
      {text('source', url ?? document)} ({dates.join(', ') || text('source_undated')})
    </span>
  )
}
