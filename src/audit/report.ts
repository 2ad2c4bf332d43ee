import type { Observation } from '../cookie/observation.ts'
import { cookieKey, type ObservedCookie } from '../cookie/observed-cookie.ts'
import type { Declaration } from '../policy/policy.ts'
import type { StandingPolicy } from '../policy/registry.ts'
import { type Classification, classify, matchesOf } from './classify.ts'

/** The cookies of one portal beside what its policy declares. */
export interface Report {
  readonly host: string
  /** The policy that was the measure. */
  readonly against: StandingPolicy
  /** The cookies in the jar, undeclared ones first. */
  readonly present: readonly Entry[]
  /** The cookies seen earlier that have gone since. */
  readonly gone: readonly Entry[]
  /** The rows for which no cookie is in the jar: normal, since cookies come with use. */
  readonly absent: readonly Declaration[]
  readonly counts: {
    readonly present: number
    readonly necessary: number
    readonly unknown: number
    readonly undeclared: number
  }
}

/** One cookie, what the policy says of it, and what was seen of it so far. */
export interface Entry {
  readonly key: string
  readonly cookie: ObservedCookie
  readonly classification: Classification
  readonly findings: readonly FindingId[]
  readonly observation?: Observation
}

/** What is wrong with a cookie. `undeclared`: no row of the policy it was compared with names it. */
export type FindingId = 'undeclared'

/**
 * Puts the cookies of a portal beside its policies (the closest first; at least one).
 *
 * @param cookies those in the jar now that would be sent to the host
 * @param observations what is recorded of these and of earlier ones
 */
export function report(
  host: string,
  policies: readonly StandingPolicy[],
  cookies: readonly ObservedCookie[],
  observations: readonly Observation[],
): Report {
  const recorded = new Map(observations.map(observation => [observation.key, observation]))
  const entry = (cookie: ObservedCookie): Entry => {
    const key = cookieKey(cookie)
    const classification = classify(cookie, host, policies)
    const observation = recorded.get(key)
    return {
      key,
      cookie,
      classification,
      findings: findingsOf(classification),
      ...(observation && { observation }),
    }
  }
  const present = cookies.map(entry).sort(byUrgency)
  const inJar = new Set(present.map(({ key }) => key))
  const gone = observations
    .filter(({ key, removed }) => removed !== undefined && !inJar.has(key))
    .map(({ cookie }) => entry(cookie))
    .sort(byUrgency)
  const [against] = policies
  if (!against) throw new Error(`expected at least one policy for ${host}; got none`)
  const matched = new Set(
    present.flatMap(({ classification }) => matchesOf(classification).map(({ declaration }) => declaration)),
  )
  return {
    host,
    against,
    present,
    gone,
    absent: against.policy.declarations.filter(declaration => !matched.has(declaration)),
    counts: {
      present: present.length,
      necessary: present.filter(({ classification }) => classification.category === 'necessary').length,
      unknown: present.filter(({ classification }) => classification.category === 'unknown').length,
      undeclared: present.filter(({ findings }) => findings.includes('undeclared')).length,
    },
  }
}

function findingsOf(classification: Classification): FindingId[] {
  return classification.status === 'undeclared' ? ['undeclared'] : []
}

const urgency = { undeclared: 0, doubtful: 1, ambiguous: 2, declared: 3 } as const

function byUrgency(one: Entry, other: Entry): number {
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
