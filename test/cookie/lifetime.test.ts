import { describe, expect, test } from 'vitest'
import { inLargestUnit, isExpired, measureLifetime } from '../../src/cookie/lifetime.ts'
import { day } from '../../src/cookie/spans.ts'

const now = Date.UTC(2026, 10, 22)

describe('measureLifetime', () => {
  test('a cookie without expiry lives for the session', () => {
    expect(measureLifetime({}, 'when-set', now)).toEqual({ kind: 'session' })
  })

  test('the span from the setting to the expiry', () => {
    expect(measureLifetime({ expires: now + 14 * day }, 'when-set', now)).toEqual({
      kind: 'persistent',
      milliseconds: 14 * day,
      measured: 'when-set',
    })
  })

  test('a cookie found in the jar is measured as what is left, and says so', () => {
    expect(measureLifetime({ expires: now + day }, 'when-found', now)).toMatchObject({
      measured: 'when-found',
    })
  })

  test('an expiry in the past leaves nothing, not less than nothing', () => {
    expect(measureLifetime({ expires: now - day }, 'when-set', now)).toMatchObject({ milliseconds: 0 })
  })
})

test.each<[expires: number | undefined, expected: boolean, reason: string]>([
  [undefined, false, 'a session cookie does not expire'],
  [now + 1, false, 'still a millisecond'],
  [now, true, 'over'],
  [now - day, true, 'Firefox hands it out all the same'],
])('isExpired(%s) is %s: %s', (expires, expected) => {
  expect(isExpired(expires === undefined ? {} : { expires }, now)).toBe(expected)
})

describe('inLargestUnit', () => {
  test.each([
    [14 * day, 14, 'day', 'two weeks'],
    [14 * day - 120, 14, 'day', 'the event comes some milliseconds after the setting'],
    [364 * day, 364, 'day', '31,449,600 s are 364 days, not 12 months'],
    [400 * day, 400, 'day', 'the cap of both browsers'],
    [day, 24, 'hour', 'one day is 24 hours, as policies write it'],
    [2 * day, 2, 'day', 'two of the larger unit'],
    [30 * 60_000, 30, 'minute', 'half an hour'],
    [60_000, 60, 'second', 'one minute'],
    [0, 0, 'second', 'nothing'],
  ])('%d ms is %d %s: %s', (milliseconds, amount, unit) => {
    expect(inLargestUnit(milliseconds)).toEqual({ amount, unit })
  })
})
