import { has } from './phrases.ts'
import type { Word } from './words.ts'

export interface Consent {
  /** The words without those by which no consent is asked for, or by which the cookie remembers it. */
  readonly rest: readonly Word[]
  readonly asked: boolean
  readonly freed: boolean
}

/** What a phrase says of consent: "no consent required", "only with your consent". */
export function readConsent(words: readonly Word[]): Consent {
  const choice = words.findIndex(({ roles }) => roles.has('choice'))
  const free = words.findIndex(({ roles }) => roles.has('consentFree'))
  if (choice < 0) return { rest: words.filter((_, index) => index !== free), asked: false, freed: free >= 0 }
  const conditional = has(words, 'conditions')
  // "not necessary, subject to consent" denies the kind and not the consent.
  const kindBefore = words.slice(0, choice).findLastIndex(({ roles }) => roles.has('necessary'))
  const kindAfter = words.findIndex(({ roles }, index) => index > choice && roles.has('necessary'))
  const denial = words.findLastIndex(
    ({ roles }, index) =>
      roles.has('consentFree') ||
      (!roles.has('choice') &&
        (roles.has('denials') || roles.has('without')) &&
        (index < choice ? index > kindBefore : kindAfter < 0 || index <= kindAfter)),
  )
  const doubled = has(words, 'without') && has(words, 'denials')
  if (denial >= 0 && !conditional && !doubled) {
    const from = Math.min(denial, choice)
    const rest = words.filter(
      (word, index) =>
        index < from || !has([word], 'denials', 'without', 'consentFree', 'choice', 'necessary'),
    )
    return { rest, asked: false, freed: true }
  }
  const obliged = has(words, 'obliging') && has(words, 'necessary')
  // "Stores your consent", but "You may refuse them in the banner".
  const kept = words.slice(0, choice + 1).some(({ roles }) => roles.has('keeping'))
  if ((kept || obliged) && !conditional) {
    return { rest: words.filter(word => !has([word], 'choice', 'keeping')), asked: false, freed: false }
  }
  return { rest: words, asked: true, freed: false }
}
