import { describe, expect, test } from 'vitest'
import { headingWords } from '../../src/policy/headings.ts'
import { categoryIn, categoryOf } from '../../src/policy/purpose.ts'

const words = headingWords.flatMap(({ language, seen, worded }) =>
  [seen ?? {}, worded].flatMap(kinds =>
    Object.entries(kinds).flatMap(([category, texts]) =>
      texts.map(text => [language, text, category] as const),
    ),
  ),
)

test.each(words)('%s: %j is %s', (_, text, category) => {
  expect(categoryOf(text)).toBe(category)
  expect(categoryOf(`2. ${text.toUpperCase()} : `)).toBe(category)
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
  ])('%j', heading => {
    expect(categoryOf(heading)).toBe('unknown')
  })
})

test('what follows a colon explains, and denies nothing', () => {
  expect(categoryIn('Strictly necessary cookies: the platform cannot run without them')).toBe('necessary')
})
