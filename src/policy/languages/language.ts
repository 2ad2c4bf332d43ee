import type { Category } from '../category.ts'

/**
 * All that it takes to read a policy in a language, and to draft a row for one. One file a language; a new
 * language is a file beside this one and a line in `index.ts`.
 *
 * Every list of words is one text, its members between `|`. All in lower case, with straight apostrophes.
 * What ends in `†` was seen on a published policy of a portal; the rest is worded as a data officer of the
 * language would, or was seen in policies of other sites.
 */
export interface Language {
  /** BCP 47. */
  readonly tag: string
  /** Every noun is written with a capital, not names alone. */
  readonly capitalNouns?: true
  /** The kind follows the noun: "cookies de préférences", where English says "preference cookies". */
  readonly kindsFollow?: true
  /** In the brackets after a function, they say where on the portal it is: "front and back office". */
  readonly offices?: Words
  readonly titles: TitleWords
  readonly headings: HeadingWords
  readonly lifetimes: LifetimeWords
  readonly names: NameWords
  readonly drafts: DraftWords
}

/** Members between `|`. */
export type Words = string

/** What the cells of a column hold. */
export type Column = 'provider' | 'names' | 'function-and-location' | 'purposes' | 'lifetime' | 'category'

/**
 * The words of which the titles of columns are made. A member that begins or ends with `-` is the end or the
 * beginning of a word: `-dauer`. What a title is made of says what the column holds (see `reader/columns.ts`).
 */
export interface TitleWords {
  readonly cookie: Words
  readonly name: Words
  readonly provider: Words
  readonly location: Words
  /** Of what a cookie does: the purpose, or where another column is that, the function. */
  readonly task: Words
  readonly purposes: Words
  readonly lifetime: Words
  readonly category: Words
  /** Of columns for which a declaration has no field of its own. */
  readonly other: Words
  readonly around: Words
}

/**
 * The words of headings, labels, cells and the sentences between them. A `*` at its end makes an entry the
 * beginning of words. Accents count for nothing: capitals are often written without.
 */
export interface HeadingWords {
  /** What such a text is about. */
  readonly nouns: Words
  /** Words that name a kind. `unknown`: a group that is none of ours, and makes one of ours doubtful. */
  readonly kinds: Readonly<Record<Category, Words>>
  /** Alone, or with "and" beside a kind, a group that is none of ours; otherwise they say nothing. */
  readonly technical: Words
  /** Others who set cookies, or who are embedded: what is called necessary beside them may not be. */
  readonly others: Words
  readonly denials: Words
  /** Denies in a heading, where a sentence uses it for what goes wrong without cookies. */
  readonly without: Words
  /** Consent and choice: what is called necessary beside them may not be. */
  readonly choice: Words
  /** Words by which no consent is asked for. */
  readonly consentFree: Words
  /** "if", "only", "after": beside consent, they say that it is asked for. */
  readonly conditions: Words
  /** Beside consent, they say that a cookie remembers it. */
  readonly keeping: Words
  /** What a portal does with cookies; denied, it has none of the kind. */
  readonly using: Words
  /** Beside consent, they say that there is no choice: "You must accept these necessary cookies". */
  readonly obliging: Words
  /** Who publishes portals: a name beside one of these is that of no tool. */
  readonly publishers: Words
  /** They point at what stands below. */
  readonly forward: Words
  /** "Yes", as a cell says it. */
  readonly affirming: Words
  /** They point at what stands above. */
  readonly backward: Words
  readonly joining: Words
  /** What follows these says what cookies are for. */
  readonly towards: Words
  /** Words that say nothing of a kind. */
  readonly around: Words
}

export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'

/** The words of which statements of duration are made; read with and without accents. */
export interface LifetimeWords {
  /** `M` is the one capital: a lone `m` could be minutes. */
  readonly units: Readonly<Record<Unit, Words>>
  /** From one upwards; several words for one number are joined by `/`, `-` marks a number left out. */
  readonly numbers: Words
  /** Beyond twelve: `thirteen = 13`. */
  readonly tens: Words
  /** How a multiple of ten and a digit make a number: `{tens}-{ones}`. */
  readonly compound: Words
  /**
   * Of which statements are made that the cookie goes with the browser's session: they name the session, or
   * a closing, with nothing but these words around.
   */
  readonly session: Words
  readonly browser: Words
  readonly closing: Words
  readonly aroundSession: Words
  /** By these a cookie outlives the session, nobody knows how long: harmless beside a duration. */
  readonly lasting: Words
  /** Words that may stand around a duration without changing that it is the longest: "by default". */
  readonly around: Words
  /** They begin the part of a sentence that gives the duration; what comes before need not be known. */
  readonly introducing: Words
  /** Phrases before or after a duration that make it the longest, though a word of theirs alone would not. */
  readonly atMost: Words
  /** "At least", "never", "except": whatever else the cell says, it gives no longest duration. */
  readonly open: Words
  /** "From 6 to 12 months", "between 6 and 12 months". Before a lone duration they make it the shortest. */
  readonly from: Words
  readonly between: Words
  /** A duration after something that nobody knows the time of is none: "1 hour after the session". */
  readonly after: Words
  /** Between two durations that add up, and between the ends of a range. */
  readonly and: Words
  readonly to: Words
  readonly or: Words
  /** They turn the beginning of a sentence into its opposite. */
  readonly not: Words
  /** Before the unit in a column's title: "duration in days". */
  readonly in: Words
  /** The whole cell, where there is no duration to give. */
  readonly none: Words
}

/** The words around cookie names in a cell. */
export interface NameWords {
  /** Between two names of a list: one word, or several as a phrase. */
  readonly joining: Words
  /** Around a name: `the cookie _ga`, `a cookie named "foo"`. */
  readonly leading: Words
  /** "(any cookie) starting with", after which the beginning of the names stands. */
  readonly startingWith: Words
  /** Where the verb comes last: what stands before the beginning of the names, and what after it. */
  readonly embracing?: { readonly begins: Words; readonly ends: Words }
  /** What may stand before `startingWith`, word by word. */
  readonly subject: Words
  /** The whole cell, where a provider has no name to give. */
  readonly none: Words
  /** These say that the names beside them are examples: "such as", "and others". */
  readonly open: Words
  /** Where a name would stand, these are none: kinds, makers, techniques, fillers. */
  readonly notNames: Words
  /** Beside a name, these may take it back. */
  readonly denying: Words
}

/** The words of a draft, in the language of the policy that it is to stand in: not the visitor's. */
export interface DraftWords {
  /** Of the columns of a table; English drafts take those of the published templates. */
  readonly titles: Readonly<Record<Exclude<Column, 'category'>, string>>
  /** What only the administrator can know; with `{what}`. */
  readonly open: string
  readonly provider: string
  readonly functionAndLocation: string
  readonly purpose: string
  readonly lifetime: string
  readonly kind: string
  readonly nameless: string
  /** With `{domain}`. */
  readonly belowToo: string
  readonly session: string
  /** With `{span}`. */
  readonly atLeast: string
  readonly capped: string
  /** A lifetime in a table that has no column for it; with `{lifetime}`. */
  readonly lifetimeIs: string
}

/** The members of a list of words. */
export function list(words: Words | undefined): string[] {
  return (words ?? '')
    .split('|')
    .map(word => word.replace(/\s+/g, ' ').trim().replace(/†$/, ''))
    .filter(word => word !== '')
}
