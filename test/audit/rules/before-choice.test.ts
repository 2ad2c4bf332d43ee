import { expect, test } from 'vitest'
import { aPolicy } from '../samples.ts'
import {
  accepted,
  choiceItself,
  day,
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

const policy = aPolicy(
  'own',
  {},
  { names: ['cookies_preferences'] },
  { names: ['_pk_id.*'], category: 'statistics' },
  { names: ['ad'], category: 'advertising' },
  { names: ['font'], category: 'functional' },
  { names: ['odd'], category: 'unknown' },
)
const ad = { name: 'ad', httpOnly: false }
/** Set before, chosen a minute later. */
const chosenLater: NonNullable<Story['choices']> = [
  [0, none],
  [minute, refused],
]

test.each<[reason: string, story: Story, expected: string]>([
  [
    'declared for advertising, and the choice came later',
    { steps: [[0, 'set', ad]], choices: chosenLater },
    'notice',
  ],
  [
    'the choice has not come yet: the portal may ask in another way',
    { steps: [[0, 'set', ad]], choices: [[0, none]] },
    'notice: asked-otherwise',
  ],
  [
    'statistics may be anonymous, and need no choice',
    { steps: [[0, 'set', matomo]], choices: chosenLater },
    'notice: exempt',
  ],
  [
    'a functional cookie may do what was just asked for',
    { steps: [[0, 'set', { name: 'font' }]], choices: chosenLater },
    'notice: on-request',
  ],
  [
    'an undeclared cookie of a tracker that the platform always asks about',
    {
      steps: [
        [0, 'set', google4],
        [minute, 'set', google],
      ],
      choices: [
        [0, none],
        [minute, refused],
      ],
    },
    'notice',
  ],
  ['set by the choice itself', { steps: [[0, 'set', ad]], choices: [[0, accepted]] }, 'silent'],
  [
    'a moment before the choice, in the same click',
    {
      steps: [[0, 'set', ad]],
      choices: [
        [0, none],
        [second, accepted],
      ],
    },
    'silent',
  ],
  ['judged in the same moment', { steps: [[0, 'set', ad]], choices: [[0, none]], now: second }, 'silent'],
  ['nobody looked for the choice at that moment', { steps: [[0, 'set', ad]] }, 'silent'],
  [
    'found in the jar: when it was set is not known',
    { steps: [[0, 'found', ad]], choices: [[0, none]] },
    'silent',
  ],
  [
    'accepted once, the choice then deleted: a page of before may still have been open',
    {
      steps: [[2 * minute, 'set', ad]],
      choices: [
        [0, accepted],
        [minute, none],
        [2 * minute, none],
      ],
    },
    'silent',
  ],
  [
    'a choice that could not be read is a choice',
    {
      steps: [[minute, 'set', ad]],
      choices: [
        [0, unclear],
        [minute, none],
      ],
    },
    'silent',
  ],
  [
    'the choice was in the jar before anybody looked',
    {
      steps: [
        [0, 'found', choiceItself],
        [5, 'missing', choiceItself],
        [minute, 'set', ad],
      ],
      choices: [[minute, none]],
    },
    'silent',
  ],
  [
    'another consent tool keeps the choice elsewhere',
    {
      steps: [
        [0, 'set', ad],
        [minute, 'set', { name: 'didomi_token', httpOnly: false }],
      ],
      choices: [[0, none]],
    },
    'silent',
  ],
  ['declared necessary: no choice is needed', { steps: [[0, 'set', {}]], choices: chosenLater }, 'silent'],
  [
    'of a kind that the policy does not say',
    { steps: [[0, 'set', { name: 'odd' }]], choices: chosenLater },
    'silent',
  ],
  [
    'undeclared and unknown: it may be necessary',
    { steps: [[0, 'set', { name: 'vuid' }]], choices: chosenLater },
    'silent',
  ],
  [
    'an undeclared load balancer is necessary',
    {
      steps: [
        [0, 'set', { name: 'AWSALB' }],
        [0, 'set', { name: 'AWSALBCORS' }],
      ],
      choices: chosenLater,
    },
    'silent',
  ],
  [
    'two rows name it, one as necessary',
    {
      policy: aPolicy('own', { names: ['ad'] }, { names: ['ad'], category: 'advertising' }),
      steps: [[0, 'set', ad]],
      choices: chosenLater,
    },
    'silent',
  ],
  [
    'of the parent domain: set perhaps by another site, with a choice of its own',
    { steps: [[0, 'set', { ...ad, ...onParent }]], choices: chosenLater },
    'silent',
  ],
  [
    'in a partition the portal stands inside another site',
    { steps: [[0, 'set', { ...ad, partitionKey: { topLevelSite: 'https://a.org' } }]], choices: chosenLater },
    'silent',
  ],
  [
    'in a container that has choices of its own',
    { steps: [[0, 'set', { ...ad, storeId: 'firefox-container-1' }]], choices: chosenLater },
    'silent',
  ],
  [
    'an administrator who is signed in',
    {
      steps: [
        [0, 'set', {}],
        [1, 'set', ad],
      ],
      choices: [
        [0, none],
        [1, none],
        [minute, refused],
      ],
    },
    'notice: signed-in',
  ],
  [
    "without the portal's own policy, an undeclared tracker may be declared there",
    {
      policy: aPolicy('platform', {}),
      steps: [[0, 'set', { name: '_hjSession_1', httpOnly: false }]],
      choices: chosenLater,
    },
    'notice: platform-only',
  ],
  [
    'what happened over time was not read',
    { steps: [[0, 'set', ad]], choices: chosenLater, withHistory: false },
    'silent',
  ],
])('%s', (_, story, expected) => {
  expect(inShort('before-choice', { policy, ...story })).toBe(expected)
})

test('it says when it was set, and when the choice was stored', () => {
  const [said] = saidBy('before-choice', {
    policy,
    steps: [
      [0, 'set', ad],
      [day, 'set', ad],
    ],
    choices: [...chosenLater, [day, refused]],
  })
  expect(said?.finding).toMatchObject({
    seen: [
      { id: 'seen_set_before_choice', values: [{ moment: start }] },
      { id: 'seen_choice_stored', values: [{ moment: start + minute }] },
    ],
    moments: [start, start + minute],
    declared: [{ id: 'verdict_advertising_own' }, { id: 'cited_row' }],
  })
})
