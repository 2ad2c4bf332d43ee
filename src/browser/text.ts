/**
 * The words of the extension, in the visitor's language. Everything a person reads passes through here,
 * so that no sentence hides in the code.
 */
import browser from 'webextension-polyfill'
import { inLargestUnit, type LifetimeUnit } from '../cookie/lifetime.ts'
import { day, hour, minute, second } from '../cookie/spans.ts'
import { inSentence, isolated } from '../cookie/visible-text.ts'

export type MessageId = keyof typeof import('../../public/_locales/en/messages.json')

/** Text (what cannot be seen of it is shown by its code), a moment in milliseconds since 1970, a span in milliseconds, or a number of things. */
export type TextValue = string | { moment: number } | { span: number } | { count: number }

/**
 * A message with its places filled. Where the identifier ends in `_other` and the first value is a
 * count, a single thing takes the sister message `_one`, by the plural rules of the language.
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

/** Several things in a row, names or sentences, as the language joins them. */
export function list(things: readonly string[]): string {
  return remembered(listFormat().format(things.map(inWords)))
}

/** The day of a moment in milliseconds since 1970, in the visitor's time zone. */
export function dayOf(milliseconds: number): string {
  return dayFormat().format(milliseconds)
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
  ['year', 365 * day],
  ['month', 30 * day],
  ['day', day],
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
  const words = 'moment' in value ? moment(value.moment) : span(value.span)
  return direction() === 'rtl' ? isolated(words) : words
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
  const isOne = pluralRules().select(first.count) === 'one'
  return isOne ? id.replace(/_other$/, '_one') : id
}

/** Messages as `_locales/<language>/messages.json` holds them. */
export type Messages = Readonly<Record<string, { readonly message: string }>>

/** From now on these messages are said; those of the browser's language when undefined. */
export function speak(messages: Messages | undefined): void {
  if (messages === chosen) return
  chosen = messages
  asked.clear()
}

/** Characters that no text contains, which stand in the places of a message. */
const marks = Array.from({ length: 9 }, (_, place) => String.fromCharCode(0xe001 + place))
const asked = new Map<string, string>()
let chosen: Messages | undefined

/**
 * A list says the same few things of many cookies, and each asking leaves the page's own code. So a
 * message is asked for once, with marks in its places.
 */
function said(id: string, values: readonly string[]): string {
  let message = asked.get(id)
  if (message === undefined) {
    // The browser speaks its own language and no other.
    message =
      chosen?.[id]?.message.replace(/\$(\d)/g, (_, place) => marks[place - 1] ?? '') ??
      browser.i18n.getMessage(id, marks)
    asked.set(id, message)
  }
  return message.replace(/[\ue001-\ue009]/g, mark => values[mark.charCodeAt(0) - 0xe001] ?? '')
}

const momentFormat = once(
  () => new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'medium' }),
)
const dayFormat = once(() => new Intl.DateTimeFormat(language(), { dateStyle: 'medium' }))
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
