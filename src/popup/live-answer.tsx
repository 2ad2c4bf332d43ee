import type { ReactNode } from 'react'
import * as v from 'valibot'
import { mayFetch } from '../browser/host-access.ts'
import { keepComparison, keepPolicy } from '../browser/known-portals.ts'
import { fetchLivePolicy, type LivePolicy } from '../browser/live-policy.ts'
import { type MessageId, text } from '../browser/text.ts'
import { drift, isUnchanged } from '../policy/drift.ts'
import { mismatchOf } from '../policy/mismatch.ts'
import type { Policy } from '../policy/policy.ts'
import { policySchema } from '../policy/registry/schema.ts'
import type { StandingPolicy } from '../policy/registry.ts'
import { ChangedRows, PageLink, RowList } from './live-rows.tsx'

/** What came of asking a portal for its policy, in words. */
export interface LiveAnswer {
  /** The name of the result, for the page's own marks. */
  readonly result:
    | 'working'
    | 'unchanged'
    | 'changed'
    /** Rows of one of the two could not be read, so that neither is certain. */
    | 'partly'
    | 'used'
    | 'forgotten'
    | 'no-access'
    | 'over-limit'
    | 'failed'
    | Unread['status']
  readonly summary: string
  readonly details?: ReactNode
}

type Read = Extract<LivePolicy, { status: 'read' }>
type Unread = Exclude<LivePolicy, Read>

/**
 * Fetches the policy that the portal publishes now. A bundled one stays the measure and is compared with
 * it; where none is bundled, the one read is kept and becomes the measure.
 */
export async function askPortal(
  host: string,
  against: StandingPolicy,
  cancelled: AbortSignal,
): Promise<LiveAnswer> {
  if (!(await mayFetch(host))) return { result: 'no-access', summary: text('live_no_access', host) }
  // One that someone brought is compared like a bundled one: nobody's reading takes its place.
  const isBundled = against.standing === 'own' && against.policy.source.readAt === undefined
  const bundled = isBundled ? against.policy : undefined
  const wanted = {
    hosts: await fetchable(host, bundled?.hosts ?? []),
    languages: [...(bundled ? [bundled.language] : []), visitorsLanguage()],
    ...(bundled?.source.url && { published: bundled.source.url }),
  }
  const live = await fetchLivePolicy(wanted, cancelled)
  if (live.status !== 'read') return unread(live)
  const checked = v.safeParse(policySchema, policyOf(host, live), { abortEarly: true })
  if (!checked.success) return overLimit(live, checked.issues[0])
  return bundled ? compared(host, bundled, live) : kept(host, live, checked.output)
}

/** The host, and the others of its portal as far as the browser lets us. */
async function fetchable(host: string, others: readonly string[]): Promise<string[]> {
  const allowed = await Promise.all(
    others.map(async other => (other !== host && (await mayFetch(other)) ? [other] : [])),
  )
  return [host, ...allowed.flat()]
}

/** The language in which the visitor's browser asks for pages; ours may lack it. */
function visitorsLanguage(): string {
  return navigator.language.split('-')[0] ?? 'en'
}

function policyOf(host: string, { address, readAt, document }: Read): unknown {
  const { language, declarations, unread = [] } = document
  const source = { document: new URL(address).pathname, url: address, readAt }
  return { hosts: [host], language, source, declarations, ...(unread.length > 0 && { unread }) }
}

function overLimit({ address, readAt }: Read, issue: v.BaseIssue<unknown>): LiveAnswer {
  const { path, expected, got } = mismatchOf(issue)
  const limit = text(`expected_${expected.what}`, expected.of ?? '')
  return {
    result: 'over-limit',
    summary: text('live_over_limit', path ?? '', limit, got ?? ''),
    details: <PageLink address={address} readAt={readAt} />,
  }
}

async function kept(host: string, { address, readAt }: Read, policy: Policy): Promise<LiveAnswer> {
  const { language, declarations, unread = [] } = policy
  await keepPolicy('livePolicy', host, policy)
  return {
    result: 'used',
    summary: text(unread.length === 0 ? 'live_used_other' : 'live_used_partly_other', {
      count: declarations.length,
    }),
    details: (
      <>
        <PageLink address={address} readAt={readAt} />
        <UnreadRows unread={unread} language={language} />
      </>
    ),
  }
}

/** What stands in rows that could not be read is neither there for certain nor gone for certain. */
async function compared(
  host: string,
  bundled: Policy,
  { address, readAt, document }: Read,
): Promise<LiveAnswer> {
  const isNoted = bundled.declarations.some(({ verbatim }) => verbatim === false)
  const isForeign = bundled.language !== document.language
  const changes = drift(bundled.declarations, document.declarations, isNoted || isForeign ? 'facts' : 'words')
  const languages = [bundled.language, document.language] as const
  const { unread = [] } = document
  const wasWhole = (bundled.unread ?? []).length === 0
  const isWhole = unread.length === 0
  const certain = {
    ...changes,
    added: wasWhole ? changes.added : [],
    removed: isWhole ? changes.removed : [],
  }
  const isSame = isUnchanged(changes)
  const result = !isUnchanged(certain)
    ? 'changed'
    : isSame && String(unread) === String(bundled.unread ?? [])
      ? 'unchanged'
      : 'partly'
  // Other words for the same cookies, kinds and durations leave what is known of the copy as it was.
  const isFactual =
    certain.added.length + certain.removed.length + certain.relimited.length > 0 ||
    certain.reworded.some(({ cells }) => cells.includes('names') || cells.includes('category'))
  if (result === 'unchanged' || (result === 'changed' && isFactual)) {
    await keepComparison(host, bundled, { at: readAt, isSame: result === 'unchanged' })
  }
  return {
    result,
    summary: text(
      result !== 'partly' ? `live_${result}` : isSame ? 'live_unchanged_partly' : 'live_changed_partly',
    ),
    details: (
      <>
        <PageLink address={address} readAt={readAt} />
        {isForeign && <p>{text('live_facts_language')}</p>}
        {isNoted && <p>{text('live_facts_noted')}</p>}
        <RowList
          title={wasWhole ? 'live_added_other' : 'live_maybe_added_other'}
          rows={changes.added}
          language={document.language}
        />
        <RowList
          title={isWhole ? 'live_removed_other' : 'live_maybe_removed_other'}
          rows={changes.removed}
          language={bundled.language}
        />
        <ChangedRows title="live_relimited_other" rows={changes.relimited} languages={languages} />
        <ChangedRows title="live_reworded_other" rows={changes.reworded} languages={languages} />
        <UnreadRows unread={unread} language={document.language} />
      </>
    ),
  }
}

/** As they stand on the page. */
function UnreadRows({ unread, language }: { unread: readonly string[]; language?: string }) {
  return (
    <RowList
      title="live_not_understood_other"
      rows={unread.map(row => ({ row }))}
      {...(language !== undefined && { language })}
    />
  )
}

const blocked = {
  unreachable: 'live_blocked_unreachable',
  'too-slow': 'live_blocked_too_slow',
  'too-large': 'live_blocked_too_large',
  'no-page': 'live_blocked_no_page',
} as const satisfies Record<string, MessageId>

function unread(outcome: Unread): LiveAnswer {
  const { status: result } = outcome
  switch (outcome.status) {
    case 'not-readable': {
      const { address, notUnderstood } = outcome
      const isBare = notUnderstood.length === 0
      return {
        result,
        summary: text(isBare ? 'live_not_readable' : 'live_partly_readable'),
        details: (
          <>
            <PageLink address={address} />
            <UnreadRows unread={notUnderstood.map(({ text: row }) => row)} />
          </>
        ),
      }
    }
    case 'moved':
      return {
        result,
        summary: text(outcome.to === undefined ? 'live_moved_unknown' : 'live_moved'),
        details: <PageLink address={outcome.to ?? outcome.from} />,
      }
    case 'login':
      return { result, summary: text('live_login'), details: <PageLink address={outcome.address} /> }
    case 'blocked': {
      const { reason, address } = outcome
      const summary =
        typeof reason === 'number' ? text('live_blocked_code', String(reason)) : text(blocked[reason])
      return { result, summary, details: <PageLink address={address} /> }
    }
    case 'cancelled':
      return { result, summary: text('live_cancelled') }
    case 'out-of-time':
    case 'not-found':
      return {
        result,
        summary: text(outcome.status === 'not-found' ? 'live_not_found' : 'live_out_of_time'),
        details: outcome.tried.map(address => <PageLink key={address} address={address} />),
      }
  }
}
