import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ChoicePeriod,
  choiceAt,
  mostPeriods,
  noteChoice,
  type VisitorChoice,
} from '../../src/cookie/visitor-choice.ts'

const none: VisitorChoice = { status: 'none' }
const unclear: VisitorChoice = { status: 'unclear' }
const refused: VisitorChoice = { status: 'stored', granted: { ga: false, matomo: false } }
const accepted: VisitorChoice = { status: 'stored', granted: { ga: true, matomo: true } }

type Looks = readonly (readonly [at: number, choice: VisitorChoice])[]

function periods(looks: Looks): readonly ChoicePeriod[] {
  return looks.reduce<readonly ChoicePeriod[]>((all, [at, choice]) => noteChoice(all, choice, at), [])
}

describe('the choice at a moment', () => {
  test.each<[reason: string, looks: Looks, at: number, expected: VisitorChoice | undefined]>([
    ['nobody looked', [], 5, undefined],
    ['at the look', [[5, none]], 5, none],
    ['after the last look nothing is known', [[5, none]], 6, undefined],
    ['before the first look nothing is known', [[5, none]], 4, undefined],
    [
      'between two looks that found the same',
      [
        [5, refused],
        [9, refused],
      ],
      7,
      refused,
    ],
    [
      'between two looks that found different things nothing is known',
      [
        [5, none],
        [9, refused],
      ],
      7,
      undefined,
    ],
    [
      'a choice taken back and given again',
      [
        [1, accepted],
        [2, none],
        [3, accepted],
      ],
      2,
      none,
    ],
    ['a choice that cannot be read is none we know, and not the absence of one', [[1, unclear]], 1, unclear],
    [
      'a look that came late and agrees',
      [
        [1, none],
        [9, none],
        [5, none],
      ],
      9,
      none,
    ],
    [
      'where the clock was set back, and periods contradict each other, nothing is known',
      [
        [1, none],
        [9, none],
        [5, refused],
      ],
      5,
      undefined,
    ],
    [
      'where the clock was set back, and the choice had stayed',
      [
        [9, none],
        [5, none],
      ],
      7,
      none,
    ],
    [
      'in the millisecond of a change nothing is known',
      [
        [5, none],
        [5, refused],
      ],
      5,
      undefined,
    ],
  ])('%s', (_, looks, at, expected) => {
    expect(choiceAt(periods(looks), at)?.choice).toEqual(expected)
  })
})

test('whatever the clock said, periods end after they begin, and a moment tells what was noted then or nothing', () => {
  const look = fc.tuple(fc.nat(50), fc.constantFrom(none, unclear, refused, accepted))
  fc.assert(
    fc.property(fc.array(look), looks => {
      const all = periods(looks)
      for (const { from, until } of all) expect(from).toBeLessThanOrEqual(until)
      for (const [at] of looks) {
        const told = choiceAt(all, at)
        const seen = looks.filter(([moment]) => moment === at).map(([, choice]) => choice)
        if (told) for (const choice of seen) expect(choice).toEqual(told.choice)
      }
    }),
  )
})

test('a long history keeps the latest', () => {
  const all = periods(Array.from({ length: 2 * mostPeriods }, (_, at) => [at, at % 2 ? none : refused]))
  expect(all).toHaveLength(mostPeriods)
  expect(all.at(-1)?.until).toBe(2 * mostPeriods - 1)
})
