import { setTimeout as pause } from 'node:timers/promises'

export interface WaitOptions {
  /** How long to wait at most, in milliseconds; 20,000 unless given. */
  readonly timeoutMs?: number
  /** How long to wait between two looks, in milliseconds; 25 unless given. */
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
  const { timeoutMs = 20_000, everyMs = 25 } = options
  const deadline = performance.now() + timeoutMs
  let lastError: unknown
  do {
    try {
      const seen = await within(look(), deadline)
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

/** A look that hangs (a page that never answers) must not outlast the wait. */
async function within<T>(looking: T | Promise<T>, deadline: number): Promise<T> {
  const tooLate = new AbortController()
  const left = Math.max(1, deadline - performance.now())
  try {
    return await Promise.race([
      looking,
      pause(left, undefined, { signal: tooLate.signal }).then(() => {
        throw new Error('the last look did not answer')
      }),
    ])
  } finally {
    tooLate.abort()
  }
}
