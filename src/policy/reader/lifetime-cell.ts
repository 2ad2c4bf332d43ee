import type { DeclaredLifetime } from '../../cookie/lifetime.ts'
import { languages } from '../languages/index.ts'
import { type LifetimeWords, list, type Words } from '../languages/language.ts'

/** Longer cells are no duration that a person wrote. */
const longestCell = 2_000
/** More than any browser keeps, less than what arithmetic spoils. */
const mostDays = 1_000_000

/**
 * What a policy's cell says of a cookie's lifetime, in eight languages.
 *
 * A cell is a row of statements. Every statement that gives a duration must be understood word by word,
 * so that "at least" or "not" before it is never passed over; a statement without a number of days,
 * months … only comments. Of several durations the longest counts. A month or a year counts as the longest
 * the calendar allows (12 months are 366 days, 1 month 31): whoever keeps to the words keeps to the days.
 */
export function parseLifetime(cell: string): DeclaredLifetime {
  const notUnderstood: DeclaredLifetime = { kind: 'not-understood', text: cell }
  if (cell.length > longestCell) return /\S/.test(cell) ? notUnderstood : { kind: 'unstated' }
  const text = comparable(cell)
  if (text === '' || /^[-–—/]+$/.test(text) || nones.has(text)) return { kind: 'unstated' }
  const bounded = text.replace(atMost, ' ')
  if (unbounded.test(text) || bounded.search(atLeast) >= 0) return notUnderstood
  let longest: number | undefined
  let session = false
  for (const statement of bounded.split(statementEnd)) {
    const bare = statement.replace(/^[\s,:–—-]+|(?<![\s,:–—-])[\s,:–—-]+$/g, '')
    if (bare === '') continue
    const words = wordsOf(bare)
    if (isSession(words)) {
      session = true
      continue
    }
    const days = statedDays(words)
    if (days === 'not-understood') return notUnderstood
    if (days !== undefined) longest = Math.max(longest ?? 0, days)
  }
  if (longest !== undefined) {
    return longest > 0 && longest <= mostDays ? { kind: 'at-most', days: longest } : notUnderstood
  }
  return session ? { kind: 'session' } : notUnderstood
}

/** A full stop may be a decimal one, a dash between two numbers is a range. */
const statementEnd =
  /(?<!\.)\.+(?=\s|$|[a-z(])|[;()\n]+|\s[-–—]\s(?!\d)|(?<!\d)\s[-–—]\s|\s[-–—]\s(?=\d+\s?\p{L})/u

const lifetimeWords = languages.map(({ lifetimes }) => lifetimes)

type Unit = keyof LifetimeWords['units']

/** Days of the units of fixed length; months and years are the calendar's. */
const fixedDays = { second: 1 / 86_400, minute: 1 / 1_440, hour: 1 / 24, day: 1, week: 7 } as const

const order: readonly Unit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year']

const units = new Map<string, Unit>(
  lifetimeWords.flatMap(({ units }) =>
    Object.entries(units).flatMap(([unit, words]) => list(words).map(word => [word, unit as Unit] as const)),
  ),
)
const numbers = new Map<string, number>(lifetimeWords.flatMap(numbersOf))

const set = (words: (language: LifetimeWords) => Words) =>
  new Set(lifetimeWords.flatMap(language => list(words(language))))
const around = set(({ around }) => around)
/** Words for one: "une durée de 13 mois". */
const articles = new Set(lifetimeWords.flatMap(({ numbers }) => list(numbers)[0]?.split('/') ?? []))
const from = set(({ from }) => from)
const between = set(({ between }) => between)
const and = set(({ and }) => and)
const to = set(({ to }) => to)
const or = set(({ or }) => or)
const nouns = set(({ session }) => session.nouns)
const browser = set(({ session }) => session.browser)
const closing = set(({ session }) => session.closing)
const aroundSession = set(({ session }) => session.around)
const nones = new Set(lifetimeWords.flatMap(({ none }) => list(none)))

const atMost = phrases(
  lifetimeWords.flatMap(({ atMost }) => list(atMost)),
  '|[<≤]=?|[~≈]',
)
const atLeast = phrases(
  lifetimeWords.flatMap(({ atLeast }) => list(atLeast)),
  // "min. 12 months"; after a number they are minutes.
  String.raw`|[>≥]|(?<![\d\p{L}]\s?)(?:min|mind|mín)\.?\s?(?=\d)`,
)

/** Words that deny a longest duration, whatever else the cell says. */
const unbounded =
  /(?<!\p{L})(?:permanent\w*|dauerhaft|unlimited|illimit\p{L}+|ilimitad\w+|unbegrenzt|unbefristet|onbeperkt|forever|never|jamais|nunca|niemals|nie|nooit|mai|indefinite\w*|indéfini\p{L}*|indefinid\w*|indefinit\w*|indeterminat\w*|no expir\w+|sans limit\w*|n'expire pas|(?:sin|senza|sem|sense) l[ií]mit\w*|no caduca|(?:no|não) expira|non scade|läuft nicht ab|verloopt niet)(?!\p{L})/u

/** One expression for all of them, the longest first: "not more than" before "more than". */
function phrases(members: readonly string[], signs: string): RegExp {
  const words = members.toSorted((one, other) => other.length - one.length).join('|')
  return new RegExp(`(?<!\\p{L})(?:(?:${words})(?:(?<=')|(?!\\p{L}))${signs})`, 'gu')
}

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

/** "treinta y seis": numbers of several words. */
const longNumbers = phrases(
  [...numbers.keys()].filter(number => number.includes(' ')),
  '',
)

function isSession(words: readonly string[]): boolean {
  const known = words.every(
    word => nouns.has(word) || browser.has(word) || closing.has(word) || aroundSession.has(word),
  )
  if (!known) return false
  return (
    words.some(word => nouns.has(word)) ||
    (words.some(word => browser.has(word)) && words.some(word => closing.has(word)))
  )
}

/**
 * The longest duration that one statement gives, in days; undefined when it gives none.
 */
function statedDays(words: readonly string[]): number | undefined | 'not-understood' {
  if (!words.some((word, index) => units.has(word) && isNumber(words[index - 1]))) return undefined
  let longest = 0
  let sum = 0
  /** Of the last duration in the sum: what adds up goes down, "1 year 1 month". */
  let smallest = Number.POSITIVE_INFINITY
  let joined = false
  /** Numbers before their unit: `6 to 12` months. */
  let pending: number[] = []
  const close = () => {
    longest = Math.max(longest, sum)
    sum = 0
    smallest = Number.POSITIVE_INFINITY
  }
  for (const [index, word] of words.entries()) {
    const [next, afterNext] = [words[index + 1], words[index + 2]]
    const number = numberOf(word)
    // "entre 6 y 12": the Spanish word, not years.
    const unit = pending.length > 0 && !(isRange(word) && isNumber(next)) ? units.get(word) : undefined
    if (unit !== undefined) {
      const rank = order.indexOf(unit)
      if (rank >= smallest) {
        if (!joined) return 'not-understood'
        close()
      }
      sum += inDays(Math.max(...pending), unit)
      smallest = rank
      joined = false
      pending = []
    } else if (number !== undefined && isRange(next) && isNumber(afterNext)) {
      // "12 y 6": years, or twelve and six?
      if (next !== undefined && units.has(next) && !words.some(word => between.has(word))) {
        return 'not-understood'
      }
      pending.push(number)
    } else if (number !== undefined && next !== undefined && units.has(next)) {
      if (pending.length === 0 && isFrom(words, index) && !to.has(afterNext ?? '')) return 'not-understood'
      pending.push(number)
    } else if (pending.length > 0) {
      if (!isRange(word)) return 'not-understood'
    } else if (and.has(word) && isNumber(next) && sum > 0) {
      joined = true
    } else if (and.has(word) && (nouns.has(words[index - 1] ?? '') || nouns.has(next ?? ''))) {
      close()
    } else if (or.has(word) || to.has(word) || word === ',') {
      close()
    } else if (isFiller(word)) {
      close()
    } else {
      return 'not-understood'
    }
  }
  close()
  return longest > 0 ? longest : 'not-understood'
}

function isFiller(word: string): boolean {
  const known = [around, nouns, between, from, articles].some(words => words.has(word))
  // "_ga: 2 years"
  return known || /^(?=[^_]*_)[\w.*-]+$/.test(word)
}

/** Between two numbers that share a unit. */
function isRange(word: string | undefined): boolean {
  return word !== undefined && (to.has(word) || or.has(word) || and.has(word))
}

/** "from 12 months", "à compter de 12 mois": the beginning of a time without an end. */
function isFrom(words: readonly string[], index: number): boolean {
  const [before = '', one = ''] = [words[index - 2], words[index - 1]]
  return from.has(one) || (from.has(before) && one.length < 4 && around.has(one))
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

function isNumber(word: string | undefined): boolean {
  return word !== undefined && numberOf(word) !== undefined
}

/** `12`, `1,5`, `31,449,600`, `twelve`; groups of three digits are thousands. */
function numberOf(word: string): number | undefined {
  const named = numbers.get(word)
  if (named !== undefined) return named
  if (/^\d{1,3}(?:([.,' ])\d{3})(?:\1\d{3})*$/.test(word)) return Number(word.replace(/\D/g, ''))
  if (/^\d{1,12}(?:[.,]\d{1,2})?$/.test(word)) return Number(word.replace(',', '.'))
  return undefined
}

/** `12-month`, `13mois`, `6–12 months (default)`, `d'un an` → words, numbers and signs apart. */
function wordsOf(statement: string): string[] {
  return (
    statement
      .replace(/(?<=\p{L})'(?=[\p{L}\d])/gu, "' ")
      .replace(/(?<=\d)[-–](?=\p{L})/gu, ' ')
      .replace(/(?<=\d)(?=\p{L})/gu, ' ')
      .replace(/(?<=\d)\s?[-–]\s?(?=\d)/g, ' - ')
      .replace(/(?<=\d) (?=\d{3}\b)/g, '')
      .replace(/,(?=\s|$)/g, ' , ')
      // "1/2 hour" is no choice of two.
      .replace(/(?<=\d)\/(?=\d)/g, ' ? ')
      .replace(/[/:+]/g, sign => ` ${sign === ':' ? '' : sign} `)
      .split(/\s+/)
      .filter(word => word !== '')
      .map(word => word.replace(/^["*]+|(?<!["*])["*]+$/g, ''))
      .filter(word => word !== '')
  )
}

function comparable(cell: string): string {
  return (
    cell
      .normalize('NFC')
      .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
      .replace(/[‘’ʼ´`]/g, "'")
      .replace(/[“”«»]/g, '"')
      .replace(/[^\S\n]+/g, ' ')
      .trim()
      .toLowerCase()
      .replace(/\.$/, '')
      .replace(longNumbers, number => String(numbers.get(number) ?? number))
      // "two (2) years", "month(s)", "d'un (1) an"
      .replace(/(?<![\p{L}\d-])([\p{L}\d-]+) ?\(([\p{L}\d-]+)\)/gu, (both, one: string, other: string) =>
        isNumber(one) && numberOf(one) === numberOf(other) ? one : both,
      )
  )
}
