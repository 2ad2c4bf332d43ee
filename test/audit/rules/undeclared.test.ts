import { expect, test } from 'vitest'
import { aPolicy } from '../samples.ts'
import { inShort, onParent, type Story, saidBy, start } from '../story.ts'

const stranger = { name: 'vuid' }
const own = aPolicy('own', { names: ['csrftoken'] })
const readByMachine = {
  ...own,
  policy: { ...own.policy, source: { ...own.policy.source, readAt: start } },
}

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
    'notice: platform-only',
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
    'he was signed in when it was set, and is not any more',
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
    'he signed out before',
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
  })
})
