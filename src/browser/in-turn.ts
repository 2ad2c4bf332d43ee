/**
 * Work that is done one after the other, in the order in which it was asked for. What fails holds up nothing.
 *
 * @returns does some work in its turn, and gives what comes of it
 */
export function turns(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve()
  return work => {
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done
  }
}
