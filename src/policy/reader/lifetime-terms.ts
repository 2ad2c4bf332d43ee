import { languages } from '../languages/index.ts'
import { type LifetimeWords, list, type Unit } from '../languages/language.ts'
import { straightened } from './folded.ts'

/** What a word does: the lists of `LifetimeWords` that have a word or a phrase. */
export type Role = Exclude<keyof LifetimeWords, 'units' | 'numbers' | 'tens' | 'compound' | 'none'>

interface Meaning {
  readonly roles: Set<Role>
  unit?: Unit
  number?: number
  /** In which languages it is that unit or that number; none for digits. */
  readonly tongues: Set<string>
}

export interface Term extends Readonly<Meaning> {
  readonly text: string
}

/** A cookie's name in a cell. */
const underscored = /(?<![^\s,;:()])[^\s,;:()_]*_[^\s,;:()]*/gu

const vocabulary = new Map<string, Meaning>()
const meaningless: Meaning = { roles: new Set(), tongues: new Set() }
/** How many words the longest phrase that begins with a word has. */
const longestPhrase = new Map<string, number>()

function learn(words: readonly string[], roles: readonly Role[], tag?: string, is?: Partial<Meaning>) {
  for (const word of words) {
    const tokens = tokensOf(word)
    const [first = '', key] = [tokens[0], tokens.join(' ')]
    longestPhrase.set(first, Math.max(longestPhrase.get(first) ?? 1, tokens.length))
    const known = vocabulary.get(key) ?? { roles: new Set(), tongues: new Set() }
    for (const role of roles) known.roles.add(role)
    if (tag !== undefined) known.tongues.add(tag)
    vocabulary.set(key, Object.assign(known, is))
  }
}

for (const { tag, lifetimes, titles } of languages) {
  const { units, numbers, tens, compound, none, ...roles } = lifetimes
  for (const [role, words] of Object.entries(roles)) learn(list(words), [role as Role])
  for (const [unit, words] of Object.entries(units)) learn(list(words), [], tag, { unit: unit as Unit })
  for (const [word, number] of numbersOf(lifetimes)) learn([word], [], tag, { number })
  // "une durée de 13 mois"
  learn(list(numbers)[0]?.split('/') ?? [], ['around', 'aroundSession'])
  // "Duration: 2 years", in a cell too.
  learn(list(titles.lifetime), ['around', 'aroundSession', 'introducing'])
}
learn(['<', '≤', '~', '≈', '=', ':', '*', '_'], ['around'])
learn([':', '*', ','], ['aroundSession'])
learn(['>', '≥'], ['open'])
learn(['+', '&'], ['and'])
learn(['-'], ['to'])
learn(['/'], ['or'])

/** They stand around a duration without changing that it is the longest. */
const fillers: ReadonlySet<string> = new Set(
  'around atMost introducing from between lasting session browser closing aroundSession'.split(' '),
)

/** `one`/`a`/`an` to `twelve`, what is beyond, and what both make together: "thirty-six". */
function numbersOf({ numbers, tens, compound }: LifetimeWords): (readonly [string, number])[] {
  const small = list(numbers).flatMap((words, index) =>
    words.split('/').map(word => [word, index + 1] as const),
  )
  const beyond = list(tens).map(ten => {
    const [word = '', value] = ten.split(' = ')
    return [word, Number(value)] as const
  })
  const made = list(compound).flatMap(form =>
    beyond
      .filter(([, value]) => value % 10 === 0)
      .flatMap(([ten, value]) =>
        small
          .filter(([, one]) => one < 10)
          .map(([word, one]) => [form.replace('{tens}', ten).replace('{ones}', word), value + one] as const),
      ),
  )
  return [...made, ...small, ...beyond]
}

export function is(term: Term | undefined, ...roles: readonly Role[]): boolean {
  return roles.some(role => term?.roles.has(role))
}

export function isFiller({ roles }: Term): boolean {
  return [...roles].some(role => fillers.has(role))
}

/** A number and its unit, both of one language: the French "à jour" is no English "a" day. */
export function isDuration(number: Term | undefined, unit: Term | undefined): boolean {
  if (number?.number === undefined || unit?.unit === undefined) return false
  return number.tongues.size === 0 || [...number.tongues].some(tag => unit.tongues.has(tag))
}

/** Between two numbers that share a unit. */
export function isRange(term: Term | undefined): boolean {
  // "1/2 hour" is no choice of two.
  return is(term, 'to', 'or', 'and') && term?.text !== '/'
}

export function isNumber(term: Term | undefined): boolean {
  return term?.number !== undefined
}

/** The longest phrases that we know, the words between them, and the numbers. */
export function termsOf(tokens: readonly string[]): Term[] {
  const terms: Term[] = []
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] ?? ''
    let length = Math.min(longestPhrase.get(token) ?? 1, tokens.length - at)
    // "1 mes d'inactivitat": a month, where "més d'" would be "more than".
    if (isNumber(terms.at(-1)) && vocabulary.get(token)?.unit !== undefined) length = 1
    while (length > 1 && !vocabulary.has(tokens.slice(at, at + length).join(' '))) length -= 1
    const text = tokens.slice(at, at + length).join(' ')
    const number = numberOf(text)
    const meaning = vocabulary.get(text) ?? meaningless
    const [said, bracket, again] = terms.slice(-3)
    if (token === ')' && bracket?.text === '(' && isNumber(said) && said?.number === again?.number) {
      // "two (2) years"
      terms.splice(-2)
    } else {
      terms.push({ text, ...meaning, ...(number !== undefined && { number }) })
    }
    at += length
  }
  return terms
}

/** `12`, `1,5`, `31,449,600`; groups of three digits are thousands. */
function numberOf(token: string): number | undefined {
  if (/^\d{1,3}(?:[.,' ]\d{3})+$/.test(token)) return Number(token.replace(/\D/g, ''))
  if (/^\d{1,12}(?:[.,]\d{1,2})?$/.test(token)) return Number(token.replace(',', '.'))
  return undefined
}

/**
 * Words, numbers and signs, without accents and in lower case: `12-month`, `13mois`, `6–12 months (default)`,
 * `d'un an`, `month(s)`. Of single letters, `M` (months) and `J` (days or years) are kept: they are not `m` and `j`.
 */
export function tokensOf(text: string): string[] {
  const plain = straightened(text.normalize('NFD'))
    .replace(/[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF"“”«»„†‡¹²³⁰-⁹]/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/'s(?!\p{L})/gu, '')
    .replace(/[‐‑–—−]/g, '-')
    .replace(/…/g, '.')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\((?<=\p{L}\()\p{L}{1,2}\)|\/(?<=\p{L}{2}\/)\p{L}{1,2}(?!\p{L})/gu, '')
    .replace(/-(?<=\p{L}-)(?=\p{L})|-(?<=\d-)(?= ?\p{L})/gu, ' ')
    // A footnote's number, and a number below zero.
    .replace(/\d(?<=\p{L}{2}\d)$/u, '')
    .replace(/(?<![\p{L}\d)] ?)-(?=\d)/gu, '?')
    .replace(underscored, '_')
  const tokens =
    plain.match(/\d{1,3}(?:([.,' ])\d{3})(?:\1\d{3})*(?![.,]?\d)|\d+(?:[.,]\d+)*|\p{L}+'?|\n|\S/gu) ?? []
  return tokens.map(token => (/^[MJ]$/.test(token) ? token : token.toLowerCase()))
}

/** The unit that a column's title gives for the numbers below it: `Duration (days)`, `Expiry in months`. */
export function unitInTitle(title: string): Unit | undefined {
  const tokens = tokensOf(title)
  const found = tokens.flatMap((token, index) => {
    const [before, after] = [tokens[index - 1], tokens[index + 1]]
    const stands =
      before === undefined
        ? token.length > 2
        : /^[([,]$/.test(before) || vocabulary.get(before)?.roles.has('in')
    const ends = after === undefined || /^[.)\]]$/.test(after)
    const unit = vocabulary.get(token)?.unit
    return stands && ends && unit !== undefined ? [unit] : []
  })
  return found.length === 1 ? found[0] : undefined
}
