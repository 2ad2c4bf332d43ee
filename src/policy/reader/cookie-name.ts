import { noneWords, notNames, titlesAlone } from './name-words.ts'
import { plainCell } from './plain-cell.ts'

/**
 * Whether a text that stands where it need not be a name can hardly be anything else: it has a sign, a
 * digit, inner capitals or capitals only, and is no known word, host or file.
 */
export function looksLikeName(text: string): boolean {
  if (text.length > longestName) return false
  const name = wholeName(withoutFootnote(trimmed(plainCell(text))))
  return name !== undefined && isSure(name)
}

/** A name or a pattern with nothing around it. In code, it may be any word. */
export function wholeName(text: string, code = false): string | undefined {
  if (choice.test(text) || /^\^|\$$/.test(text)) return undefined
  const name = patternOf(text)
  const word = name.replace(/\*$/, '').toLowerCase()
  const isWord = !code && (notNames.has(word) || titlesAlone.has(word) || noneWords.has(word))
  const isAbbreviation = /^(?:[a-z]{1,2}\.)*[a-z]{1,2}\.?$/i.test(name) && name.includes('.')
  const isDuration = /^\d+[a-z]{0,3}$/i.test(name)
  const isElsewhere = hostOrFile.test(name) && name !== 'ASP.NET'
  if (isWord || isAbbreviation || isDuration || isElsewhere) return undefined
  const isName = token.test(name.replace(code ? /:/g : beyondToken, '-')) && /[a-z]/i.test(name)
  return isName ? withoutGluedNumber(name) : undefined
}

/** Whether a name has what no ordinary word has. */
export function isSure(name: string): boolean {
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
export function isSigned(name: string): boolean {
  return (token.test(name) && /_|\*.|[-.]\*/.test(name) && /[a-z]/i.test(name)) || knownNames.has(name)
}

/** `Cart`, `Google-Analytics`, `Session-ID`: as the languages write their words and names. */
export function isCapitalised(name: string): boolean {
  return /^[A-Z][A-Za-z-]*\*?$/.test(name) && /[a-z]/.test(name)
}

/** Without bullets, numbering (`1. `, `2) `), quotation marks, a full stop or a colon at the end. */
export function trimmed(member: string): string {
  return member
    .replace(listNumber, '')
    .replace(/(?<=[^.*])[.:]$/, '')
    .replace(/^[`"']+|(?<![`"'])[`"']+$/g, '')
    .trim()
    .replace(/(?<=[^.*])[.:]$/, '')
}

/** `_ga¹`, `_ga[1]`, `_ga (2)`, `_ga [x2]`, `_ga *`, `_ga 1`: none of these signs can be in a name. */
export function withoutFootnote(name: string): string {
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

/**
 * Names to which a copy glues the number of a footnote or of a reference: those of the platform and of
 * its known trackers that are given whole, so that `sessionid1` is taken for `sessionid` and a footnote. The
 * cell stays beside it verbatim. Any other name keeps its digits: they may be its own.
 */
export const knownNames: ReadonlySet<string> = new Set(
  'sessionid csrftoken cookies_preferences django_language _ga _gid atuserid atidvisitor atsession _pcid _pctx pa_user hubspotutk __hstc __hssc'.split(
    ' ',
  ),
)

/** Longer texts are no name. */
const longestName = 300
/** What RFC 6265bis 4.1.1 lets a cookie name consist of (a `token`), which includes `*`. */
export const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/
/** What policies list beside cookies: keys of local storage (`rc::a`), names as browsers take them too. */
const beyondToken = /::|(?<=[_*])@(?=\w+$)/g
/** Bullets and numbers of a list: `1.`, `(2)`, `3-_ga`. */
export const listNumber = /^(?:[-–—‣▪*]\s+|\(?\d{1,2}[.)]\s+|\d{1,2}-(?=_))/
/** Raised figures, and the star of a footnote as the reader of pages keeps it. */
const superscripts = / ?(?<![⁰¹²³⁴-⁹⁎†‡])[⁰¹²³⁴-⁹⁎†‡]+$/
/** Placeholders in brackets, with what a regular expression puts after them; an ellipsis. */
const placeholders =
  /\{\{[^<>{}]*\}\}|<[^<>{}]*>|\{[^<>{}]*\}|\[[^[\]<>{}]*\][+*]?|(?<=[-_.])\([^()]*\)|…|\.{3,}/g
/** `_pk_{id,ses}`: a choice of names, of which a `*` would say too much. */
export const choice = /[[{(<][\w-]+(?:[,|][\w-]+)+[\]})>]/
/** `_ga_XXXXXX`, `_dc_gtm_UA-#`: letters and signs that stand for others. */
const fillers =
  /(?<=^|[-_.*])(?:X{3,}|x{3,})(?=$|[-_.*@])|(?<=[-_.])#+(?=$|[-_.@])|(?<!X)X{4,}$|(?<!x)x{4,}$/g
/** The end of a host or of a file, where nothing but letters, digits, hyphens and dots stands before it. */
const hostOrFile =
  /^\.?[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|org|net|eu|io|info|gov|edu|int|cloud|app|dev|tv|me|ai|uk|fr|be|es|de|at|ch|nl|it|cat|pt|br|example|js|mjs|css|php|html?|aspx?|jsp|json|gif|png|jpe?g|svg|xml|txt)$/i
