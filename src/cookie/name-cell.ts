import { namesWithoutDigits, nameWords } from './name-words.ts'

/** What a policy's cell of cookie names says. */
export type NameCell =
  | {
      readonly understood: true
      /** In a name, `*` stands for whatever varies; all else is literal. None: the cell names no cookie. */
      readonly names: readonly string[]
      /** Whether the names are just what is written, with nothing but joinings between them. */
      readonly literal: boolean
    }
  | { readonly understood: false }

/** Longer cells are no list that a person wrote. */
const longestCell = 20_000

/**
 * The names in a cell of a policy table: lists in every joining, wildcards, placeholders in brackets,
 * beginnings told in prose in eight languages, footnote signs. All of the cell is understood or none of
 * it: "all cookies but _ga, _gid" must not become a declaration of `_gid`.
 */
export function parseNames(cell: string): NameCell {
  if (cell.length > longestCell) return { understood: false }
  const text = cell
    .replace(invisible, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/« ?| ?»|[“”„]/g, '"')
    .trim()
  if (text === '' || /^[-–—]+$/.test(text)) return { understood: true, names: [], literal: text === '' }
  if (noneWords.has(text.toLowerCase().replace(/\.$/, ''))) {
    return { understood: true, names: [], literal: false }
  }
  // Prose may have a comma of its own: "alle Cookies, die mit …".
  const told = prefixIn(text)
  if (told) return { understood: true, names: told, literal: false }
  const names = new Set<string>()
  for (const piece of pieces(text)) {
    const read = nameIn(piece)
    if (read === undefined) return { understood: false }
    for (const name of read) names.add(name)
  }
  const written = new Set(
    text.split(/[\s;,/&]+/).filter(word => word !== '' && !joinings.has(word.toLowerCase())),
  )
  const literal = written.size === names.size && [...names].every(name => written.has(name))
  return { understood: true, names: [...names], literal }
}

/** What RFC 6265bis 4.1.1 lets a cookie name consist of (a `token`), which includes `*`. */
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/
/** Soft hyphens and zero-width characters, which copies from web pages carry along. */
const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g
/** Bullets and numbers of a list. */
const listNumber = /^(?:[-–—‣▪*]\s+|\(?\d{1,2}[.)]\s+)/
const superscripts = /[⁰¹²³⁴-⁹]+$/
const noneWords = new Set(nameWords.flatMap(({ none }) => none))
const joinings = new Set(nameWords.flatMap(({ joining }) => joining))
const leading = new Set(nameWords.flatMap(words => words.leading))
const subjects = new Set([...nameWords.flatMap(({ subject }) => subject), 'que', 'che'])
/** Longest first, so that "die mit" does not hide "die beginnen mit". */
const prefixPhrases = nameWords
  .flatMap(({ startingWith }) => startingWith)
  // "cookie que empiece por", "cuyo nombre empiece por".
  .flatMap(phrase => [phrase, phrase.replace(/^(?:que|che) /, '')])
  .map(phrase => ` ${phrase} `)
  .sort((one, other) => other.length - one.length)
const afterPrefix = /\s+(?:beginnt|beginnen|anfangen|anfängt|begint|beginnen)$/i

/** The members of a list. A joining inside brackets, such as `<id, or none>`, joins nothing. */
function pieces(text: string): string[] {
  const found: string[] = []
  let piece = ''
  let depth = 0
  for (const letter of text) {
    if ('<{[('.includes(letter)) depth++
    if ('>}])'.includes(letter)) depth = Math.max(0, depth - 1)
    if (depth === 0 && /[;,/\n·•]/.test(letter)) {
      found.push(piece)
      piece = ''
    } else piece += letter
  }
  found.push(piece)
  return found.flatMap(splitWords).filter(one => one !== '')
}

/** `_ga and _gid` → both; `_ga _gid` too, if all of it could be names that no language has for a word. */
function splitWords(piece: string): string[] {
  const words = piece.trim().replace(listNumber, '').split(/\s+/)
  if (words.length === 1) return words
  const groups: string[][] = [[]]
  words.forEach((word, index) => {
    const inside = index > 0 && index < words.length - 1
    if (word === '&' || (inside && joinings.has(word.toLowerCase()))) groups.push([])
    else groups.at(-1)?.push(word)
  })
  // A joining word is one only between members that read as names: in prose it belongs to the prose.
  const members = groups.map(group => group.join(' '))
  const split = members.every(member => nameIn(member) !== undefined) ? members : [words.join(' ')]
  return split.flatMap(member => {
    const parts = member.split(' ').filter(part => !/^\(?\d{1,2}[.)]$/.test(part))
    return parts.length > 1 && parts.every(part => token.test(part) && /[_.*\d]/.test(part))
      ? parts
      : [member]
  })
}

/** The name that a member of a list is or tells; undefined for anything else. */
function nameIn(member: string): string[] | undefined {
  const bare = trimmed(member)
  if (bare === '') return []
  const name = withoutFootnote(bare)
  if (token.test(name)) return name === '.' || name === '*' ? undefined : [withoutGluedNumber(name)]
  return patternOf(name) ?? prefixIn(name) ?? commentedName(name)
}

/** Without bullets, numbering (`1. `, `2) `), quotation marks, a full stop at the end, "the cookie". */
function trimmed(member: string): string {
  const bare = member
    .replace(listNumber, '')
    .replace(/^["']([^"']*)["']\.?$/, '$1')
    .trim()
  const words = bare.split(' ')
  while (words.length > 1 && words.length < 4 && leading.has((words[0] ?? '').toLowerCase())) words.shift()
  const rest = words.join(' ')
  const name = token.test(rest) || words.length < bare.split(' ').length ? rest : bare
  return name.replace(/^["']([^"']*)["']\.?$/, '$1').replace(/(?<=[^.*])\.$/, '')
}

/** `_ga¹`, `_ga[1]`, `_ga (2)`: none of these signs can be in a name. */
function withoutFootnote(name: string): string {
  return name.replace(superscripts, '').replace(/\s?[[(]\d{1,2}[\])]$/, '')
}

function withoutGluedNumber(name: string): string {
  const bare = name.replace(/\d{1,2}$/, '')
  return namesWithoutDigits.has(bare) ? bare : name
}

/** `_ga_<container-id>`, `SSESS{ID}`, `_pk_id.[site]`, `_ga_…` → with a `*` for each placeholder. */
function patternOf(name: string): string[] | undefined {
  const pattern = name
    .replace(/<[^<>{}]*>|\{[^<>{}]*\}|\[[^[\]<>{}]*\]|…|\.{3}/g, '*')
    .replace(/(?:\*|[xX]{3,}(?=$|\*))+/g, run => (run.includes('*') ? '*' : run))
  return pattern !== name && token.test(pattern) && /[^*]/.test(pattern) ? [pattern] : undefined
}

/** `any cookie starting with "_hs"` → `_hs*`. */
function prefixIn(text: string): string[] | undefined {
  if (!text.includes(' ')) return undefined
  const lower = text.toLowerCase()
  const padded = ` ${lower}`
  for (const phrase of prefixPhrases) {
    const at = padded.indexOf(phrase)
    if (at < 0) continue
    const before = lower.slice(0, at).trim().replace(/[:,]$/, '')
    if (before !== '' && !before.split(' ').every(word => subjects.has(word))) return undefined
    const prefix = text
      .slice(at + phrase.length - 1)
      .trim()
      .replace(afterPrefix, '')
      .replace(/^["']([^"']*)["'](.*)$/, '$1$2')
      .replace(/\*+$/, '')
      .replace(/(?<=[^.])\.$/, '')
    return token.test(prefix) ? [prefix.concat('*')] : undefined
  }
  return undefined
}

/** `_ga (Google Analytics)`: what stands in brackets after a name comments on it. */
function commentedName(text: string): string[] | undefined {
  const [, name, comment] = /^(\S+) \(([^()]{1,200})\)$/.exec(text) ?? []
  if (name === undefined || comment === undefined || !token.test(name)) return undefined
  if (!/[a-z]/i.test(name) || noneWords.has(name.toLowerCase())) return undefined
  return [withoutGluedNumber(name)]
}
