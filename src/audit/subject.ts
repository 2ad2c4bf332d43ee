import { measuredLifetime, type Observation } from '../cookie/observation.ts'
import type { ObservedCookie } from '../cookie/observed-cookie.ts'
import type { Timeline } from '../cookie/timeline.ts'
import { type ChoiceHistory, type ChoicePeriod, choiceCookie } from '../cookie/visitor-choice.ts'
import type { Declaration } from '../policy/policy.ts'
import type { StandingPolicy } from '../policy/registry.ts'
import { type Classification, type Match, matchesOf } from './classify.ts'
import type { Doubt, Severity } from './finding.ts'
import { placeOf } from './place.ts'
import { type Sentence, say } from './sentence.ts'
import type { TrackerCookie } from './trackers.ts'

/** What is recorded over time, as far as it was read. */
export interface PortalHistory {
  /** When it was read, in milliseconds since 1970. */
  readonly at: number
  readonly timelines: readonly Timeline[]
  readonly choices: readonly ChoiceHistory[]
}

/** All that the rules know of one cookie. */
export interface Subject {
  readonly cookie: ObservedCookie
  readonly classification: Classification
  /** Whether it is in the jar. */
  readonly isPresent: boolean
  readonly observation?: Observation
  readonly timeline?: Timeline
  /** The tool it is known to belong to. */
  readonly tracker?: TrackerCookie
}

/** All that the rules know of the portal around it. */
export interface Surroundings {
  readonly host: string
  /** When it is judged, in milliseconds since 1970. */
  readonly at: number
  readonly against: StandingPolicy
  /** Those of a login and of the visitor's choice: few, though all together can be many thousands. */
  readonly telling: readonly Subject[]
  /** Whether a tool keeps the visitor's choice where we do not look. */
  readonly hasConsentTool: boolean
  readonly history?: PortalHistory
}

/** What a rule says before it is weighed: what is doubtful is no breach, whatever the rule. */
export interface Answer {
  readonly claim?: Sentence
  readonly seen: readonly Sentence[]
  readonly moments?: readonly number[]
  /** What the policy says of the cookie, unless given. */
  readonly declared?: readonly Sentence[]
  readonly doubts?: readonly (Doubt | undefined)[]
  /** Less than the rule's own. */
  readonly severity?: Severity
}

/** What was seen, and when. */
type Seen = Required<Pick<Answer, 'seen' | 'moments'>>

/** A cookie of the parent domain may have been set by any site there: what the setting proves is not about the portal. */
export function isOwn({ cookie }: Subject, { host }: Surroundings): boolean {
  return cookie.domain === host
}

/** Whether others are judged by it. */
export function tellsOfOthers({ cookie: { name } }: Subject): boolean {
  return name === loginCookie || name === choiceCookie
}

export const loginCookie = 'sessionid'

/** When it was seen, as far as it is recorded. */
export function sightingsOf({ observation }: Subject): Seen {
  if (!observation) return { seen: [say('not_recorded')], moments: [] }
  const { firstSeen, lastSeen } = observation
  return {
    seen: [
      say(`first_seen_${firstSeen.by}`, { moment: firstSeen.at }),
      ...(lastSeen.at === firstSeen.at ? [] : [say('seen_last', { moment: lastSeen.at })]),
    ],
    moments: [firstSeen.at, lastSeen.at],
  }
}

/** What the policy says of the cookie, and in which rows. */
export function declaredOf({ classification }: Subject): Sentence[] {
  switch (classification.status) {
    case 'undeclared':
      return [say(`verdict_undeclared_${classification.against.standing}`)]
    case 'declared':
      return [
        say(`verdict_${classification.category}_${classification.match.against.standing}`),
        placeOf(classification.match),
      ]
    case 'declared-in-short':
      return [...inShortOf(classification.match), placeOf(classification.match)]
    case 'ambiguous':
    case 'doubtful':
      return matchesOf(classification).map(placeOf)
  }
}

/** What a row says of a cookie that it names in short. */
export function inShortOf({ rowNumber, name, declaration }: Match): Sentence[] {
  return [
    say('verdict_in_short', { count: rowNumber }, name),
    say(`verdict_in_short_${declaration.category}`),
  ]
}

/** The one row of the policy that names the cookie, if only in short; undefined where there is none, or not only one. */
export function onlyRow({ classification }: Subject): Declaration | undefined {
  const { status } = classification
  return status === 'declared' || status === 'declared-in-short'
    ? classification.match.declaration
    : undefined
}

/** How long it lasts at least, in milliseconds, and what shows it; undefined when that was not measured. */
export function lastingOf({
  cookie,
  observation,
}: Subject): (Seen & { readonly milliseconds: number }) | undefined {
  const lifetime = measuredLifetime(cookie, observation)
  if (cookie.expires === undefined || !lifetime) return undefined
  const { milliseconds, measured } = lifetime
  const from = cookie.expires - milliseconds
  const words = measured === 'when-set' ? 'seen_lasting' : 'seen_lasting_at_least'
  return { milliseconds, seen: [say(words, { span: milliseconds }, { moment: from })], moments: [from] }
}

/**
 * The choices found in the cookie's jar when a cookie was set there; undefined where they do not apply to it:
 * in a partition or under isolation the portal stands inside another site, with choices of its own.
 */
export function choicesFor(subject: Subject, portal: Surroundings): readonly ChoicePeriod[] | undefined {
  const { storeId, partitionKey, firstPartyDomain } = subject.cookie
  if (!isOwn(subject, portal) || partitionKey || firstPartyDomain) return undefined
  return portal.history?.choices.find(choices => choices.host === portal.host && choices.storeId === storeId)
    ?.periods
}

/** When the cookie of the visitor's choice was first seen in the jar of this one, in milliseconds since 1970. */
export function choiceFirstSeen({ cookie }: Subject, { host, telling }: Surroundings): number | undefined {
  const times = telling
    .filter(({ cookie: other }) => {
      return other.name === choiceCookie && other.domain === host && other.storeId === cookie.storeId
    })
    .flatMap(({ observation }) => (observation ? [observation.firstSeen.at] : []))
  return times.length === 0 ? undefined : Math.min(...times)
}

/** Whether it is declared or known to measure the audience. */
export function measuresAudience(subject: Subject): boolean {
  return onlyRow(subject)?.category === 'statistics' || subject.tracker?.kind === 'audience'
}
