/** A time in which we know to have been watching. */
export interface WatchedPeriod {
  /** When it began, or what is kept of it, in milliseconds since 1970: the extension was installed, the browser started, or the access or the portals to watch changed. */
  readonly from: number
  /** The last sign of life: something was written down. */
  readonly until: number
  readonly why: 'installed' | 'started' | 'access' | 'portals'
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
   */
  readonly why: 'before' | 'not-kept' | 'stopped' | 'no-access' | 'not-watched'
}

/** How many watched periods are kept, the latest ones. */
export const mostWatched = 400

/**
 * The times in which what happened to a portal's cookies may have escaped us.
 *
 * @param blindness why in such a period we could not see all the portal's cookies; undefined when we could
 * @param now milliseconds since 1970; we are watching now
 */
export function blindPeriods(
  watched: readonly WatchedPeriod[],
  blindness: (period: WatchedPeriod) => 'no-access' | 'not-watched' | undefined,
  now: number,
): BlindPeriod[] {
  const [first] = watched
  if (!first) return [{ until: now, why: 'before' }]
  return [
    { until: first.from, why: first.wasNotFirst ? 'not-kept' : 'before' },
    ...watched.flatMap((period, index): BlindPeriod[] => {
      const next = watched[index + 1]
      const end = next?.from ?? now
      const why = blindness(period)
      if (why) return [{ from: period.from, until: end, why }]
      // The browser told of the change, so it ran, and we with it.
      if (!next || next.why === 'access' || next.why === 'portals') return []
      return [{ from: Math.min(period.until, end), until: end, why: 'stopped' }]
    }),
  ]
}
