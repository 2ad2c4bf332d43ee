import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Change, changeOf, type Observation, observe } from '../../src/cookie/observation.ts'
import type { ObservedCookie } from '../../src/cookie/observed-cookie.ts'

const cookie: ObservedCookie = {
  name: 'sessionid',
  domain: 'data.city.gov',
  hostOnly: true,
  path: '/',
  storeId: '0',
  secure: true,
  httpOnly: true,
  sameSite: 'lax',
  expires: 1_000_000,
}
const renewed = { ...cookie, expires: 2_000_000 }

/** Each step: when, and what. */
type Steps = readonly (readonly [at: number, change: Change | undefined])[]

function outcome(steps: Steps): Observation | undefined {
  return steps.reduce<Observation | undefined>(
    (previous, [at, change]) => (change ? observe(previous, change, at) : previous),
    undefined,
  )
}

const set = (cookie: ObservedCookie): Change => ({ kind: 'set', cookie })
const found = (cookie: ObservedCookie): Change => ({ kind: 'found', cookie })
const missing: Change = { kind: 'missing', cookie }
const removed: Change = { kind: 'removed', cookie, cause: 'explicit' }

/** An event as the browsers tell it. */
const event = (removed: boolean, cause: string, cookie: ObservedCookie) =>
  changeOf({ removed, cause, cookie })

describe('observe', () => {
  test('set and seen by event: the lifetime is measured from the setting', () => {
    expect(outcome([[100, set(cookie)]])).toEqual({
      key: expect.stringContaining('sessionid'),
      cookie,
      firstSeen: { at: 100, by: 'event' },
      lastChanged: { at: 100, by: 'event' },
      lastSeen: { at: 100, by: 'event' },
      changes: 0,
      settings: 1,
      lifetime: { kind: 'persistent', milliseconds: 999_900, measured: 'when-set' },
    })
  })

  test('found in the jar: what is left of the lifetime is all that is known', () => {
    expect(outcome([[100, found(cookie)]])).toMatchObject({
      firstSeen: { at: 100, by: 'snapshot' },
      settings: 0,
      lifetime: { milliseconds: 999_900, measured: 'when-found' },
    })
  })

  test.each<[what: string, at: number, lastSeen: object]>([
    ['began a moment before it was set is not the last sight of it', 99_975, { at: 100_000, by: 'event' }],
    ['comes after the clock was set right is', 20_000, { at: 20_000, by: 'snapshot' }],
  ])('a look that %s', (_, at, lastSeen) => {
    const steps: Steps = [
      [100_000, set(cookie)],
      [at, found(cookie)],
    ]
    expect(outcome(steps)).toMatchObject({ firstSeen: { at: 100_000 }, lastSeen })
  })

  test('found again unchanged: seen later, otherwise as measured when it was set', () => {
    expect(
      outcome([
        [100, set(cookie)],
        [900, found(cookie)],
      ]),
    ).toMatchObject({
      lastSeen: { at: 900, by: 'snapshot' },
      lastChanged: { at: 100, by: 'event' },
      changes: 0,
      lifetime: { milliseconds: 999_900, measured: 'when-set' },
    })
  })

  test('set again after it was found: now the lifetime is known', () => {
    expect(
      outcome([
        [100, found(cookie)],
        [200, set(cookie)],
      ]),
    ).toMatchObject({ changes: 0, settings: 1, lifetime: { milliseconds: 999_800, measured: 'when-set' } })
  })

  test('another expiry is a change', () => {
    expect(
      outcome([
        [100, set(cookie)],
        [200, set(renewed)],
      ]),
    ).toMatchObject({
      cookie: renewed,
      changes: 1,
      settings: 2,
      lastChanged: { at: 200 },
      firstSeen: { at: 100 },
    })
  })

  test('removed, and back again: two changes, and present', () => {
    const back = outcome([
      [100, set(cookie)],
      [200, removed],
      [300, set(cookie)],
    ])
    expect(back).toMatchObject({ changes: 2, lastChanged: { at: 300 } })
    expect(back).not.toHaveProperty('removed')
  })

  test('removed twice is removed once', () => {
    expect(
      outcome([
        [100, set(cookie)],
        [200, removed],
        [300, removed],
      ]),
    ).toMatchObject({ changes: 1, removed: { at: 200, by: 'event', cause: 'explicit' } })
  })

  test('gone when we looked: the time of the look, not of the going', () => {
    expect(
      outcome([
        [100, set(cookie)],
        [900, missing],
      ]),
    ).toMatchObject({ removed: { at: 900, by: 'snapshot', cause: 'unseen' }, lastSeen: { at: 100 } })
  })

  test('the word of a removal that came after the look says more than the look', () => {
    expect(
      outcome([
        [100, set(cookie)],
        [300, missing],
        [200, removed],
      ]),
    ).toMatchObject({ changes: 1, removed: { at: 200, by: 'event', cause: 'explicit' } })
  })

  test('the removal of what was never seen is nothing to write down', () => {
    expect(outcome([[100, removed]])).toBeUndefined()
    expect(outcome([[100, missing]])).toBeUndefined()
  })
})

describe('both browsers, as they tell the same thing', () => {
  const told: [reason: string, chromium: Steps, firefox: Steps][] = [
    [
      'a new expiry',
      [
        [100, event(false, 'explicit', cookie)],
        [200, event(true, 'overwrite', cookie)],
        [200, event(false, 'explicit', renewed)],
      ],
      [
        [100, event(false, 'explicit', cookie)],
        [200, event(true, 'overwrite', renewed)],
        [200, event(false, 'explicit', renewed)],
      ],
    ],
    [
      'the site deletes with Max-Age=0',
      [
        [100, event(false, 'explicit', cookie)],
        [200, event(true, 'expired_overwrite', cookie)],
      ],
      [
        [100, event(false, 'explicit', cookie)],
        [200, event(true, 'explicit', cookie)],
      ],
    ],
    [
      'an identical rewrite, of which Firefox tells nothing',
      [
        [100, event(false, 'explicit', cookie)],
        [200, event(true, 'overwrite', cookie)],
        [200, event(false, 'explicit', cookie)],
      ],
      [[100, event(false, 'explicit', cookie)]],
    ],
  ]

  test.each(told)('%s: the same state and the same number of changes', (_, chromium, firefox) => {
    const states = [outcome(chromium), outcome(firefox)].map(state => ({
      cookie: state?.cookie,
      changes: state?.changes,
      firstSeen: state?.firstSeen,
      lastChanged: state?.lastChanged,
      removed: state?.removed?.at,
    }))
    expect(states[0]).toEqual(states[1])
  })

  test('an update interrupted between its two events is no removal', () => {
    expect(
      outcome([
        [100, event(false, 'explicit', cookie)],
        [200, event(true, 'overwrite', cookie)],
      ]),
    ).not.toHaveProperty('removed')
  })
})

test('whatever happens, the record is consistent', () => {
  const change = fc.constantFrom<Change>(
    set(cookie),
    set(renewed),
    found(cookie),
    found(renewed),
    missing,
    removed,
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(1000), change)), steps => {
      const result = outcome(steps)
      if (!result) return
      expect(result.lastChanged.at).toBeGreaterThanOrEqual(0)
      expect(result.changes).toBeGreaterThanOrEqual(result.removed ? 1 : 0)
      expect(result.settings).toBe(steps.filter(([, { kind }]) => kind === 'set').length)
      expect(result.key).toContain(result.cookie.name)
    }),
  )
})
