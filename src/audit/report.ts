import type { Observation } from '../cookie/observation.ts'
import { cookieKey, type ObservedCookie } from '../cookie/observed-cookie.ts'
import type { Declaration } from '../policy/policy.ts'
import type { StandingPolicy } from '../policy/registry.ts'
import { type Classification, classify, matchesOf } from './classify.ts'
import { type Finding, isWrong } from './finding.ts'
import { judgeCookie, judgeRows, needsTimeline, type RulesOff } from './judge.ts'
import { type Counts, countsOf } from './parts.ts'
import type { RuleId } from './rules.ts'
import { type PortalHistory, type Subject, type Surroundings, tellsOfOthers } from './subject.ts'
import { identifierAmong, type TrackerCookie } from './trackers.ts'

/** The cookies of one portal beside what its policy declares. */
export interface Report {
  readonly host: string
  /** The policy that was the measure. */
  readonly against: StandingPolicy
  /** The cookies in the jar, undeclared ones first. */
  readonly present: readonly AuditedCookie[]
  /** The cookies seen earlier that have gone since. */
  readonly gone: readonly AuditedCookie[]
  /** The rows for which no cookie is in the jar: normal, since cookies come with use. */
  readonly absent: readonly Declaration[]
  /** The rules that the user has switched off: they say nothing here. */
  readonly rulesOff: RulesOff
  /** What the rules say of the rows in `absent`, in their order; none when that rule is switched off. */
  readonly rowFindings: readonly Finding[]
  /** Of the cookies in the jar. */
  readonly counts: Counts
  /** The browser hides some of the portal's cookies from us: what is not here may be there. */
  readonly isPartial: boolean
}

/** One cookie, what the policy says of it, and what was seen of it so far. */
export interface AuditedCookie {
  readonly key: string
  readonly cookie: ObservedCookie
  readonly classification: Classification
  /**
   * The rules by which something is wrong with it, the most serious first, and `undeclared` wherever no row names it.
   * What else is mere information is not among them.
   */
  readonly faults: readonly RuleId[]
  /** All that the rules say of it, the most serious first. */
  readonly findings: readonly Finding[]
  /** The tool that documents cookies of this name, where one was recognised by it and by what stands beside it. */
  readonly tool?: Pick<TrackerCookie, 'tool' | 'kind'>
  readonly observation?: Observation
}

/** What more a report can rest on. */
interface Further {
  /** What happened over time; without it, the rules that need it say nothing. */
  readonly history?: PortalHistory
  /** The rules that the user has switched off. */
  readonly rulesOff?: RulesOff
  /** Whether the browser hides some of the portal's cookies; it does not, unless told. */
  readonly isPartial?: boolean
}

/**
 * Puts the cookies of a portal beside its policies (the closest first; at least one).
 *
 * @param jar the cookies in it that would be sent to the host, and when that was looked at (milliseconds since 1970)
 * @param observations what is recorded of these and of earlier ones
 */
export function reportOn(
  host: string,
  policies: readonly StandingPolicy[],
  { at, cookies }: { readonly at: number; readonly cookies: readonly ObservedCookie[] },
  observations: readonly Observation[],
  { history, rulesOff: off = new Set(), isPartial = false }: Further = {},
): Report {
  const [against] = policies
  if (!against) throw new Error(`expected at least one policy for ${host}; got none`)
  const subjects = subjectsOf(host, policies, cookies, observations, history)
  const portal: Surroundings = {
    host,
    at,
    against,
    telling: subjects.filter(tellsOfOthers),
    hasConsentTool: subjects.some(({ tracker }) => tracker?.kind === 'consent'),
    ...(history && { history }),
  }
  const all = subjects.map(subject => ({
    isPresent: subject.isPresent,
    audited: auditedCookie(subject, judgeCookie(subject, portal, off)),
  }))
  const chosen = (isPresent: boolean) =>
    all
      .filter(one => one.isPresent === isPresent)
      .map(({ audited }) => audited)
      .sort(byUrgency)
  const present = chosen(true)
  const matched = new Set(
    present.flatMap(({ classification }) => matchesOf(classification).map(({ declaration }) => declaration)),
  )
  const absent = against.policy.declarations
    .map((declaration, index) => ({ declaration, rowNumber: index + 1, name: declaration.names.join(', ') }))
    .filter(({ declaration }) => !matched.has(declaration))
  return {
    host,
    against,
    present,
    gone: chosen(false),
    absent: absent.map(({ declaration }) => declaration),
    rulesOff: off,
    rowFindings: judgeRows(absent, portal, off),
    counts: countsOf(present.map(({ classification }) => classification)),
    isPartial,
  }
}

/** The cookies of a portal whose timelines the rules need: few, since most cookies say enough as they are. */
export function timelinesNeeded(
  host: string,
  policies: readonly StandingPolicy[],
  cookies: readonly ObservedCookie[],
  observations: readonly Observation[],
): string[] {
  return subjectsOf(host, policies, cookies, observations, undefined)
    .filter(subject => subject.cookie.domain === host && needsTimeline(subject))
    .map(({ cookie }) => cookieKey(cookie))
}

function subjectsOf(
  host: string,
  policies: readonly StandingPolicy[],
  cookies: readonly ObservedCookie[],
  observations: readonly Observation[],
  history: PortalHistory | undefined,
): Subject[] {
  const recorded = new Map(observations.map(observation => [observation.key, observation]))
  const timelines = new Map(history?.timelines.map(timeline => [timeline.key, timeline]))
  const inJar = new Set(cookies.map(cookieKey))
  const gone = observations.filter(({ key, removed }) => removed !== undefined && !inJar.has(key))
  const all = [...cookies, ...gone.map(({ cookie }) => cookie)]
  const identify = identifierAmong(all)
  return all.map(cookie => {
    const key = cookieKey(cookie)
    const observation = recorded.get(key)
    const timeline = timelines.get(key)
    const tracker = identify(cookie)
    return {
      cookie,
      classification: classify(cookie, host, policies),
      isPresent: inJar.has(key),
      ...(observation && { observation }),
      ...(timeline && { timeline }),
      ...(tracker && { tracker }),
    }
  })
}

function auditedCookie(
  { cookie, classification, observation, tracker }: Subject,
  findings: readonly Finding[],
): AuditedCookie {
  return {
    key: cookieKey(cookie),
    cookie,
    classification,
    faults: findings
      .filter(finding => isWrong(finding) || finding.rule === 'undeclared')
      .map(({ rule }) => rule),
    findings,
    ...(tracker && { tool: { tool: tracker.tool, kind: tracker.kind } }),
    ...(observation && { observation }),
  }
}

const urgency = { undeclared: 0, doubtful: 1, ambiguous: 2, 'declared-in-short': 3, declared: 4 } as const

function byUrgency(one: AuditedCookie, other: AuditedCookie): number {
  return (
    urgency[one.classification.status] - urgency[other.classification.status] ||
    compare(one.cookie.name, other.cookie.name) ||
    compare(one.key, other.key)
  )
}

/** By code unit: an order that no language setting changes. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
