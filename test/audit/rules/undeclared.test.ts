import { expect, test } from 'vitest'
import { ruleOf } from '../../../src/audit/rules.ts'
import { aPolicy } from '../samples.ts'
import { day, inShort, onParent, type Story, saidBy, start } from '../story.ts'

const stranger = { name: 'vuid' }
const own = aPolicy('own', { names: ['csrftoken'] })
const readByMachine = {
  ...own,
  policy: { ...own.policy, source: { ...own.policy.source, readAt: start } },
}

const dated = (source: object) => ({
  ...own,
  policy: { ...own.policy, source: { document: 'data.city.gov.txt', ...source } },
})

const importedBy = (by: 'user' | 'organisation') => ({
  ...own,
  policy: { ...own.policy, source: { ...own.policy.source, imported: { by, at: start } } },
})

test.each<[reason: string, story: Story, expected: string]>([
  ['no row names it', { policy: own, steps: [[0, 'set', stranger]] }, 'breach'],
  ['found in the jar, it is as undeclared', { policy: own, steps: [[0, 'found', stranger]] }, 'breach'],
  ['a row names it', { policy: aPolicy('own', {}), steps: [[0, 'set', {}]] }, 'silent'],
  [
    'two rows name it and do not agree: it is named',
    { policy: aPolicy('own', {}, { category: 'advertising' }), steps: [[0, 'set', {}]] },
    'silent',
  ],
  [
    'a necessary name on the parent domain may be of another site: neither declared nor undeclared',
    { policy: aPolicy('own', {}), steps: [[0, 'set', onParent]] },
    'silent',
  ],
  [
    "only the platform's description is known: the portal's policy may name it",
    { policy: aPolicy('platform', {}), steps: [[0, 'set', stranger]] },
    'information: platform-only',
  ],
  [
    'of the parent domain: another site may have set it',
    { policy: own, steps: [[0, 'set', { ...stranger, ...onParent }]] },
    'notice: other-site',
  ],
  [
    'a row whose names could not be read may name it',
    {
      policy: aPolicy('own', { names: [], notUnderstood: { names: 'all but x' } }),
      steps: [[0, 'set', stranger]],
    },
    'notice: rows-unread',
  ],
  [
    'so may a row that could not be read at all',
    {
      policy: { ...own, policy: { ...own.policy, unread: ['x\ty'] } },
      steps: [[0, 'set', stranger]],
    },
    'notice: rows-unread',
  ],
  [
    'a row that names it in short: likely this one',
    { policy: aPolicy('own', { names: ['vuid'] }), steps: [[0, 'set', { name: 'vuid-2' }]] },
    'silent',
  ],
  [
    'a row gives examples, of which one begins alike',
    {
      policy: aPolicy('own', { names: ['vuid_a'], namesOpen: true }),
      steps: [[0, 'set', { name: 'vuid_b' }]],
    },
    'notice: names-open',
  ],
  [
    'a row gives examples, of which none is like it',
    { policy: aPolicy('own', { names: ['_ga'], namesOpen: true }), steps: [[0, 'set', stranger]] },
    'breach',
  ],
  ['the copy has no date', { policy: dated({}), steps: [[0, 'set', stranger]] }, 'notice: undated'],
  [
    'the copy was made more than a year before',
    { policy: dated({ retrieved: '2024-12-30' }), steps: [[0, 'set', stranger]] },
    'notice: outdated',
  ],
  [
    'the day of the last change that the page gives is as good as one of the copy',
    { policy: dated({ updated: '2026-02-01' }), steps: [[0, 'set', stranger]] },
    'breach',
  ],
  [
    'the page itself was changed last more than a year ago, and when it was copied is not known',
    { policy: dated({ updated: '2024-12-30' }), steps: [[0, 'set', stranger]] },
    'notice: outdated',
  ],
  [
    'an undated copy that the portal confirmed',
    { policy: { ...dated({}), compared: { at: start, isSame: true } }, steps: [[0, 'set', stranger]] },
    'breach',
  ],
  [
    'confirmed more than a year ago',
    {
      policy: { ...dated({}), compared: { at: start - 3 * day, isSame: true } },
      steps: [[0, 'set', stranger]],
    },
    'notice: outdated',
  ],
  [
    'a dated copy that the portal was seen to contradict',
    { policy: { ...own, compared: { at: start, isSame: false } }, steps: [[0, 'set', stranger]] },
    'notice: differs',
  ],
  [
    'a policy that was read from its page by machine, which nobody has checked',
    { policy: readByMachine, steps: [[0, 'set', stranger]] },
    'notice: unreviewed',
  ],
  [
    'a policy that the user imported, which nobody has reviewed here',
    { policy: importedBy('user'), steps: [[0, 'set', stranger]] },
    'notice: unreviewed',
  ],
  [
    'a policy that the organisation has set, which nobody has reviewed here either',
    { policy: importedBy('organisation'), steps: [[0, 'set', stranger]] },
    'notice: unreviewed',
  ],
  [
    'a row names it in other capitals: perhaps a slip',
    { policy: aPolicy('own', { names: ['VUID'] }), steps: [[0, 'set', stranger]] },
    'notice: near-miss',
  ],
  [
    'an administrator who is signed in gets cookies of the back office',
    {
      policy: aPolicy('own', {}),
      steps: [
        [0, 'set', {}],
        [9, 'set', stranger],
      ],
    },
    'notice: signed-in',
  ],
  [
    'somebody was signed in when it was set, and is not any more',
    {
      policy: aPolicy('own', {}),
      steps: [
        [0, 'set', {}],
        [9, 'set', stranger],
        [20, 'removed', {}],
      ],
    },
    'notice: signed-in',
  ],
  [
    'they signed out before',
    {
      policy: aPolicy('own', {}),
      steps: [
        [0, 'set', {}],
        [5, 'removed', {}],
        [9, 'set', stranger],
      ],
    },
    'breach',
  ],
  [
    'a name that sounds necessary is declared by nobody',
    { policy: own, steps: [[0, 'set', { name: 'session_token' }]] },
    'breach',
  ],
])('%s', (_, story, expected) => {
  expect(inShort('undeclared', story)).toBe(expected)
})

test.each(['user', 'organisation'] as const)('who brought the policy is told: the %s', by => {
  const [said] = saidBy('undeclared', { policy: importedBy(by), steps: [[5, 'set', stranger]] })
  expect(said?.finding.certainty).toMatchObject({ doubts: [{ sentence: { id: `doubt_imported_${by}` } }] })
})

test('it says when it was seen, and that no row names it', () => {
  const [said] = saidBy('undeclared', { policy: own, steps: [[5, 'set', stranger]] })
  expect(said?.finding).toMatchObject({
    seen: [{ id: 'first_seen_event', values: [{ moment: start + 5 }] }],
    moments: [start + 5],
    declared: [{ id: 'verdict_undeclared_own' }],
    claim: { id: 'claim_undeclared_own' },
  })
})

test("where the portal's policy is not known, it is another thing: no title of its policy, no law", () => {
  expect(ruleOf('undeclared', 'platform')).toMatchObject({
    title: 'finding_undescribed',
    restsOn: ['description'],
  })
  const [said] = saidBy('undeclared', {
    policy: aPolicy('platform', {}),
    steps: [[5, 'set', { ...stranger, name: 'sessionid_x' }]],
  })
  expect(said?.finding).toMatchObject({ severity: 'information', claim: { id: 'claim_undeclared_platform' } })
})
