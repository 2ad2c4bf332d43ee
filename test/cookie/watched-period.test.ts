import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type BlindPeriod,
  blindPeriods,
  inOrder,
  type WatchedPeriod,
} from '../../src/cookie/watched-period.ts'

const granted = ['*://*.city.gov/*']
const blindness = ({ granted, paused = [] }: WatchedPeriod) => {
  if (paused.includes('data.city.gov')) return 'not-watched'
  return granted.includes('*://*.city.gov/*') ? undefined : 'no-access'
}
const installed: WatchedPeriod = { from: 10, until: 15, why: 'installed', granted }

test.each<[reason: string, watched: WatchedPeriod[], expected: BlindPeriod[]]>([
  ['never watched: nothing is known', [], [{ until: 100, why: 'before' }]],
  ['watching since the installation, and still', [installed], [{ until: 10, why: 'before' }]],
  [
    'the browser was closed at some time after the last sign of life',
    [installed, { from: 40, until: 60, why: 'started', granted }],
    [
      { until: 10, why: 'before' },
      { from: 15, until: 40, why: 'stopped' },
    ],
  ],
  [
    'access was taken and given back, while we were there',
    [
      installed,
      { from: 40, until: 45, why: 'access', granted: [] },
      { from: 50, until: 50, why: 'access', granted },
    ],
    [
      { until: 10, why: 'before' },
      { from: 40, until: 50, why: 'no-access' },
    ],
  ],
  [
    'paused, and resumed while we were there',
    [
      installed,
      { from: 40, until: 45, why: 'portals', granted, paused: ['data.city.gov'] },
      { from: 50, until: 50, why: 'portals', granted },
    ],
    [
      { until: 10, why: 'before' },
      { from: 40, until: 50, why: 'not-watched' },
    ],
  ],
  ['an earlier record was lost', [{ ...installed, why: 'lost' }], [{ until: 10, why: 'lost' }]],
  [
    'the record was emptied while we watched',
    [installed, { from: 40, until: 40, why: 'lost', granted }],
    [
      { until: 10, why: 'before' },
      { from: 15, until: 40, why: 'lost' },
    ],
  ],
  [
    'the worker was ended in the middle of its work',
    [installed, { from: 18, until: 20, why: 'interrupted', granted }],
    [
      { until: 10, why: 'before' },
      { from: 15, until: 18, why: 'interrupted' },
    ],
  ],
  [
    'the clock was ahead, and was set right: nobody knows since when in that period',
    [
      { ...installed, until: 5_000 },
      { from: 40, until: 50, why: 'clock', granted },
    ],
    [
      { until: 10, why: 'before' },
      { from: 10, until: 40, why: 'clock' },
    ],
  ],
  [
    'the browser was started with the clock ahead, which was set right then',
    [
      installed,
      { from: 5_000, until: 5_010, why: 'started', granted },
      { from: 40, until: 50, why: 'clock', granted },
    ],
    [
      { until: 10, why: 'before' },
      { from: 15, until: 40, why: 'stopped' },
    ],
  ],
  [
    'no access until now',
    [{ ...installed, granted: [] }],
    [
      { until: 10, why: 'before' },
      { from: 10, until: 100, why: 'no-access' },
    ],
  ],
])('%s', (_, watched, expected) => {
  expect(blindPeriods(watched, blindness, 100)).toEqual(expected)
})

describe('whatever the clock said', () => {
  const moment = fc.integer({ min: -1_000, max: 1_000 })
  const period = fc.record({
    from: moment,
    until: moment,
    why: fc.constantFrom(
      ...(['installed', 'started', 'access', 'portals', 'lost', 'interrupted', 'clock'] as const),
    ),
    granted: fc.constantFrom(granted, []),
  })

  test('what was written in order stands in order, and never later than now', () => {
    fc.assert(
      fc.property(fc.array(moment), moment, (moments, now) => {
        const ordered = inOrder(moments, now)
        expect(ordered).toHaveLength(moments.length)
        expect(ordered).toEqual(ordered.toSorted((one, other) => one - other))
        for (const [index, at] of ordered.entries()) {
          expect(at).toBeLessThanOrEqual(Math.min(now, moments[index] ?? now))
        }
      }),
    )
  })

  test('a clock that was right is left as it is', () => {
    fc.assert(
      fc.property(fc.array(moment), moments => {
        const right = moments.toSorted((one, other) => one - other)
        expect(inOrder(right, 1_000)).toEqual(right)
      }),
    )
  })

  test('blind periods end after they begin, in order, and not after now', () => {
    fc.assert(
      fc.property(fc.array(period), moment, (watched, now) => {
        const blind = blindPeriods(watched, blindness, now)
        for (const [index, { from, until }] of blind.entries()) {
          if (from !== undefined) expect(from).toBeLessThan(until)
          expect(until).toBeLessThanOrEqual(now)
          const next = blind[index + 1]
          if (next) expect(until).toBeLessThanOrEqual(next.from ?? now)
        }
      }),
    )
  })
})
