import { describe, expect, test } from 'vitest'
import { reportOn } from '../../src/audit/report.ts'
import { verdictOn } from '../../src/audit/verdict.ts'
import type { ObservedCookie } from '../../src/cookie/observed-cookie.ts'
import type { StandingPolicy } from '../../src/policy/registry.ts'
import { aCookie, aPolicy } from './samples.ts'

const host = 'data.city.gov'
const at = Date.UTC(2026, 5, 1)
const stranger = aCookie({ name: 'stranger' })
const counter = aCookie({ name: '_pk_id.1' })
const own = aPolicy('own', {}, { names: ['_pk_id.*'], category: 'statistics' })
const platform = aPolicy('platform', {}, { names: ['_pk_id.*'], category: 'statistics' })
/** What the portal itself says today, compared with the copy: then it is certain what it does not name. */
const confirmed: StandingPolicy = { ...own, compared: { at, isSame: true } }
const ofTheCity = aCookie({ domain: 'city.gov', hostOnly: false })

test.each<
  [reason: string, StandingPolicy, ObservedCookie[], headline: string, meaning: string, outcome: string]
>([
  ['nothing is there', own, [], 'headline_none', 'means_none', 'information'],
  ['all is necessary', own, [aCookie()], 'headline_necessary_own_other', 'means_necessary_own', 'fine'],
  [
    'all is named, not all necessary',
    own,
    [aCookie(), counter],
    'headline_named_own_other',
    'means_named_own',
    'fine',
  ],
  [
    'one is not named, by a copy of unknown freshness',
    own,
    [aCookie(), stranger],
    'headline_undeclared_own_other',
    'means_undeclared_own',
    'question',
  ],
  [
    'one is not named, and that is certain',
    confirmed,
    [counter, stranger],
    'headline_undeclared_own_other',
    'means_undeclared_certain',
    'contradiction',
  ],
  [
    'the only one is not named',
    own,
    [stranger],
    'headline_only_undeclared_own',
    'means_undeclared_certain',
    'contradiction',
  ],
  [
    'the only one may be of another site',
    own,
    [ofTheCity],
    'headline_only_unclear',
    'means_unclear',
    'question',
  ],
  [
    'one is named in short, which is likely and never fine',
    aPolicy('own', {}, { names: ['_pk_id'], category: 'statistics' }),
    [aCookie(), counter],
    'headline_likely_own_other',
    'means_likely_own',
    'question',
  ],
  [
    'one may be of another site',
    own,
    [aCookie(), ofTheCity],
    'headline_unclear_other',
    'means_unclear',
    'question',
  ],
  [
    'the portal’s policy is not known: nothing is fine, and nothing held against it',
    platform,
    [aCookie()],
    'headline_necessary_platform_other',
    'means_necessary_platform',
    'information',
  ],
  [
    'the portal’s policy is not known, and the description names one not',
    platform,
    [aCookie(), stranger],
    'headline_undeclared_platform_other',
    'means_undeclared_platform',
    'question',
  ],
])('%s', (_reason, against, cookies, headline, meaning, outcome) => {
  const verdict = verdictOn(reportOn(host, [against], { at, cookies }, []))
  expect([verdict.headline.id, verdict.meaning.id, verdict.outcome]).toEqual([headline, meaning, outcome])
})

describe('where the browser hides some of the cookies', () => {
  test.each<
    [what: string, cookies: ReturnType<typeof aCookie>[], headline: string, meaning: string, outcome: string]
  >([
    ['it is not said that there are none', [], 'headline_none_seen', 'means_partial', 'information'],
    [
      'what is seen being named is not all',
      [aCookie()],
      'headline_necessary_own_other',
      'means_partial',
      'information',
    ],
    [
      'what is seen and not declared stays so',
      [aCookie(), stranger],
      'headline_undeclared_own_other',
      'means_undeclared_own',
      'question',
    ],
  ])('%s', (_, cookies, headline, meaning, outcome) => {
    const verdict = verdictOn(reportOn(host, [own], { at, cookies }, [], { isPartial: true }))
    expect([verdict.headline.id, verdict.meaning.id, verdict.outcome]).toEqual([headline, meaning, outcome])
  })
})

test('what contradicts the policy is told before what is not in it', () => {
  const report = reportOn(host, [confirmed], { at, cookies: [counter, stranger] }, [])
  const [certain] = report.present.flatMap(({ findings }) => findings)
  if (!certain) throw new Error('expected a finding; got none')
  const contradicting = report.present.map(audited =>
    audited.cookie.name === 'stranger'
      ? audited
      : { ...audited, findings: [{ ...certain, rule: 'outlives-declaration' as const }] },
  )
  const verdict = verdictOn({ ...report, present: contradicting })
  expect(verdict.headline.values[0]).toEqual({ count: 1 })
  expect(verdict).toMatchObject({
    meaning: { id: 'means_contradiction_other', values: [{ count: 1 }] },
    outcome: 'contradiction',
  })
})
