import type { ReactNode } from 'react'
import { list, text } from '../browser/text.ts'
import { policyDate } from '../policy/policy-date.ts'
import type { StandingPolicy } from '../policy/registry.ts'
import { Shown } from './shown.tsx'

/** By whose word the cookies are judged, and where it stands. `children`: what more there is to say of it. */
export function Against({ by, children }: { by: StandingPolicy; children?: ReactNode }) {
  return (
    <p className="against" data-standing={by.standing}>
      {wordOf(by)}. <SourceLine against={by} />
      {children}
    </p>
  )
}

function wordOf({ standing, publishedAt, policy }: StandingPolicy): string {
  const { imported, readAt } = policy.source
  if (imported) return text(`against_imported_${imported.by}`)
  if (readAt !== undefined) return text('against_live')
  return publishedAt === undefined ? text(`against_${standing}`) : text('against_alias', publishedAt)
}

/** The same in plain words, without a link. */
export function sourceInWords(against: StandingPolicy): string {
  const { url, document } = against.policy.source
  return `${wordOf(against)}; ${url ?? document} (${dateInWords(against)})`
}

/** Where the policy stands, for the reader to open, and how fresh the copy is known to be: never more than is known. */
export function SourceLine({ against }: { against: StandingPolicy }) {
  const { source, hosts } = against.policy
  const { url, document, imported } = source
  const [host] = hosts
  const address = url ?? (host === undefined ? undefined : `https://${host}/`)
  const known = [
    dateInWords(against),
    ...(imported ? [text(`source_imported_${imported.by}`, { moment: imported.at })] : []),
  ]
  return (
    <span className="source">
      {text('source')}{' '}
      {address === undefined ? (
        <Shown>{document}</Shown>
      ) : (
        <a href={address} target="_blank" rel="noreferrer">
          <Shown>{url ?? host ?? ''}</Shown>
        </a>
      )}{' '}
      ({list(known)})
    </span>
  )
}

function dateInWords(against: StandingPolicy): string {
  const date = policyDate(against)
  switch (date.status) {
    case 'undated':
      return text('source_undated')
    case 'copied':
      return text('source_retrieved', { day: date.on })
    case 'updated':
      return text('source_updated', { day: date.on })
    case 'read':
    case 'confirmed':
    case 'differs':
      return isToday(date.at)
        ? text(`source_${date.status}_today`)
        : text(`source_${date.status}_at`, { moment: date.at })
  }
}

export function isToday(at: number): boolean {
  return new Date(at).toDateString() === new Date().toDateString()
}
