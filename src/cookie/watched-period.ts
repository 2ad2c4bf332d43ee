/** A time in which we know to have been watching. */
export interface WatchedPeriod {
  /** When it began, or what is kept of it, in milliseconds since 1970: the extension was installed, the browser started, or the access or the portals to watch changed. */
  readonly from: number
  /** The last sign of life: something was written down. */
  readonly until: number
  /**
   * `lost`: an earlier record was gone, and this one began. `interrupted`: the worker was ended in the middle of
   * its work, or could not write. `clock`: the clock was set back.
   */
  readonly why: 'installed' | 'started' | 'access' | 'portals' | 'lost' | 'interrupted' | 'clock'
  /** The match patterns of the hosts whose cookies the browser showed. */
  readonly granted: readonly string[]
  /** The hosts that were watched beyond those that the extension knows by itself; absent: none. */
  readonly added?: readonly string[]
  /** The hosts of which nothing was recorded; absent: none. */
  readonly paused?: readonly string[]
  /** There was watching before it, which is no longer kept. */
  readonly wasNotFirst?: true
}

/** A time of which we cannot say what happened. */
export interface BlindPeriod {
  /** In milliseconds since 1970; absent: since ever. */
  readonly from?: number
  readonly until: number
  /**
   * `before`: we were not there yet. `stopped`: the browser was closed, or the extension did not run; when it
   * stopped is known only to lie after `from`. `no-access`: the browser did not show us the portal's cookies.
   * `not-watched`: the portal was not yet added, or paused. `not-kept`: what was known of it was deleted by its age.
   * `lost`: what was known of it is gone. `interrupted`: we were stopped while at work, or could not write. `clock`:
   * the clock was set back at its end, so the times in it are doubtful.
   */
  readonly why:
    | 'before'
    | 'not-kept'
    | 'stopped'
    | 'no-access'
    | 'not-watched'
    | 'lost'
    | 'interrupted'
    | 'clock'
}

/** How many watched periods are kept, the latest ones. */
export const mostWatched = 400

/**
 * The times in which what happened to a portal's cookies may have escaped us, in order; each ends after it begins.
 *
 * @param watched in the order in which they were written, whatever the clock said
 * @param blindness why in such a period we could not see all the portal's cookies; undefined when we could
 * @param now milliseconds since 1970; we are watching now
 */
export function blindPeriods(
  watched: readonly WatchedPeriod[],
  blindness: (period: WatchedPeriod) => 'no-access' | 'not-watched' | undefined,
  now: number,
): BlindPeriod[] {
  const begins = inOrder(
    watched.map(({ from }) => from),
    now,
  )
  const [first] = watched
  if (!first) return [{ until: now, why: 'before' }]
  const beforeFirst = first.why === 'lost' ? 'lost' : first.wasNotFirst ? 'not-kept' : 'before'
  return [
    { until: begins[0] ?? now, why: beforeFirst },
    ...watched
      .flatMap((period, index): BlindPeriod[] => {
        const next = watched[index + 1]
        const from = begins[index] ?? now
        const until = begins[index + 1] ?? now
        const why = blindness(period)
        if (why) return [{ from, until, why }]
        const end = next && ends[next.why]
        if (!end) return []
        // When the clock went wrong nobody knows: no earlier than the period began.
        const since = end === 'clock' ? from : Math.max(from, period.until)
        return [{ from: since, until, why: end }]
      })
      .filter(({ from, until }) => from !== undefined && from < until),
  ]
}

/**
 * What ended the period before one that began for this reason; undefined where it was followed at once: the
 * browser told of the change, so it ran, and we with it.
 */
const ends = {
  installed: 'stopped',
  started: 'stopped',
  access: undefined,
  portals: undefined,
  lost: 'lost',
  interrupted: 'interrupted',
  clock: 'clock',
} as const satisfies Record<WatchedPeriod['why'], BlindPeriod['why'] | undefined>

/**
 * Moments that were written in this order, none later than what was written after it, nor than now: a clock that
 * was ahead for a while said too much.
 */
export function inOrder(moments: readonly number[], now: number): number[] {
  let bound = now
  return moments
    .toReversed()
    .map(moment => {
      bound = Math.min(bound, moment)
      return bound
    })
    .toReversed()
}
