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

/** A text of a draft in its pieces: what only the administrator can know, and what stands around it. */
export function piecesOf(
  words: DraftWords,
  text: string,
): { readonly text: string; readonly isOpen: boolean }[] {
  const [before = '', after = ''] = words.open.split(/\{\w+\}/).map(literal)
  return text
    .split(new RegExp(`(${before}[^\\]]*${after})`))
    .map((piece, index) => ({ text: piece, isOpen: index % 2 === 1 }))
    .filter(piece => piece.text !== '')
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
