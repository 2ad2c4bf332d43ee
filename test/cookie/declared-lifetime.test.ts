import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseLifetime } from '../../src/cookie/declared-lifetime.ts'
import { lifetimeWords } from '../../src/cookie/lifetime-words.ts'

describe('a longest duration, in days', () => {
  test.each<[cell: string, days: number, reason: string]>([
    ['2 weeks by default', 14, 'as published'],
    ['6 months', 184, 'as published; July to December have 184 days'],
    ['12 months', 366, 'as published; keeping to 364, 365 or 366 days keeps to it'],
    [
      'Token randomly reset between two requests or two sessions. Up to 12 months',
      366,
      'as published: a remark, then the bound',
    ],
    ['6 months by default, modifiable', 184, 'as published'],
    ['After 30 minutes of inactivity', 30 / 1440, 'as published: a part of a day'],
    ['13 mois', 397, 'a year of 366 days and a month of 31'],
    ['390 days', 390, 'as published'],
    ['2 ans', 731, 'one of two years can be a leap year'],
    ['One year.', 366, 'a number word, a full stop'],
    ['1 month', 31, 'the longest month'],
    ['a month', 31, 'an article'],
    ['24 hours', 1, 'exactly one day'],
    ['31,449,600 seconds', 364, 'thousands'],
    ['1 209 600 s', 14, 'thousands the French way'],
    ['1,5 an', 550, 'a decimal comma: eighteen months'],
    ['13mois', 397, 'no space'],
    ['12-month', 366, 'a hyphen'],
    ['Up to 13 months', 397, 'up to'],
    ['maximum 25 mois', 762, 'at most'],
    ['6 to 12 months', 366, 'a range: its longest'],
    ['6–12 months', 366, 'the same with a dash'],
    ['1 year and 1 month', 397, 'two that add up'],
    ['30 days / 1 year', 366, 'two statements: the longest'],
    ['1 year or 30 days', 366, 'whichever comes first'],
    ['Session / 2 years', 731, 'a session is shorter than a bound'],
    ['13 months (395 days)', 397, 'twice the same'],
    ['12 months from the last visit', 366, 'since when'],
    ['Jusqu’à 13 mois à compter du dépôt', 397, 'French, curly apostrophe'],
    ['hasta dos años', 731, 'Spanish'],
    ['bis zu einem Jahr', 366, 'German'],
    ['30 Minuten Inaktivität', 30 / 1440, 'German'],
    ['maximaal twee jaar', 731, 'Dutch'],
    ['fino a sei mesi', 184, 'Italian'],
    ['fins a dotze mesos', 366, 'Catalan'],
    ['até doze meses', 366, 'Portuguese'],
    ['Tag für Tag. 1 Tag', 1, 'a remark with a unit but no number'],
  ])('%j → %d: %s', (cell, days) => {
    expect(parseLifetime(cell)).toEqual({ kind: 'at-most', days })
  })
})

describe('the session of the browser', () => {
  test.each([
    'Session',
    'session cookie',
    'Until you close your browser.',
    'Durée de la session',
    'Sesión',
    'Sitzung',
    'Bis zum Ende der Sitzung',
    'sessie',
    'Sessione',
    'sessió',
    'Sessão',
    'Expires at the end of the session',
  ])('%j', cell => {
    expect(parseLifetime(cell)).toEqual({ kind: 'session' })
  })
})

test.each(['', ' \n', '-', '—', 'n/a'])('%j states nothing', cell => {
  expect(parseLifetime(cell)).toEqual({ kind: 'unstated' })
})

describe('what is not understood word by word is kept, not guessed', () => {
  test.each([
    ['at least 2 years', 'the opposite of a bound'],
    ['more than 12 months', 'the same'],
    ['minimum 6 months', 'the same'],
    ['not kept for 12 months', 'denied'],
    ['12 months. Never deleted', 'denied beside it'],
    ['Persistent', 'no number'],
    ['permanent', 'without end'],
    ['until deleted', 'no number'],
    ['depends on the browser', 'prose'],
    ['12', 'no unit'],
    ['months', 'no number'],
    ['12 moons', 'no unit we know'],
    ['12 months except for administrators', 'an exception'],
    ['0 days', 'nothing'],
    ['999999999999 years', 'more than arithmetic can hold'],
    ['two sessions', 'no duration'],
    ['1 year, 2 requests', 'a part that is not understood'],
  ])('%j: %s', cell => {
    expect(parseLifetime(cell)).toEqual({ kind: 'not-understood', text: cell })
  })
})

test('every language has every unit and the numbers to twelve', () => {
  expect(lifetimeWords.map(({ language }) => language)).toEqual([
    'en',
    'fr',
    'es',
    'de',
    'nl',
    'it',
    'ca',
    'pt',
  ])
  for (const { numbers } of lifetimeWords) expect(numbers.split(' ')).toHaveLength(12)
})

const phrases = lifetimeWords.flatMap(({ units, numbers }) =>
  Object.entries(units).flatMap(([unit, words]) =>
    words.split(' ').map(word => [`${numbers.split(' ')[2]?.split('/')[0]} ${word}`, unit] as const),
  ),
)
test.each(phrases)('three of each unit: %j', (cell, unit) => {
  const days = { second: 3 / 86_400, minute: 3 / 1440, hour: 1 / 8, day: 3, week: 21, month: 92, year: 1096 }[
    unit
  ]
  expect(parseLifetime(cell)).toEqual({ kind: 'at-most', days })
})

test('whatever the cell, what is not understood is kept as it came', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), cell => {
      const read = parseLifetime(cell)
      if (read.kind === 'not-understood') expect(read.text).toBe(cell)
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['digits', '1'.repeat(1_000_000)],
  ['durations', '1 day '.repeat(200_000)],
  ['spaces', `1${' '.repeat(1_000_000)}day`],
  ['dots', '.'.repeat(1_000_000)],
])('a megabyte of %s takes no time', (_, cell) => {
  const begin = performance.now()
  parseLifetime(cell)
  expect(performance.now() - begin).toBeLessThan(1000)
})
