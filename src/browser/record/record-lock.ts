/**
 * Who records reads first what is watched, and writes then. What is forgotten in between must not come back, so
 * forgetting waits for all recording that is under way, and recording that begins meanwhile waits for it.
 *
 * Work within must not ask for this lock again: behind somebody who waits, both would wait for ever.
 */
const lock = 'record'

/** For work that looks up what is watched and records accordingly. It runs beside other such work. */
export function whileRecording<Result>(work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(lock, { mode: 'shared' }, work)
}

/** For work that forgets. That a portal is watched no longer must be written down before. */
export function whileForgetting<Result>(work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(lock, work)
}
