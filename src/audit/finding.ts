import type { RuleId } from './rules.ts'
import type { Sentence } from './sentence.ts'

/**
 * `information`: nothing is wrong. `notice`: worth a look, by a law, a recommendation or a standard.
 * `breach`: it goes against the portal's own word.
 */
export const severities = ['information', 'notice', 'breach'] as const
export type Severity = (typeof severities)[number]

/** Why a finding is not certain. */
export const doubtIds = [
  'platform-only',
  'in-short',
  'undated',
  'outdated',
  'differs',
  'other-site',
  'rows-unread',
  'names-open',
  'unreviewed',
  'near-miss',
  'signed-in',
  'by-default',
  'exempt',
  'on-request',
  'asked-otherwise',
  'may-not-ask',
  'older-page',
  'browser-maps',
] as const
export type DoubtId = (typeof doubtIds)[number]

export interface Doubt {
  readonly id: DoubtId
  readonly sentence: Sentence
}

/** How sure we are: `likely` as long as something else could explain what was seen. */
type Certainty =
  | { readonly level: 'certain' }
  | { readonly level: 'likely'; readonly doubts: readonly [Doubt, ...Doubt[]] }

/** What a rule says of a cookie, or of a row of the policy. */
export interface Finding {
  readonly rule: RuleId
  readonly severity: Severity
  readonly certainty: Certainty
  /** What is certain, where that is less than the title may say. */
  readonly claim?: Sentence
  /** What was seen, and when. */
  readonly seen: readonly Sentence[]
  /** The moments it rests on, in milliseconds since 1970, the earliest first. */
  readonly moments: readonly number[]
  /** What was declared, and where; the source is the one of the policy that the report compares with. */
  readonly declared: readonly Sentence[]
  /** The documentation that tells the tool, where one was recognised. */
  readonly tool?: { readonly name: string; readonly reference: string }
}

/** The most serious thing that is said; undefined where nothing is. */
export function gravest(findings: readonly Finding[]): Severity | undefined {
  return severities.findLast(severity => findings.some(one => one.severity === severity))
}

/** Whether something is wrong: information is none. */
export function isWrong({ severity }: Finding): boolean {
  return severity !== 'information'
}
