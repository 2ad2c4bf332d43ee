import type { Change, Observation } from './observation.ts'

/** Something that happened to a cookie, or was found to have happened. Facts only. */
export interface Happening {
  /** Milliseconds since 1970. */
  readonly at: number
  /**
   * `set` and `removed`: the browser told of it at that moment. `found` and `missing`: a look into the jar
   * showed a state that no event had told of, so it came about at some time before.
   */
  readonly kind: 'set' | 'removed' | 'found' | 'missing'
  /** The end of the cookie that was set or found, in milliseconds since 1970; absent for a session cookie. */
  readonly expires?: number
  /** Of a removal: the browser's word, as in `Removal`. */
  readonly cause?: string
}

/** What happened to one cookie, in order: the first things and the latest, with a gap where it was too much. */
export interface Timeline {
  /** The cookie's identity: `cookieKey(cookie)`. */
  readonly key: string
  readonly happenings: readonly Happening[]
  /** How many things were left out between the first and the latest. */
  readonly leftOut: number
  /** How many stand before those left out; absent: `mostFirst`. */
  readonly beforeGap?: number
}

/** How many of the first happenings are kept: how it began is what "before the choice" rests on. */
export const mostFirst = 50
/** How many of the latest are kept. */
export const mostLatest = 250

/**
 * What a change adds to the timeline, from the states before and after it; undefined when it adds nothing.
 * Every setting the browser tells of is something that happened, even one that changes nothing.
 */
export function happeningOf(
  previous: Observation | undefined,
  next: Observation | undefined,
  change: Change,
  at: number,
): Happening | undefined {
  if (!next || next === previous) return undefined
  const { kind, cookie } = change
  switch (kind) {
    case 'set':
    case 'found':
      if (kind === 'found' && next.changes === previous?.changes) return undefined
      return { at, kind, ...(cookie.expires !== undefined && { expires: cookie.expires }) }
    case 'removed':
      return { at, kind, cause: change.cause }
    case 'missing':
      return { at, kind }
  }
}

/** The timeline with one thing more; what it grows beyond the bound is left out of its middle. */
export function append(timeline: Timeline | undefined, key: string, happening: Happening): Timeline {
  const { happenings = [], leftOut = 0, beforeGap = mostFirst } = timeline ?? {}
  const all = [...happenings, happening]
  const surplus = Math.max(0, all.length - beforeGap - mostLatest)
  return {
    key,
    happenings: surplus === 0 ? all : [...all.slice(0, beforeGap), ...all.slice(beforeGap + surplus)],
    leftOut: leftOut + surplus,
    ...(beforeGap !== mostFirst && { beforeGap }),
  }
}
