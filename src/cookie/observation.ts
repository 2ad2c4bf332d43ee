import { type MeasuredLifetime, measureLifetime } from './lifetime.ts'
import { cookieKey, type ObservedCookie, sameAttributes } from './observed-cookie.ts'
import { clockTolerance } from './spans.ts'

/** How we came to know: the browser told us at that moment, or we looked into the jar. */
type SeenBy = 'event' | 'snapshot'

/** A moment in milliseconds since 1970, and how we came to know. */
export interface Sighting {
  readonly at: number
  readonly by: SeenBy
}

/** One cookie over time: facts only, no judgement, no value. */
export interface Observation {
  /** The cookie's identity: `cookieKey(cookie)`. */
  readonly key: string
  /** Its attributes when last seen. */
  readonly cookie: ObservedCookie
  readonly firstSeen: Sighting
  /** When it last became different: first seen, other attributes, removed, back again. */
  readonly lastChanged: Sighting
  /** When it was last known to be in the jar. */
  readonly lastSeen: Sighting
  /** How often it became different after it was first seen. */
  readonly changes: number
  /**
   * How often the browser told us that it was set. Chromium tells of every setting, Firefox only of
   * those that change something, so this number compares within one browser.
   */
  readonly settings: number
  readonly lifetime: MeasuredLifetime
  /** Absent while it is in the jar. */
  readonly removed?: Removal
  /**
   * The number of the last event that told of it: what was written first has the lower one, whatever the clock
   * said. Absent before the first event, and in what earlier versions wrote.
   */
  readonly sequence?: number
}

interface Removal extends Sighting {
  /** The browser's word (`explicit`, `expired`, `expired_overwrite`, `evicted`), or `unseen`: it was gone when we looked. */
  readonly cause: string
}

/** What can be learnt of a cookie at one moment. */
export type Change =
  | { readonly kind: 'set'; readonly cookie: ObservedCookie }
  | { readonly kind: 'removed'; readonly cookie: ObservedCookie; readonly cause: string }
  | { readonly kind: 'found'; readonly cookie: ObservedCookie }
  | { readonly kind: 'missing'; readonly cookie: ObservedCookie }

/**
 * The state of a cookie after a change, from its state before. Changes come in the order in which they happened;
 * what the clock said then, `at` in milliseconds since 1970, need not be in order. Of a look into the jar that is
 * the moment at which reading began.
 *
 * Only resulting states count, since browsers tell an update as different events: the removal half of
 * an update (cause `overwrite`) must not be passed in; `changeOf` leaves it out.
 *
 * @returns undefined when there is nothing to write down: a removal of what was never seen.
 */
export function observe(
  previous: Observation | undefined,
  change: Change,
  at: number,
): Observation | undefined {
  switch (change.kind) {
    case 'set':
      return present(previous, change.cookie, { at, by: 'event' })
    case 'found':
      return present(previous, change.cookie, { at, by: 'snapshot' })
    case 'removed':
      return absent(previous, { at, by: 'event', cause: change.cause })
    case 'missing':
      return absent(previous, { at, by: 'snapshot', cause: 'unseen' })
  }
}

/**
 * The change an event of `cookies.onChanged` tells of, or undefined for the removal half of an update:
 * Chromium gives it the old cookie and Firefox the new one, and in both the setting follows.
 */
export function changeOf(event: {
  removed: boolean
  cause: string
  cookie: ObservedCookie
}): Change | undefined {
  if (!event.removed) return { kind: 'set', cookie: event.cookie }
  if (event.cause === 'overwrite') return undefined
  return { kind: 'removed', cookie: event.cookie, cause: event.cause }
}

/**
 * How long a cookie of the jar was measured to last; undefined for a session cookie, and where nothing was measured.
 * The record can be a moment behind the jar: what was measured of another expiry is not this one's.
 */
export function measuredLifetime(
  { expires }: ObservedCookie,
  observation: Observation | undefined,
): Extract<MeasuredLifetime, { kind: 'persistent' }> | undefined {
  const lifetime = observation?.lifetime
  return lifetime?.kind === 'persistent' && observation?.cookie.expires === expires ? lifetime : undefined
}

function present(previous: Observation | undefined, cookie: ObservedCookie, seen: Sighting): Observation {
  const settings = (previous?.settings ?? 0) + (seen.by === 'event' ? 1 : 0)
  const measured = seen.by === 'event' ? 'when-set' : 'when-found'
  if (!previous) {
    const lifetime = measureLifetime(cookie, measured, seen.at)
    return {
      key: cookieKey(cookie),
      cookie,
      firstSeen: seen,
      lastChanged: seen,
      lastSeen: seen,
      changes: 0,
      settings,
      lifetime,
    }
  }
  const { removed, ...rest } = previous
  const different = removed !== undefined || !sameAttributes(previous.cookie, cookie)
  return {
    ...rest,
    cookie,
    lastSeen: laterOf(previous.lastSeen, seen),
    settings,
    // Finding unchanged what was measured when it was set takes nothing from that measure.
    lifetime:
      different || seen.by === 'event' ? measureLifetime(cookie, measured, seen.at) : previous.lifetime,
    ...(different && { lastChanged: seen, changes: previous.changes + 1 }),
  }
}

/**
 * The moment of a look is the one at which it began, and an event can have come since. What is far ahead was written
 * by a clock that was wrong, and does not count.
 */
function laterOf(earlier: Sighting, seen: Sighting): Sighting {
  const isLittleLater = earlier.at > seen.at && earlier.at <= seen.at + clockTolerance
  return isLittleLater ? earlier : seen
}

function absent(previous: Observation | undefined, removed: Removal): Observation | undefined {
  if (!previous) return undefined
  const { at, by } = removed
  // A look can come between a removal and the word of it; that word says more.
  if (previous.removed?.by === 'snapshot' && by === 'event') {
    return { ...previous, removed, lastChanged: { at, by } }
  }
  if (previous.removed) return previous
  return { ...previous, removed, lastChanged: { at, by }, changes: previous.changes + 1 }
}
