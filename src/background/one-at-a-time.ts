/**
 * Work that answers all that came before it began: while one is under way, one more waits, and whoever asks
 * meanwhile is answered by that. Lost with the worker, it is not missed.
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let under: Promise<void> | undefined
  let following: Promise<void> | undefined
  const ask = (): Promise<void> => {
    if (!under) {
      under = work().finally(() => {
        under = undefined
      })
      return under
    }
    const again = () => {
      following = undefined
      return ask()
    }
    following ??= under.then(again, again)
    return following
  }
  return ask
}
