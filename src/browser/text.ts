/**
 * The words of the extension, in the visitor's language. Everything a person reads passes through here,
 * so that no sentence hides in the code.
 */
import browser from 'webextension-polyfill'
import { inLargestUnit, type LifetimeUnit } from '../cookie/lifetime.ts'

export type MessageId = keyof typeof import('../../public/_locales/en/messages.json')

/** Text as it is, a moment in milliseconds since 1970, a span in milliseconds, or a number of things. */
export type TextValue = string | { moment: number } | { span: number } | { count: number }

/**
 * A message with its places filled. Where the identifier ends in `_other` and the first value is a
 * count, a single thing takes the sister message `_one`, by the plural rules of the language.
 */
export function text(id: MessageId, ...values: readonly TextValue[]): string {
  return said(forNumber(id, values[0]), values.map(inWords))
}

/** BCP 47 tag of the language of the messages: it can differ from the browser's, whose language we may lack. */
export function language(): string {
  return said('locale' satisfies MessageId, [])
}

/** A moment in milliseconds since 1970, to the second, in the visitor's time zone. */
export function moment(milliseconds: number): string {
  return formats().moment.format(milliseconds)
}

/** A span in milliseconds, in the largest unit of which there are two. */
export function span(milliseconds: number): string {
  const { amount, unit } = inLargestUnit(milliseconds)
  return formats().unit[unit].format(amount)
}

function inWords(value: TextValue): string {
  if (typeof value === 'string') return value
  if ('moment' in value) return moment(value.moment)
  if ('span' in value) return span(value.span)
  return formats().number.format(value.count)
}

function forNumber(id: MessageId, first: TextValue | undefined): string {
  if (typeof first !== 'object' || !('count' in first)) return id
  const isOne = formats().plural.select(first.count) === 'one'
  return isOne ? id.replace(/_other$/, '_one') : id
}

const asked = new Map<string, string>()

/** A list says the same few things of many cookies, and each asking leaves the page's own code. */
function said(id: string, values: string[]): string {
  const key = JSON.stringify([id, values])
  const known = asked.get(key)
  if (known !== undefined) return known
  const message = browser.i18n.getMessage(id, values)
  asked.set(key, message)
  return message
}

let made: ReturnType<typeof makeFormats> | undefined

/** Made once: making one costs more than using it a hundred times. */
function formats() {
  made ??= makeFormats(language())
  return made
}

function makeFormats(locale: string) {
  const inUnit = (unit: LifetimeUnit) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' })
  return {
    moment: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' }),
    number: new Intl.NumberFormat(locale),
    plural: new Intl.PluralRules(locale),
    unit: { second: inUnit('second'), minute: inUnit('minute'), hour: inUnit('hour'), day: inUnit('day') },
  }
}
