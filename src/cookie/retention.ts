import type { Observation } from './observation.ts'
import { mostFirst, type Timeline } from './timeline.ts'
import type { ChoiceHistory } from './visitor-choice.ts'
import type { WatchedPeriod } from './watched-period.ts'

/** How long an observation is kept after the cookie was last seen; the first is what is set where nobody chose. */
export const retentions = ['year', '30-days', 'ever'] as const
export type Retention = (typeof retentions)[number]

const day = 86_400_000
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

/** Whether the cookie was last seen, or was removed, before the time that is kept. What goes, goes with its timeline. */
export function isOutlived({ lastSeen, removed }: Observation, from: number): boolean {
  return Math.max(lastSeen.at, removed?.at ?? 0) < from
}

/** The happenings of the time that is kept, and the last one before: it tells how things stood at its beginning. */
export function keptTimeline(timeline: Timeline, from: number): Timeline {
  const { key, happenings, leftOut, beforeGap = mostFirst } = timeline
  const later = happenings.findIndex(({ at }) => at >= from)
  const gone = (later === -1 ? happenings.length : later) - 1
  if (gone <= 0) return timeline
  const kept = happenings.slice(gone)
  // The gap between the first happenings and the latest moves with them, or goes.
  return leftOut > 0 && gone < beforeGap
    ? { key, happenings: kept, leftOut, beforeGap: beforeGap - gone }
    : { key, happenings: kept, leftOut: 0 }
}

/** The choices that were found in the time that is kept; undefined when none was. */
export function keptChoices(history: ChoiceHistory, from: number): ChoiceHistory | undefined {
  const periods = history.periods.filter(({ until }) => until >= from)
  if (periods.length === history.periods.length) return history
  return periods.length === 0 ? undefined : { ...history, periods }
}

/**
 * How many of the watched periods (in order of time) go: those that ended, by the next one's beginning,
 * before the time that is kept.
 */
export function outlivedPeriods(periods: readonly WatchedPeriod[], from: number): number {
  const first = periods.findIndex((_, index) => (periods[index + 1]?.from ?? Number.POSITIVE_INFINITY) > from)
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
