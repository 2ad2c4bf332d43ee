import { languages } from '../languages/index.ts'
import { list } from '../languages/language.ts'
import { token, trimmed } from './cookie-name.ts'
import { all, longestFirst } from './name-words.ts'

/** Names, each with whether it is one beyond doubt. */
export type Names = Map<string, boolean>

const subjects = new Set(all('subject'))
/** Longest first, so that "die mit" does not hide "die beginnen mit". */
const prefixPhrases = [
  ...all('startingWith').map(phrase => ({ phrase: ` ${phrase} `, ends: undefined })),
  ...languages.flatMap(({ names: { embracing } }) =>
    list(embracing?.begins).map(phrase => ({
      phrase: ` ${phrase} `,
      ends: longestFirst(list(embracing?.ends)).map(end => ` ${end}`),
    })),
  ),
].sort((one, other) => other.phrase.length - one.phrase.length)

/** `any cookie starting with "_hs"` → `_hs*`. */
export function prefixIn(text: string): Names | undefined {
  if (!text.includes(' ')) return undefined
  const lower = text.toLowerCase()
  const padded = ` ${lower}`
  const found = prefixPhrases.find(({ phrase }) => padded.includes(phrase))
  if (!found) return undefined
  const { phrase, ends } = found
  const at = padded.indexOf(phrase)
  const before = lower.slice(0, at).replace(/[:,]/g, ' ').trim()
  if (before !== '' && !before.split(/ +/).every(word => subjects.has(word))) return undefined
  const after = text.slice(at + phrase.length - 1).trim()
  const end = ends ? ends.find(end => after.toLowerCase().endsWith(end)) : ''
  return end === undefined ? undefined : beginning(after.slice(0, after.length - end.length))
}

function beginning(text: string): Names | undefined {
  const prefix = trimmed(text).replace(/(?<!\*)\*+$/, '')
  return token.test(prefix) && /[a-z]/i.test(prefix) ? new Map([[`${prefix}*`, true]]) : undefined
}

/**
 * What comes after a beginning told in prose: `starting with "_hs" or "__hs"` tells another. A bare
 * name there may be a beginning or a whole name, which nobody can know.
 */
export function furtherPrefix(piece: string): Names | undefined {
  return /^[`"'][^`"'\s]+[`"']\.?$/.test(piece) ? beginning(piece) : prefixIn(piece)
}
