import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { observe } from '../../src/cookie/observation.ts'
import {
  cleanUpTurn,
  isOutlived,
  isShorter,
  keptChoices,
  keptFrom,
  keptPeriod,
  keptTimeline,
  notBeyond,
  outlivedPeriods,
  type Retention,
  withoutHost,
} from '../../src/cookie/retention.ts'
import { day, hour } from '../../src/cookie/spans.ts'
import { append, type Happening, mostFirst, mostLatest, type Timeline } from '../../src/cookie/timeline.ts'
import { blindPeriods, type WatchedPeriod } from '../../src/cookie/watched-period.ts'
import { aCookie } from '../audit/samples.ts'

const now = Date.UTC(2026, 10, 22)

test.each<[Retention, expected: number]>([
  ['30-days', now - 30 * day],
  ['year', now - 365 * day],
  ['ever', Number.NEGATIVE_INFINITY],
])('%s', (retention, expected) => {
  expect(keptFrom(retention, now)).toBe(expected)
})

test.each<[Retention, other: Retention, expected: boolean]>([
  ['30-days', 'year', true],
  ['year', 'ever', true],
  ['year', 'year', false],
  ['ever', 'ever', false],
  ['ever', '30-days', false],
])('%s keeps less than %s: %s', (retention, other, expected) => {
  expect(isShorter(retention, other)).toBe(expected)
})

describe('an observation', () => {
  const cookie = aCookie()
  const set = observe(undefined, { kind: 'set', cookie }, 10)
  const found = observe(set, { kind: 'found', cookie }, 50)
  const removed = observe(set, { kind: 'removed', cookie, cause: 'explicit' }, 50)
  const missing = observe(set, { kind: 'missing', cookie }, 50)
  test.each<[reason: string, observation: typeof set, from: number, expected: boolean]>([
    ['last seen within the time that is kept', set, 10, false],
    ['last seen before it', set, 11, true],
    ['first seen before it, and found again within', found, 50, false],
    ['removed within it, set before', removed, 50, false],
    ['removed before it', removed, 51, true],
    ['found gone within it', missing, 50, false],
    ['whatever is kept for ever', set, Number.NEGATIVE_INFINITY, false],
  ])('%s', (_, observation, from, expected) => {
    if (!observation) throw new Error('expected an observation; got none')
    expect(isOutlived(observation, from)).toBe(expected)
  })

  test('that is kept still tells when the cookie was first seen', () => {
    expect(found?.firstSeen).toEqual({ at: 10, by: 'event' })
  })
})

const at = (...moments: number[]): Happening[] => moments.map(moment => ({ at: moment, kind: 'set' }))

describe('a timeline', () => {
  test.each<[reason: string, happenings: number[], from: number, expected: number[]]>([
    ['all of it within', [10, 20], 5, [10, 20]],
    ['what was last before tells how things stood at the beginning', [10, 20, 30], 25, [20, 30]],
    ['a happening at that very moment is within, and so is the one before', [10, 20, 30], 20, [10, 20, 30]],
    ['none within: the last stays, as the cookie does', [10, 20, 30], 99, [30]],
    ['one alone stays', [10], 99, [10]],
    ['nothing happened', [], 99, []],
  ])('%s', (_, happenings, from, expected) => {
    const timeline = { key: 'k', happenings: at(...happenings), leftOut: 0 }
    expect(keptTimeline(timeline, from, 9_999)).toEqual({ ...timeline, happenings: at(...expected) })
  })

  const long = Array.from({ length: mostFirst + mostLatest + 7 }, (_, moment) => moment).reduce<
    Timeline | undefined
  >((timeline, moment) => append(timeline, 'k', { at: moment, kind: 'set' }), undefined)

  test.each<[reason: string, from: number, expected: Partial<Timeline>]>([
    ['before the gap: it moves', 11, { leftOut: 7, beforeGap: mostFirst - 10 }],
    ['in the gap: one of before stands at its beginning', mostFirst + 3, { leftOut: 7, beforeGap: 1 }],
    ['behind the gap: it is no more', mostFirst + 20, { leftOut: 0 }],
  ])('with a gap, cut %s', (_, from, expected) => {
    if (!long) throw new Error('expected a timeline; got none')
    const kept = keptTimeline(long, from, 9_999)
    const { happenings, ...rest } = kept
    expect(rest).toEqual({ key: 'k', ...expected })
    expect(happenings.filter(happening => happening.at < from)).toHaveLength(1)
    expect(happenings.filter(happening => happening.at >= from)).toEqual(
      long.happenings.filter(happening => happening.at >= from),
    )
  })

  test('that was cut goes on growing around its one gap', () => {
    if (!long) throw new Error('expected a timeline; got none')
    const cut = keptTimeline(long, 11, 9_999)
    const { happenings, leftOut, beforeGap } = append(cut, 'k', { at: 1_000, kind: 'removed' })
    expect({ leftOut, beforeGap }).toEqual({ leftOut: 8, beforeGap: mostFirst - 10 })
    expect(happenings).toHaveLength(mostFirst - 10 + mostLatest)
    expect(happenings[mostFirst - 11]?.at).toBe(mostFirst - 1)
    expect(happenings[mostFirst - 10]?.at).toBe(mostFirst + 8)
  })
})

test.each<[reason: string, from: number, expected: number[] | undefined]>([
  ['found within, though first before', 15, [10, 30]],
  ['no longer found', 25, [30]],
  ['none found within', 50, undefined],
])('choices: %s', (_, from, expected) => {
  const choice = { status: 'none' as const }
  const periods = [
    { choice, from: 10, until: 20 },
    { choice, from: 30, until: 40 },
  ]
  const kept = keptChoices({ host: 'h', storeId: '0', periods }, from, 100)
  expect(kept?.periods.map(period => period.from)).toEqual(expected)
})

describe('watched periods', () => {
  const periods: WatchedPeriod[] = [10, 20, 30].map(from => ({
    from,
    until: from + 5,
    why: 'started',
    granted: [],
  }))
  test.each<[reason: string, watched: WatchedPeriod[], from: number, expected: number]>([
    ['the one that reaches into the time that is kept stays', periods, 25, 1],
    ['one whose successor begins with it goes', periods, 30, 2],
    ['the last goes on', periods, 99, 2],
    ['all within', periods, 5, 0],
    ['none', [], 5, 0],
  ])('%s', (_, watched, from, expected) => {
    expect(outlivedPeriods(watched, from, 100)).toBe(expected)
  })

  test.each<[reason: string, from: number, expected: WatchedPeriod]>([
    ['within', 10, { from: 10, until: 15, why: 'started', granted: [] }],
    ['cut', 12, { from: 12, until: 15, why: 'started', granted: [], wasNotFirst: true }],
    [
      'cut behind its last sign of life',
      18,
      { from: 18, until: 18, why: 'started', granted: [], wasNotFirst: true },
    ],
    [
      'whatever is kept for ever',
      Number.NEGATIVE_INFINITY,
      { from: 10, until: 15, why: 'started', granted: [] },
    ],
  ])('the first that stays begins with the time that is kept: %s', (_, from, expected) => {
    expect(keptPeriod({ from: 10, until: 15, why: 'started', granted: [] }, from)).toEqual(expected)
  })

  test('the first that is kept does not say that nobody was watching before', () => {
    const [, second] = periods
    if (!second) throw new Error('expected a period; got none')
    expect(blindPeriods([{ ...second, wasNotFirst: true }], () => undefined, 100)).toEqual([
      { until: 20, why: 'not-kept' },
    ])
  })
})

describe('a clean-up', () => {
  test.each<[reason: string, last: number | undefined, doubted: number | undefined, turn: string]>([
    ['was never done', undefined, undefined, 'due'],
    ['was done a day ago', now - day, undefined, 'due'],
    ['was done less than a day ago', now - day + 1, undefined, 'early'],
    ['was done a week ago: somebody was away', now - 7 * day, undefined, 'due'],
    ['was done longer ago: the clock may have jumped', now - 7 * day - 1, undefined, 'doubtful'],
    ['was done at a time to come: the clock was set back', now + 1, undefined, 'doubtful'],
    ['was put off less than a day ago', now - 900 * day, now - day + 1, 'early'],
    ['was put off a day ago, and days go by as they do', now - 900 * day, now - day, 'due'],
    [
      'was put off a month ago, and the browser is started that seldom',
      now - 900 * day,
      now - 31 * day,
      'due',
    ],
    ['was put off, and the clock is far ahead again', now - 900 * day, now - 61 * day, 'ahead'],
    ['was put off, and the clock was set back', now - day, now + 700 * day, 'doubtful'],
  ])('%s', (_, last, doubted, turn) => {
    expect(cleanUpTurn(now, last, doubted)).toBe(turn)
  })

  test('never comes within a day of a jump, wherever the clock goes, and comes when days go by', () => {
    const step = fc.oneof(
      fc.integer({ min: 0, max: 36 }).map(hours => hours * hour),
      fc.integer({ min: -1_000, max: 1_000 }).map(days => days * day),
    )
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 60 }), steps => {
        let at = now
        let last: number | undefined = now
        let doubted: number | undefined
        // What really went by since the last jump, as far as anybody can tell.
        let plausible = Number.POSITIVE_INFINITY
        const next = (span: number) => {
          at += span
          plausible = span < 0 || span > (doubted === undefined ? 7 : 60) * day ? 0 : plausible + span
          const turn = cleanUpTurn(at, last, doubted)
          // By the clock of then, and after two leaps ahead with none back between them.
          if (turn === 'ahead') expect(doubted).toBeLessThan(at - 60 * day)
          if (turn === 'doubtful' || turn === 'ahead') doubted = at
          if (turn === 'due') {
            expect(plausible).toBeGreaterThanOrEqual(day)
            last = at
            doubted = undefined
          }
          return turn
        }
        for (const span of steps) next(span)
        // Three days, looked at twice a day.
        expect(Array.from({ length: 6 }, () => next(12 * hour))).toContain('due')
      }),
    )
  })
})

describe('an observation of a time to come', () => {
  const cookie = aCookie()
  const set = observe(undefined, { kind: 'set', cookie }, now + 900 * day)
  const removed = observe(set, { kind: 'removed', cookie, cause: 'explicit' }, now + 901 * day)
  test.each([
    ['set then', set],
    ['removed then', removed],
  ])('counts as of now, and is too old in its time: %s', (_, observation) => {
    if (!observation) throw new Error('expected an observation; got none')
    const bounded = notBeyond(observation, now)
    expect(isOutlived(bounded, now)).toBe(false)
    expect(isOutlived(bounded, now + 1)).toBe(true)
    expect(JSON.stringify(bounded)).not.toMatch(new RegExp(`${now + 900 * day}|${now + 901 * day}`))
  })

  test('of others nothing changes', () => {
    if (!set) throw new Error('expected an observation; got none')
    expect(notBeyond(set, now + 900 * day)).toBe(set)
  })

  test('choices too', () => {
    const periods = [{ choice: { status: 'none' as const }, from: 10, until: 5_000 }]
    const kept = keptChoices({ host: 'h', storeId: '0', periods }, 50, 100)
    expect(kept?.periods).toMatchObject([{ from: 10, until: 100 }])
    expect(kept && keptChoices(kept, 101, 200)).toBeUndefined()
  })

  test('a watched period that begins then goes with those of its time', () => {
    const periods = [10, 5_000, 20, 30].map(from => ({
      from,
      until: from,
      why: 'started' as const,
      granted: [],
    }))
    expect(outlivedPeriods(periods, 25, 100)).toBe(2)
  })
})

describe('a watched period names a host no more', () => {
  const period: WatchedPeriod = {
    from: 1,
    until: 2,
    why: 'portals',
    granted: ['*://a.gov/*', '*://b.gov/*'],
    added: ['a.gov', 'b.gov'],
    paused: ['a.gov'],
  }
  const isTrace = (pattern: string) => pattern === '*://a.gov/*'
  test.each<[reason: string, period: WatchedPeriod, host: string | undefined, expected: WatchedPeriod]>([
    [
      'as added, as paused, as granted',
      period,
      'a.gov',
      { ...period, granted: ['*://b.gov/*'], added: ['b.gov'], paused: [] },
    ],
    ['as granted alone', period, undefined, { ...period, granted: ['*://b.gov/*'] }],
    [
      'what earlier versions did not write is not made up',
      { from: 1, until: 2, why: 'started', granted: ['*://a.gov/*'] },
      'a.gov',
      { from: 1, until: 2, why: 'started', granted: [] },
    ],
  ])('%s', (_, before, host, expected) => {
    expect(withoutHost(before, host, isTrace)).toEqual(expected)
  })

  test('one that names it nowhere is the same', () => {
    expect(withoutHost(period, 'c.gov', () => false)).toBe(period)
  })
})
