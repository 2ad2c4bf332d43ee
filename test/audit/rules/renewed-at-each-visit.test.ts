import { expect, test } from 'vitest'
import { mostFirst, mostLatest } from '../../../src/cookie/timeline.ts'
import { aPolicy } from '../samples.ts'
import { day, hour, inShort, minute, onParent, type Step, type Story, saidBy, start } from '../story.ts'

const policy = aPolicy('own', {}, { names: ['stats'], category: 'statistics' })
/** Set at a time after the start, to end so many days later. */
const setAt = (after: number, days: number, different = {}): Step => [
  after,
  'set',
  { name: 'stats', expires: start + after + days * day, ...different },
]
/** Set at a time after the start, its end staying where the first setting put it. */
const rewrittenAt = (after: number, jitter = 0): Step => [
  after,
  'set',
  { name: 'stats', expires: start + 390 * day + jitter },
]

test.each<[reason: string, steps: Step[], expected: string]>([
  ['put off on two later days', [setAt(0, 390), setAt(day, 390), setAt(2 * day, 390)], 'notice'],
  ['put off once: that may have another reason', [setAt(0, 390), setAt(day, 390)], 'silent'],
  [
    'rewritten at each visit with the same end, as Matomo does',
    [rewrittenAt(0), rewrittenAt(day), rewrittenAt(2 * day), rewrittenAt(3 * day)],
    'silent',
  ],
  [
    'the same end, rounded in another way',
    [rewrittenAt(0), rewrittenAt(day, 1_000), rewrittenAt(2 * day, 59 * minute)],
    'silent',
  ],
  [
    'within one visit',
    [setAt(0, 390), setAt(5 * minute, 390), setAt(20 * minute, 390), setAt(45 * minute, 390)],
    'silent',
  ],
  ['lengthened twice within one visit', [setAt(0, 10), setAt(minute, 30), setAt(2 * minute, 390)], 'silent'],
  [
    'a cookie of the visit, which lengthens with it',
    [
      setAt(0, 0.5 / 24),
      setAt(20 * minute, 0.5 / 24),
      setAt(40 * minute, 0.5 / 24),
      setAt(60 * minute, 0.5 / 24),
    ],
    'silent',
  ],
  [
    'a cookie of a day',
    [setAt(0, 1), setAt(12 * hour, 1), setAt(24 * hour, 1), setAt(36 * hour, 1)],
    'silent',
  ],
  [
    'deleted between the visits: each setting is a first one',
    [
      setAt(0, 390),
      [hour, 'removed', { name: 'stats' }],
      setAt(day, 390),
      [day + hour, 'missing', { name: 'stats' }],
      setAt(2 * day, 390),
    ],
    'silent',
  ],
  ['expired between the visits', [setAt(0, 3), setAt(5 * day, 3), setAt(10 * day, 3)], 'silent'],
  [
    'found at first, then put off twice',
    [[0, 'found', { name: 'stats', expires: start + 300 * day }], setAt(day, 390), setAt(2 * day, 390)],
    'notice',
  ],
  [
    'renewed unseen, and found later: nobody saw it happen',
    [
      setAt(0, 390),
      [day, 'found', { name: 'stats', expires: start + 391 * day }],
      [2 * day, 'found', { name: 'stats', expires: start + 392 * day }],
    ],
    'silent',
  ],
  [
    'of the parent domain: the visits may be of another site',
    [setAt(0, 390, onParent), setAt(day, 390, onParent), setAt(2 * day, 390, onParent)],
    'silent',
  ],
  [
    'no audience measurement',
    [setAt(0, 390, { name: 'x' }), setAt(day, 390, { name: 'x' }), setAt(2 * day, 390, { name: 'x' })],
    'silent',
  ],
  [
    'a gap in a long timeline may hide a removal',
    [
      ...Array.from({ length: mostFirst + 5 }, (_, index) => setAt(index * minute, 390)),
      ...Array.from({ length: mostLatest - 1 }, (_, index) => setAt(day + index * minute, 390)),
      setAt(2 * day, 390),
    ],
    'silent',
  ],
])('%s', (_, steps, expected) => {
  expect(inShort('renewed-at-each-visit', { policy, steps } satisfies Story)).toBe(expected)
})

test('it says at how many visits, and when it ends now', () => {
  const steps = [setAt(0, 390), setAt(day, 390), setAt(2 * day, 390)]
  const [said] = saidBy('renewed-at-each-visit', { policy, steps })
  expect(said?.finding.seen).toEqual([
    { id: 'seen_renewed', values: [{ count: 2 }, { moment: start + day }, { moment: start + 2 * day }] },
    { id: 'seen_ends_now', values: [{ moment: start + 392 * day }] },
  ])
})
