import * as v from 'valibot'
import type { LivePolicy } from '../browser/requests/live-policy.ts'
import { type Drift, drift, isUnchanged } from '../policy/drift.ts'
import { type Mismatch, mismatchOf } from '../policy/mismatch.ts'
import type { Policy } from '../policy/policy.ts'
import { policySchema } from '../policy/registry/schema.ts'

type Read = Extract<LivePolicy, { status: 'read' }>
export type Unread = Exclude<LivePolicy, Read>
type Page = Pick<Read, 'address' | 'readAt'>

/** What came of asking a portal for its policy. */
export type LiveAnswer =
  | { readonly status: 'no-access'; readonly host: string }
  | Unread
  | ({ readonly status: 'over-limit'; readonly mismatch: Mismatch } & Page)
  /** There is none to compare it with: it becomes the measure. */
  | ({ readonly status: 'used'; readonly policy: Policy } & Page)
  | Compared

/** A bundled policy beside the one that was read. */
export type Compared = Page & {
  /** `partly`: rows of one of the two could not be read, so that neither is certain. */
  readonly status: 'unchanged' | 'changed' | 'partly'
  readonly changes: Drift
  /** Whether all rows were read: of the bundled one, and now. */
  readonly wasWhole: boolean
  readonly isWhole: boolean
  readonly unread: readonly string[]
  readonly languages: readonly [before: string, after: string]
  /** The bundled one is in our words. */
  readonly isNoted: boolean
  /** Whether something else is certainly said of the cookies, not only in other words. */
  readonly isFactual: boolean
}

/** @param bundled the policy to compare with, if there is one: nobody's reading takes its place */
export function answerTo(host: string, bundled: Policy | undefined, live: LivePolicy): LiveAnswer {
  if (live.status !== 'read') return live
  const { address, readAt, document } = live
  const { language, declarations, unread = [], titles } = document
  const source = { document: new URL(address).pathname, url: address, readAt }
  const policy = {
    hosts: [host],
    language,
    source,
    declarations,
    ...(unread.length > 0 && { unread }),
    ...(titles && { titles }),
  }
  const checked = v.safeParse(policySchema, policy, { abortEarly: true })
  if (!checked.success) {
    return { status: 'over-limit', address, readAt, mismatch: mismatchOf(checked.issues[0]) }
  }
  return bundled ? compared(bundled, live) : { status: 'used', address, readAt, policy: checked.output }
}

/** What stands in rows that could not be read is neither there for certain nor gone for certain. */
function compared(bundled: Policy, { address, readAt, document }: Read): Compared {
  const languages = [bundled.language, document.language] as const
  const isNoted = bundled.declarations.some(({ verbatim }) => verbatim === false)
  const scope = isNoted || languages[0] !== languages[1] ? 'facts' : 'words'
  const changes = drift(bundled.declarations, document.declarations, scope)
  const { unread: wasUnread = [] } = bundled
  const { unread = [] } = document
  const wasWhole = wasUnread.length === 0
  const isWhole = unread.length === 0
  const certain = {
    ...changes,
    added: wasWhole ? changes.added : [],
    removed: isWhole ? changes.removed : [],
  }
  const isSame = isUnchanged(changes) && String(unread) === String(wasUnread)
  return {
    status: isUnchanged(certain) ? (isSame ? 'unchanged' : 'partly') : 'changed',
    address,
    readAt,
    changes,
    wasWhole,
    isWhole,
    unread,
    languages,
    isNoted,
    isFactual:
      certain.added.length + certain.removed.length + certain.relimited.length > 0 ||
      certain.reworded.some(({ cells }) => cells.includes('names') || cells.includes('category')),
  }
}
