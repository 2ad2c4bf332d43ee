import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Change, type Observation, observe } from '../../src/cookie/observation.ts'
import {
  append,
  type Happening,
  happeningOf,
  mostFirst,
  mostLatest,
  type Timeline,
} from '../../src/cookie/timeline.ts'
import { aCookie } from '../audit/samples.ts'

const cookie = aCookie({ expires: 1_000_000 })
const renewed = aCookie({ expires: 2_000_000 })
const set: Change = { kind: 'set', cookie }
const setAgain: Change = { kind: 'set', cookie: renewed }
const found: Change = { kind: 'found', cookie }
const foundRenewed: Change = { kind: 'found', cookie: renewed }
const removed: Change = { kind: 'removed', cookie, cause: 'explicit' }
const missing: Change = { kind: 'missing', cookie }

type Steps = readonly (readonly [at: number, change: Change])[]

function happenings(steps: Steps): readonly Happening[] {
  let state: Observation | undefined
  let timeline: Timeline | undefined
  for (const [at, change] of steps) {
    const next = observe(state, change, at)
    const happening = happeningOf(state, next, change, at)
    if (next && happening) timeline = append(timeline, next.key, happening)
    state = next
  }
  return timeline?.happenings ?? []
}

describe('what happened to a cookie', () => {
  test.each<[reason: string, steps: Steps, expected: Happening[]]>([
    ['it was set', [[1, set]], [{ at: 1, kind: 'set', expires: 1_000_000 }]],
    ['a session cookie has no end', [[1, { kind: 'set', cookie: aCookie() }]], [{ at: 1, kind: 'set' }]],
    [
      'each setting that the browser tells of, even one that changes nothing',
      [
        [1, set],
        [2, set],
        [3, setAgain],
      ],
      [
        { at: 1, kind: 'set', expires: 1_000_000 },
        { at: 2, kind: 'set', expires: 1_000_000 },
        { at: 3, kind: 'set', expires: 2_000_000 },
      ],
    ],
    [
      'finding it as it was known is nothing that happened',
      [
        [1, set],
        [2, found],
      ],
      [{ at: 1, kind: 'set', expires: 1_000_000 }],
    ],
    [
      'finding it different: it happened at some time before',
      [
        [1, set],
        [2, foundRenewed],
      ],
      [
        { at: 1, kind: 'set', expires: 1_000_000 },
        { at: 2, kind: 'found', expires: 2_000_000 },
      ],
    ],
    [
      'removed, and gone is gone',
      [
        [1, set],
        [2, removed],
        [3, missing],
      ],
      [
        { at: 1, kind: 'set', expires: 1_000_000 },
        { at: 2, kind: 'removed', cause: 'explicit' },
      ],
    ],
    [
      'found gone, and back',
      [
        [1, found],
        [2, missing],
        [3, found],
      ],
      [
        { at: 1, kind: 'found', expires: 1_000_000 },
        { at: 2, kind: 'missing' },
        { at: 3, kind: 'found', expires: 1_000_000 },
      ],
    ],
    ['the removal of what was never seen', [[1, removed]], []],
  ])('%s', (_, steps, expected) => {
    expect(happenings(steps)).toEqual(expected)
  })
})

test('a timeline is bounded: the first and the latest are kept, and what was left out is counted', () => {
  const bound = mostFirst + mostLatest
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3 * bound }), count => {
      let timeline: Timeline | undefined
      for (let at = 1; at <= count; at += 1) timeline = append(timeline, 'k', { at, kind: 'set' })
      const times = timeline?.happenings.map(({ at }) => at) ?? []
      expect(times).toHaveLength(Math.min(count, bound))
      expect((timeline?.leftOut ?? 0) + times.length).toBe(count)
      expect(times.slice(0, mostFirst)).toEqual(
        Array.from({ length: Math.min(count, mostFirst) }, (_, index) => index + 1),
      )
      expect(times.at(-1)).toBe(count)
      expect(times).toEqual([...times].sort((one, other) => one - other))
    }),
    { numRuns: 20 },
  )
})
