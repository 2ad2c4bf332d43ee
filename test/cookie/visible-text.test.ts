import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inSentence, visibleText } from '../../src/cookie/visible-text.ts'

test.each<[reason: string, text: string, shown: string]>([
  ['a space of no width', '_ga\u200b', '_ga‹U+200B›'],
  ['what turns the direction', 'gpj\u202eexe', 'gpj‹U+202E›exe'],
  ['what isolates a direction', '\u2066a\u2069', '‹U+2066›a‹U+2069›'],
  ['the mark of a direction', 'a\u061c', 'a‹U+061C›'],
  ['a soft hyphen', 'ses\u00adsion', 'ses‹U+00AD›sion'],
  ['a control', 'a\u0000b\tc\u007f', 'a‹U+0000›b‹U+0009›c‹U+007F›'],
  ['a control of the upper half', 'a\u0085', 'a‹U+0085›'],
  ['a byte order mark', '\ufeff_ga', '‹U+FEFF›_ga'],
  ['a space that does not break', '_ga\u00a0x', '_ga‹U+00A0›x'],
  ['the same at the end', '_ga1\u00a0', '_ga1‹U+00A0›'],
  ['a wide space', 'a\u3000b', 'a‹U+3000›b'],
  ['a blank of another script', 'a\u3164\u115f\u2800', 'a‹U+3164›‹U+115F›‹U+2800›'],
  ['the end of a line that is none', 'a\u2028b', 'a‹U+2028›b'],
  ['a tag', 'a\u{e0041}', 'a‹U+E0041›'],
  ['a variant of a letter', 'a\ufe0f\u{e0100}', 'a‹U+FE0F›‹U+E0100›'],
  ['half a character', 'a\ud83d', 'a‹U+D83D›'],
  ['a private character', '\ue001', '‹U+E001›'],
  ['what joins letters of no pictogram', 'a\u200db', 'a‹U+200D›b'],
])('%s is shown by its code', (_, text, shown) => {
  expect(visibleText(text)).toBe(shown)
})

test.each<[reason: string, text: string]>([
  ['an ordinary name', '__Host-session_id.1!#$%&*'],
  ['what has accents', 'préférence de l’œuvre, señal, straße'],
  ['accents that are letters of their own', 'e\u0301'],
  ['other scripts', 'кука 饼干 クッキー עוגייה'],
  ['a pictogram', '🍪 ❤️ 👩‍💻 👩🏽‍💻 🏳️‍🌈'],
  ['a number with its unit', '13\u00a0mois, 1\u202f000, 4\u200930, n°\u00a05'],
  ['French punctuation', '«\u00a0a\u00a0»\u00a0: b\u202f;'],
  ['lines', 'one\ntwo'],
])('%s stays as it is', (_, text) => {
  expect(visibleText(text)).toBe(text)
})

const anything = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 1 }),
    fc.nat(0xffff).map(code => String.fromCharCode(code)),
  ),
})

test('what was made visible stays as it is', () => {
  fc.assert(
    fc.property(anything, text => {
      expect(visibleText(visibleText(text))).toBe(visibleText(text))
    }),
  )
})

test('different texts are shown differently', () => {
  fc.assert(
    fc.property(anything, anything, (one, other) => {
      fc.pre(one !== other && !/‹/.test(one + other))
      expect(visibleText(one)).not.toBe(visibleText(other))
    }),
  )
})

describe('in a sentence', () => {
  test('a name that runs from right to left turns nothing around it', () => {
    expect(inSentence('עוגייה')).toBe('\u2068עוגייה\u2069')
  })
  test('every other name has nothing added', () => {
    expect(inSentence('_ga')).toBe('_ga')
  })
})
