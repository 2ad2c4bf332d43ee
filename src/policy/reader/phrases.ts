import { type Category, categories } from '../category.ts'
import { type Role, type Word, wordsOf } from './words.ts'

/** Longer headings are paragraphs. */
export const longestHeading = 1_000
/** Of a paragraph, so much is read. */
export const longestProse = 4_000
const named = categories.filter(category => category !== 'unknown')

/** Phrases end at these; a hyphen within a word does not end one. */
const phraseEnd = /[.:;()[\]?!\n]|\s[-–—]+\s?$|[–—]/

export function phrasesOf(text: string, longest = longestHeading): Word[][] {
  const phrases: Word[][] = []
  for (const word of wordsOf(text.slice(0, longest))) {
    if (phrases.length === 0 || phraseEnd.test(word.before)) phrases.push([])
    phrases.at(-1)?.push(word)
  }
  return phrases
}

export function wordsIn(text: string): Word[] {
  return wordsOf(text.slice(0, longestProse))
}

export function kindsOf(words: readonly Word[]): ReadonlySet<Category> {
  return new Set(named.filter(kind => has(words, kind)))
}

/** Whether one of the words does one of these. */
export function has(words: readonly Word[], ...some: readonly Role[]): boolean {
  return words.some(({ roles }) => some.some(role => roles.has(role)))
}

export function isKnown({ roles }: Word): boolean {
  return roles.size > 0
}
