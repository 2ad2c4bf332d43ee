/** A time in which we know to have been watching. */
export interface WatchedPeriod {
  /** When it began, in milliseconds since 1970: the extension was installed, the browser started, or the access changed. */
  readonly from: number
  /** The last sign of life: something was written down. */
  readonly until: number
  readonly why: 'installed' | 'started' | 'access'
  /** The match patterns of the hosts whose cookies the browser showed. */
  readonly granted: readonly string[]
}

/** A time of which we cannot say what happened. */
export interface BlindPeriod {
  /** In milliseconds since 1970; absent: since ever. */
  readonly from?: number
  readonly until: number
  /**
   * `before`: we were not there yet. `stopped`: the browser was closed, or the extension did not run; when it
   * stopped is known only to lie after `from`. `no-access`: the browser did not show us the portal's cookies.
   */
  readonly why: 'before' | 'stopped' | 'no-access'
}

/** How many watched periods are kept, the latest ones. */
export const mostWatched = 400

/**
 * The times in which what happened to a portal's cookies may have escaped us.
 *
 * @param sees whether these match patterns let us see all the portal's cookies
 * @param now milliseconds since 1970; we are watching now
 */
export function blindPeriods(
  watched: readonly WatchedPeriod[],
  sees: (granted: readonly string[]) => boolean,
  now: number,
): BlindPeriod[] {
  const [first] = watched
  if (!first) return [{ until: now, why: 'before' }]
  return [
    { until: first.from, why: 'before' },
    ...watched.flatMap((period, index): BlindPeriod[] => {
      const next = watched[index + 1]
      const end = next?.from ?? now
      if (!sees(period.granted)) return [{ from: period.from, until: end, why: 'no-access' }]
      // The browser told of the changed access, so it ran, and we with it.
      if (!next || next.why === 'access') return []
      return [{ from: Math.min(period.until, end), until: end, why: 'stopped' }]
    }),
  ]
}
