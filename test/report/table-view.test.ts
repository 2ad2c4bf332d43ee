import { describe, expect, test } from 'vitest'
import { reportOn } from '../../src/audit/report.ts'
import { observe } from '../../src/cookie/observation.ts'
import { choicesIn } from '../../src/report/facets.ts'
import {
  atOnce,
  firstOf,
  groupsOf,
  queryOf,
  rowsOf,
  shownRows,
  viewFrom,
} from '../../src/report/table-view.ts'
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
    ['search=WARM', ['chips']],
    ['severity=breach', ['chips']],
    ['finding=other-fault', []],
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
  const view = viewFrom(
    '?host=data.city.gov&search=a%26b&purpose=unknown&expiry=day&sort=-changed&group=tool&rows=400',
  )
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

describe('names', () => {
  const named = (...names: string[]) => {
    const cookies = names.map(name => aCookie({ name }))
    return rowsOf(reportOn(host, [aPolicy('own', {})], { at, cookies }, []))
  }
  const order = (...names: string[]) => named(...names).map(({ audited }) => audited.cookie.name)

  test.each<[reason: string, names: string[]]>([
    ['the tenth comes after the ninth', ['id_1', 'id_9', 'id_10', 'id_100']],
    ['zeros before a number change nothing of it', ['id_7', 'id_08', 'id_9']],
    ['capitals stand beside small letters', ['alpha', 'Beta', 'gamma']],
    ['a number that no number type holds', [`n${'9'.repeat(400)}`, `n1${'0'.repeat(400)}`]],
  ])('%s', (_, names) => {
    expect(order(...names.toReversed())).toEqual(names)
    const sorted = shownRows(named(...names.toReversed()), viewFrom('sort=name'), host, at, gist)
    expect(sorted.map(({ audited }) => audited.cookie.name)).toEqual(names)
  })
})

describe('groups', () => {
  const matomo = aCookie({ name: '_pk_id.1.1fff', httpOnly: false })
  const cookies = [matomo, session, shared, aCookie({ name: 'other' })]
  const all = rowsOf(reportOn(host, [aPolicy('own', {})], { at, cookies }, []))
  const told = (groups: ReturnType<typeof groupsOf>) =>
    groups.map(({ value, rows: members }) => [value, ...members.map(({ audited }) => audited.cookie.name)])

  test('of tools, with what has none at the end', () => {
    expect(told(groupsOf(all, 'tool'))).toEqual([
      ['Matomo', '_pk_id.1.1fff'],
      [undefined, '_ga', 'other', 'sessionid'],
    ])
  })

  test('of kinds and of hosts', () => {
    expect(told(groupsOf(all, 'kind'))).toEqual([
      ['necessary', 'sessionid'],
      ['unknown', '_ga', '_pk_id.1.1fff', 'other'],
    ])
    expect(told(groupsOf(all, 'host')).map(([value]) => value)).toEqual(['city.gov', host])
  })

  test('are drawn as far as the rows go', () => {
    expect(told(firstOf(groupsOf(all, 'tool'), 2))).toEqual([
      ['Matomo', '_pk_id.1.1fff'],
      [undefined, '_ga'],
    ])
    expect(told(firstOf(groupsOf(all, 'tool'), 1))).toEqual([['Matomo', '_pk_id.1.1fff']])
  })
})
