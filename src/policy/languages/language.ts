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

/** How headings, labels and cells name the kinds of cookies. */
export interface HeadingWords {
  /** How a heading begins; what follows must be no letter. */
  readonly begins: Readonly<Partial<Record<Category, Words>>>
  /** Words that name a kind, in every ending: a heading or cell that has only these and those `around`. */
  readonly words: Readonly<Record<Exclude<Category, 'unknown'>, Words>>
  readonly around: Words
  /** Anywhere before the colon, these turn a heading into its opposite or leave it open. */
  readonly opposite: Words
  /** A word that denies in another language and is harmless in this one. */
  readonly harmless?: string
  /** Beginnings of words by which a heading that names one kind shows that it names another too. */
  readonly stems: Readonly<Partial<Record<Category, Words>>>
  /** Beginnings of words of consent and of choice: what is called necessary beside them may not be. */
  readonly choice: Words
  /** Phrases in which they say that no consent is asked for. */
  readonly consentFree: Words
  /** Beginnings of words for others who set cookies: beside them, "necessary" may be only half of it. */
  readonly others: Words
  /** Headings that are about something else than a kind. */
  readonly open: Words
  /** Where the verb or the adjective comes last: how a heading of necessary cookies begins, and ends. */
  readonly embracing?: { readonly begins: Words; readonly ends: Words }
}

/** The words of which statements of duration are made. */
export interface LifetimeWords {
  readonly units: Readonly<Record<'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year', Words>>
  /** From one upwards; several words for one number are joined by `/`, `-` marks a number left out. */
  readonly numbers: Words
  /** Beyond twelve: `thirteen = 13`. */
  readonly tens: Words
  /** How a multiple of ten and a digit make a number: `{tens}-{ones}`. */
  readonly compound: Words
  /**
   * Of which statements are made that the cookie goes with the browser's session: they name the session, or
   * the browser and its closing, with nothing but these words around.
   */
  readonly session: {
    readonly nouns: Words
    readonly browser: Words
    readonly closing: Words
    readonly around: Words
  }
  /** Words that may stand around a duration without changing that it is the longest: "by default". */
  readonly around: Words
  /** Phrases before or after a duration that make it the longest, though a word of theirs alone would not. */
  readonly atMost: Words
  /** Phrases by which a duration is the shortest: whatever else the cell says, it gives no longest one. */
  readonly atLeast: Words
  /** "From 6 to 12 months", "between 6 and 12 months". Before a lone duration they make it the shortest. */
  readonly from: Words
  readonly between: Words
  /** Between two durations that add up, and between the ends of a range. */
  readonly and: Words
  readonly to: Words
  readonly or: Words
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
