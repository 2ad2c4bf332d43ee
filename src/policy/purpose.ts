import { headingWords, openHeadings } from './headings.ts'

export const categories = ['necessary', 'functional', 'statistics', 'advertising', 'unknown'] as const

/** What a policy says a group of cookies is for. `unknown`: its heading does not say. */
export type Category = (typeof categories)[number]

/**
 * The category that a heading gives its rows; undefined when the heading speaks of no kind we know.
 * `unknown` is a heading that is about something else than a kind, such as who sets the cookies.
 *
 * Anchored at the beginning, and refused when anything before the colon denies it or names a second
 * kind: "Cookies other than the necessary ones" must not become the opposite of what it says.
 */
export function categoryIn(heading: string): Category | undefined {
  const text = comparable(heading)
  const opening = openings.find(({ text: opening }) => beginsWith(text, opening))
  if (opening === undefined) return undefined
  // "Strictly necessary cookies: the platform cannot run without them" denies nothing.
  const head = text.split(/[:.;(]|\s[-–—]\s/, 1)[0] ?? ''
  if (opposite.test(head)) return 'unknown'
  const named = stems.filter(({ stem }) => stem.test(head)).map(({ category }) => category)
  // The published "Cookies necessary for the platform to function properly/functionality cookies" is one kind.
  return named.every(category => category === opening.category) ? opening.category : 'unknown'
}

/** The category of the rows under a heading. */
export function categoryOf(heading: string): Category {
  return categoryIn(heading) ?? 'unknown'
}

/** Longer headings are paragraphs. */
const longestHeading = 1_000

const openings: readonly { readonly text: string; readonly category: Category }[] = [
  ...headingWords.flatMap(({ seen, worded }) =>
    [seen ?? {}, worded].flatMap(words =>
      categories.flatMap(category => (words[category] ?? []).map(text => ({ text, category }))),
    ),
  ),
  ...openHeadings.map(text => ({ text, category: 'unknown' as const })),
]

const notALetter = '(?![\\p{L}\\p{N}])'
const opposite = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${headingWords
    .flatMap(words => words.opposite)
    // An apostrophe joins "n'" to the word it denies.
    .map(word => (word.endsWith("'") ? word : word + notALetter))
    .join('|')})`,
  'u',
)
const stems = headingWords.flatMap(({ stems }) =>
  Object.entries(stems).map(([category, words]) => ({
    category: category as Category,
    stem: new RegExp(`(?<!\\p{L})(?:${words.join('|')})`, 'u'),
  })),
)

/** A text of one or two words that is no "… cookies" must be the whole heading: "Statistics on water". */
function beginsWith(text: string, opening: string): boolean {
  if (!text.startsWith(opening)) return false
  const rest = text.slice(opening.length)
  return /cooki|galet|témoin/.test(opening) ? !/^[\p{L}\p{N}]/u.test(rest) : /^\s*(?::.*)?$/.test(rest)
}

/** In lower case, without numbering and article. */
function comparable(heading: string): string {
  return heading
    .slice(0, longestHeading)
    .normalize('NFC')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/^(?:\(?(?:\d{1,2}|[a-z])(?:\.\d{1,2}){0,3}[.)]\s?|[-–—•]\s?)/, '')
    .replace(/^(?:the|les|las|los|die|de|i|els|os|our|nos|le)\s/, '')
}
