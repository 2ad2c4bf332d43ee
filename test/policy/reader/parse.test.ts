import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PolicyError, parsePolicy } from '../../../src/policy/reader/parse.ts'

const read = (name: string) => readFileSync(new URL(`../documents/${name}`, import.meta.url), 'utf8')
const older = read('older.txt')
const header = "Service provider's name\tFunction and location\tCookie name(s)\tPurposes"
const row = 'Opendatasoft\tAuthentication (front and back office)\tsessionid\tTo remember the user'
const heading = 'Cookies necessary for the platform to function properly/functionality cookies'

describe('the older template', () => {
  test('is read whole, in the words of the table', () => {
    const common = {
      provider: 'Opendatasoft',
      category: 'necessary',
      lifetime: { kind: 'unstated' },
      heading,
    }
    expect(parsePolicy(older)).toEqual({
      host: 'data.jerseycitynj.gov',
      language: 'en',
      titles: {
        provider: "Service provider's name",
        'function-and-location': 'Function and location',
        names: 'Cookie name(s)',
        purposes: 'Purposes',
      },
      declarations: [
        {
          ...common,
          names: ['sessionid'],
          function: 'Authentication',
          location: 'front and back office',
          purposes: 'To remember the user from one page to another',
          row: 'Opendatasoft\tAuthentication (front and back office)\tsessionid\tTo remember the user from one page to another',
        },
        {
          ...common,
          names: ['django_language'],
          function: 'Language selection',
          location: 'front and back office',
          purposes: "To remember the visitor's language",
          row: "Opendatasoft\tLanguage selection (front and back office)\tdjango_language\tTo remember the visitor's language",
        },
        {
          ...common,
          names: ['csrftoken'],
          function: 'API (CSRF)',
          location: 'front et back office',
          purposes: 'To retrieve data via API calls',
          row: 'Opendatasoft\tAPI (CSRF) (front et back office)\tcsrftoken\tTo retrieve data via API calls',
        },
        {
          ...common,
          names: ['cookies_preferences'],
          function: 'Choices related to your cookie preferences',
          location: '',
          purposes: "To remember the visitor's cookie preferences",
          row: "Opendatasoft\tChoices related to your cookie preferences\tcookies_preferences\tTo remember the visitor's cookie preferences",
        },
      ],
      notUnderstood: [],
    })
  })

  test.each([
    ['Markdown headings', read('older.md')],
    ['a Markdown table with trailing spaces', read('older-pipes.md')],
    ['Windows line ends', older.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${older}`],
    ['a rule under a heading', older.replace(heading, `${heading}\n-----`)],
    ['curly apostrophes in the header', older.replace("provider's", 'provider’s')],
    ['a header in capitals with spaces', older.replace('Cookie name(s)', ' COOKIE  NAME(S) ')],
    [
      'the header repeated inside the table',
      older.replace('\nOpendatasoft\tLang', `\n${header}\nOpendatasoft\tLang`),
    ],
  ])('%s changes nothing', (_, text) => {
    const declared = (source: string) => ({ ...parsePolicy(source), titles: undefined })
    expect(declared(text)).toEqual(declared(older))
  })
})

describe('what the tables call their columns', () => {
  const table = (...titles: readonly string[]) =>
    [
      'Notwendige Cookies',
      titles.join('\t'),
      ['a', '2 Tage', 'Zählen', 'Stadt'].slice(0, titles.length).join('\t'),
    ].join('\n')
  const first = table('Cookie-Name', 'Laufzeit', 'Zweck', 'Anbieter')

  test.each<[reason: string, document: string, titles: object | undefined]>([
    [
      'is kept verbatim',
      first,
      { names: 'Cookie-Name', lifetime: 'Laufzeit', purposes: 'Zweck', provider: 'Anbieter' },
    ],
    [
      'is kept once where two say the same',
      `${first}\n\n${first}`,
      { names: 'Cookie-Name', lifetime: 'Laufzeit', purposes: 'Zweck', provider: 'Anbieter' },
    ],
    [
      'is not known where two differ',
      `${first}\n\n${table('Cookie-Name', 'Dauer', 'Zweck', 'Anbieter')}`,
      undefined,
    ],
  ])('%s', (_, document, titles) => {
    expect(parsePolicy(document).titles).toEqual(titles)
  })
})

describe('the category comes from the heading right above the table', () => {
  test.each([
    [heading, 'necessary', 'as published'],
    ['Strictly necessary cookies: these cookies are essential', 'necessary', 'the newer template'],
    ['Functionality cookies', 'functional', ''],
    ['Statistical cookies', 'statistics', ''],
    ['Advertising cookies', 'advertising', ''],
    ['Cookies other than the necessary ones', 'unknown', 'the opposite of necessary'],
    ['Cookies that are not strictly necessary for the platform', 'unknown', 'the opposite of necessary'],
    ['Unnecessary cookies', 'unknown', 'a word that only contains the other'],
    ['Third-party cookies', 'unknown', 'who sets it is not what it is for'],
  ])('%j → %s %s', (text, category) => {
    expect(parsePolicy(`${text}\n${header}\n${row}`).declarations[0]).toMatchObject({
      category,
      heading: text,
    })
  })

  test('each table has its own', () => {
    const two = `Strictly necessary cookies\n${header}\n${row}\nStatistical cookies\n${header}\n${row.replace('sessionid', '_ga')}`
    expect(parsePolicy(two).declarations.map(({ names, category }) => [names[0], category])).toEqual([
      ['sessionid', 'necessary'],
      ['_ga', 'statistics'],
    ])
  })
})

describe('a Markdown table says what Markdown shows', () => {
  test.each<[reason: string, cell: string, shown: string]>([
    ['a sign behind a backslash is that sign', '\\_ga\\_\\*', '_ga_*'],
    ['an escaped pipe ends no cell', 'a \\| b', 'a | b'],
    ['a backslash before it is escaped itself', 'a \\\\\\| b', 'a \\| b'],
    ['a character reference is its character', '&lt;b&gt; &amp;amp; &#124; &#x', '<b> &amp; | &#x'],
    ['an escaped tag breaks no line, a written one does', 'a &lt;br> b<br>c', 'a <br> b\nc'],
    ['in code, a backslash is a backslash', '`a\\*&lt;`', 'a\\*&lt;'],
    ['a number that is no character', '&#0;&#9999999;', '\uFFFD\uFFFD'],
  ])('%s', (_, cell, shown) => {
    const table = `| Cookie name | Function |\n|---|---|\n| a | ${cell} |`
    expect(parsePolicy(table).declarations[0]?.row).toBe(`a\t${shown}`)
  })

  test('and so does its heading', () => {
    const table = '## Cookies \\[1\\] &lt;b>\n| Cookie name | Function |\n|---|---|\n| a | b |'
    expect(parsePolicy(table).declarations[0]?.heading).toBe('Cookies [1] <b>')
  })
})

describe('what is no policy is refused, naming the line, what was expected and what came', () => {
  test.each<[reason: string, text: string, line: number, message: RegExp]>([
    ['nothing', '', 1, /expected a cookie policy.*got an empty document/],
    ['blank lines', '\n \n', 1, /got an empty document/],
    ['prose', 'Welcome\n\nto the city', 3, /at least one table row.*without one/],
    ['a header without rows', `a\n${header}`, 2, /at least one table row/],
    [
      'an unknown header',
      `a\n\nHost\tCookie\n`,
      3,
      /expected the header row.*Cookie name\(s\).*got "Host" \| "Cookie"/,
    ],
    ['rows without any header', row, 1, /header row/],
    ['a cell too few', `${header}\nOpendatasoft\tsessionid`, 2, /expected 4 cells.*got 2/],
    ['a cell too many', `${header}\n${row}\tmore`, 2, /expected 4 cells.*got 5/],
  ])('%s', (_, text, line, message) => {
    const refusal = refusalOf(text)
    expect(refusal.line).toBe(line)
    expect(refusal.message).toMatch(message)
    expect(refusal.message).toContain(`line ${line}: `)
  })

  test('a cell of a megabyte does not flood the terminal', () => {
    expect(refusalOf(`${'x'.repeat(1_000_000)}\ty`).message.length).toBeLessThan(700)
  })

  test('whatever comes, it is read or refused with a PolicyError', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(header, row, heading, '', '| a | b |', '|--|'),
    )
    fc.assert(
      fc.property(fc.array(line), lines => {
        try {
          expect(parsePolicy(lines.join('\n')).declarations.length).toBeGreaterThan(0)
        } catch (error) {
          expect(error).toBeInstanceOf(PolicyError)
        }
      }),
      { numRuns: 500 },
    )
  })
})

function refusalOf(text: string): PolicyError {
  try {
    parsePolicy(text)
  } catch (error) {
    if (error instanceof PolicyError) return error
    throw error
  }
  throw new Error('expected a PolicyError; got a policy')
}
