import type { DeclaredLifetime } from '../../cookie/lifetime.ts'
import { languages } from '../languages/index.ts'
import { type LifetimeWords, list, type Unit } from '../languages/language.ts'
import { straightened } from './folded.ts'

/** Longer cells are no duration that a person wrote. */
const longestCell = 2_000
/** More than any browser keeps, less than what arithmetic spoils. */
const mostDays = 1_000_000

/**
 * What a policy's cell says of a cookie's lifetime, in eight languages, with or without their accents.
 * `unit` is the one that the column's title gives, for numbers without one.
 *
 * A cell is a row of statements. Every statement that gives a duration must be understood word by word,
 * so that "at least" or "not" before it is never passed over; a statement without a number of days,
 * months … only comments. Of several durations the longest counts. A month or a year counts as the longest
 * the calendar allows (12 months are 366 days, 1 month 31): whoever keeps to the words keeps to the days.
 */
export function parseLifetime(cell: string, unit?: Unit): DeclaredLifetime {
  const notUnderstood: DeclaredLifetime = { kind: 'not-understood', text: cell }
  if (cell.length > longestCell) return /\S/.test(cell) ? notUnderstood : { kind: 'unstated' }
  const tokens = tokensOf(cell)
  const terms = termsOf(tokens)
  if (terms.every(({ text }) => emptySigns.has(text)) || nones.has(wordsOf(tokens))) {
    return { kind: 'unstated' }
  }
  if (terms.some((term, index) => is(term, 'open') && !isDuration(terms[index - 1], term)))
    return notUnderstood
  const own = terms.some(
    (term, index) => isDuration(terms[index - 1], term) || (term.unit && !isFiller(term)),
  )
  let longest: number | undefined
  let session = false
  for (const statement of statementsOf(terms)) {
    const days = statedDays(statement, own ? undefined : unit)
    if (days === 'not-understood') return notUnderstood
    if (days !== undefined) longest = Math.max(longest ?? 0, days)
    else session ||= isSession(statement)
  }
  if (longest !== undefined) {
    return longest > 0 && longest <= mostDays ? { kind: 'at-most', days: longest } : notUnderstood
  }
  return session && !terms.some(term => is(term, 'lasting')) ? { kind: 'session' } : notUnderstood
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

/** The lists of `LifetimeWords` that have a word or a phrase. */
type Role = Exclude<keyof LifetimeWords, 'units' | 'numbers' | 'tens' | 'compound' | 'none'>

interface Meaning {
  readonly roles: Set<Role>
  unit?: Unit
  number?: number
  /** In which languages it is that unit or that number; none for digits. */
  readonly tongues: Set<string>
}

interface Term extends Readonly<Meaning> {
  readonly text: string
}

const order: readonly Unit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year']
/** Days of the units of fixed length; months and years are the calendar's. */
const fixedDays = { second: 1 / 86_400, minute: 1 / 1_440, hour: 1 / 24, day: 1, week: 7 } as const

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
  for (const unit of order) learn(list(units[unit]), [], tag, { unit })
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

const nones = new Set(
  languages.flatMap(({ lifetimes }) => list(lifetimes.none).map(none => wordsOf(tokensOf(none)))),
)
const emptySigns = new Set(['-', '/', '.', '\n'])
const statementEnds = new Set(['.', ';', '(', ')', '[', ']', '{', '}', '|', '•', '·', '!', '\n'])
/** They stand around a duration without changing that it is the longest. */
const fillers = new Set<Role>([
  'around',
  'atMost',
  'introducing',
  'from',
  'between',
  'lasting',
  'session',
  'browser',
  'closing',
  'aroundSession',
])

/** `one`/`a`/`an` to `twelve`, what is beyond, and what both make together: "thirty-six". */
function numbersOf({ numbers, tens, compound }: LifetimeWords): (readonly [string, number])[] {
  const small = list(numbers).flatMap((words, index) =>
    words.split('/').map(word => [word, index + 1] as const),
  )
  const beyond = list(tens).map(ten => {
    const [word = '', value] = ten.split(' = ')
    return [word, Number(value)] as const
  })
  const round = beyond.filter(([, value]) => value % 10 === 0)
  return [
    ...round.flatMap(([ten, value]) =>
      small
        .filter(([, one]) => one < 10)
        .flatMap(([word, one]) =>
          list(compound).map(
            made => [made.replace('{tens}', ten).replace('{ones}', word), value + one] as const,
          ),
        ),
    ),
    ...small,
    ...beyond,
  ]
}

function is(term: Term | undefined, ...roles: readonly Role[]): boolean {
  return roles.some(role => term?.roles.has(role))
}

function isFiller({ roles }: Term): boolean {
  return [...roles].some(role => fillers.has(role))
}

/** A number and its unit, both of one language: the French "à jour" is no English "a" day. */
function isDuration(number: Term | undefined, unit: Term | undefined): boolean {
  if (number?.number === undefined || unit?.unit === undefined) return false
  return number.tongues.size === 0 || [...number.tongues].some(tag => unit.tongues.has(tag))
}

/** Between two numbers that share a unit. */
function isRange(term: Term | undefined): boolean {
  // "1/2 hour" is no choice of two.
  return is(term, 'to', 'or', 'and') && term?.text !== '/'
}

function isNumber(term: Term | undefined): boolean {
  return term?.number !== undefined
}

function isSession(terms: readonly Term[]): boolean {
  const known = (term: Term) =>
    is(term, 'session', 'browser', 'closing', 'aroundSession', 'or', 'and') || term.text === '1'
  if (terms.every(known) && !is(terms.at(-1), 'and'))
    return terms.some(term => is(term, 'session', 'closing'))
  // "Session, for signing in"
  const comma = terms.findIndex(({ text }) => text === ',')
  return comma > 0 && !terms.some(isNumber) && isSession(terms.slice(0, comma))
}

/** The longest duration that one statement gives, in days; undefined when it gives none. */
function statedDays(statement: readonly Term[], unit?: Unit): number | undefined | 'not-understood' {
  const written = unit === undefined ? statement : withUnit(statement, unit)
  const first = written.findIndex((term, index) => isDuration(term, written[index + 1]))
  if (first < 0) return hasShortUnit(written) ? 'not-understood' : undefined
  // "1 year (+ 1 month)" goes on with what stands before the bracket.
  if (first === 1 && is(written[0], 'and')) return 'not-understood'
  const terms = withoutPreamble(written, first)
  const between = terms.some(term => is(term, 'between'))
  let longest = 0
  let sum = 0
  /** Of the last duration in the sum. */
  let smallest: Unit | undefined
  let joined = false
  /** Numbers before their unit: `6 to 12` months. */
  let pending: number[] = []
  const close = () => {
    longest = Math.max(longest, sum)
    sum = 0
    smallest = undefined
    joined = false
  }
  for (const [index, term] of terms.entries()) {
    const [before, next, afterNext] = [terms[index - 1], terms[index + 1], terms[index + 2]]
    // "entre 6 y 12": the Spanish word, not years.
    const counted = pending.length > 0 && !(isRange(term) && isNumber(next)) ? term.unit : undefined
    if (counted !== undefined) {
      const rank = order.indexOf(counted)
      const days = inDays(Math.max(...pending), counted)
      // What adds up goes down: "1 year 1 month", and not "1 year, 13 months".
      if (smallest !== undefined && (rank >= order.indexOf(smallest) || days >= inDays(1, smallest))) {
        if (!joined) return 'not-understood'
        close()
      }
      sum += days
      smallest = counted
      joined = false
      pending = []
    } else if (term.number !== undefined && isRange(next) && isNumber(afterNext)) {
      // "12 y 6": years, or twelve and six? "2037-01-01" is a date.
      if (pending.length > 0 || (next?.unit !== undefined && !between)) return 'not-understood'
      pending.push(term.number)
    } else if (term.number !== undefined && isDuration(term, next)) {
      if (pending.length === 0 && isFrom(terms, index) && !is(afterNext, 'to', 'atMost'))
        return 'not-understood'
      pending.push(term.number)
    } else if (pending.length > 0) {
      if (!isRange(term)) return 'not-understood'
    } else if (before?.unit === 'hour' && /^[0-5]\d$/.test(term.text)) {
      // "1h30"
      sum += Number(term.text) / 1440
      smallest = 'minute'
    } else if (term.text === 'm' && terms[index - 2]?.unit === 'hour') {
      // "1h30m"
    } else if (term.text === '.' && next?.text === ',') {
      // "1 yr., 6 mos."
    } else if (
      (is(term, 'and') && next !== undefined) ||
      (/^[,.]$/.test(term.text) && (isNumber(next) || is(next, 'and')))
    ) {
      joined = true
    } else if (is(term, 'lasting') && is(before, 'to', 'or', 'and') && !term.text.includes(' ')) {
      // "1 day to permanent", but "1 year or until deleted"
      return 'not-understood'
    } else if (
      sum > 0 &&
      is(term, 'after') &&
      terms.slice(index).some(one => is(one, 'session', 'closing'))
    ) {
      // "1 hour after the end of the session": nobody knows when that is.
      return 'not-understood'
    } else if (isFiller(term) || is(term, 'or', 'to') || term.text === ',') {
      // "1 year and about 1 month"
      if (!joined || !is(term, 'around') || term.text === '_') close()
    } else {
      return 'not-understood'
    }
  }
  close()
  return longest > 0 ? longest : 'not-understood'
}

/** "6 M.": a number with what may be short for a unit. */
function hasShortUnit(terms: readonly Term[]): boolean {
  return terms.some(
    ({ text, roles, unit }, index) =>
      isNumber(terms[index - 1]) && /^\p{L}{1,3}$/u.test(text) && roles.size === 0 && unit === undefined,
  )
}

function inDays(count: number, unit: Unit): number {
  if (unit === 'month') return longestMonths(count)
  if (unit === 'year') return longestMonths(count * 12)
  // Divided, not multiplied by a fraction: 24 hours are exactly one day.
  const perDay = Math.round(1 / fixedDays[unit])
  return perDay > 0 ? count / perDay : count * fixedDays[unit]
}

/** The lengths of the months of four years, one of them a leap year. */
const cycle = Array.from({ length: 48 }, (_, month) => new Date(Date.UTC(2024, month + 1, 0)).getUTCDate())
const cycleDays = 1461

/** The most days that 0, 1, 2 … 47 months in a row can have. */
const mostDaysOf = cycle.map((_, months) =>
  Math.max(
    ...cycle.map((_, start) =>
      Array.from({ length: months }, (_, step) => cycle[(start + step) % 48] ?? 0).reduce(
        (sum, days) => sum + days,
        0,
      ),
    ),
  ),
)

/** The most days that so many months in a row can have; of a part of a month, that part of 31 days. */
function longestMonths(count: number): number {
  const months = Math.floor(count)
  return Math.floor(months / 48) * cycleDays + (mostDaysOf[months % 48] ?? 0) + (count - months) * 31
}

/** Numbers without a unit, below a title that gives it. */
function withUnit(terms: readonly Term[], unit: Unit): readonly Term[] {
  const last = terms.findLastIndex(({ number, tongues }) => number !== undefined && tongues.size === 0)
  if (last < 0) return terms
  const title = { text: '', roles: new Set<Role>(), tongues: new Set<string>(), unit }
  return [...terms.slice(0, last + 1), title, ...terms.slice(last + 1)]
}

/** "Keeps the choice for 2 years": what comes before is no part of it, unless it denies. */
function withoutPreamble(terms: readonly Term[], first: number): readonly Term[] {
  const unknown = terms.slice(0, first).findLastIndex(term => !isFiller(term))
  const introduced = terms.slice(unknown + 1, first).some(term => is(term, 'introducing'))
  const denied = terms.slice(0, unknown + 1).some(term => is(term, 'not'))
  return introduced && !denied ? terms.slice(unknown + 1) : terms
}

/** "from 12 months", "à compter de 12 mois": the beginning of a time without an end. */
function isFrom(terms: readonly Term[], index: number): boolean {
  const [before, one] = [terms[index - 2], terms[index - 1]]
  return is(one, 'from') || (is(before, 'from') && one !== undefined && isFiller(one) && one.text.length < 4)
}

/** A full stop ends a statement, unless it shortens a unit: "1 yr. 6 mos."; a dash does, unless between numbers. */
function statementsOf(terms: readonly Term[]): Term[][] {
  const statements: Term[][] = [[]]
  for (const [index, term] of terms.entries()) {
    const [before, after] = [terms[index - 1], terms[index + 1]]
    const inside =
      (term.text === '.' &&
        isDuration(terms[index - 2], before) &&
        (before?.text.length ?? 4) < 4 &&
        (isNumber(after) || (after?.text === ',' && isNumber(terms[index + 2])))) ||
      (term.text === '-' && isNumber(before) && isNumber(after))
    const ends = statementEnds.has(term.text) || term.text === '-'
    if (ends && !inside) statements.push([])
    else statements.at(-1)?.push(term)
  }
  return statements
}

/** The longest phrases that we know, the words between them, and the numbers. */
function termsOf(tokens: readonly string[]): Term[] {
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
function tokensOf(text: string): string[] {
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

function wordsOf(tokens: readonly string[]): string {
  return tokens.filter(token => /[\p{L}\d]/u.test(token)).join(' ')
}
