/** Where a part of the page begins, in pixels below the top of the window. */
export interface PartPlace {
  readonly id: string
  readonly top: number
}

/** So far below the top, in pixels, one reads. */
const line = 120

/**
 * The part that is read: the last one that begins above the line of reading. At the end of the page the short ones
 * never come so far: there it is the one that was gone to, if it is in the window, or else the last.
 *
 * @param places in the order of the page
 */
export function currentPart(
  places: readonly PartPlace[],
  { isAtEnd, goneTo, height }: { isAtEnd: boolean; goneTo?: string | undefined; height: number },
): string | undefined {
  const wanted = places.find(({ id }) => id === goneTo)
  if (isAtEnd) return wanted && wanted.top >= 0 && wanted.top < height ? wanted.id : places.at(-1)?.id
  return (places.findLast(({ top }) => top <= line) ?? places[0])?.id
}
