/**
 * The words of the extension, in the visitor's language. Everything a person reads passes through here,
 * so that no sentence hides in the code.
 */
import browser from 'webextension-polyfill'
import { inLargestUnit } from '../cookie/lifetime.ts'

export type MessageId = keyof typeof import('../../public/_locales/en/messages.json')

/** Text as it is, a moment in milliseconds since 1970, a span in milliseconds, or a number of things. */
export type TextValue = string | { moment: number } | { span: number } | { count: number }

/**
 * A message with its places filled. Where the identifier ends in `_other` and the first value is a
 * count, a single thing takes the sister message `_one`, by the plural rules of the language.
 */
export function text(id: MessageId, ...values: readonly TextValue[]): string {
  return browser.i18n.getMessage(forNumber(id, values[0]), values.map(inWords))
}

/** BCP 47 tag of the language of the messages: it can differ from the browser's, whose language we may lack. */
export function language(): string {
  return browser.i18n.getMessage('locale' satisfies MessageId)
}

/** A moment in milliseconds since 1970, to the second, in the visitor's time zone. */
export function moment(milliseconds: number): string {
  return formats().moment.format(milliseconds)
}

/** A span in milliseconds, in the largest unit of which there are two. */
export function span(milliseconds: number): string {
  const { amount, unit } = inLargestUnit(milliseconds)
  return new Intl.NumberFormat(language(), { style: 'unit', unit, unitDisplay: 'long' }).format(amount)
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

let made: ReturnType<typeof makeFormats> | undefined

/** Made once: making one costs more than using it a hundred times. */
function formats() {
  made ??= makeFormats(language())
  return made
}

function makeFormats(locale: string) {
  return {
    moment: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' }),
    number: new Intl.NumberFormat(locale),
    plural: new Intl.PluralRules(locale),
  }
}
