import type { DeclaredLifetime } from './lifetime.ts'
import { type LifetimeWords, lifetimeWords } from './lifetime-words.ts'

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
  const text = comparable(cell)
  if (text === '' || /^[-–—/]+$|^n\/a$/.test(text)) return { kind: 'unstated' }
  const notUnderstood: DeclaredLifetime = { kind: 'not-understood', text: cell }
  if (text.length > longestCell || unbounded.test(text)) return notUnderstood
  let longest: number | undefined
  let session = false
  for (const statement of text.split(/[.;()\n]+(?=\s|$|[a-z(])|[;()]|\s[-–]\s(?=\d+\s?[a-z])/)) {
    const bare = statement.replace(/^[\s,:–-]+|[\s,:–-]+$/g, '')
    if (bare === '') continue
    if (sessions.has(bare)) {
      session = true
      continue
    }
    const days = statedDays(bare)
    if (days === 'not-understood') return notUnderstood
    if (days !== undefined) longest = Math.max(longest ?? 0, days)
    // "Session or 2 years" in one statement.
    if (days !== undefined && startsWithSession(bare)) session = true
  }
  if (longest !== undefined) {
    return longest > 0 && longest <= mostDays ? { kind: 'at-most', days: longest } : notUnderstood
  }
  return session ? { kind: 'session' } : notUnderstood
}

type Unit = keyof LifetimeWords['units']

/** Days of the units of fixed length; months and years are the calendar's. */
const fixedDays = { second: 1 / 86_400, minute: 1 / 1_440, hour: 1 / 24, day: 1, week: 7 } as const

const units = new Map<string, Unit>(
  lifetimeWords.flatMap(({ units }) =>
    Object.entries(units).flatMap(([unit, words]) =>
      words.split(' ').map(word => [word, unit as Unit] as const),
    ),
  ),
)
const numbers = new Map<string, number>(
  lifetimeWords.flatMap(({ numbers, tens }) => [
    ...numbers.split(' ').flatMap((words, index) => words.split('/').map(word => [word, index + 1] as const)),
    ...Object.entries(tens),
  ]),
)
const around = new Set(lifetimeWords.flatMap(({ around }) => around.split(' ')))
const and = new Set(lifetimeWords.flatMap(({ and }) => and))
const to = new Set(lifetimeWords.flatMap(({ to }) => to))
const or = new Set(lifetimeWords.flatMap(({ or }) => or))
const sessions = new Set(lifetimeWords.flatMap(({ session }) => session))
const sessionWords = new Set([...sessions].filter(phrase => !phrase.includes(' ')))

/** Words that deny a longest duration, whatever else the cell says. */
const unbounded =
  /\b(?:permanent\w*|unlimited|illimit\w+|ilimitad\w+|unbegrenzt|unbefristet|onbeperkt|forever|never|jamais|nunca|niemals|nooit|mai|indefinite\w*|indéfini\w*|indefinid\w*|indefinit\w*|indeterminat\w*)\b/

/**
 * The longest duration that one statement gives, in days; undefined when it gives none.
 */
function statedDays(statement: string): number | undefined | 'not-understood' {
  const words = wordsOf(statement)
  if (!words.some((word, index) => units.has(word) && isNumber(words[index - 1]))) return undefined
  let longest = 0
  let sum = 0
  let pending: number | undefined
  const close = () => {
    longest = Math.max(longest, sum)
    sum = 0
  }
  for (const [index, word] of words.entries()) {
    const next = words[index + 1]
    const number = numberOf(word)
    const unit = units.get(word)
    if (pending !== undefined && unit) {
      sum += inDays(pending, unit)
      pending = undefined
    } else if (
      number !== undefined &&
      next !== undefined &&
      (units.has(next) || to.has(next) || or.has(next))
    ) {
      if (units.has(next)) pending = number
      else if (!isNumber(words[index + 2]) && !around.has(word)) return 'not-understood'
    } else if (and.has(word) && sum > 0 && isNumber(next)) {
      // "1 year and 1 month" adds up.
    } else if ((or.has(word) || to.has(word) || word === ',') && (sum > 0 || isNumber(next) || longest > 0)) {
      close()
    } else if (around.has(word) || word === ',' || sessionWords.has(word)) {
      if (sum > 0) close()
    } else {
      return 'not-understood'
    }
  }
  close()
  return longest > 0 ? longest : 'not-understood'
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

function startsWithSession(statement: string): boolean {
  return sessionWords.has(statement.split(/[\s,/]/, 1)[0] ?? '')
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

/** `12-month`, `13mois`, `6–12 months (default)` → words, numbers and signs apart. */
function wordsOf(statement: string): string[] {
  return statement
    .replace(/(?<=\d)[-–](?=\p{L})/gu, ' ')
    .replace(/(?<=\d)(?=\p{L})/gu, ' ')
    .replace(/(?<=\d)\s?[-–]\s?(?=\d)/g, ' - ')
    .replace(/(?<=\d) (?=\d{3}\b)/g, '')
    .replace(/,(?=\s|$)/g, ' , ')
    .replace(/[/:+]/g, sign => ` ${sign === ':' ? '' : sign} `)
    .split(/\s+/)
    .filter(word => word !== '')
    .map(word => word.replace(/^["*]+|["*]+$/g, ''))
    .filter(word => word !== '')
}

function comparable(cell: string): string {
  return cell
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”«»]/g, '"')
    .replace(/[^\S\n]+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/\.$/, '')
}
