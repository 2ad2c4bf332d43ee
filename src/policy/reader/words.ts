import type { Category } from '../category.ts'
import { languages } from '../languages/index.ts'
import { type HeadingWords, list } from '../languages/language.ts'
import { tools } from '../languages/tools.ts'
import { folded, straightened } from './folded.ts'

/** What a word does in a heading, a label, a cell or a sentence. `tool`: it is the name of one. */
export type Role = Exclude<keyof HeadingWords, 'kinds'> | Category | 'tool'

export interface Word {
  /** In the one form in which texts are compared: lower case, without accents. */
  readonly text: string
  readonly roles: ReadonlySet<Role>
  /** The signs between the word before and this one. */
  readonly before: string
  /** In its languages what a noun is like follows it: "cookies de préférences". */
  readonly followsNoun: boolean
  /** Written like a name: a capital that no full stop explains, in a text that has small letters too. */
  readonly named: boolean
}

/** A text's words, and what each does. Without its numbering: "3.1", "a)", "II." */
export function wordsOf(text: string): Word[] {
  const found = [...tokens(text)]
  let first = 0
  while (isNumbering(found, first)) first++
  const parts = found.slice(first)
  const spoken = spokenIn(parts)
  const nouns = spoken.size > 0 && [...spoken].every(tag => capitalNouns.has(tag))
  const mixed = parts.some(({ token }) => /^\p{Ll}{3}/u.test(token))
  return withTools(
    parts.map(({ token, form, entries, before }, index) => ({
      text: form,
      before: index === 0 ? '' : before,
      roles: new Set(
        entries
          .filter(({ tag, role }) => !ownToLanguage.has(role) || spoken.has(tag))
          .map(({ role }) => role),
      ),
      followsNoun: entries.length > 0 && entries.every(({ tag }) => followingNouns.has(tag)),
      named:
        entries.length === 0 &&
        mixed &&
        !nouns &&
        index > 0 &&
        !/[.!?:;\n]/.test(before) &&
        /^\p{Lu}\p{L}*\p{Ll}/u.test(token),
    })),
  )
}

interface Entry {
  readonly tag: string
  readonly role: Role
}

interface Token {
  readonly token: string
  readonly form: string
  readonly before: string
  readonly entries: readonly Entry[]
}

/** The same letters may deny in one language and join in another: these count in the text's own only. */
const ownToLanguage: ReadonlySet<Role> = new Set<Role>([
  'denials',
  'without',
  'conditions',
  'keeping',
  'using',
  'joining',
  'towards',
])

const capitalNouns = new Set(languages.filter(({ capitalNouns }) => capitalNouns).map(({ tag }) => tag))
const followingNouns = new Set(languages.filter(({ kindsFollow }) => kindsFollow).map(({ tag }) => tag))
const whole = new Map<string, Entry[]>()
const beginnings = new Map<string, Entry[]>()
for (const { tag, headings } of languages) {
  const { kinds, ...others } = headings
  for (const [role, words] of Object.entries({ ...others, ...kinds }) as [Role, string][]) {
    for (const word of list(words)) {
      const index = word.endsWith('*') ? beginnings : whole
      const form = folded(word.replace('*', ''))
      index.set(form, [...(index.get(form) ?? []), { tag, role }])
    }
  }
}
const longestBeginning = Math.max(...[...beginnings.keys()].map(({ length }) => length))
const nounsAtTheEnd = ['cookies', 'cookie']
const toolNames = new Map<string, string[][]>()
for (const name of list(tools)) {
  const [first = '', ...more] = name.split(' ')
  toolNames.set(first, [...(toolNames.get(first) ?? []), more])
}

function* tokens(text: string): Generator<Token> {
  const plain = straightened(text.normalize('NFC'))
  let end = 0
  for (const { 0: token, index } of plain.matchAll(/[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D]+['-]?/gu)) {
    const before = plain.slice(end, index)
    end = index + token.length
    const form = folded(token)
    // "Werbecookies" is a word for a kind and one for what is of the kind.
    const noun = nounsAtTheEnd.find(noun => form.length > noun.length && form.endsWith(noun))
    const entries = entriesOf(form)
    if (noun === undefined || entries.length > 0) yield { token, form, before, entries }
    else {
      const kind = form.slice(0, -noun.length)
      yield { token: token.slice(0, kind.length), form: kind, before, entries: entriesOf(kind) }
      yield { token: noun, form: noun, before: '', entries: entriesOf(noun) }
    }
  }
}

function entriesOf(form: string): readonly Entry[] {
  const word = form.replace(/['-]$/, '')
  const found = [...(whole.get(form) ?? whole.get(word) ?? [])]
  for (let length = Math.min(word.length, longestBeginning); length > 2; length--) {
    const begun = beginnings.get(word.slice(0, length))
    // The longest beginning is the nearest: "einwilligungsfrei" is no "einwillig…".
    if (begun) return [...found, ...begun]
  }
  if (found.length === 0 && /^(?:\p{N}.*|.)$/u.test(word)) return [{ tag: '', role: 'around' }]
  return found
}

function isNumbering(found: readonly Token[], index: number): boolean {
  const token = found[index]
  const next = found[index + 1]
  if (!token || !next) return false
  if (/^\d{1,3}$/.test(token.form)) return true
  return (
    /^(?:\d{1,3}-|[a-z]-?|[ivx]{1,4}-?)$/.test(token.form) &&
    (/^ ?[.)–—-]/.test(next.before) || token.form.endsWith('-'))
  )
}

/** The languages that know the most of the words. */
function spokenIn(parts: readonly Token[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { entries } of parts) {
    for (const tag of new Set(entries.map(({ tag }) => tag))) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  }
  counts.delete('')
  const most = Math.max(0, ...counts.values())
  return new Set([...counts.keys()].filter(tag => counts.get(tag) === most))
}

const toolRoles: ReadonlySet<Role> = new Set<Role>(['tool'])

/** A tool's name is one word, whatever its parts would say: "Google Analytics". */
function withTools(words: readonly Word[]): Word[] {
  const result: Word[] = []
  for (let index = 0; index < words.length; index++) {
    const word = words[index]
    if (!word) break
    const name = toolNames
      .get(word.text)
      ?.find(more => more.every((part, offset) => words[index + 1 + offset]?.text === part))
    if (name) {
      result.push({ ...word, roles: toolRoles })
      index += name.length
    } else result.push(word)
  }
  return result
}
