import type { ReactNode } from 'react'
import { type MessageId, text } from '../browser/text.ts'
import { isUnchanged } from '../policy/drift.ts'
import { expectation } from './expectation.ts'
import type { Compared, LiveAnswer, Unread } from './live-answer.ts'
import { ChangedRows, PageLink, RowList } from './live-rows.tsx'

/** An answer in words. */
export interface Told {
  readonly summary: string
  readonly details?: ReactNode
}

/** What came of asking a portal for its policy, in words. */
export function inWords(answer: LiveAnswer): Told {
  switch (answer.status) {
    case 'no-access':
      return { summary: text('live_no_access', answer.host) }
    case 'over-limit': {
      const { path = '', expected, got = '' } = answer.mismatch
      return {
        summary: text('live_over_limit', path, expectation(expected), got),
        details: <PageLink page={answer} />,
      }
    }
    case 'used': {
      const { declarations, language, unread = [] } = answer.policy
      const id = unread.length === 0 ? 'live_used_other' : 'live_used_partly_other'
      return {
        summary: text(id, { count: declarations.length }),
        details: (
          <>
            <PageLink page={answer} />
            <UnreadRows rows={unread} language={language} />
          </>
        ),
      }
    }
    case 'unchanged':
    case 'changed':
      return { summary: text(`live_${answer.status}`), details: <Differences of={answer} /> }
    case 'partly': {
      const isSame = isUnchanged(answer.changes)
      return {
        summary: text(isSame ? 'live_unchanged_partly' : 'live_changed_partly'),
        details: <Differences of={answer} />,
      }
    }
    default:
      return unreadInWords(answer)
  }
}

function Differences({ of: compared }: { of: Compared }) {
  const { changes, languages, isNoted, wasWhole, isWhole, unread } = compared
  const [before, after] = languages
  return (
    <>
      <PageLink page={compared} />
      {before !== after && <p>{text('live_facts_language')}</p>}
      {isNoted && <p>{text('live_facts_noted')}</p>}
      <RowList
        title={wasWhole ? 'live_added_other' : 'live_maybe_added_other'}
        rows={changes.added}
        language={after}
      />
      <RowList
        title={isWhole ? 'live_removed_other' : 'live_maybe_removed_other'}
        rows={changes.removed}
        language={before}
      />
      <ChangedRows title="live_relimited_other" rows={changes.relimited} languages={languages} />
      <ChangedRows title="live_reworded_other" rows={changes.reworded} languages={languages} />
      <UnreadRows rows={unread} language={after} />
    </>
  )
}

/** As they stand on the page. */
function UnreadRows({ rows, language }: { rows: readonly string[]; language?: string | undefined }) {
  return <RowList title="live_not_understood_other" rows={rows.map(row => ({ row }))} language={language} />
}

const blocked = {
  unreachable: 'live_blocked_unreachable',
  'too-slow': 'live_blocked_too_slow',
  'too-large': 'live_blocked_too_large',
  'no-page': 'live_blocked_no_page',
} as const satisfies Record<string, MessageId>

function unreadInWords(answer: Unread): Told {
  switch (answer.status) {
    case 'not-readable': {
      const { notUnderstood } = answer
      return {
        summary: text(notUnderstood.length === 0 ? 'live_not_readable' : 'live_partly_readable'),
        details: (
          <>
            <PageLink page={answer} />
            <UnreadRows rows={notUnderstood.map(({ text: row }) => row)} />
          </>
        ),
      }
    }
    case 'moved': {
      const { from, to } = answer
      return {
        summary: text(to === undefined ? 'live_moved_unknown' : 'live_moved'),
        details: <PageLink page={{ address: to ?? from }} />,
      }
    }
    case 'login':
      return { summary: text('live_login'), details: <PageLink page={answer} /> }
    case 'blocked': {
      const { reason } = answer
      const summary =
        typeof reason === 'number' ? text('live_blocked_code', String(reason)) : text(blocked[reason])
      return { summary, details: <PageLink page={answer} /> }
    }
    case 'cancelled':
      return { summary: text('live_cancelled') }
    case 'out-of-time':
    case 'not-found':
      return {
        summary: text(answer.status === 'not-found' ? 'live_not_found' : 'live_out_of_time'),
        details: answer.tried.map(address => <PageLink key={address} page={{ address }} />),
      }
  }
}
