import { languages } from '../languages/index.ts'
import { list, type NameWords, type TitleWords } from '../languages/language.ts'
import { folded } from './folded.ts'

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

/** Longer cells are no list that a person wrote, longer texts no name. */
const longestCell = 20_000
const longestName = 300

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
  const text = comparable(cell)
  if (/^[-–—/]*$/.test(text)) return { understood: true, names: [], literal: cell.trim() === '' }
  if (noneWords.has(text.toLowerCase().replace(/^\((.*)\)$|\.$/, '$1'))) {
    return { understood: true, names: [], literal: false }
  }
  if (text.toLowerCase() === comparable(title).toLowerCase()) return { understood: false }
  const read = segmentsIn(text)
  if (!read) return { understood: false }
  const names = [...read.names.keys()]
  const words = cell.split(/[\s;,/&]+/).filter(word => word !== '' && !joinings.has(word.toLowerCase()))
  const written = new Set(words)
  const literal = written.size === names.length && names.every(name => written.has(name))
  return { understood: true, names, literal, ...(read.open && { open: true }) }
}

/**
 * Whether a text that stands where it need not be a name can hardly be anything else: it has a sign, a
 * digit, inner capitals or capitals only, and is no known word, host or file.
 */
export function looksLikeName(text: string): boolean {
  if (text.length > longestName) return false
  const name = wholeName(withoutFootnote(trimmed(comparable(text))))
  return name !== undefined && isSure(name)
}

/** Names, each with whether it is one beyond doubt. */
type Names = Map<string, boolean>

/** What RFC 6265bis 4.1.1 lets a cookie name consist of (a `token`), which includes `*`. */
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/
/** What policies list beside cookies: keys of local storage (`rc::a`), names as browsers take them too. */
const beyondToken = /::|(?<=[_*])@(?=\w+$)/g
/** Soft hyphens and zero-width characters, which copies from web pages carry along. */
const invisible = /\u00AD|[\u200B\u200C\u200E\u200F\u2060\uFEFF]|\u200D|\uFE0F/g
/** Bullets and numbers of a list: `1.`, `(2)`, `3-_ga`. */
const listNumber = /^(?:[-–—‣▪*]\s+|\(?\d{1,2}[.)]\s+|\d{1,2}-(?=_))/
/** Raised figures, and the star of a footnote as the reader of pages keeps it. */
const superscripts = / ?(?<![⁰¹²³⁴-⁹⁎†‡])[⁰¹²³⁴-⁹⁎†‡]+$/
/** Placeholders in brackets, with what a regular expression puts after them; an ellipsis. */
const placeholders =
  /\{\{[^<>{}]*\}\}|<[^<>{}]*>|\{[^<>{}]*\}|\[[^[\]<>{}]*\][+*]?|(?<=[-_.])\([^()]*\)|…|\.{3,}/g
/** `_pk_{id,ses}`: a choice of names, of which a `*` would say too much. */
const choice = /[[{(<][\w-]+(?:[,|][\w-]+)+[\]})>]/
/** `_ga_XXXXXX`, `_dc_gtm_UA-#`: letters and signs that stand for others. */
const fillers =
  /(?<=^|[-_.*])(?:X{3,}|x{3,})(?=$|[-_.*@])|(?<=[-_.])#+(?=$|[-_.@])|(?<!X)X{4,}$|(?<!x)x{4,}$/g
/** The end of a host or of a file, where nothing but letters, digits, hyphens and dots stands before it. */
const hostOrFile =
  /^\.?[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|org|net|eu|io|info|gov|edu|int|cloud|app|dev|tv|me|ai|uk|fr|be|es|de|at|ch|nl|it|cat|pt|br|example|js|mjs|css|php|html?|aspx?|jsp|json|gif|png|jpe?g|svg|xml|txt)$/i
const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lowbar: '_',
  ast: '*',
}

type Field = Exclude<keyof NameWords, 'embracing'>
function all(field: Field): string[] {
  return languages.flatMap(({ names }) => list(names[field]))
}

const noneWords = new Set(all('none'))
const notNames = new Set([...all('notNames'), ...all('open')].map(folded))
const denying = new Set(all('denying'))
const joinings = new Set(all('joining').filter(word => !word.includes(' ')))
const leading = new Set(all('leading'))
const subjects = new Set(all('subject'))
function titleWords(...roles: (keyof TitleWords)[]): Set<string> {
  return new Set(languages.flatMap(({ titles }) => roles.flatMap(role => list(titles[role]).map(folded))))
}

const namingWords = new Set([...leading, ...titleWords('cookie', 'name')])
/** A cell of names that has such a word alone repeats its title, or another's. Others may be names: `lang`. */
const titles = titleWords('cookie', 'name', 'provider', 'task', 'purposes', 'category')
const moreTitles = titleWords('location', 'lifetime', 'other')
const aroundTitles = titleWords('around')
const joiningPhrases = new RegExp(
  ` (?:${alternatives(all('joining').filter(word => /[ /]/.test(word)))}|[+|]) `,
  'gi',
)
/** Apart from the names, or after the last of several: "_ga, _gid…". */
const ellipsis = '(?<=[,;\\s])(?:…|\\.{3})(?=$|\\s)|(?:…|\\.{3})$(?<=[,;\\s][^,;\\s]*[A-Za-z\\d](?:…|\\.{3}))'
const openings = new RegExp(
  `(?<=^|[\\s,;(:/&])(?:${alternatives(all('open'))})(?=$|[\\s,;.):/&])\\.?|${ellipsis}`,
  'gi',
)
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

function longestFirst(words: readonly string[]): string[] {
  return [...words].sort((one, other) => other.length - one.length)
}

function alternatives(words: readonly string[]): string {
  return longestFirst(words)
    .map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')
}

/** What the cell says, whatever the hand, the word processor or the markup it went through. */
function comparable(cell: string): string {
  return cell
    .normalize('NFC')
    .replace(/&(?:#(\d{1,6})|([a-z]{2,6}));/g, (written, code: string, name: string) =>
      code ? String.fromCodePoint(Number(code)) : (entities[name] ?? written),
    )
    .replace(/<\/?(?:br|p|li|ul|ol)\s?\/?>/gi, '\n')
    .replace(/<\/?(?:code|tt|kbd)>/gi, '`')
    .replace(/<\/?(?:b|strong|em|i|span|u)>/gi, '')
    .replace(/\\(?=[_*.<>[\]{}-])/g, '')
    .replace(/(?<![^\s(,])(\*\*|__)(`[^`\n]*`|"[^"\n]*")\1/g, '$2')
    .replace(/(?<![\w*-])\*\*([^*\s]|[^*\s][^*]*[^*\s])\*\*/g, '$1')
    .replace(invisible, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/« ?| ?»|[“”„‟″]/g, '"')
    .replace(/[‘’‚′]/g, "'")
    .replace(/‹/g, '<')
    .replace(/›/g, '>')
    .trim()
    .replace(/ (\p{L}+) ?\/ ?(\p{L}+) /gu, (both, one: string, other: string) =>
      joinings.has(one.toLowerCase()) && joinings.has(other.toLowerCase()) ? ' & ' : both,
    )
    .replace(joiningPhrases, ' & ')
    .replace(/(?<=[-_.]) (?=[<{])/g, '') // `_ga_ <container-id>`
}

/**
 * Names to which a copy glues the number of a footnote or of a reference: those that FACTS of the platform
 * and its known trackers give whole, so that `sessionid1` is taken for `sessionid` and a footnote. The
 * cell stays beside it verbatim. Any other name keeps its digits: they may be its own.
 */
const knownNames: ReadonlySet<string> = new Set([
  'sessionid',
  'csrftoken',
  'cookies_preferences',
  'django_language',
  '_ga',
  '_gid',
  'atuserid',
  'atidvisitor',
  'atsession',
  '_pcid',
  '_pctx',
  'pa_user',
  'hubspotutk',
  '__hstc',
  '__hssc',
])

/** The parts between words that leave the list open: each holds names, or is prose around them. */
function segmentsIn(text: string): { names: Names; open: boolean } | undefined {
  const told = prefixIn(text)
  if (told) return { names: told, open: false }
  const segments = text.split(openings)
  const open = segments.length > 1
  const names: Names = new Map()
  for (const segment of segments) {
    const read = itemsIn(open ? withoutEdges(segment) : segment)
    if (!open) return read && { names: read, open }
    if (read && allSure(read)) for (const [name] of read) names.set(name, true)
    else if (!isHarmless(segment)) return undefined
  }
  return names.size > 0 ? { names, open } : undefined
}

/** Without what joined a segment to the words beside it, and without half of their brackets. */
function withoutEdges(segment: string): string {
  const bare = segment.replace(/^[\s,;:&()]+|(?<![\s,;:&(])[\s,;:&(]+$/g, '')
  return bare.includes('(') ? bare : bare.replace(/(?<!\))\)+$/, '')
}

/** The items of a list, on lines or after semicolons; a supplier or an address may have a line of its own. */
function itemsIn(text: string): Names | undefined {
  const names: Names = new Map()
  const items = cut(text, /[;\n·•]/).map(item => item.trim().replace(listNumber, ''))
  let asides = 0
  for (const item of items) {
    const read = itemNames(item)
    if (read) for (const [name, sure] of read) names.set(name, sure)
    else if (items.length > 1 && isAside(item)) asides++
    else return undefined
  }
  if (asides > 0 && (names.size === 0 || !allSure(names))) return undefined
  // "Cart" is a word, unless a plain list has it among names; "clicks & visits" are words anyhow, and
  // "__utma, b, c" are no three names.
  const some = [...names.values()].some(sure => sure)
  const joined = (name: string) => names.size > 1 && (/[/&]/.test(text) || (some && name.length < 2))
  const plainList = items.length === 1 && some
  const doubtful = [...names].some(
    ([name, sure]) => !sure && (joined(name) || (isCapitalised(name) && !plainList)),
  )
  return doubtful ? undefined : names
}

/** `Google: _ga, _gid`, `_ga – Google`, `Name: _ga`: names with something said before or after them. */
function itemNames(item: string): Names | undefined {
  if (/^`[^`]*`$/.test(item)) return listNames(item)
  const [, label, sign, rest] = /^([^:(–—]*?)( ?: ?| [–—-] )(?!:)(.*)$/s.exec(item) ?? []
  if (label === undefined || rest === undefined || rest === '') return listNames(item)
  const title = folded(label).match(/[\p{L}']+/gu) ?? []
  const about = title.filter(word => !aroundTitles.has(word))
  if (sign?.includes(':') && about.length > 0) {
    if (about.every(word => namingWords.has(word))) return listNames(rest)
    if (about.every(word => titles.has(word) || moreTitles.has(word))) return undefined
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
  const members = cut(text, /[,/&]/)
  for (const [index, member] of members.entries()) {
    for (const piece of joinedBy(member.trim(), index > 0)) {
      const read = prefixes ? furtherPrefix(piece) : memberNames(piece)
      if (!read) return undefined
      prefixes ||= prefixIn(piece) !== undefined
      for (const [name, sure] of read) names.set(name, sure)
    }
  }
  return names
}

/** `_ga/_gid` is a list, `tracker.example/ID` an address. */
function slashesJoin(word: string): boolean {
  const parts = cut(word, /[/&]/).filter(part => part !== '')
  return (
    parts.length === 0 ||
    parts[0] === word ||
    parts.every(part => /_|\*/.test(part) || /^[A-Z\d]{3,}$/.test(part) || knownNames.has(part))
  )
}

/** The parts of a text between signs that stand outside of brackets. */
function cut(text: string, signs: RegExp): string[] {
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
  if (follows && words.length > 1 && joinings.has((words[0] ?? '').toLowerCase())) words.shift()
  const groups: string[][] = [[]]
  words.forEach((word, index) => {
    const inside = index > 0 && index < words.length - 1
    if (inside && joinings.has(word.toLowerCase())) groups.push([])
    else groups.at(-1)?.push(word)
  })
  // A joining word is one only between members that read as names: in prose it belongs to the prose.
  const members = groups.map(group => group.join(' '))
  const split = members.length > 1 && members.every(one => allSure(memberNames(one) ?? unsure))
  return (split ? members : [words.join(' ')]).flatMap(one => {
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
  const [first = '', ...rest] = comment.split(' ')
  const inside = joinings.has(first.toLowerCase()) ? rest.join(' ') : comment
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
  const isLeading = (word = '') => leading.has(word.toLowerCase())
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

/** A name or a pattern with nothing around it. In code, it may be any word. */
function wholeName(text: string, code = false): string | undefined {
  if (choice.test(text) || /^\^|\$$/.test(text)) return undefined
  const name = patternOf(text)
  const word = name.replace(/\*$/, '').toLowerCase()
  const known = notNames.has(word) || titles.has(word) || noneWords.has(word)
  const abbreviation = /^(?:[a-z]{1,2}\.)*[a-z]{1,2}\.?$/i.test(name) && name.includes('.')
  const duration = /^\d+[a-z]{0,3}$/i.test(name)
  if (
    !token.test(name.replace(code ? /:/g : beyondToken, '-')) ||
    !/[a-z]/i.test(name) ||
    abbreviation ||
    duration
  )
    return undefined
  if ((known && !code) || (hostOrFile.test(name) && !/^ASP\.NET$/.test(name))) return undefined
  return withoutGluedNumber(name)
}

/** Whether a name has what no ordinary word has. */
function isSure(name: string): boolean {
  if (isSigned(name)) return true
  const word = name.replace(/\*$/, '')
  return (
    /[a-z][A-Z]|[A-Z]{2}[a-z]|^[A-Z]{3,}$|[!#$%^|~]|::/.test(word) ||
    /^\.[A-Za-z]|[a-z]{3}\.[a-z]{3}/.test(word) ||
    // "COVID-19", "Art.13" have digits, too.
    (/^(?=.*\d)(?:[^a-z]*[a-z]){3}/i.test(word) && !/^[A-Z][A-Za-z]*[.-]?\d+$/.test(word)) ||
    /^[A-Z]+(?:-[A-Z]+)+$|^[a-z]+-[a-z]{3,}-[a-z]/.test(word)
  )
}

/** The surest: an underscore, a star within, or a name that is known whole. */
function isSigned(name: string): boolean {
  return (token.test(name) && /_|\*.|[-.]\*/.test(name) && /[a-z]/i.test(name)) || knownNames.has(name)
}

function allSure(names: Names): boolean {
  return [...names.values()].every(sure => sure)
}

/** `Cart`, `Google-Analytics`, `Session-ID`: as the languages write their words and names. */
function isCapitalised(name: string): boolean {
  return /^[A-Z][A-Za-z-]*\*?$/.test(name) && /[a-z]/.test(name)
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

function isDenied(text: string): boolean {
  return text
    .toLowerCase()
    .split(/[\s,;:'()]+/)
    .some(word => denying.has(word))
}

/** Without bullets, numbering (`1. `, `2) `), quotation marks, a full stop or a colon at the end. */
function trimmed(member: string): string {
  return member
    .replace(listNumber, '')
    .replace(/(?<=[^.*])[.:]$/, '')
    .replace(/^[`"']+|(?<![`"'])[`"']+$/g, '')
    .trim()
    .replace(/(?<=[^.*])[.:]$/, '')
}

/** `_ga¹`, `_ga[1]`, `_ga (2)`, `_ga [x2]`, `_ga *`, `_ga 1`: none of these signs can be in a name. */
function withoutFootnote(name: string): string {
  const bare = name
    .replace(superscripts, '')
    .replace(/ ?[[(][x×]?[\d⁰¹²³⁴-⁹⁎]{1,3}[x×]?[\])]$/i, '')
    .replace(/(?<=[^\s*_.-]) \*{1,3}$|(?<=\w) [x×]\d{1,2}$/i, '')
  const [, before] = /^(\S+) \d{1,2}$/.exec(bare) ?? []
  return before !== undefined && (/[_.]/.test(before) || knownNames.has(before)) ? before : bare
}

function withoutGluedNumber(name: string): string {
  const bare = name.replace(/\d{1,2}$/, '')
  return knownNames.has(bare) ? bare : name
}

/** `_ga_<container-id>`, `SSESS{ID}`, `_pk_id.[site]`, `_ga_…`, `_ga_XXXX` → with a `*` for what varies. */
function patternOf(name: string): string {
  const bracketed = name.replace(/(?<=[-_.]) ?\*/g, '*').replace(placeholders, '*')
  const filled = bracketed.replace(fillers, '*')
  // `_gat_UA-XXXXXX-X`: beside letters that stand for others, a lone one does too.
  const whole = filled === bracketed ? filled : filled.replace(/(?<=[-_.])[xX]{1,2}(?=$|[-_.])/g, '*')
  return whole.replace(/\*{2,}/g, '*')
}

/** `any cookie starting with "_hs"` → `_hs*`. */
function prefixIn(text: string): Names | undefined {
  if (!text.includes(' ')) return undefined
  const lower = text.toLowerCase()
  const padded = ` ${lower}`
  for (const { phrase, ends } of prefixPhrases) {
    const at = padded.indexOf(phrase)
    if (at < 0) continue
    const before = lower.slice(0, at).replace(/[:,]/g, ' ').trim()
    if (before !== '' && !before.split(/ +/).every(word => subjects.has(word))) return undefined
    const after = text.slice(at + phrase.length - 1).trim()
    const end = ends?.find(end => after.toLowerCase().endsWith(end))
    if (ends && end === undefined) return undefined
    return beginning(after.slice(0, after.length - (end?.length ?? 0)))
  }
  return undefined
}

function beginning(text: string): Names | undefined {
  const prefix = trimmed(text).replace(/(?<!\*)\*+$/, '')
  return token.test(prefix) && /[a-z]/i.test(prefix) ? new Map([[`${prefix}*`, true]]) : undefined
}

/**
 * What comes after a beginning told in prose: `starting with "_hs" or "__hs"` tells another. A bare
 * name there may be a beginning or a whole name, which nobody can know.
 */
function furtherPrefix(piece: string): Names | undefined {
  return /^[`"'][^`"'\s]+[`"']\.?$/.test(piece) ? beginning(piece) : prefixIn(piece)
}
