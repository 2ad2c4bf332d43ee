import { describe, expect, test } from 'vitest'
import type { Category } from '../../../src/policy/category.ts'
import { languages } from '../../../src/policy/languages/index.ts'
import { list } from '../../../src/policy/languages/language.ts'
import { categoryIn, categoryOf, kindsMentioned } from '../../../src/policy/reader/kinds.ts'
import { folded } from '../../../src/policy/reader/words.ts'

const words = languages.flatMap(({ tag, headings: { nouns, kinds } }) =>
  Object.entries(kinds).flatMap(([category, texts]) =>
    list(texts)
      .filter(text => !text.endsWith('*') && category !== 'unknown')
      .flatMap(text => list(nouns).map(noun => [tag, `${noun} ${text}`, category] as const)),
  ),
)

test.each(words)('%s: %j is %s', (_, text, category) => {
  expect(categoryOf(text)).toBe(category)
  expect(categoryOf(`2.1 ${folded(text).toUpperCase()} : `)).toBe(category)
})

describe('never the opposite of what the heading says', () => {
  test.each([
    'Cookies other than the necessary ones',
    'Cookies that are not strictly necessary',
    'Unnecessary cookies',
    'Non-necessary cookies',
    'Necessary cookies and other than necessary cookies',
    'Not necessary cookies',
    'Cookies qui ne sont pas nécessaires',
    'Cookies non nécessaires',
    'Cookies autres que nécessaires',
    'Cookies nécessaires et non nécessaires',
    'Cookies no necesarias',
    'Cookies distintas de las necesarias',
    'Nicht notwendige Cookies',
    'Andere als notwendige Cookies',
    'Niet-noodzakelijke cookies',
    'Niet noodzakelijke cookies',
    'Andere dan noodzakelijke cookies',
    'Cookie non necessari',
    'Cookie diversi da quelli necessari',
    'Galetes no necessàries',
    'Galetes diferents de les necessàries',
    'Cookies não necessários',
    'Cookies desnecessários',
    'Necessary cookies are not listed here',
    'Necessary cookies and advertising cookies',
    'Third-party cookies',
    'Statistics on water',
    'Necessary cookies that are subject to consent',
    'Necessary cookies (optional)',
    'Necessary and optional cookies',
    'Necessary cookies and other cookies',
    'Necessary cookies & third-party cookies',
    'Cookies necessary for social media sharing',
    'Cookies necessary to measure the audience',
    'Necessary cookies?',
    'Necessary: no',
    'Less necessary cookies',
    'Technical cookies',
    'Cookies nécessaires soumis à consentement',
    'Cookies nécessaires et facultatifs',
    'Cookies essentiels et optionnels',
    'Cookies peu nécessaires',
    'Cookies nécessaires à la mesure de fréquentation',
    'Essentiel : non',
    'Cookies necesarias sujetas a consentimiento',
    'Cookies necesarias y opcionales',
    'Cookies técnicas',
    'Notwendige einwilligungspflichtige Cookies',
    'Notwendige und optionale Cookies',
    'Für die Statistik notwendige Cookies',
    'Für den Betrieb nicht notwendige Cookies',
    'Noodzakelijke cookies waarvoor toestemming vereist is',
    'Cookies waarvoor toestemming nodig is',
    'Noodzakelijke en optionele cookies',
    'Cookie necessari soggetti a consenso',
    'Cookie necessari e facoltativi',
    'Cookie tecnici',
    'Galetes necessàries subjectes a consentiment',
    'Galetes necessàries i opcionals',
    'Cookies necessários sujeitos a consentimento',
    'Cookies necessários e opcionais',
    'Cookies necessários para estatísticas',
  ])('%j', heading => {
    expect(categoryOf(heading)).toBe('unknown')
  })
})

describe('what a careful person reads', () => {
  test.each<[heading: string, category: Category, reason: string]>([
    ['“Necessary” internal cookies', 'necessary', 'quotation marks'],
    ['Category 1: Strictly necessary cookies', 'necessary', 'a label'],
    ['II. Statistical cookies', 'statistics', 'a Roman number'],
    ['* Statistical cookies', 'statistics', 'a bullet'],
    ['Statistics and analytics', 'statistics', 'two words for one kind'],
    ['Analytics/performance cookies', 'statistics', 'with a slash'],
    ['Third-party advertising cookies', 'advertising', 'who sets them, and what for'],
    ['Necessary cookies (no consent required)', 'necessary', 'consent is named, and not asked for'],
    ['Cookies strictement nécessaires exemptés de consentement', 'necessary', 'the same in French'],
    ['Cookies nécessaires pour un bon fonctionnement', 'necessary', '"un" is no English prefix'],
    ['Traceurs strictement nécessaires', 'necessary', 'another word for cookies'],
    ['Cookies internes nécessaires', 'necessary', 'a word between'],
    ['Publicité ciblée', 'advertising', 'without the word'],
    ['Mesure de fréquentation', 'statistics', 'the same'],
    ['Publicitaire', 'advertising', 'a cell, in the singular'],
    ['Nécessaire', 'necessary', 'the same'],
    ['Cookies de medición y análisis', 'statistics', 'Spanish'],
    ['Necesaria', 'necessary', 'a cell'],
    ['Für den Betrieb der Plattform notwendige Cookies', 'necessary', 'German, the adjective last'],
    [
      'Cookies, die für das Funktionieren der Plattform erforderlich sind/Funktionscookies',
      'necessary',
      'the published heading in German',
    ],
    ['Marketing- und Werbe-Cookies', 'advertising', 'a hyphen that waits for its noun'],
    [
      'Cookies die nodig zijn voor de goede werking van het platform/functionaliteitscookies',
      'necessary',
      'the published heading in Dutch',
    ],
    ['Cookies die voor de werking van het platform noodzakelijk zijn', 'necessary', 'the verb last'],
    ['Cookies necessari', 'necessary', 'Italian with the English plural'],
    ['Statistico', 'statistics', 'a cell'],
    ['Galetes de personalització', 'functional', 'Catalan'],
    ['Cookies estritamente necessárias', 'necessary', 'Portuguese, where cookies have both genders'],
    ['Cookies necessários no site', 'necessary', '"no" is "in the"'],
    ['Cookies de desempenho', 'statistics', 'Portuguese'],
  ])('%j: %s (%s)', (heading, category) => {
    expect(categoryIn(heading)).toBe(category)
  })
})

test.each<[text: string, kinds: Category[], reason: string]>([
  ['Google Analytics', [], 'the name of a tool says nothing of what it is used for'],
  ['Not strictly necessary', ['necessary'], 'also to deny it'],
  ['Subject to consent', ['unknown'], 'consent is no kind'],
  ['Unnecessary', ['unknown'], 'nor is choice'],
  ['Opendatasoft', [], 'a provider'],
])('%j mentions %j: %s', (text, kinds) => {
  expect([...new Set(kindsMentioned(text))]).toEqual(kinds)
})

test('what follows a colon explains, and denies nothing', () => {
  expect(categoryIn('Strictly necessary cookies: the platform cannot run without them')).toBe('necessary')
})
