import { setTimeout as pause } from 'node:timers/promises'

export interface WaitOptions {
  /** How long to wait at most, in milliseconds; a minute unless given, since a busy machine may take long. */
  readonly timeoutMs?: number
  /** How long to wait between two looks, in milliseconds; 50 unless given. */
  readonly everyMs?: number
}

/**
 * Waits until `look` gives something other than undefined, null or false, and gives that. `what` completes
 * the sentence "gave up waiting for …". An error thrown by `look` counts as "not yet" and is told at the end.
 */
export async function waitFor<T>(
  what: string,
  look: () => T | Promise<T>,
  options: WaitOptions = {},
): Promise<Exclude<Awaited<T>, undefined | null | false>> {
  const { timeoutMs = 60_000, everyMs = 50 } = options
  const deadline = performance.now() + timeoutMs
  let lastError: unknown
  do {
    try {
      const seen = await within(look(), Math.min(longestLookMs, deadline - performance.now()))
      if (seen !== undefined && seen !== null && seen !== false) {
        return seen as Exclude<Awaited<T>, undefined | null | false>
      }
      lastError = undefined
    } catch (error) {
      lastError = error
    }
    await pause(everyMs)
  } while (performance.now() < deadline)
  throw new Error(`gave up waiting for ${what} after ${timeoutMs} ms`, { cause: lastError })
}

/** In milliseconds. What a page that is about to end is asked, it may never answer; the next look is answered. */
const longestLookMs = 10_000

async function within<T>(looking: T | Promise<T>, milliseconds: number): Promise<T> {
  const tooLate = new AbortController()
  try {
    return await Promise.race([
      looking,
      pause(Math.max(1, milliseconds), undefined, { signal: tooLate.signal }).then(() => {
        throw new Error('the last look did not answer')
      }),
    ])
  } finally {
    tooLate.abort()
  }
}
