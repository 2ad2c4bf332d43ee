import { expect, test } from 'vitest'
import type { ObservedCookie } from '../../../src/cookie/observed-cookie.ts'
import { parseLifetime } from '../../../src/policy/reader/lifetime-cell.ts'
import type { StandingPolicy } from '../../../src/policy/registry.ts'
import { aPolicy } from '../samples.ts'
import { day, hour, inShort, minute, onParent, type Step, start } from '../story.ts'

const declares = (cell: string, standing: 'own' | 'platform' = 'own') =>
  aPolicy(standing, { lifetime: parseLifetime(cell), lifetimeText: cell })
const undated = (policy: StandingPolicy): StandingPolicy => ({
  ...policy,
  policy: { ...policy.policy, source: { document: 'data.city.gov.txt' } },
})
const inShortBy = (cell: string) =>
  aPolicy('own', { names: ['sessionid_'], lifetime: parseLifetime(cell), lifetimeText: cell })
const lasting = (
  span: number,
  different: Partial<ObservedCookie> = {},
  kind: 'set' | 'found' = 'set',
): Step => [0, kind, { expires: start + span, ...different }]

test.each<[reason: string, cell: string, step: Step, expected: string]>([
  ['twice as long', '6 months', lasting(365 * day), 'breach'],
  ["Django's 364 days are 12 months", 'Up to 12 months', lasting(364 * day), 'silent'],
  ['so are 365 days', '12 months', lasting(365 * day), 'silent'],
  ['and the 366 of a leap year', '12 months', lasting(366 * day), 'silent'],
  ['and a day counted at both ends', '12 months', lasting(367 * day), 'silent'],
  ['but no more', '12 months', lasting(368 * day), 'breach'],
  ['a month of 31 days', '1 month', lasting(31 * day), 'silent'],
  ['six months of 184 days', '6 months', lasting(184 * day), 'silent'],
  ['thirteen months by their longest', '13 mois', lasting(397 * day), 'silent'],
  [
    'two years asked for are cut to 400 days, which is still too long',
    '13 mois',
    lasting(400 * day),
    'breach',
  ],
  ['of 401 days, as the sum of its words', '401 days', lasting(400 * day), 'silent'],
  ['above 400 days nothing can be measured', '2 ans', lasting(400 * day), 'silent'],
  ['a little more than half an hour', '30 minutes', lasting(31 * minute), 'silent'],
  ['an hour is not half an hour', '30 minutes', lasting(hour), 'breach'],
  ['the clocks went forward', '24 hours', lasting(25 * hour), 'silent'],
  ['a session that ends with the browser', 'Session', [0, 'set', {}], 'silent'],
  ['a session that is a visit', 'Session', lasting(30 * minute), 'silent'],
  ['a session of a year', 'Session', lasting(365 * day), 'breach'],
  ['found in the jar with more left than declared', '6 months', lasting(300 * day, {}, 'found'), 'breach'],
  ['found with less left: the whole is not known', '6 months', lasting(100 * day, {}, 'found'), 'silent'],
  [
    'a duration that may be changed is no promise',
    '2 weeks by default',
    lasting(30 * day),
    'notice: by-default',
  ],
  ['nor in French', '6 mois par défaut, modifiable', lasting(365 * day), 'notice: by-default'],
  ['a duration that was not understood', 'as long as needed', lasting(365 * day), 'silent'],
  ['no duration', '', lasting(365 * day), 'silent'],
  ['a session cookie, declared for a year', '1 year', [0, 'set', {}], 'silent'],
])('%s', (_, cell, step, expected) => {
  expect(inShort('outlives-declaration', { policy: declares(cell), steps: [step] })).toBe(expected)
})

test.each<[reason: string, policy: StandingPolicy, expected: string]>([
  ['the copy has no date', undated(declares('6 months')), 'notice: undated'],
  [
    'an undated copy that the portal confirmed',
    { ...undated(declares('6 months')), compared: { at: start, isSame: true } },
    'breach',
  ],
  ['the row has the beginning of the name only', inShortBy('6 months'), 'notice: in-short'],
])('what is doubtful is no breach: %s', (_, policy, expected) => {
  const step = lasting(365 * day, { name: 'sessionid_2' })
  const named = policy.policy.declarations[0]?.names.includes('sessionid') ? lasting(365 * day) : step
  expect(inShort('outlives-declaration', { policy, steps: [named] })).toBe(expected)
})

test("what someone brought may not be the portal's own word", () => {
  const { policy, ...standing } = declares('6 months')
  const source = { ...policy.source, imported: { by: 'user' as const, at: start } }
  const imported = { ...standing, policy: { ...policy, source } }
  expect(inShort('outlives-declaration', { policy: imported, steps: [lasting(365 * day)] })).toBe(
    'notice: unreviewed',
  )
})

test.each<[reason: string, story: Parameters<typeof inShort>[1]]>([
  [
    "the platform's description is no promise",
    { policy: declares('6 months', 'platform'), steps: [lasting(365 * day)] },
  ],
  [
    'another site of the parent domain may have set it',
    {
      policy: aPolicy('own', { category: 'statistics', lifetime: parseLifetime('6 months') }),
      steps: [lasting(365 * day, onParent)],
    },
  ],
  [
    'two rows name it: the other may allow it',
    {
      policy: aPolicy(
        'own',
        { lifetime: parseLifetime('6 months') },
        { lifetime: parseLifetime('2 years'), row: 'b' },
      ),
      steps: [lasting(365 * day)],
    },
  ],
  [
    'renewed unseen: what was measured is of the earlier end',
    {
      policy: declares('6 months'),
      steps: [lasting(100 * day), [50 * day, 'found', { expires: start + 200 * day }]],
    },
  ],
])('silent: %s', (_, story) => {
  expect(inShort('outlives-declaration', story)).toBe('silent')
})
