import type { Observation } from './observation.ts'
import { day, hour, minute, second } from './spans.ts'
import type { Happening, Timeline } from './timeline.ts'
import type { ChoicePeriod } from './visitor-choice.ts'
import { type BlindPeriod, inOrder } from './watched-period.ts'

/** The life of one cookie, as far as it was seen, ready to be drawn along a line of time. */
export interface Life {
  /** Where the line of time begins and ends, in milliseconds since 1970. */
  readonly from: number
  readonly until: number
  /** When it was in the jar. */
  readonly spans: readonly Span[]
  /** In order of time; both ends of a thing that happened at no known moment are those of our looks. */
  readonly marks: readonly Mark[]
  /** When the visitor's choice was first found as it then stayed. */
  readonly choices: readonly { readonly at: number; readonly status: ChoicePeriod['choice']['status'] }[]
  /** The times in which something may have escaped us. */
  readonly blind: readonly (Span & Pick<BlindPeriod, 'why'>)[]
  /** How many things are not kept, between the first and the latest. */
  readonly leftOut: number
  /** Whether the clock was ahead when something was written: it stands here no later than what came after it. */
  readonly clockWasSet: boolean
}

interface Span {
  /** In milliseconds since 1970. */
  readonly from: number
  readonly until: number
}

export interface Mark {
  /** In milliseconds since 1970. */
  readonly at: number
  /**
   * `set`: it was not in the jar before, as far as was seen. `renewed`: it was, and was set again. `found`,
   * `missing`: a look showed it there, or gone.
   */
  readonly kind: 'set' | 'renewed' | 'removed' | 'found' | 'missing'
}

/** What is known beside the cookie itself. */
interface LifeFacts {
  readonly timeline?: Timeline | undefined
  /** The choices found in the cookie's jar, in order of time. */
  readonly choices: readonly ChoicePeriod[]
  readonly blind: readonly BlindPeriod[]
  /** Milliseconds since 1970. */
  readonly now: number
}

/**
 * The life of an observed cookie. Without a timeline, what the observation tells of its two ends. Of one whose
 * beginning was deleted by its age, the first sighting, and nothing until the first thing that is kept.
 */
export function lifeOf(observation: Observation, { timeline, choices, blind, now }: LifeFacts): Life {
  const written = timeline?.happenings.length ? timeline.happenings : endsOf(observation)
  const times = inOrder(
    written.map(({ at }) => at),
    now,
  )
  const happenings = written.map((happening, index) => ({ ...happening, at: times[index] ?? now }))
  const seen = Math.min(observation.firstSeen.at, happenings[0]?.at ?? now, now)
  const kept = happenings[0]?.at ?? seen
  // A little before the first thing, so that what preceded it has a place.
  const from = Math.min(seen, ...choices.map(choice => choice.from)) - Math.max(1000, (now - seen) / 20)
  const marks = marksOf(happenings)
  return {
    from,
    until: now,
    spans: spansOf(marks, now),
    marks: kept > seen ? [...marksOf(endsOf(observation).slice(0, 1)), ...tellable(marks)] : marks,
    choices: choices.map(choice => ({ at: choice.from, status: choice.choice.status })),
    blind: withCut(blind, seen, kept)
      .map(({ from: since = from, until, why }) => ({
        from: Math.max(since, from),
        until: Math.min(until, now),
        why,
      }))
      .filter(period => period.until > period.from),
    leftOut: timeline?.leftOut ?? 0,
    clockWasSet: written.some(({ at }, index) => at > (times[index] ?? now)),
  }
}

function endsOf({ firstSeen, removed }: Observation): Happening[] {
  return [
    { at: firstSeen.at, kind: firstSeen.by === 'event' ? 'set' : 'found' },
    ...(removed ? [{ at: removed.at, kind: removed.by === 'event' ? 'removed' : 'missing' } as const] : []),
  ]
}

/** Of a setting whose before is not known nobody can tell whether it was a renewal: it only begins a span. */
function tellable(marks: readonly Mark[]): readonly Mark[] {
  return marks[0]?.kind === 'set' ? marks.slice(1) : marks
}

/** The blind periods, with what is no longer kept of this cookie, unless they cover it. */
function withCut(blind: readonly BlindPeriod[], seen: number, kept: number): readonly BlindPeriod[] {
  if (kept <= seen || blind.some(({ why, until }) => why === 'not-kept' && until >= kept)) return blind
  return [...blind, { from: seen, until: kept, why: 'not-kept' }]
}

function marksOf(happenings: readonly Happening[]): Mark[] {
  let isThere = false
  return happenings.map(({ at, kind }) => {
    const mark: Mark = { at, kind: kind === 'set' && isThere ? 'renewed' : kind }
    isThere = kind === 'set' || kind === 'found'
    return mark
  })
}

function spansOf(marks: readonly Mark[], now: number): Span[] {
  const spans: Span[] = []
  let since: number | undefined
  for (const { at, kind } of marks) {
    const isEnd = kind === 'removed' || kind === 'missing'
    if (!isEnd) since ??= at
    else if (since !== undefined) {
      spans.push({ from: since, until: at })
      since = undefined
    }
  }
  return since === undefined ? spans : [...spans, { from: since, until: now }]
}

/** Something of a life that can be pointed at; what was set again and again without a word between is one thing. */
export type LifeEvent =
  | { readonly kind: Mark['kind']; readonly at: number }
  | { readonly kind: 'run'; readonly at: number; readonly until: number; readonly count: number }
  | { readonly kind: 'choice'; readonly at: number; readonly status: Life['choices'][number]['status'] }
  | { readonly kind: 'blind'; readonly at: number; readonly until: number; readonly why: BlindPeriod['why'] }

/** So many settings of what is there are told one by one; more of them, as a run. */
const mostApart = 3

/** All that a life holds, in order of time. */
export function eventsOf({ marks, choices, blind }: Life): LifeEvent[] {
  return [
    ...runsOf(marks, choices, blind),
    ...choices.map(({ at, status }) => ({ kind: 'choice' as const, at, status })),
    ...blind.map(({ from, until, why }) => ({ kind: 'blind' as const, at: from, until, why })),
  ].sort((one, other) => one.at - other.at)
}

/** A run ends where something else happened, which its words would pass over. */
function runsOf(marks: readonly Mark[], choices: Life['choices'], blind: Life['blind']): LifeEvent[] {
  const cuts = [...choices.map(({ at }) => at), ...blind.map(({ from }) => from)].sort(
    (one, other) => one - other,
  )
  const events: LifeEvent[] = []
  let run: Mark[] = []
  const end = () => {
    const [first] = run
    const last = run.at(-1)
    if (first && last && run.length > mostApart) {
      events.push({ kind: 'run', at: first.at, until: last.at, count: run.length })
    } else events.push(...run)
    run = []
  }
  let cut = 0
  for (const mark of marks) {
    const isCut = (cuts[cut] ?? Number.POSITIVE_INFINITY) <= mark.at
    while ((cuts[cut] ?? Number.POSITIVE_INFINITY) <= mark.at) cut++
    if (mark.kind !== 'renewed' || isCut) end()
    if (mark.kind === 'renewed') run.push(mark)
    else events.push(mark)
  }
  end()
  return events
}

/** Moments along the line of time at round distances. */
export interface Ticks {
  readonly precision: 'second' | 'minute' | 'day' | 'month'
  /** In milliseconds since 1970, in order. */
  readonly at: readonly number[]
}

const distances = [
  ...[1, 2, 5, 10, 30].map(count => count * second),
  ...[1, 2, 5, 10, 15, 30].map(count => count * minute),
  ...[1, 2, 3, 6, 12].map(count => count * hour),
  ...[1, 2, 7, 14, 30, 61, 91, 182, 365].map(count => count * day),
]

/**
 * At most so many ticks between the two ends.
 *
 * @param offset what must be added to a moment so that days begin where the reader is, in milliseconds
 */
export function ticksOf({ from, until }: Pick<Life, 'from' | 'until'>, most: number, offset: number): Ticks {
  const span = until - from
  const distance =
    distances.find(one => span / one <= most) ?? Math.ceil(span / (most * 365 * day)) * 365 * day
  const first = Math.ceil((from + offset) / distance) * distance - offset
  const count = first > until ? 0 : Math.floor((until - first) / distance) + 1
  return {
    precision:
      distance < minute ? 'second' : distance < day ? 'minute' : distance < 91 * day ? 'day' : 'month',
    at: Array.from({ length: Math.min(count, most) }, (_, index) => first + index * distance),
  }
}
