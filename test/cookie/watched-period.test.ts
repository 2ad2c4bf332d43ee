import { expect, test } from 'vitest'
import { type BlindPeriod, blindPeriods, type WatchedPeriod } from '../../src/cookie/watched-period.ts'

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
