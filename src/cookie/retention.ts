import type { Observation } from './observation.ts'
import { day } from './spans.ts'
import { mostFirst, type Timeline } from './timeline.ts'
import type { ChoiceHistory } from './visitor-choice.ts'
import { inOrder, type WatchedPeriod } from './watched-period.ts'

/** How long an observation is kept after the cookie was last seen; the first is what is set where nobody chose. */
export const retentions = ['year', '30-days', 'ever'] as const
export type Retention = (typeof retentions)[number]

const spans = { year: 365 * day, '30-days': 30 * day, ever: Number.POSITIVE_INFINITY } as const

/** Whether less is kept than with the other. */
export function isShorter(retention: Retention, other: Retention): boolean {
  return spans[retention] < spans[other]
}

/**
 * The moment before which things are no longer kept, in milliseconds since 1970, as `now` is; minus infinity
 * when all is kept.
 */
export function keptFrom(retention: Retention, now: number): number {
  return now - spans[retention]
}

/**
 * Whether what is too old can be forgotten now. A clock that jumps makes all too old at once: after a jump a day has
 * to go by as days do before it is believed. All in milliseconds since 1970.
 *
 * @param last when it was last done
 * @param doubted when the clock was found to have jumped, if it is not yet believed again
 * @returns `early`: it was done, or doubted, less than a day ago. `ahead`: doubted, and much time has passed since
 *   once more, as for who starts their browser a few times a year; what was too old when it was doubted is so for
 *   certain, unless the clock was wrong then, too
 */
export function cleanUpTurn(
  now: number,
  last: number | undefined,
  doubted: number | undefined,
): 'due' | 'early' | 'doubtful' | 'ahead' {
  const from = doubted ?? last
  if (from === undefined) return 'due'
  const span = now - from
  if (doubted !== undefined && span > mostInDoubt) return 'ahead'
  if (span < 0 || (doubted === undefined && span > mostWithoutDoubt)) return 'doubtful'
  return span < day ? 'early' : 'due'
}

/** Who is away for longer may as well have set the clock; in milliseconds. */
const mostWithoutDoubt = 7 * day
/** Some start their browser once a month, and what they have is to be cleaned too. */
const mostInDoubt = 60 * day

/**
 * What was seen at a time that is yet to come, as if it were seen now: the clock was ahead. Otherwise it would be
 * kept until that time, and longer.
 *
 * @param now milliseconds since 1970, by a clock that is right
 */
export function notBeyond(observation: Observation, now: number): Observation {
  const { firstSeen, lastChanged, lastSeen, removed } = observation
  if ([firstSeen, lastChanged, lastSeen, removed].every(seen => !seen || seen.at <= now)) return observation
  const bounded = <Seen extends { readonly at: number }>(seen: Seen) => ({
    ...seen,
    at: Math.min(seen.at, now),
  })
  return {
    ...observation,
    firstSeen: bounded(firstSeen),
    lastChanged: bounded(lastChanged),
    lastSeen: bounded(lastSeen),
    ...(removed && { removed: bounded(removed) }),
  }
}

/** Whether the cookie was last seen, or was removed, before the time that is kept. What goes, goes with its timeline. */
export function isOutlived({ lastSeen, removed }: Observation, from: number): boolean {
  return Math.max(lastSeen.at, removed?.at ?? 0) < from
}

/**
 * The happenings of the time that is kept, and the last one before: it tells how things stood at its beginning. They
 * stand in their order, whatever the clock said.
 */
export function keptTimeline(timeline: Timeline, from: number, now: number): Timeline {
  const { key, happenings, leftOut, beforeGap = mostFirst } = timeline
  const moments = inOrder(
    happenings.map(({ at }) => at),
    now,
  )
  const later = moments.findIndex(at => at >= from)
  const gone = (later === -1 ? happenings.length : later) - 1
  if (gone <= 0) return timeline
  const kept = happenings.slice(gone)
  // The gap between the first happenings and the latest moves with them, or goes.
  return leftOut > 0 && gone < beforeGap
    ? { key, happenings: kept, leftOut, beforeGap: beforeGap - gone }
    : { key, happenings: kept, leftOut: 0 }
}

/** The choices that were found in the time that is kept; undefined when none was. None is found later than `now`. */
export function keptChoices(history: ChoiceHistory, from: number, now: number): ChoiceHistory | undefined {
  const kept = history.periods.filter(({ until }) => until >= from)
  if (kept.length === 0) return undefined
  if (kept.length === history.periods.length && kept.every(({ until }) => until <= now)) return history
  const periods = kept.map(({ choice, from: begun, until }) => ({
    choice,
    from: Math.min(begun, now),
    until: Math.min(until, now),
  }))
  return { ...history, periods }
}

/**
 * How many of the watched periods (in the order in which they were written) go: those that ended, by the next one's
 * beginning, before the time that is kept.
 */
export function outlivedPeriods(periods: readonly WatchedPeriod[], from: number, now: number): number {
  const begins = inOrder(
    periods.map(period => period.from),
    now,
  )
  const first = begins.findIndex((_, index) => (begins[index + 1] ?? Number.POSITIVE_INFINITY) > from)
  return Math.max(0, first)
}

/**
 * The first watched period that stays: it begins with the time that is kept, since nothing before that can be
 * told any more.
 */
export function keptPeriod(period: WatchedPeriod, from: number): WatchedPeriod {
  if (period.from >= from) return period
  return { ...period, from, until: Math.max(period.until, from), wasNotFirst: true }
}

/**
 * A watched period that names a host no more. Of all others it says the same as before.
 *
 * @param host undefined when only patterns are to go
 * @param isTrace whether a match pattern is about the host alone
 */
export function withoutHost(
  period: WatchedPeriod,
  host: string | undefined,
  isTrace: (pattern: string) => boolean,
): WatchedPeriod {
  const { granted, added = [], paused = [] } = period
  if (!granted.some(isTrace) && ![...added, ...paused].some(other => other === host)) return period
  return {
    ...period,
    granted: granted.filter(pattern => !isTrace(pattern)),
    ...(period.added && { added: added.filter(other => other !== host) }),
    ...(period.paused && { paused: paused.filter(other => other !== host) }),
  }
}
