import { describe, expect, test } from 'vitest'
import { reportOn } from '../../src/audit/report.ts'
import { observe } from '../../src/cookie/observation.ts'
import { atOnce, choicesIn, queryOf, rowsOf, shownRows, viewFrom } from '../../src/report/table-view.ts'
import { aCookie, aPolicy } from '../audit/samples.ts'

const host = 'data.city.gov'
const at = Date.UTC(2026, 10, 22)
const day = 86_400_000
const session = aCookie()
const shared = aCookie({ name: '_ga', domain: 'city.gov', hostOnly: false, expires: at + 390 * day })
const embedded = aCookie({
  name: 'vuid',
  partitionKey: { topLevelSite: 'https://news.org' },
  expires: at + day,
})
const own = aCookie({ name: 'chips', partitionKey: { topLevelSite: 'https://city.gov' }, storeId: 'x' })
const gone = observe(
  observe(undefined, { kind: 'set', cookie: aCookie({ name: 'old' }) }, at - 2 * day),
  { kind: 'removed', cookie: aCookie({ name: 'old' }), cause: 'explicit' },
  at - day,
)
const known = reportOn(
  host,
  [aPolicy('own', { purposes: 'To stay signed in' })],
  { at, cookies: [session, shared, embedded, own] },
  gone ? [gone] : [],
)
const rows = rowsOf(known)
const gist = ({ cookie }: (typeof rows)[number]['audited']) =>
  cookie.name === 'chips' ? 'Keeps fish warm' : ''
const shown = (query: string) =>
  shownRows(rows, viewFrom(query), host, at, gist).map(({ audited }) => audited.cookie.name)

describe('the rows shown', () => {
  test('are present cookies first, undeclared ones before declared, then those gone', () => {
    expect(shown('')).toEqual(['_ga', 'chips', 'vuid', 'sessionid', 'old'])
  })

  test.each<[query: string, names: string[]]>([
    ['purpose=necessary', ['sessionid']],
    ['finding=undeclared', ['_ga', 'chips', 'vuid', 'old']],
    ['finding=none', ['sessionid']],
    ['party=parent', ['_ga']],
    ['party=embedded', ['vuid']],
    ['party=portal', ['chips', 'sessionid', 'old']],
    ['partition=https%3A%2F%2Fnews.org', ['vuid']],
    ['store=x', ['chips']],
    ['expiry=session', ['chips', 'sessionid', 'old']],
    ['expiry=13-months', ['_ga']],
    ['expiry=day', ['vuid']],
    ['presence=gone', ['old']],
    ['search=SIGNED%20in', ['sessionid']],
    ['search=city.gov&party=parent', ['_ga']],
    ['purpose=<b>', []],
    ['unknown=1', ['_ga', 'chips', 'vuid', 'sessionid', 'old']],
    ['sort=name', ['_ga', 'chips', 'old', 'sessionid', 'vuid']],
    ['sort=-name', ['vuid', 'sessionid', 'old', 'chips', '_ga']],
    ['sort=constructor', ['_ga', 'chips', 'vuid', 'sessionid', 'old']],
  ])('%s', (query, names) => {
    expect(shown(query)).toEqual(names)
  })

  test('sorted by their findings, turned round, begin with the most serious', () => {
    expect(shown('sort=-findings').at(-1)).toBe('sessionid')
  })
})

test('a filter offers what occurs, with its number', () => {
  expect(choicesIn(rows, 'party', host, at)).toEqual([
    { value: 'embedded', count: 1 },
    { value: 'parent', count: 1 },
    { value: 'portal', count: 3 },
  ])
})

test('a view survives the page’s address', () => {
  const view = viewFrom('?host=data.city.gov&search=a%26b&purpose=unknown&expiry=day&sort=-changed&rows=400')
  expect(viewFrom(queryOf(host, view))).toEqual(view)
  expect(queryOf(host, viewFrom(''))).toBe('?host=data.city.gov')
})

test.each<[rows: string, drawn: number]>([
  ['', atOnce],
  ['600', 600],
  ['1', atOnce],
  ['-5', atOnce],
  ['600.5', 601],
  ['many', atOnce],
  ['NaN', atOnce],
])('of an address with rows=%s, %d rows are drawn', (given, drawn) => {
  expect(viewFrom(`?rows=${given}`).drawn).toBe(drawn)
})
