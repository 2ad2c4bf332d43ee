import { type Category, categories } from '../category.ts'
import { languages } from '../languages/index.ts'
import { list } from '../languages/language.ts'

/**
 * The category that a heading gives its rows; undefined when the heading speaks of no kind we know.
 * `unknown` is a heading that is about something else than a kind, such as who sets the cookies.
 *
 * Anchored at the beginning, and refused when anything before the colon denies it or names a second
 * kind: "Cookies other than the necessary ones" must not become the opposite of what it says. "Necessary"
 * is the gravest word and is refused also beside consent, choice, and cookies of others.
 */
export function categoryIn(heading: string): Category | undefined {
  const whole = comparable(heading)
  const text = whole.replace(consentFree, ' ').replace(/\s+/g, ' ').trim()
  // "Strictly necessary cookies: the platform cannot run without them" denies nothing.
  const head = text.split(/[:.;(]|\s[-–—](?=\s|$)/, 1)[0]?.trim() ?? ''
  const opening = openings.find(({ text: opening }) => beginsWith(text, opening))
  const category = ofItsWords(head) ?? opening?.category ?? (isEmbracing(head) ? 'necessary' : undefined)
  if (category === undefined) return undefined
  const denied = opposite.test(opening?.harmless ? head.replaceAll(opening.harmless, ' ') : head)
  if (denied) return 'unknown'
  // The published "Cookies necessary for the platform to function properly/functionality cookies" is one kind.
  if (!stemsIn(head).every(kind => kind === category)) return 'unknown'
  return category === 'necessary' && leavesOpen(text) ? 'unknown' : category
}

/** The category of the rows under a heading. */
export function categoryOf(heading: string): Category {
  return categoryIn(heading) ?? 'unknown'
}

/**
 * The kinds of which a text speaks, in whatever way: also to deny them. `unknown`: it speaks of consent or
 * choice. What stands between a heading and a row without naming a kind says nothing against the heading.
 */
export function kindsMentioned(text: string): readonly Category[] {
  const mentioned = comparable(text)
  return [...stemsIn(mentioned), ...(choice.test(mentioned) ? ['unknown' as const] : [])]
}

/** Whether a text speaks of others who set cookies: "Partners", "Réseaux sociaux". */
export function mentionsOthers(text: string): boolean {
  return others.test(comparable(text))
}

/** Longer headings are paragraphs. */
const longestHeading = 1_000

const notALetter = '(?![\\p{L}\\p{N}])'
/** Every language's word for what a heading of cookies is about. */
const noun =
  /(?<!\p{L})(?:cookies?|galet(?:a|es)|(?:témoin|traceur)s?(?: de connexion)?|testemunhos?(?: de conexão)?)(?!\p{L})/gu

interface Opening {
  readonly text: string
  readonly category: Category
  readonly harmless?: string
}

const headingWords = languages.map(({ headings }) => headings)

function all(field: 'opposite' | 'choice' | 'others' | 'consentFree' | 'around' | 'open'): string[] {
  return headingWords.flatMap(words => list(words[field]))
}

const openings: readonly Opening[] = [
  ...headingWords.flatMap(({ begins, harmless }) =>
    categories.flatMap(category =>
      list(begins[category]).map(text => ({
        text: text.replace(noun, 'cookies'),
        category,
        ...(harmless !== undefined && { harmless: ` ${harmless} ` }),
      })),
    ),
  ),
  ...all('open').map(text => ({ text: text.replace(noun, 'cookies'), category: 'unknown' as const })),
]

const opposite = whole(
  all('opposite')
    // An apostrophe or hyphen joins "n'" and "un-" to the word it denies.
    .map(word => (/['-]$/.test(word) ? word : word + notALetter)),
  'u',
)
const stems = headingWords.flatMap(({ stems }) =>
  Object.entries(stems).map(([category, words]) => ({
    category: category as Category,
    stem: new RegExp(`(?<!\\p{L})(?:${list(words).join('|')})`, 'u'),
  })),
)
const choice = beginnings(all('choice'))
const others = beginnings(all('others'))
/** The longest first, for "exemptés du recueil du consentement". */
const consentFree = whole(
  all('consentFree')
    .toSorted((one, other) => other.length - one.length)
    .map(phrase => phrase + notALetter),
  'gu',
)
const kindOfWord = new Map<string, Category>(
  headingWords.flatMap(({ words }) =>
    Object.entries(words).flatMap(([category, members]) =>
      list(members).map(word => [word, category as Category] as const),
    ),
  ),
)
const around = new Set(all('around'))
const embracing = headingWords.flatMap(({ embracing }) =>
  embracing ? [{ begins: list(embracing.begins), ends: list(embracing.ends) }] : [],
)

function whole(words: readonly string[], flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})`, flags)
}

function beginnings(words: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words.join('|')})`, 'u')
}

/** A text of one or two words that is no "… cookies" must be the whole heading: "Statistics on water". */
function beginsWith(text: string, opening: string): boolean {
  if (!text.startsWith(opening)) return false
  const rest = text.slice(opening.length)
  return /cookie/.test(opening) ? !/^[\p{L}\p{N}]/u.test(rest) : /^\s*(?::.*)?$/.test(rest)
}

/**
 * The kind that a heading names which consists of nothing but words for kinds and those around them:
 * "Analytics and performance cookies", "Marketing- und Werbe-Cookies", "Publicitaire".
 */
function ofItsWords(head: string): Category | undefined {
  const words = head
    .replace(/'/g, "' ")
    .split(/[\s,/&+-]+/)
    .filter(word => word !== '')
  const kinds = new Set<Category>()
  for (const word of words) {
    const kind = kindOfWord.get(word)
    if (kind) kinds.add(kind)
    else if (!around.has(word)) return undefined
  }
  const [kind, ...more] = kinds
  // Necessary and functional: published as one kind, in a heading whose beginning decides.
  if (more.length === 1 && kinds.has('necessary') && kinds.has('functional')) return undefined
  return more.length > 0 ? 'unknown' : kind
}

/** "Für den Betrieb der Plattform notwendige Cookies/Funktionscookies" */
function isEmbracing(head: string): boolean {
  const [first = ''] = head.split('/', 1)
  return embracing.some(
    ({ begins, ends }) =>
      begins.some(begin => first.startsWith(`${begin} `)) &&
      ends.some(end => first.trim().endsWith(` ${end}`)),
  )
}

function stemsIn(text: string): Category[] {
  return stems.filter(({ stem }) => stem.test(text)).map(({ category }) => category)
}

/** Whether what is called necessary may need consent, is asked, answered with no, or is one half of it. */
function leavesOpen(text: string): boolean {
  const [statement = '', answer = ''] = text.split(/[:.;]/, 2)
  const denied = opposite.exec(answer)
  return (
    choice.test(statement) ||
    others.test(statement) ||
    statement.includes('?') ||
    (denied !== null && answer.replace(denied[0], '').trim() === '')
  )
}

const label =
  /^(?:category|type|kind|group|catégorie|categoría|categoria|categorie|kategorie|tipo|typ|art|soort|tipus|grup|gruppe|groupe|groep|gruppo|grupo)(?: \d{1,2})? ?[:–—-] ?/
const numbering = /^(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})(?:\.\d{1,2}){0,3}(?:[.)]\s?|\s[-–—]\s)|[-–—•*]\s?)/

/** In lower case, without numbering, label, quotation marks and article; one word for "cookies". */
function comparable(heading: string): string {
  return heading
    .slice(0, longestHeading)
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[‘’ʼ´`]/g, "'")
    .replace(/["“”„«»]|\*\*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(numbering, '')
    .replace(label, '')
    .replace(/^(?:the|les|las|los|die|de|i|els|os|our|nos|le)\s/, '')
    .replace(noun, 'cookies')
}
