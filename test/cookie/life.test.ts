import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eventsOf, lifeOf, type Mark, ticksOf } from '../../src/cookie/life.ts'
import { observe } from '../../src/cookie/observation.ts'
import { day, hour } from '../../src/cookie/spans.ts'
import type { Happening } from '../../src/cookie/timeline.ts'
import type { BlindPeriod } from '../../src/cookie/watched-period.ts'
import { aCookie } from '../audit/samples.ts'

const start = Date.UTC(2026, 10, 22)
const cookie = aCookie()
const observation = observe(undefined, { kind: 'set', cookie }, start)
if (!observation) throw new Error('expected an observation')

const lived = (happenings: Happening[], further: Partial<Parameters<typeof lifeOf>[1]> = {}) =>
  lifeOf(observation, {
    timeline: { key: observation.key, happenings, leftOut: 0 },
    choices: [],
    blind: [],
    now: start + 10 * hour,
    ...further,
  })

test.each<
  [reason: string, happenings: Happening['kind'][], kinds: Mark['kind'][], spans: [number, number][]]
>([
  ['set and still there', ['set'], ['set'], [[0, 10]]],
  ['set again while it was there is a renewal', ['set', 'set'], ['set', 'renewed'], [[0, 10]]],
  [
    'set again after it went is not',
    ['set', 'removed', 'set'],
    ['set', 'removed', 'set'],
    [
      [0, 1],
      [2, 10],
    ],
  ],
  ['a look that found it there, then an event', ['found', 'set'], ['found', 'renewed'], [[0, 10]]],
  ['a look that found it gone', ['set', 'missing'], ['set', 'missing'], [[0, 1]]],
  ['two removals end it once', ['set', 'missing', 'removed'], ['set', 'missing', 'removed'], [[0, 1]]],
])('%s', (_, happenings, kinds, spans) => {
  const life = lived(happenings.map((kind, index) => ({ kind, at: start + index * hour })))
  expect(life.marks.map(({ kind }) => kind)).toEqual(kinds)
  expect(life.spans.map(({ from, until }) => [(from - start) / hour, (until - start) / hour])).toEqual(spans)
})

describe('when its beginning was deleted by its age', () => {
  const now = start + 60 * day
  /** What is left of daily happenings, cut where the time that is kept begins: thirty days ago. */
  const cut = (kinds: Happening['kind'][], blind: BlindPeriod[]) => {
    const happenings = kinds.map((kind, index) => ({ kind, at: start + (29 + index) * day }))
    const life = lived(happenings, { now, blind })
    return {
      marks: life.marks.map(({ at, kind }) => [kind, (at - start) / day]),
      spans: life.spans.map(({ from, until }) => [(from - start) / day, (until - start) / day]),
      blind: life.blind.map(({ from, until, why }) => [why, (from - start) / day, (until - start) / day]),
    }
  }
  const before = { until: start, why: 'before' } as const
  const notKept = { until: start + 30 * day, why: 'not-kept' } as const
  const sincePicture = (lived([{ kind: 'set', at: start }], { now }).from - start) / day

  test.each<
    [reason: string, kinds: Happening['kind'][], blind: BlindPeriod[], expected: ReturnType<typeof cut>]
  >([
    [
      'nobody can tell whether the first setting that is kept was a renewal; what follows is one',
      ['set', 'set'],
      [notKept],
      {
        marks: [
          ['set', 0],
          ['renewed', 30],
        ],
        spans: [[29, 60]],
        blind: [['not-kept', sincePicture, 30]],
      },
    ],
    [
      'that it was removed is known all the same',
      ['removed', 'set'],
      [notKept],
      {
        marks: [
          ['set', 0],
          ['removed', 29],
          ['set', 30],
        ],
        spans: [[30, 60]],
        blind: [['not-kept', sincePicture, 30]],
      },
    ],
    [
      'a look that found it is known all the same',
      ['found', 'removed'],
      [notKept],
      {
        marks: [
          ['set', 0],
          ['found', 29],
          ['removed', 30],
        ],
        spans: [[29, 30]],
        blind: [['not-kept', sincePicture, 30]],
      },
    ],
    [
      'by an earlier version, which left the watched times as they were',
      ['set'],
      [before],
      {
        marks: [['set', 0]],
        spans: [[29, 60]],
        blind: [
          ['before', sincePicture, 0],
          ['not-kept', 0, 29],
        ],
      },
    ],
  ])('%s', (_, kinds, blind, expected) => {
    expect(cut(kinds, blind)).toEqual(expected)
  })
})

describe('around the cookie', () => {
  test('blind periods are cut to the line of time, and those outside it are left out', () => {
    const { from, until, blind } = lived([{ kind: 'set', at: start }], {
      blind: [
        { until: start + hour, why: 'before' },
        { from: start - 90 * hour, until: start - 80 * hour, why: 'stopped' },
        { from: start + 9 * hour, until: start + 99 * hour, why: 'no-access' },
      ],
    })
    expect(blind).toEqual([
      { from, until: start + hour, why: 'before' },
      { from: start + 9 * hour, until, why: 'no-access' },
    ])
  })

  test('a choice found earlier than the cookie has its place on the line', () => {
    const { from, choices } = lived([{ kind: 'set', at: start }], {
      choices: [{ choice: { status: 'none' }, from: start - hour, until: start }],
    })
    expect(choices).toEqual([{ at: start - hour, status: 'none' }])
    expect(from).toBeLessThan(start - hour)
  })

  test('without a timeline the observation tells the ends', () => {
    const removed = observe(observation, { kind: 'removed', cookie, cause: 'explicit' }, start + hour)
    if (!removed) throw new Error('expected an observation')
    const { marks } = lifeOf(removed, { choices: [], blind: [], now: start + 2 * hour })
    expect(marks.map(({ kind }) => kind)).toEqual(['set', 'removed'])
  })
})

describe('a clock that was set', () => {
  const ahead = 2 * 365 * 24 * hour

  test('ahead, and then right: what was noted meanwhile stands no later than what came after it', () => {
    const life = lived([
      { at: start, kind: 'set' },
      { at: start + ahead, kind: 'set' },
      { at: start + hour, kind: 'removed' },
    ])
    expect(life.marks.map(({ at }) => (at - start) / hour)).toEqual([0, 1, 1])
    expect(life.spans).toEqual([{ from: start, until: start + hour }])
    expect(life.clockWasSet).toBe(true)
  })

  test('a clock that was right is not spoken of', () => {
    expect(lived([{ at: start, kind: 'set' }]).clockWasSet).toBe(false)
  })

  test('whatever it said, no span ends before it begins, and all lies on the line of time', () => {
    const at = fc.integer({ min: start - ahead, max: start + ahead })
    const happening = fc.record({
      at,
      kind: fc.constantFrom(...(['set', 'removed', 'found', 'missing'] as const)),
    })
    const blindPeriod = fc.tuple(at, at).map(
      ([one, other]): BlindPeriod => ({
        from: Math.min(one, other),
        until: Math.max(one, other),
        why: 'clock',
      }),
    )
    fc.assert(
      fc.property(fc.array(happening), fc.array(blindPeriod), at, (happenings, blind, now) => {
        const life = lived(happenings, { blind, now })
        for (const { from, until } of [...life.spans, ...life.blind]) {
          expect(from).toBeLessThanOrEqual(until)
          expect(from).toBeGreaterThanOrEqual(life.from)
          expect(until).toBeLessThanOrEqual(now)
        }
        const moments = life.marks.map(mark => mark.at)
        expect(moments).toEqual(moments.toSorted((one, other) => one - other))
        expect(moments.every(moment => moment >= life.from && moment <= now)).toBe(true)
      }),
    )
  })
})

describe('what can be pointed at', () => {
  const sets = (count: number): Happening[] =>
    Array.from({ length: count }, (_, index) => ({ kind: 'set', at: start + index * hour }))
  const told = (life: ReturnType<typeof lived>) =>
    eventsOf(life).map(event =>
      event.kind === 'run'
        ? [event.kind, (event.at - start) / hour, (event.until - start) / hour, event.count]
        : [event.kind, (event.at - start) / hour],
    )
  const choice = { status: 'none' } as const

  test.each<[reason: string, life: ReturnType<typeof lived>, events: (string | number)[][]]>([
    [
      'three settings again are told one by one',
      lived(sets(4)),
      [
        ['set', 0],
        ['renewed', 1],
        ['renewed', 2],
        ['renewed', 3],
      ],
    ],
    [
      'more of them are one thing',
      lived(sets(9)),
      [
        ['set', 0],
        ['run', 1, 8, 8],
      ],
    ],
    [
      'a removal ends it',
      lived([...sets(6), { kind: 'removed', at: start + 6 * hour }, { kind: 'set', at: start + 7 * hour }]),
      [
        ['set', 0],
        ['run', 1, 5, 5],
        ['removed', 6],
        ['set', 7],
      ],
    ],
    [
      'so does a choice, and a gap',
      lived(sets(10), {
        choices: [{ from: start + 5.5 * hour, until: start + 9 * hour, choice }],
        blind: [{ from: start + 8.5 * hour, until: start + 8.6 * hour, why: 'stopped' }],
      }),
      [
        ['set', 0],
        ['run', 1, 5, 5],
        ['choice', 5.5],
        ['renewed', 6],
        ['renewed', 7],
        ['renewed', 8],
        ['blind', 8.5],
        ['renewed', 9],
      ],
    ],
  ])('%s', (_, life, events) => {
    expect(told(life)).toEqual(events)
  })

  test('nothing is lost, and all of it is in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('set', 'removed', 'found', 'missing'), { maxLength: 40 }),
        kinds => {
          const life = lived(kinds.map((kind, index) => ({ kind, at: start + index * 60_000 })))
          const events = eventsOf(life)
          const count = events.reduce((sum, event) => sum + (event.kind === 'run' ? event.count : 1), 0)
          expect(count).toBe(life.marks.length)
          expect(events.map(({ at }) => at)).toEqual(
            events.map(({ at }) => at).sort((one, other) => one - other),
          )
        },
      ),
    )
  })
})

describe('the ticks along the line of time', () => {
  test.each<[reason: string, span: number, precision: string, apart: number]>([
    ['of seconds', 4_000, 'second', 1_000],
    ['of minutes', 6 * 60_000, 'minute', 2 * 60_000],
    ['of hours', 10 * hour, 'minute', 3 * hour],
    ['of days', 6 * day, 'day', 2 * day],
    ['of a year', 364 * day, 'month', 91 * day],
    ['of many years', 30 * 365 * day, 'month', 8 * 365 * day],
  ])('%s', (_, span, precision, apart) => {
    const ticks = ticksOf({ from: start, until: start + span }, 4, 0)
    expect(ticks.precision).toBe(precision)
    expect(ticks.at.length).toBeGreaterThan(1)
    expect(ticks.at.slice(1).map((at, index) => at - (ticks.at[index] ?? 0))).toEqual(
      ticks.at.slice(1).map(() => apart),
    )
  })

  test('begin days where the reader is', () => {
    const [first = 0] = ticksOf({ from: start + hour, until: start + 5 * day }, 4, 2 * hour).at
    expect((first + 2 * hour) % day).toBe(0)
  })

  test('are few, and within the line, whatever its length', () => {
    fc.assert(
      fc.property(fc.nat(4e12), fc.integer({ min: 1, max: 1e12 }), (from, span) => {
        const { at } = ticksOf({ from, until: from + span }, 4, 3_600_000)
        expect(at.length).toBeLessThanOrEqual(4)
        expect(at.every(one => one >= from && one <= from + span)).toBe(true)
      }),
    )
  })
})
