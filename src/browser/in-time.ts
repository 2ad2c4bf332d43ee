/**
 * A wait that has an end: what browsers owe an answer to does not always get one.
 *
 * @param patience how long to wait, in milliseconds
 * @throws what `late` makes, when there is no answer by then
 */
export async function inTime<Result>(
  work: Promise<Result>,
  patience: number,
  late: (details: string) => Error,
): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late(`no answer within ${patience / 1000} seconds`)), patience)
  })
  return Promise.race([work, tooLong]).finally(() => clearTimeout(timer))
}
