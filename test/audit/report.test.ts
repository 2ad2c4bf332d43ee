import { describe, expect, test } from 'vitest'
import { reportOn } from '../../src/audit/report.ts'
import { observe } from '../../src/cookie/observation.ts'
import { aCookie, aPolicy } from './samples.ts'

const host = 'data.city.gov'
const at = Date.UTC(2026, 5, 1)
const policies = [
  aPolicy('own', {}, { names: ['csrftoken'] }, { names: ['_pk_id.*'], category: 'statistics' }),
]

describe('report', () => {
  test('undeclared first, then the doubtful, then by name', () => {
    const cookies = [
      aCookie(),
      aCookie({ name: 'zz' }),
      aCookie({ domain: 'city.gov', hostOnly: false }),
      aCookie({ name: 'aa' }),
      aCookie({ name: '_pk_id.1' }),
    ]
    const { present, counts } = reportOn(host, policies, { at, cookies }, [])
    expect(present.map(({ cookie, classification }) => [cookie.name, classification.status])).toEqual([
      ['aa', 'undeclared'],
      ['zz', 'undeclared'],
      ['sessionid', 'doubtful'],
      ['_pk_id.1', 'declared'],
      ['sessionid', 'declared'],
    ])
    expect(counts).toEqual({ present: 5, necessary: 1, other: 1, short: 0, unclear: 1, undeclared: 2 })
  })

  test('the parts add up to the whole, whatever is declared how', () => {
    const against = [
      aPolicy(
        'own',
        {},
        { names: ['_pk_id'], category: 'statistics' },
        { names: ['x'], category: 'unknown' },
        { names: ['y'] },
        { names: ['y'], category: 'advertising' },
        { names: ['q_'] },
        { names: ['q_'], purposes: 'in other words' },
      ),
    ]
    const names = ['sessionid', '_pk_id.1.1fff', 'x', 'y', 'z', 'sessionid_2', 'q_1']
    const cookies = [
      ...names.map(name => aCookie({ name })),
      aCookie({ domain: 'city.gov', hostOnly: false }),
    ]
    const { present, ...counts } = reportOn(host, against, { at, cookies }, []).counts
    expect(counts).toEqual({ necessary: 1, other: 1, short: 3, unclear: 2, undeclared: 1 })
    expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(present)
  })

  test('two cookies of one name are two entries', () => {
    const cookies = [
      aCookie(),
      aCookie({ path: '/explore' }),
      aCookie({ partitionKey: { topLevelSite: 'https://a.org' } }),
    ]
    const { present } = reportOn(host, policies, { at, cookies }, [])
    expect(new Set(present.map(({ key }) => key)).size).toBe(3)
  })

  test('a cookie is joined with what was observed of it, and of no other', () => {
    const observation = observe(undefined, { kind: 'set', cookie: aCookie({ path: '/explore' }) }, 1)
    const { present } = reportOn(
      host,
      policies,
      { at, cookies: [aCookie(), aCookie({ path: '/explore' })] },
      observation ? [observation] : [],
    )
    expect(present.map(({ cookie, observation }) => [cookie.path, observation?.firstSeen.at])).toEqual([
      ['/', undefined],
      ['/explore', 1],
    ])
  })

  test('the rows without a cookie are absent, and a doubtful cookie answers for its row', () => {
    const cookies = [aCookie({ domain: 'city.gov', hostOnly: false })]
    expect(reportOn(host, policies, { at, cookies }, []).absent.map(({ names }) => names)).toEqual([
      ['csrftoken'],
      ['_pk_id.*'],
    ])
  })

  test('gone is what was removed and is not back', () => {
    const set = observe(undefined, { kind: 'set', cookie: aCookie() }, 1)
    const removed = observe(set, { kind: 'removed', cookie: aCookie(), cause: 'expired' }, 2)
    const observations = removed ? [removed] : []
    expect(
      reportOn(host, policies, { at, cookies: [] }, observations).gone.map(({ cookie }) => cookie.name),
    ).toEqual(['sessionid'])
    expect(reportOn(host, policies, { at, cookies: [aCookie()] }, observations).gone).toEqual([])
  })
})
