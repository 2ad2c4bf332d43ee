/**
 * The words of the extension, in the visitor's language. Everything a person reads passes through here,
 * so that no sentence hides in the code.
 */
import browser from 'webextension-polyfill'
import { inLargestUnit, type LifetimeUnit } from '../cookie/lifetime.ts'
import { hour, minute, day as oneDay, second } from '../cookie/spans.ts'
import { inSentence, isolated } from '../cookie/visible-text.ts'
import type { Words } from './words-file.ts'

export type MessageId = keyof typeof import('../../public/_locales/en/messages.json')

/** What can fill a place of a message. */
export type TextValue =
  /** What cannot be seen of it is shown by its code. */
  | string
  /** In milliseconds since 1970, shown in the visitor's time zone. */
  | { readonly moment: number }
  /** YYYY-MM-DD, the same day for everybody. */
  | { readonly day: string }
  /** In milliseconds. */
  | { readonly span: number }
  /** How many things there are. */
  | { readonly count: number }
  /** Things in a row; where there are more than are to be named, how many more is said. */
  | { readonly list: readonly string[]; readonly atMost?: number }

/**
 * A message with its places filled. Where the identifier ends in `_other` and the first value is a count, another
 * number takes the sister message that the plural rules of the language ask for: `_one`, or in some `_many`.
 */
export function text(id: MessageId, ...values: readonly TextValue[]): string {
  return remembered(said(forNumber(id, values[0]), values.map(inWords)))
}

/** BCP 47 tag of the language of the messages: it can differ from the browser's, which we may lack, or which the user may not want. */
export function language(): string {
  return said('locale' satisfies MessageId, [])
}

/** Which way the language of the messages is written. */
export function direction(): 'ltr' | 'rtl' {
  return said('direction' satisfies MessageId, []) === 'rtl' ? 'rtl' : 'ltr'
}

/** A moment in milliseconds since 1970, to the second, in the visitor's time zone. */
export function moment(milliseconds: number): string {
  return momentFormat().format(milliseconds)
}

/** A number of things, as the language writes it. */
export function number(count: number): string {
  return numberFormat().format(count)
}

/**
 * Several things in a row, names or sentences, as the language joins them. Of more than `atMost`, how many more there
 * are is said.
 */
export function list(things: readonly string[], atMost = Number.POSITIVE_INFINITY): string {
  const more = things.length - atMost
  const named = more > 0 ? [...things.slice(0, atMost), text('list_more_other', { count: more })] : things
  return remembered(listFormat().format(named.map(inWords)))
}

/** The day of a moment in milliseconds since 1970, in the visitor's time zone. */
export function dayOf(milliseconds: number): string {
  return dayFormat().format(milliseconds)
}

/** A day, YYYY-MM-DD, which is the same in every time zone. */
function day(date: string): string {
  return dateFormat().format(Date.parse(date))
}

/**
 * How long before now a moment was, in words: "2 hours ago". Both in milliseconds since 1970; what is less than a
 * minute away is just now.
 */
export function ago(milliseconds: number, now: number): string {
  const past = now - milliseconds
  const [unit, one] = pastUnits.find(([, length]) => Math.abs(past) >= length) ?? ['second', second]
  return agoFormat().format(unit === 'second' ? 0 : -Math.round(past / one), unit)
}

const pastUnits = [
  ['year', 365 * oneDay],
  ['month', 30 * oneDay],
  ['day', oneDay],
  ['hour', hour],
  ['minute', minute],
] as const

/** A moment in milliseconds since 1970, as short as the ticks along a line of time let it be. */
export function tick(milliseconds: number, precision: 'second' | 'minute' | 'day' | 'month'): string {
  return tickFormats[precision]().format(milliseconds)
}

/** A span in milliseconds, in the largest unit of which there are two. */
function span(milliseconds: number): string {
  const { amount, unit } = inLargestUnit(milliseconds)
  return unitFormats[unit]().format(amount)
}

function inWords(value: TextValue): string {
  if (typeof value === 'string') return fromHere.has(value) ? value : inSentence(value, direction())
  if ('count' in value) return number(value.count)
  if ('list' in value) return list(value.list, value.atMost)
  const words = timeInWords(value)
  return direction() === 'rtl' ? isolated(words) : words
}

function timeInWords(value: { moment: number } | { day: string } | { span: number }): string {
  if ('moment' in value) return moment(value.moment)
  return 'day' in value ? day(value.day) : span(value.span)
}

/**
 * Sentences in which a value is isolated from the words around it: put into another sentence, such a one must not show
 * by its code what we have put in ourselves. They are few, but of a language that is written from right to left, and
 * used at once.
 */
const fromHere = new Set<string>()
const mostRemembered = 1_000

function remembered(words: string): string {
  if (!words.includes('\u2068')) return words
  if (fromHere.size >= mostRemembered) fromHere.clear()
  fromHere.add(words)
  return words
}

function forNumber(id: MessageId, first: TextValue | undefined): string {
  if (typeof first !== 'object' || !('count' in first)) return id
  return id.replace(/_other$/, `_${pluralRules().select(first.count)}`)
}

/** From now on these words are said. */
export function speak(words: Words): void {
  if (words === spoken) return
  spoken = words
  asked.clear()
}

/** Characters that no text contains, which stand in the places of a message. */
const marks = Array.from({ length: 9 }, (_, place) => String.fromCharCode(0xe001 + place))
const asked = new Map<string, string>()
let spoken: Words | undefined

/** A list says the same few things of many cookies. So a message is asked for once, with marks in its places. */
function said(id: string, values: readonly string[]): string {
  let message = asked.get(id)
  if (message === undefined) {
    // Until the words have come, there are those that the browser itself shows of the extension.
    message =
      spoken?.[id]?.replace(/\$(\d)/g, (_, place) => marks[place - 1] ?? '') ??
      browser.i18n.getMessage(id, marks)
    asked.set(id, message)
  }
  return message.replace(/[\ue001-\ue009]/g, mark => values[mark.charCodeAt(0) - 0xe001] ?? '')
}

const momentFormat = once(
  () => new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'medium' }),
)
const dayFormat = once(() => new Intl.DateTimeFormat(language(), { dateStyle: 'medium' }))
const dateFormat = once(() => new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeZone: 'UTC' }))
const agoFormat = once(() => new Intl.RelativeTimeFormat(language(), { numeric: 'auto' }))
const tickFormats = {
  second: once(() => new Intl.DateTimeFormat(language(), { timeStyle: 'medium' })),
  minute: once(() => new Intl.DateTimeFormat(language(), { timeStyle: 'short' })),
  day: once(() => new Intl.DateTimeFormat(language(), { day: 'numeric', month: 'short' })),
  month: once(() => new Intl.DateTimeFormat(language(), { month: 'short', year: 'numeric' })),
}
const numberFormat = once(() => new Intl.NumberFormat(language()))
const listFormat = once(() => new Intl.ListFormat(language(), { type: 'conjunction' }))
const pluralRules = once(() => new Intl.PluralRules(language()))
const unitFormats = {
  second: once(() => inUnit('second')),
  minute: once(() => inUnit('minute')),
  hour: once(() => inUnit('hour')),
  day: once(() => inUnit('day')),
}

function inUnit(unit: LifetimeUnit): Intl.NumberFormat {
  return new Intl.NumberFormat(language(), { style: 'unit', unit, unitDisplay: 'long' })
}

/** Made when it is first needed, and once for a language: making one costs more than using it a hundred times. */
function once<Format>(make: () => Format): () => Format {
  let made: { language: string; format: Format } | undefined
  return () => {
    if (made?.language !== language()) made = { language: language(), format: make() }
    return made.format
  }
}
