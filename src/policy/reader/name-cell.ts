import {
  choice,
  isCapitalised,
  isSigned,
  isSure,
  knownNames,
  listNumber,
  trimmed,
  wholeName,
  withoutFootnote,
} from './cookie-name.ts'
import { folded } from './folded.ts'
import { furtherPrefix, type Names, prefixIn } from './name-prefix.ts'
import {
  allTitles,
  aroundTitles,
  isDenied,
  isJoining,
  isLeading,
  namingTitles,
  noneWords,
  openings,
} from './name-words.ts'
import { plainCell } from './plain-cell.ts'

/** What a policy's cell of cookie names says. */
export type NameCell =
  | {
      readonly understood: true
      /** In a name, `*` stands for whatever varies; all else is literal. None: the cell names no cookie. */
      readonly names: readonly string[]
      /** Whether the names are just what is written, with nothing but joinings between them. */
      readonly literal: boolean
      /** The names are examples: "and similar", "such as", "etc.". */
      readonly open?: true
    }
  | { readonly understood: false }

/** Longer cells are no list that a person wrote. */
const longestCell = 20_000

/**
 * The names in a cell of a policy table: lists in every joining, wildcards, placeholders in brackets,
 * beginnings told in prose, footnote signs, what is said of a name beside it. All of the cell is understood
 * or none of it: "all cookies but _ga, _gid" must not become a declaration of `_gid`. Words around names
 * are dropped only where every name is one beyond doubt.
 *
 * @param title the title of the cell's column, which is no name where a cell repeats it
 */
export function parseNames(cell: string, title = ''): NameCell {
  if (cell.length > longestCell) return { understood: false }
  const text = plainCell(cell)
  if (/^[-–—/]*$/.test(text)) return { understood: true, names: [], literal: cell.trim() === '' }
  if (noneWords.has(text.toLowerCase().replace(/^\((.*)\)$|\.$/, '$1'))) {
    return { understood: true, names: [], literal: false }
  }
  if (text.toLowerCase() === plainCell(title).toLowerCase()) return { understood: false }
  const read = segmentsIn(text)
  if (!read) return { understood: false }
  const names = [...read.names.keys()]
  const written = new Set(cell.split(/[\s;,/&]+/).filter(word => word !== '' && !isJoining(word)))
  const literal = written.size === names.length && names.every(name => written.has(name))
  return { understood: true, names, literal, ...(read.open && { open: true }) }
}

/** The names in a text; none where it is not understood, or names none. */
export function namesIn(text: string): readonly string[] {
  const read = parseNames(text)
  return read.understood ? read.names : []
}

/** The parts between words that leave the list open: each holds names, or is prose around them. */
function segmentsIn(text: string): { names: Names; open: boolean } | undefined {
  const told = prefixIn(text)
  if (told) return { names: told, open: false }
  const segments = text.split(openings)
  if (segments.length === 1) {
    const names = itemsIn(text)
    return names && { names, open: false }
  }
  const names: Names = new Map()
  for (const segment of segments) {
    const read = itemsIn(withoutEdges(segment))
    if (read && allSure(read)) addTo(names, read)
    else if (!isHarmless(segment)) return undefined
  }
  return names.size > 0 ? { names, open: true } : undefined
}

/** Without what joined a segment to the words beside it, and without half of their brackets. */
function withoutEdges(segment: string): string {
  const bare = segment.replace(/^[\s,;:&()]+|(?<![\s,;:&(])[\s,;:&(]+$/g, '')
  return bare.includes('(') ? bare : bare.replace(/(?<!\))\)+$/, '')
}

/** The items of a list, on lines or after semicolons; a supplier or an address may have a line of its own. */
function itemsIn(text: string): Names | undefined {
  const names: Names = new Map()
  const items = splitOutsideBrackets(text, /[;\n·•]/).map(item => item.trim().replace(listNumber, ''))
  let asides = 0
  for (const item of items) {
    const read = itemNames(item)
    if (read) addTo(names, read)
    else if (items.length > 1 && isAside(item)) asides++
    else return undefined
  }
  if (asides > 0 && (names.size === 0 || !allSure(names))) return undefined
  // "Cart" is a word, unless a plain list has it among names; "clicks & visits" are words anyhow, and
  // "__utma, b, c" are no three names.
  const some = [...names.values()].includes(true)
  const joined = (name: string) => names.size > 1 && (/[/&]/.test(text) || (some && name.length < 2))
  const plainList = items.length === 1 && some
  const isDoubtful = (name: string) => joined(name) || (isCapitalised(name) && !plainList)
  return [...names].some(([name, sure]) => !sure && isDoubtful(name)) ? undefined : names
}

/** `Google: _ga, _gid`, `_ga – Google`, `Name: _ga`: names with something said before or after them. */
function itemNames(item: string): Names | undefined {
  if (/^`[^`]*`$/.test(item)) return listNames(item)
  const [, label, sign, rest] = /^([^:(–—]*?)( ?: ?| [–—-] )(?!:)(.*)$/s.exec(item) ?? []
  if (label === undefined || rest === undefined || rest === '') return listNames(item)
  const title = folded(label).match(/[\p{L}']+/gu) ?? []
  const about = title.filter(word => !aroundTitles.has(word))
  if (sign?.includes(':') && about.length > 0) {
    if (about.every(word => namingTitles.has(word))) return listNames(rest)
    if (about.every(word => allTitles.has(word))) return undefined
  }
  const before = listNames(label)
  const after = listNames(rest)
  const [named, said, read] = before && allSure(before) ? [true, rest, before] : [false, label, after]
  if (named && after && allSure(after)) return undefined
  // More than a few words after a name, or a number, are no comment but an entry of its own.
  const short = !named || (said.split(' ').length <= 3 && !/\d/.test(said))
  return read && allSure(read) && short && isHarmless(said) ? read : undefined
}

/** The members of a list. A joining inside brackets, such as `<id, or none>`, joins nothing. */
function listNames(text: string): Names | undefined {
  if (!text.split(/[\s,]+/).every(slashesJoin)) return undefined
  const names: Names = new Map()
  let prefixes = false
  for (const [index, member] of splitOutsideBrackets(text, /[,/&]/).entries()) {
    for (const piece of joinedBy(member.trim(), index > 0)) {
      const read = prefixes ? furtherPrefix(piece) : memberNames(piece)
      if (!read) return undefined
      prefixes ||= prefixIn(piece) !== undefined
      addTo(names, read)
    }
  }
  return names
}

/** `_ga/_gid` is a list, `tracker.example/ID` an address. */
function slashesJoin(word: string): boolean {
  const parts = splitOutsideBrackets(word, /[/&]/).filter(part => part !== '')
  return (
    parts[0] === word ||
    parts.every(part => /_|\*/.test(part) || /^[A-Z\d]{3,}$/.test(part) || knownNames.has(part))
  )
}

function splitOutsideBrackets(text: string, signs: RegExp): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at)
    if ('<{[('.includes(letter)) depth++
    else if ('>}])'.includes(letter)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && signs.test(letter)) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  return [...parts, text.slice(from)]
}

/** `_ga and _gid` → both; `_ga _gid` too, if all of it could be names that no language has for a word. */
function joinedBy(member: string, follows: boolean): string[] {
  const words = member.split(/\s+/)
  // "_ga, _gid, and _gat"
  if (follows && words.length > 1 && isJoining(words[0])) words.shift()
  const groups: string[][] = [[]]
  words.forEach((word, index) => {
    const inside = index > 0 && index < words.length - 1
    if (inside && isJoining(word)) groups.push([])
    else groups.at(-1)?.push(word)
  })
  // A joining word is one only between members that read as names: in prose it belongs to the prose.
  const members = groups.map(group => group.join(' '))
  const isOfNames = (one: string) => allSure(memberNames(one) ?? unsure)
  return (members.length > 1 && members.every(isOfNames) ? members : [words.join(' ')]).flatMap(one => {
    const parts = one.split(' ').filter(part => !/^\(?\d{1,2}[.)]?$/.test(part))
    return parts.length > 1 && parts.every(isSigned) ? parts : [one]
  })
}

const unsure: Names = new Map([['', false]])

/** The names that a member of a list is or tells; undefined for anything else. */
function memberNames(member: string): Names | undefined {
  const quoted = /^[`"'].*[`"'][.:]?$/.test(member)
  const bare = trimmed(member)
  if (bare === '') return new Map()
  const name = wholeName(withoutFootnote(bare), member.startsWith('`'))
  if (name !== undefined) return new Map([[name, quoted || isSure(name)]])
  return prefixIn(bare) ?? commentedNames(bare) ?? nameAmongWords(bare)
}

/** `_ga (Google Analytics)`, `_ga (and _gid)`, `Google Analytics (_ga, _gid)`. */
function commentedNames(text: string): Names | undefined {
  const opening = text.indexOf('(')
  if (opening < 0 || !text.endsWith(')')) return undefined
  const before = text.slice(0, opening).trim()
  const comment = text.slice(opening + 1, -1)
  // `_pk_(id|ses)` is a choice, `_ga (_gid, _gat)` a comment.
  if (choice.test(text) && text.charAt(opening - 1) !== ' ') return undefined
  if (!comment || /[()]/.test(comment) || isDenied(comment) || isDenied(before)) return undefined
  const name = wholeName(trimmed(before), before.startsWith('`'))
  const names: Names | undefined =
    name === undefined ? nameAmongWords(before) : new Map([[name, isSure(name) || /^[`"]/.test(before)]])
  const [first, ...rest] = comment.split(' ')
  const inside = isJoining(first) ? rest.join(' ') : comment
  const more = /[_*`"]/.test(comment) || !names || inside !== comment ? listNames(inside) : undefined
  const isMeant = (one: string) => isSigned(one) || (names ? more?.get(one) : isLongCapitals(one, before))
  if (more && [...more.keys()].every(isMeant)) {
    // "Session (app_session)": what has a sign is the name, and the word before it what it is called.
    const called = inside === comment && name !== undefined && !isSigned(name)
    return called ? more : new Map([...(names ?? []), ...more])
  }
  return /[_*]/.test(comment) ? undefined : names
}

/** "Session cookie (JSESSIONID)", where "Cookie policy (GDPR)" has but an abbreviation. */
function isLongCapitals(name: string, before: string): boolean {
  return /^[A-Z]{7,}$/.test(name) && before !== before.toUpperCase()
}

/** `the cookie _ga`, `a cookie named "foo"`, `_ga cookie`. */
function nameAmongWords(text: string): Names | undefined {
  const words = text.split(' ')
  while (words.length > 1 && isLeading(words[0])) words.shift()
  while (words.length > 1 && isLeading(words.at(-1))) words.pop()
  const rest = words.join(' ')
  if (rest === text) return undefined
  const name = wholeName(withoutFootnote(trimmed(rest)), rest.startsWith('`'))
  // In "COOKIE CONSENT" everything has capitals only.
  const shouted = /^[A-Z]+$/.test(name ?? '') && text === text.toUpperCase()
  const sure = name !== undefined && (/^[`"']/.test(rest) || (isSure(name) && !shouted))
  return sure ? new Map([[name, true]]) : undefined
}

/** "Google Ireland Ltd.", `tracker.example/ID`: what is no name in a list of names. */
function isAside(item: string): boolean {
  const supplier = /^\(?\p{Lu}/u.test(item) && item.split(' ').length <= 6
  const address = !/\s/.test(item) && /[/.]/.test(item)
  return (supplier || address) && isHarmless(item)
}

/** Words that neither hold a name of their own nor take one back. */
function isHarmless(text: string): boolean {
  return !/[_*]/.test(text) && !isDenied(text)
}

function allSure(names: Names): boolean {
  return [...names.values()].every(sure => sure)
}

function addTo(names: Names, more: Names): void {
  for (const [name, sure] of more) names.set(name, sure)
}
