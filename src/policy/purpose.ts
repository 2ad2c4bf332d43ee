export const categories = ['necessary', 'functional', 'statistics', 'advertising', 'unknown'] as const

/** What a policy says a group of cookies is for. `unknown`: its heading does not say. */
export type Category = (typeof categories)[number]

/**
 * How a heading begins, and the category it gives its rows. Anchored at the beginning: "Cookies other
 * than the necessary ones" must not become the opposite of what it says.
 */
const openings: readonly { readonly opening: RegExp; readonly category: Category }[] = [
  { opening: /^(?:strictly )?necessary cookies\b/, category: 'necessary' },
  { opening: /^cookies (?:that are )?(?:strictly )?necessary (?:for|to)\b/, category: 'necessary' },
  { opening: /^functional(?:ity)? cookies\b/, category: 'functional' },
  {
    opening: /^(?:statistics|statistical|analytics|audience measurement) cookies\b/,
    category: 'statistics',
  },
  { opening: /^(?:advertising|marketing) cookies\b/, category: 'advertising' },
]

/** The category of the rows under a heading; `unknown` when it does not begin in a known way. */
export function categoryOf(heading: string): Category {
  const comparable = heading.replace(/\s+/g, ' ').trim().toLowerCase()
  return openings.find(({ opening }) => opening.test(comparable))?.category ?? 'unknown'
}
