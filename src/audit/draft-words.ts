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
  const [before = '', after = ''] = words.open.split(/\{\w+\}/)
  const pieces: { text: string; isOpen: boolean }[] = []
  let end = 0
  while (end < text.length) {
    const from = text.indexOf(before, end)
    const until = from < 0 ? -1 : text.indexOf(after, from + before.length)
    if (until < 0) break
    pieces.push({ text: text.slice(end, from), isOpen: false })
    end = until + after.length
    pieces.push({ text: text.slice(from, end), isOpen: true })
  }
  return [...pieces, { text: text.slice(end), isOpen: false }].filter(piece => piece.text !== '')
}
