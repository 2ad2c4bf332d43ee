import { languages } from '../languages/index.ts'
import { list, type NameWords } from '../languages/language.ts'

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
  const text = comparable(cell)
  if (text === '' || /^[-–—/]+$/.test(text)) {
    return { understood: true, names: [], literal: cell.trim() === '' }
  }
  if (noneWords.has(text.toLowerCase().replace(/^\((.*)\)$|\.$/, '$1'))) {
    return { understood: true, names: [], literal: false }
  }
  // Prose may have a comma of its own: "alle Cookies, die mit …".
  const told = prefixIn(text)
  if (told) return { understood: true, names: told, literal: false }
  const names = new Set<string>()
  let prefixes = false
  for (const { text: piece, item } of pieces(text)) {
    if (item) prefixes = false
    const read = prefixes ? furtherPrefix(piece) : nameIn(piece)
    if (read === undefined) return { understood: false }
    prefixes ||= prefixIn(piece) !== undefined
    for (const name of read) names.add(name)
  }
  const written = new Set(
    cell.split(/[\s;,/&]+/).filter(word => word !== '' && !joinings.has(word.toLowerCase())),
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
/** Raised figures, and the star of a footnote as the reader of pages keeps it. */
const superscripts = /(?<![⁰¹²³⁴-⁹⁎])[⁰¹²³⁴-⁹⁎]+$/
/** Placeholders in brackets, with what a regular expression puts after them; an ellipsis. */
const placeholders =
  /\{\{[^<>{}]*\}\}|<[^<>{}]*>|\{[^<>{}]*\}|\[[^[\]<>{}]*\][+*]?|(?<=[-_.])\([^()]*\)|…|\.{3,}/g
/** `_pk_{id,ses}`: a choice of names, of which a `*` would say too much. */
const choice = /[[{(<][\w-]+(?:[,|][\w-]+)+[\]})>]/
/** `_ga_XXXXXX`, `_dc_gtm_UA-#`: letters and signs that stand for others. */
const fillers = /(?<=^|[-_.*])(?:X{3,}|x{3,})(?=$|[-_.*])|(?<=[-_.])#+(?=$|[-_.])|(?<!X)X{4,}$|(?<!x)x{4,}$/g
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: ' ' }
function all(field: keyof NameWords): string[] {
  return languages.flatMap(({ names }) => list(names[field]))
}

const noneWords = new Set(all('none'))
const notNames = new Set(all('notNames'))
const denying = new Set(all('denying'))
const joinings = new Set(all('joining').filter(word => !word.includes(' ')))
const joiningPhrases = new RegExp(
  ` (?:${all('joining')
    .filter(word => word.includes(' '))
    .join('|')}|[+|]) `,
  'gi',
)
const leading = new Set(all('leading'))
const subjects = new Set([...all('subject'), 'que', 'che'])
/** Longest first, so that "die mit" does not hide "die beginnen mit". */
const prefixPhrases = all('startingWith')
  // "cookie que empiece por", "cuyo nombre empiece por".
  .flatMap(phrase => [phrase, phrase.replace(/^(?:que|che) /, '')])
  .map(phrase => ` ${phrase} `)
  .sort((one, other) => other.length - one.length)
/** In German and Dutch the verb may stand after the name: "die mit … beginnen", "mit … beginnende Cookies". */
const afterPrefix =
  /(?<!\s)\s+(?:beginnt|beginnen|anfangen|anfängt|begint|(?:beginnenden?|anfangenden?)(?:\s+cookies?)?)$/i
const withoutVerb = /^ (?!.*(?:begin|anfang)).*\b(?:mit|met) $/

/** What the cell says, whatever the hand, the word processor or the markup it went through. */
function comparable(cell: string): string {
  return (
    cell
      .replace(/&(lt|gt|amp|quot|nbsp);/g, (_, name: string) => entities[name] ?? '')
      .replace(/<\/?(?:br|p|li|ul|ol)\s*\/?>/gi, '\n')
      .replace(/<\/?(?:code|b|strong|em|tt|kbd|span|u)>/gi, '')
      .replace(/\\(?=[_*.<>[\]{}-])/g, '')
      .replace(/`([^`]*)`/g, '$1')
      .replace(/\*\*([^*\s](?:[^*]*[^*\s])?)\*\*/g, '$1')
      .replace(invisible, '')
      .replace(/[^\S\n]+/g, ' ')
      .replace(/« ?| ?»|[“”„]/g, '"')
      .replace(/[‘’‚]/g, "'")
      .replace(/‹/g, '<')
      .replace(/›/g, '>')
      .trim()
      // "Cookies: _ga, _gid"
      .replace(/^(\p{L}+) ?: /u, (label, word: string) => (leading.has(word.toLowerCase()) ? '' : label))
      .replace(/ (\p{L}+) ?\/ ?(\p{L}+) /gu, (both, one: string, other: string) =>
        joinings.has(one.toLowerCase()) && joinings.has(other.toLowerCase()) ? ' & ' : both,
      )
      .replace(joiningPhrases, ' & ')
      // `_ga_ <container-id>`
      .replace(/(?<=[-_.]) (?=[<{])/g, '')
  )
}

/**
 * Names to which a copy glues the number of a footnote or of a reference: those that FACTS of the platform
 * and its known trackers give whole, so that `sessionid1` is taken for `sessionid` and a footnote. The
 * cell stays beside it verbatim. Any other name keeps its digits: they may be its own.
 */
const namesWithoutDigits: ReadonlySet<string> = new Set([
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

interface Piece {
  readonly text: string
  /** Whether it begins an item of its own, after a semicolon or a line break. */
  readonly item: boolean
}

/** The members of a list. A joining inside brackets, such as `<id, or none>`, joins nothing. */
function pieces(text: string): Piece[] {
  const found: Piece[] = []
  let piece = ''
  let item = true
  let depth = 0
  const end = () => {
    for (const [index, member] of splitWords(piece, found.length > 0).entries()) {
      found.push({ text: member, item: item && index === 0 })
    }
    piece = ''
  }
  for (const letter of text) {
    if ('<{[('.includes(letter)) depth++
    if ('>}])'.includes(letter)) depth = Math.max(0, depth - 1)
    if (depth === 0 && /[;,/&\n·•]/.test(letter)) {
      end()
      item = letter === ';' || letter === '\n' || letter === '·' || letter === '•'
    } else piece += letter
  }
  end()
  return found.filter(({ text }) => text !== '')
}

/** `_ga and _gid` → both; `_ga _gid` too, if all of it could be names that no language has for a word. */
function splitWords(piece: string, follows: boolean): string[] {
  const words = piece.trim().replace(listNumber, '').split(/\s+/)
  // "_ga, _gid, and _gat"
  if (follows && words.length > 1 && joinings.has((words[0] ?? '').toLowerCase())) words.shift()
  if (words.length === 1) return words
  const groups: string[][] = [[]]
  words.forEach((word, index) => {
    const inside = index > 0 && index < words.length - 1
    if (inside && joinings.has(word.toLowerCase())) groups.push([])
    else groups.at(-1)?.push(word)
  })
  // A joining word is one only between members that read as names: in prose it belongs to the prose.
  const members = groups.map(group => group.join(' '))
  const split = members.every(member => nameIn(member) !== undefined) ? members : [words.join(' ')]
  return split.flatMap(member => {
    const parts = member.split(' ').filter(part => !/^\(?\d{1,2}[.)]?$/.test(part))
    const isName = (part: string) =>
      token.test(part) && (/[_.*\d]/.test(part) || namesWithoutDigits.has(part))
    return parts.length > 1 && parts.every(isName) ? parts : [member]
  })
}

/** The name that a member of a list is or tells; undefined for anything else. */
function nameIn(member: string): string[] | undefined {
  const bare = trimmed(member)
  if (bare === '') return []
  return plainName(withoutFootnote(bare)) ?? prefixIn(bare) ?? commentedName(bare)
}

/** A name or a pattern with nothing around it. */
function plainName(name: string): string[] | undefined {
  if (choice.test(name) || /^\^|\$$/.test(name)) return undefined
  const pattern = patternOf(name)
  if (!token.test(pattern) || /^[.*\d]*$/.test(pattern) || notNames.has(pattern.toLowerCase())) {
    return undefined
  }
  return [withoutGluedNumber(pattern)]
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
  return name.replace(/^["']([^"']*)["']\.?$/, '$1').replace(/(?<=[^.*])[.:]$/, '')
}

/** `_ga¹`, `_ga[1]`, `_ga (2)`, `_ga 1`: none of these signs can be in a name. */
function withoutFootnote(name: string): string {
  const bare = name.replace(superscripts, '').replace(/\s?[[(][\d⁰¹²³⁴-⁹⁎]{1,2}[\])]$/, '')
  const [, before] = /^(\S+) \d{1,2}$/.exec(bare) ?? []
  return before !== undefined && (/[_.]/.test(before) || namesWithoutDigits.has(before)) ? before : bare
}

function withoutGluedNumber(name: string): string {
  const bare = name.replace(/\d{1,2}$/, '')
  return namesWithoutDigits.has(bare) ? bare : name
}

/** `_ga_<container-id>`, `SSESS{ID}`, `_pk_id.[site]`, `_ga_…`, `_ga_XXXX` → with a `*` for what varies. */
function patternOf(name: string): string {
  const bracketed = name.replace(placeholders, '*')
  const filled = bracketed.replace(fillers, '*')
  // `_gat_UA-XXXXXX-X`: beside letters that stand for others, a lone one does too.
  const whole = filled === bracketed ? filled : filled.replace(/(?<=[-_.])[xX]{1,2}(?=$|[-_.])/g, '*')
  return whole.replace(/\*{2,}/g, '*')
}

/** `any cookie starting with "_hs"` → `_hs*`. */
function prefixIn(text: string): string[] | undefined {
  if (!text.includes(' ')) return undefined
  const lower = text.toLowerCase()
  const padded = ` ${lower}`
  for (const phrase of prefixPhrases) {
    const at = padded.indexOf(phrase)
    if (at < 0) continue
    const before = lower.slice(0, at).replace(/[:,]/g, ' ').trim()
    if (before !== '' && !before.split(/ +/).every(word => subjects.has(word))) return undefined
    const after = text.slice(at + phrase.length - 1).trim()
    if (withoutVerb.test(phrase) && !afterPrefix.test(after)) return undefined
    const prefix = after
      .replace(afterPrefix, '')
      .replace(/^["']([^"']*)["'](.*)$/, '$1$2')
      .replace(/(?<!\*)\*+$/, '')
      .replace(/(?<=[^.])\.$/, '')
    return token.test(prefix) ? [prefix.concat('*')] : undefined
  }
  return undefined
}

/**
 * What comes after a beginning told in prose: `starting with "_hs" or "__hs"` tells another. A bare
 * name there may be a beginning or a whole name, which nobody can know.
 */
function furtherPrefix(piece: string): string[] | undefined {
  const [, quoted] = /^["']([^"'\s]+)["']\.?$/.exec(piece) ?? []
  if (quoted !== undefined && token.test(quoted)) return [quoted.replace(/(?<!\*)\*+$/, '').concat('*')]
  return prefixIn(piece)
}

/** `_ga (Google Analytics)`: what stands in brackets after a name comments on it, unless it changes it. */
function commentedName(text: string): string[] | undefined {
  const [, name, comment] = /^(\S+) \(([^()]{1,200})\)$/.exec(text) ?? []
  if (name === undefined || comment === undefined || !/[a-z]/i.test(name)) return undefined
  if (noneWords.has(name.toLowerCase())) return undefined
  const read = plainName(name)
  if (
    comment
      .toLowerCase()
      .split(/[\s,;:']+/)
      .some(word => denying.has(word))
  )
    return undefined
  // Other names, or a beginning that must be the same.
  if (/[_*]/.test(comment) && prefixIn(comment)?.[0] !== read?.[0]) return undefined
  return read
}
