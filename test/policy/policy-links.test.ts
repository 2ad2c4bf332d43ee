import { describe, expect, test } from 'vitest'
import { inLanguage, policyAddresses, policyLinks } from '../../src/policy/policy-links.ts'
import { pageOf } from './pages.ts'

const hosts = ['data.city.gov', 'city.opendatasoft.com']
const address = 'https://data.city.gov/explore/'
const known = [
  'https://data.city.gov/terms/cookies-policy/',
  'https://data.city.gov/terms/cookies-information',
]

describe('policyAddresses', () => {
  test.each<[reason: string, published: string | undefined, expected: string[]]>([
    ['the known paths', undefined, known],
    [
      'where it was before comes first',
      'https://data.city.gov/p/cookies',
      ['https://data.city.gov/p/cookies', ...known],
    ],
    [
      'a known path is not asked twice',
      'https://data.city.gov/terms/cookies-policy/?flg=en-gb',
      [
        'https://data.city.gov/terms/cookies-policy/?flg=en-gb',
        'https://data.city.gov/terms/cookies-information',
      ],
    ],
    [
      'on another host of the portal',
      'https://city.opendatasoft.com/c',
      ['https://city.opendatasoft.com/c', ...known],
    ],
    ['on another site, which is not asked', 'https://www.city.gov/cookies', known],
    ['without encryption', 'http://data.city.gov/cookies', known],
  ])('%s', (_, published, expected) => {
    expect(policyAddresses(hosts, published)).toEqual(expected)
  })
})

test.each([
  ['https://data.city.gov/a', 'https://data.city.gov/a?flg=fr', 'the language wanted'],
  ['https://data.city.gov/a?b=c', 'https://data.city.gov/a?b=c&flg=fr', 'what was asked before stays'],
  ['https://data.city.gov/a?flg=en-gb', 'https://data.city.gov/a?flg=en-gb', 'its own language stays'],
])('%s in French is %s: %s', (page, expected) => {
  expect(inLanguage(page, 'fr')).toBe(expected)
})

describe('policyLinks', () => {
  const here = (path: string) => [{ address: `https://data.city.gov${path}`, place: 'here' }]
  const elsewhere = (to: string) => [{ address: to, place: 'elsewhere' }]

  test.each<[reason: string, html: string, expected: object[]]>([
    ['a relative link', '<a href="/terms/cookies/">Legal</a>', here('/terms/cookies/')],
    ['its words alone speak of cookies', '<a href="/p/12">Gestion des <b>Cookies</b></a>', here('/p/12')],
    [
      'another host of the portal',
      '<a href="//city.opendatasoft.com/cookies">c</a>',
      [{ address: 'https://city.opendatasoft.com/cookies', place: 'here' }],
    ],
    [
      'another site',
      '<a href="https://www.city.gov/cookies">c</a>',
      elsewhere('https://www.city.gov/cookies'),
    ],
    [
      'another port',
      '<a href="https://data.city.gov:8443/cookies">c</a>',
      elsewhere('https://data.city.gov:8443/cookies'),
    ],
    [
      'a name before the host',
      '<a href="https://data.city.gov@evil.org/cookies">c</a>',
      elsewhere('https://data.city.gov@evil.org/cookies'),
    ],
    ['not encrypted', '<a href="http://data.city.gov/cookies">c</a>', []],
    ['a script', '<a href="javascript:cookies()">c</a>', []],
    ['no address', '<a href="https://[cookies">c</a>', []],
    ['no link', '<a>cookies</a>', []],
    ['nothing of cookies', '<a href="/terms/">Terms</a>', []],
    [
      'twice the same, once with a mark',
      '<a href="/cookies">a</a><a href="/cookies#b">b</a>',
      here('/cookies'),
    ],
  ])('%s', (_, html, expected) => {
    expect(policyLinks(pageOf(html), address, hosts)).toEqual(expected)
  })

  test('a page of a thousand links does not make a thousand requests', () => {
    const links = Array.from({ length: 1000 }, (_, index) => `<a href="/cookies/${index}">c</a>`)
    expect(policyLinks(pageOf(links.join('')), address, hosts)).toHaveLength(4)
  })
})
