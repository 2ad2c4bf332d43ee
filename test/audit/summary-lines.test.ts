import { expect, test } from 'vitest'
import { reportOn } from '../../src/audit/report.ts'
import { summaryLines } from '../../src/audit/summary-lines.ts'
import { aCookie, aPolicy } from './samples.ts'

const host = 'data.city.gov'
const at = Date.UTC(2026, 5, 1)
const lines = (names: readonly string[], standing: 'own' | 'platform' = 'own') =>
  summaryLines(
    reportOn(host, [aPolicy(standing, {})], { at, cookies: names.map(name => aCookie({ name })) }, []),
    at,
    id => `<${id}>`,
    'its own policy, copied',
  )

test('five lines: where and when, how it stands, which names, what to check, compared with what', () => {
  expect(lines(['sessionid', 'one', 'two'])).toEqual([
    { id: 'summary_portal', values: [host, { moment: at }] },
    { id: 'headline_undeclared_own_other', values: [{ count: 2 }, { count: 3 }] },
    { id: 'summary_names_own', values: [{ list: ['one', 'two'], atMost: 10 }] },
    { id: 'summary_no_findings', values: [] },
    { id: 'summary_source', values: ['its own policy, copied'] },
  ])
})

test('where all are named, the third line says what that means', () => {
  expect(lines(['sessionid']).map(({ id }) => id)).toEqual([
    'summary_portal',
    'headline_necessary_own_other',
    'means_necessary_own',
    'summary_no_findings',
    'summary_source',
  ])
})

test('a name is told once, and of many names ten', () => {
  const names = Array.from({ length: 30 }, (_, index) => `cookie-${index}`)
  const [, , told] = lines([...names, 'cookie-0'])
  expect(told?.values).toEqual([{ list: expect.any(Array), atMost: 10 }])
  expect(told?.values[0]).toHaveProperty('list.length', names.length)
})

test('other findings are counted by rule, without what is mere information', () => {
  const cookies = [
    aCookie({ secure: false, sameSite: 'no_restriction' }),
    aCookie({ name: 'x', domain: 'city.gov', hostOnly: false }),
  ]
  const report = reportOn(host, [aPolicy('own', {})], { at, cookies }, [])
  const [, , , toCheck] = summaryLines(report, at, id => `<${id}>`, '')
  expect(toCheck).toEqual({ id: 'summary_findings', values: [{ list: ['<finding_weak_attributes> (1)'] }] })
})

test('where the policy is not known, no cookie is said to be missing from it', () => {
  expect(lines(['one'], 'platform')[2]).toEqual({
    id: 'summary_names_platform',
    values: [{ list: ['one'], atMost: 10 }],
  })
})
