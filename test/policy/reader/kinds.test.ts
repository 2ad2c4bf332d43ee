import { describe, expect, test } from 'vitest'
import type { Category } from '../../../src/policy/category.ts'
import { languages } from '../../../src/policy/languages/index.ts'
import { list } from '../../../src/policy/languages/language.ts'
import { folded } from '../../../src/policy/reader/folded.ts'
import {
  categoryIn,
  categoryOfCell,
  endsKind,
  isKindCell,
  isNeutral,
  kindsMentioned,
} from '../../../src/policy/reader/kinds.ts'

// "Cookie preferences" are the visitor's: where the kind stands in such words is a table of its own, below.
const words = languages.flatMap(({ tag, headings: { nouns, kinds, keeping } }) =>
  Object.entries(kinds).flatMap(([category, texts]) =>
    list(texts)
      .filter(text => !text.endsWith('*') && category !== 'unknown' && !list(keeping).includes(text))
      .flatMap(text => list(nouns).map(noun => [tag, `${noun} ${text}`, category] as const)),
  ),
)

test.each(words)('%s: %j is %s', (_, text, category) => {
  expect(categoryIn(text) ?? 'unknown').toBe(category)
  expect(categoryIn(`2.1 ${folded(text).toUpperCase()} : `) ?? 'unknown').toBe(category)
})

test.each<[text: string, category: Category | undefined, reason: string]>([
  ['Preference cookies', 'functional', 'a kind of cookies'],
  ['Preferences', 'functional', 'a kind by itself'],
  ['Cookie preferences', undefined, 'what the visitor chose'],
  ['Präferenz-Cookies', 'functional', 'a kind of cookies'],
  ['Cookies de préférences', 'functional', 'a kind of cookies, in French'],
  ['Vos préférences sur les cookies', undefined, 'what the visitor chose, in French'],
  ['Cookie di preferenza', 'functional', 'a kind of cookies, in Italian'],
  ['Preferenze cookie', undefined, 'what the visitor chose, in Italian'],
  ['Cookies de preferencias', 'functional', 'a kind of cookies, in Spanish'],
  ['Preferències de galetes', undefined, 'what the visitor chose, in Catalan'],
])('%j is %s: %s', (text, category) => {
  expect(categoryIn(text)).toBe(category)
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
    'Necessary cookies: only with your permission',
    'Required cookies: set as soon as you have accepted',
    'Essential cookies + Matomo',
    'Strictly necessary cookies (Vimeo)',
    'Technical and statistics cookies',
    'Functional cookies (required)',
    'Essential/Functional',
    'Are these cookies necessary?',
    'Cookies nécessaires : uniquement avec votre accord',
    'Cookies techniques et de mesure d’audience',
    'Cookies propias y de terceros necesarias',
    'Cookies técnicas y analíticas',
    'Technische und Werbe-Cookies',
    'Notwendige und funktionale Cookies',
    'Noodzakelijke/functionele cookies',
    'Cookie tecnici e di profilazione',
    'Cookie strettamente necessari e Hotjar',
    'Galetes tècniques i analítiques',
    'Cookies técnicos e de desempenho',
    'No necessary cookies',
    'Google Analytics cookies',
    'Tracking and advertising cookies',
  ])('%j', heading => {
    expect(categoryIn(heading) ?? 'unknown').toBe('unknown')
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
    ['3.1 Essential cookies', 'necessary', 'numbers before'],
    ['2- Statistik-Cookies', 'statistics', 'a number and a hyphen'],
    ['COOKIES STRICTEMENT NECESSAIRES', 'necessary', 'capitals without accents'],
    ['ESSENZIELL', 'necessary', 'the same in German'],
    ['COOKIES TECNICAMENTE NECESSARIOS', 'necessary', 'the same in Portuguese'],
    ['Cookies on this site: Necessary cookies', 'necessary', 'a title before the colon'],
    ['Necessary (3)', 'necessary', 'with their number'],
    ['Cookies essentiels (strictement nécessaires)', 'necessary', 'another word for it in brackets'],
    ['Essential cookies (always active)', 'necessary', 'brackets that say nothing of a kind'],
    ['Cookies necessários no portal', 'necessary', 'what denies in Spanish joins in Portuguese'],
    ['Statistics cookies (optional)', 'statistics', 'choice leaves every other kind as it is'],
    ['Statistics cookies (Google Analytics)', 'statistics', 'and so does a tool'],
    ['Cookies that measure how the website is used', 'statistics', 'a verb'],
    ['Cookies de publicidad comportamental', 'advertising', 'Spanish'],
    ['Cookie di profilazione', 'advertising', 'Italian'],
    ['Leistungs-Cookies', 'statistics', 'German'],
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

describe('a cell of kinds', () => {
  test.each<[cell: string, category: Category | undefined, reason: string]>([
    ['Strictly necessary', 'necessary', 'a kind'],
    ['Cookie · strictly necessary', 'necessary', 'what it is, and its kind'],
    ['Session / necessary', 'necessary', 'how long, and its kind'],
    ['HTTP, necessary', 'necessary', 'how it is sent'],
    ['Persistent, analytics', 'statistics', 'how long'],
    ['Third party – marketing', 'advertising', 'whose'],
    ['HTTP (Statistiques)', 'statistics', 'the kind in brackets'],
    ['Analytical cookie: counts how often you come', 'statistics', 'what follows explains'],
    ['Third party – necessary', 'unknown', 'others, and the gravest kind'],
    ['Essential/Functional', 'unknown', 'two kinds'],
    ['Técnica y analítica', 'unknown', 'one of ours, and none of ours'],
    ['Not necessary', 'unknown', 'a denial'],
    ['Optional', 'unknown', 'denied in other words'],
    ['Unclassified', 'unknown', 'said to be of no kind'],
    ['HTTP Cookie', undefined, 'nothing of a kind'],
    ['First party', undefined, 'whose'],
    ['Tècnica', undefined, 'no kind of ours, and against none'],
    ['', undefined, 'empty'],
  ])('%j: %s (%s)', (cell, category) => {
    expect(categoryOfCell(cell)).toBe(category)
  })

  test.each<[cell: string, expected: boolean, reason: string]>([
    ['Necesaria', true, 'a kind'],
    ['Cookie · strictly necessary', true, 'a kind, and what it is'],
    ['Technical', true, 'a group'],
    ['Session', false, 'how long'],
    ['Stores your preferences', false, 'a purpose that has the word for a kind in it'],
    ['', false, 'nothing'],
  ])('%j holds nothing but kinds: %s (%s)', (cell, expected) => {
    expect(isKindCell(cell)).toBe(expected)
  })
})

describe('prose under a heading of necessary cookies', () => {
  test.each<[text: string, ends: boolean, reason: string]>([
    [
      'They cannot be switched off, and store nothing that identifies you.',
      false,
      'denies nothing of the kind',
    ],
    ['They remember your consent.', false, 'what a cookie stores'],
    ['No consent is required for these.', false, 'consent is not asked for'],
    ['Ils ne nécessitent pas votre accord.', false, 'the same in French'],
    ['Dafür ist keine Einwilligung erforderlich.', false, 'the same in German'],
    ['Zonder deze cookies werkt de website niet.', false, 'what goes wrong without'],
    ['Sono necessari al sito del Comune di Esempio.', false, 'the portal’s own name'],
    ['You must accept these necessary cookies.', false, 'no choice'],
    ['They are not set without your consent.', true, 'denied twice'],
    ['Se instalan solo si usted los acepta.', true, 'consent'],
    ['No cookies of this kind.', true, 'none'],
    ['Elas não são estritamente necessárias.', true, 'the opposite'],
    ['També mesuren la nostra audiència.', true, 'another kind'],
    ['A video service sets them:', true, 'others'],
    ['Vimeo', true, 'a tool'],
  ])('%j ends the kind: %s (%s)', (text, ends) => {
    expect(endsKind(text, 'necessary', 'explains')).toBe(ends)
  })

  test.each<[text: string, neutral: boolean, reason: string]>([
    ['The following cookies are used:', true, 'about the table'],
    ['Voici la liste :', true, 'the same in French'],
    ['These cookies are needed so that the site works.', true, 'the kind itself'],
    ['Film player', false, 'words that are not known'],
    ['Statistics', false, 'another kind'],
  ])('%j after a table is neutral: %s (%s)', (text, neutral) => {
    expect(isNeutral(text, 'necessary')).toBe(neutral)
  })
})
