import type { DeclaredLifetime } from '../../cookie/lifetime.ts'
import { languages } from '../languages/index.ts'
import { list, type Unit } from '../languages/language.ts'
import { inDays } from './in-days.ts'
import {
  is,
  isDuration,
  isFiller,
  isNumber,
  isRange,
  type Role,
  type Term,
  termsOf,
  tokensOf,
} from './lifetime-terms.ts'

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

/** Whether a text says how long, and nothing that could be something else. */
export function statesLifetime(text: string): boolean {
  const { kind } = parseLifetime(text)
  return kind === 'session' || kind === 'at-most'
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

function wordsOf(tokens: readonly string[]): string {
  return tokens.filter(token => /[\p{L}\d]/u.test(token)).join(' ')
}

const nones = new Set(
  languages.flatMap(({ lifetimes }) => list(lifetimes.none).map(none => wordsOf(tokensOf(none)))),
)
const emptySigns = new Set(['-', '/', '.', '\n'])
const statementEnds = new Set(['.', ';', '(', ')', '[', ']', '{', '}', '|', '•', '·', '!', '\n'])
/** From the shortest, to tell which may follow which. */
const order: readonly Unit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year']
