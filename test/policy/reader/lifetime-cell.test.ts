import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from '../../../src/policy/languages/index.ts'
import { list } from '../../../src/policy/languages/language.ts'
import { parseLifetime } from '../../../src/policy/reader/lifetime-cell.ts'

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
    ['no more than 13 months', 397, 'a longest by two words that alone would say the opposite'],
    ['Not stored for longer than 6 months', 184, 'the same'],
    ['13 mois au plus', 397, 'the same in French'],
    ['pas plus de 13 mois', 397, 'the same'],
    ['moins d’un an', 366, 'less than a year is at most one'],
    ['no superior a 12 meses', 366, 'the same in Spanish'],
    ['nicht länger als zwölf Monate', 366, 'the same in German'],
    ['niet langer dan 1 jaar', 366, 'the same in Dutch'],
    ['non oltre 12 mesi', 366, 'the same in Italian'],
    ['no més d’un any', 366, 'the same in Catalan'],
    ['no máximo 12 meses', 366, 'the same in Portuguese'],
    ['≤ 13 months', 397, 'a sign'],
    ['two (2) years', 731, 'a number in word and figure'],
    ['between 6 and 12 months', 366, 'a range in words'],
    ['entre 6 y 12 meses', 366, 'a range, in which "y" is no year'],
    ['From 1 day to 2 years', 731, 'a range with two units'],
    ['6 et 12 mois', 366, 'two numbers with one unit'],
    ['treinta y seis meses', 1096, 'a number of three words'],
    ['trinta e seis meses', 1096, 'the same in Portuguese'],
    ['sechsunddreißig Monate', 1096, 'in one word, the smaller first'],
    ['vijfentwintig maanden', 762, 'the same in Dutch'],
    ['trenta-sis mesos', 1096, 'with a hyphen'],
    ['vint-i-quatre hores', 1, 'with another'],
    ['trentasei mesi', 1096, 'in one word'],
    ['quatre-vingt-dix jours', 90, 'French'],
    ['1 year 1 month', 397, 'without "and"'],
    ['30 days\n1 year', 366, 'two lines are two statements'],
    ['30 days;1 year', 366, 'a semicolon without a space'],
    ['30 days and 1 year', 366, 'what goes up does not add up'],
    ['Session and 13 months', 397, 'a session, and a bound'],
    ['_ga: 2 years; _gid: 24 hours', 731, 'each after the name it is for'],
    ['2 years (_ga), 24 hours (_gid)', 731, 'each before its name'],
    ['6 months by default, can be modified', 184, 'a remark in words'],
    ['Wird nach 30 Tagen gelöscht', 30, 'deleted after'],
    ["un'ora", 1 / 24, 'an elision'],
    ['1 journée', 1, 'another word for a day'],
    ['une durée maximale de 13 mois', 397, 'an article that is no number'],
    ['Duur van 12 maanden', 366, 'Dutch'],
    ['1 anno dall’ultima visita', 366, 'Italian'],
    ['Al cap de 30 minuts d’inactivitat', 30 / 1440, 'Catalan'],
    ['6 meses por predefinição, alterável', 184, 'Portuguese'],
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
    'Until the end of the browser session',
    'Session – until the browser is closed',
    'Per session',
    'Pendant la durée de la session',
    'À la fermeture de votre navigateur',
    'Hasta el cierre del navegador',
    'Cuando se cierra el navegador',
    'Bis Sie den Browser schließen',
    'Während der Browsersitzung',
    'Tot u de browser sluit',
    'Tijdens de sessie',
    'Fino alla fine della sessione',
    'Chiusura del browser',
    'Fins al tancament del navegador',
    'Quan es tanca el navegador',
    'Até ao final da sessão',
    'Quando o navegador é fechado',
  ])('%j', cell => {
    expect(parseLifetime(cell)).toEqual({ kind: 'session' })
  })
})

test.each(['', ' \n', '-', '—', 'n/a', 'N.A.', 'Sans objet', 'No aplica', 'Entfällt', 'n.v.t.'])(
  '%j states nothing',
  cell => {
    expect(parseLifetime(cell)).toEqual({ kind: 'unstated' })
  },
)

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
    ['not a session cookie', 'denied'],
    ['until the next session', 'longer than a session'],
    ['Plus de 13 mois', 'more than, which is not "au plus"'],
    ['over 1 year', 'the same'],
    ['más de 1 año', 'the same'],
    ['mehr als 1 Jahr', 'the same'],
    ['meer dan 1 jaar', 'the same'],
    ['oltre 1 anno', 'the same'],
    ['més d’un any', 'the same'],
    ['mais de 1 ano', 'the same'],
    ['no less than 12 months', 'the same, denied twice'],
    ['pas moins de 12 mois', 'the same'],
    ['12 months or more', 'the same, afterwards'],
    ['Stored for at least a while. 12 months', 'the same, in another statement'],
    ['min. 12 months', 'an abbreviation, not minutes'],
    ['from 12 months', 'a beginning'],
    ['à compter de 12 mois', 'the same'],
    ['ab 12 Monaten', 'the same'],
    ['1/2 hour', 'a fraction'],
    ['12 months 6 months', 'neither a sum nor a choice'],
    ['1 y 6 months', 'a year, or the Spanish word?'],
    ['12 months +', 'a sign for more'],
    ['no 12 months', 'denied, though "no" is Portuguese for "in the"'],
    ['12 mois. Sans limite pour les administrateurs', 'without end'],
    ['Läuft nicht ab. 12 Monate', 'the same'],
    ['1 year, 2 requests', 'a part that is not understood'],
  ])('%j: %s', cell => {
    expect(parseLifetime(cell)).toEqual({ kind: 'not-understood', text: cell })
  })
})

test('every language has every unit and the numbers to twelve', () => {
  for (const { lifetimes } of languages) expect(list(lifetimes.numbers)).toHaveLength(12)
})

const phrases = languages.flatMap(({ lifetimes: { units, numbers } }) =>
  Object.entries(units).flatMap(([unit, words]) =>
    list(words).map(word => [`${list(numbers)[2]?.split('/')[0]} ${word}`, unit] as const),
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
