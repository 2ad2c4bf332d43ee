import { languages } from '../languages/index.ts'
import { list, type NameWords, type TitleWords } from '../languages/language.ts'
import { folded } from './folded.ts'

// What the languages say around the names of cookies, made ready to be looked up.

/** The whole cell, where there is no name to give. */
export const noneWords = new Set(all('none'))
export const notNames = new Set([...all('notNames'), ...all('open')].map(folded))
const denying = new Set(all('denying'))
const joinings = new Set(all('joining').filter(word => !word.includes(' ')))
const leading = new Set(all('leading'))

/** Titles of the column of names. */
export const namingTitles = new Set([...leading, ...titleWords('cookie', 'name')])
/** A cell of names that has such a word alone repeats its title, or another's. Others may be names: `lang`. */
export const titlesAlone = titleWords('cookie', 'name', 'provider', 'task', 'purposes', 'category')
export const allTitles = new Set([...titlesAlone, ...titleWords('location', 'lifetime', 'other')])
export const aroundTitles = titleWords('around')

export const joiningPhrases = new RegExp(
  ` (?:${alternatives(all('joining').filter(word => /[ /]/.test(word)))}|[+|]) `,
  'gi',
)
/** Apart from the names, or after the last of several: "_ga, _gid…". */
const ellipsis = '(?<=[,;\\s])(?:…|\\.{3})(?=$|\\s)|(?:…|\\.{3})$(?<=[,;\\s][^,;\\s]*[A-Za-z\\d](?:…|\\.{3}))'
/** Words by which names are examples. */
export const openings = new RegExp(
  `(?<=^|[\\s,;(:/&])(?:${alternatives(all('open'))})(?=$|[\\s,;.):/&])\\.?|${ellipsis}`,
  'gi',
)
export function isJoining(word = ''): boolean {
  return joinings.has(word.toLowerCase())
}

export function isLeading(word = ''): boolean {
  return leading.has(word.toLowerCase())
}

/** Whether a word takes back a name beside it. */
export function isDenied(text: string): boolean {
  return text
    .toLowerCase()
    .split(/[\s,;:'()]+/)
    .some(word => denying.has(word))
}

export function all(field: Exclude<keyof NameWords, 'embracing'>): string[] {
  return languages.flatMap(({ names }) => list(names[field]))
}

function titleWords(...roles: (keyof TitleWords)[]): Set<string> {
  return new Set(languages.flatMap(({ titles }) => roles.flatMap(role => list(titles[role]).map(folded))))
}

export function longestFirst(words: readonly string[]): string[] {
  return words.toSorted((one, other) => other.length - one.length)
}

function alternatives(words: readonly string[]): string {
  return longestFirst(words)
    .map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')
}
