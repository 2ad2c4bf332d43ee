import { expect, test } from 'vitest'
import { reportOn } from '../../src/audit/report.ts'
import { findingGroups, mayBeSignedIn } from '../../src/report/finding-groups.ts'
import { aCookie, aPolicy } from '../audit/samples.ts'

const host = 'data.city.gov'
const at = Date.UTC(2026, 10, 22)

const groupsOf = (...cookies: ReturnType<typeof aCookie>[]) =>
  findingGroups(reportOn(host, [aPolicy('own', {})], { at, cookies }, []))

test('a rule is one line, with what makes it doubtful once and of how many', () => {
  const groups = groupsOf(
    aCookie({ name: 'one' }),
    aCookie({ name: 'two' }),
    aCookie({ name: 'wide', domain: 'city.gov', hostOnly: false }),
  )
  const [undeclared] = groups
  expect(groups.map(({ rule }) => rule)).toEqual([...new Set(groups.map(({ rule }) => rule))])
  expect(undeclared).toMatchObject({
    rule: 'undeclared',
    severity: 'breach',
    weights: [
      { severity: 'breach', count: 2 },
      { severity: 'notice', count: 1 },
    ],
  })
  expect(undeclared?.doubts.map(({ doubt, count }) => [doubt.id, count])).toContainEqual(['other-site', 1])
})

test('that the visitor may have been signed in is told of the report, and of no rule', () => {
  const groups = groupsOf(aCookie({ name: 'one' }), aCookie({ name: 'sessionid' }))
  expect(mayBeSignedIn(groups)).toBe(true)
  expect(groups.flatMap(({ doubts }) => doubts.map(({ doubt }) => doubt.id))).not.toContain('signed-in')
  expect(mayBeSignedIn(groupsOf(aCookie({ name: 'one' })))).toBe(false)
})
