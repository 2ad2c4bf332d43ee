import { languages } from '../policy/languages/index.ts'
import type { DraftWords, Language } from '../policy/languages/language.ts'

/** The language for the draft of a policy in that language (BCP 47): English where we have none. */
export function draftLanguage(language: string): Language {
  const [primary = ''] = language.toLowerCase().split('-')
  const found = languages.find(({ tag }) => tag === primary) ?? languages[0]
  if (!found) throw new Error('expected at least one language; got none')
  return found
}

/** A text of the draft with its place filled. */
export function worded(
  words: DraftWords,
  text: 'open' | 'belowToo' | 'atLeast' | 'lifetimeIs',
  what: string,
): string {
  return words[text].replace(/\{\w+\}/, () => what)
}
