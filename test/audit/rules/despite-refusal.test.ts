import { expect, test } from 'vitest'
import { aPolicy } from '../samples.ts'
import {
  accepted,
  google,
  google4,
  inShort,
  matomo,
  minute,
  none,
  onParent,
  refused,
  type Story,
  saidBy,
  second,
  start,
  unclear,
} from '../story.ts'

const policy = aPolicy('own', {}, { names: ['_pk_id.*', '_ga'], category: 'statistics' })
/** The cookie by which `_ga` is known, seen before the choice and never again. */
const companion = [0, 'set', google4] as const
const googleAt = (...times: readonly number[]): Story => ({
  steps: [companion, ...times.map(after => [after, 'set', google] as const)],
})
const refusedAtOnce: NonNullable<Story['choices']> = [
  [0, none],
  [10, refused],
]

test.each<[reason: string, story: Story, expected: string]>([
  [
    'refused, and set a minute later; the platform always asks about this one',
    { ...googleAt(minute), choices: [...refusedAtOnce, [minute, refused]] },
    'breach',
  ],
  [
    'what was on its way when the choice was stored',
    { ...googleAt(5 * second), choices: [...refusedAtOnce, [5 * second, refused]] },
    'silent',
  ],
  [
    'a tool that the platform can run without asking: its "no" may be no answer',
    {
      steps: [[minute, 'set', matomo]],
      choices: [
        [0, refused],
        [minute, refused],
      ],
    },
    'notice: may-not-ask',
  ],
  [
    'accepted before: so it was asked, but a page of then may still run',
    {
      steps: [[2 * minute, 'set', matomo]],
      choices: [
        [0, accepted],
        [minute, refused],
        [2 * minute, refused],
      ],
    },
    'notice: older-page',
  ],
  [
    'accepted',
    {
      ...googleAt(minute),
      choices: [
        [0, none],
        [10, accepted],
        [minute, accepted],
      ],
    },
    'silent',
  ],
  [
    'accepted again in the meantime',
    { ...googleAt(2 * minute), choices: [...refusedAtOnce, [minute, accepted], [2 * minute, accepted]] },
    'silent',
  ],
  [
    'refused afterwards',
    {
      ...googleAt(minute),
      choices: [
        [0, none],
        [minute, none],
        [2 * minute, refused],
      ],
    },
    'silent',
  ],
  [
    'the choice was deleted in the meantime',
    { ...googleAt(minute), choices: [...refusedAtOnce, [minute, none]] },
    'silent',
  ],
  [
    'the choice at that moment could not be read',
    { ...googleAt(minute), choices: [...refusedAtOnce, [minute, unclear]] },
    'silent',
  ],
  ['nobody looked at that moment', { ...googleAt(minute), choices: refusedAtOnce }, 'silent'],
  [
    'the choice does not speak of this tool',
    {
      ...googleAt(minute),
      choices: [
        [0, { status: 'stored', granted: { matomo: false } }],
        [minute, { status: 'stored', granted: { matomo: false } }],
      ],
    },
    'silent',
  ],
  [
    'removed after the refusal, as it should be',
    {
      steps: [companion, [0, 'set', google], [minute, 'removed', google]],
      choices: [
        [0, none],
        [10, refused],
        [minute, refused],
      ],
    },
    'silent',
  ],
  [
    'still there, not renewed: that is for the visitor to delete',
    {
      steps: [companion, [0, 'set', google], [minute, 'found', google]],
      choices: [
        [0, none],
        [10, refused],
        [minute, refused],
      ],
    },
    'silent',
  ],
  [
    'of the parent domain: set perhaps by another site',
    {
      steps: [
        [0, 'set', { ...google4, ...onParent }],
        [minute, 'set', { ...google, ...onParent }],
      ],
      choices: [...refusedAtOnce, [minute, refused]],
    },
    'silent',
  ],
  [
    'a name alone is no tracker we know',
    { steps: [[minute, 'set', google]], choices: [...refusedAtOnce, [minute, refused]] },
    'silent',
  ],
  [
    'a tracker that the choices do not name',
    {
      steps: [[minute, 'set', { name: '_hjSession_1', httpOnly: false }]],
      choices: [...refusedAtOnce, [minute, refused]],
    },
    'silent',
  ],
  [
    "the cookie that keeps the refusal itself is none of the tool's trackers",
    {
      steps: [[minute, 'set', { name: 'mtm_consent_removed', httpOnly: false }]],
      choices: [...refusedAtOnce, [minute, refused]],
    },
    'silent',
  ],
  [
    'an administrator who is signed in',
    {
      steps: [companion, [0, 'set', {}], [minute, 'set', google]],
      choices: [...refusedAtOnce, [minute, refused]],
    },
    'notice: signed-in',
  ],
  [
    "without the portal's own policy nothing is a breach of its word",
    {
      policy: aPolicy('platform', {}),
      ...googleAt(minute),
      choices: [...refusedAtOnce, [minute, refused]],
    },
    'notice',
  ],
])('%s', (_, story, expected) => {
  expect(inShort('despite-refusal', { policy, ...story })).toBe(expected)
})

test('it says since when it was refused, and when it was set all the same', () => {
  const [said] = saidBy('despite-refusal', {
    policy,
    ...googleAt(minute, 2 * minute, 3 * minute),
    choices: [...refusedAtOnce, [minute, refused], [2 * minute, refused], [3 * minute, refused]],
  })
  expect(said?.finding.seen).toEqual([
    { id: 'seen_refused', values: ['Google Analytics', { moment: start + 10 }] },
    { id: 'seen_set_despite', values: [{ moment: start + minute }] },
    { id: 'seen_set_again_other', values: [{ count: 2 }, { moment: start + 3 * minute }] },
  ])
  expect(said?.finding.moments).toHaveLength(4)
})
