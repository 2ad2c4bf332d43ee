import { expect, test } from 'vitest'
import { currentPart } from '../../src/settings/current-part.ts'

const height = 800

test.each<[reason: string, tops: number[], isAtEnd: boolean, goneTo: string | undefined, expected: string]>([
  ['at the top it is the first', [40, 400, 900], false, undefined, 'a'],
  ['the first as well while its title is below the line', [300, 700, 900], false, undefined, 'a'],
  ['the last whose title has come to the line', [-500, 100, 700], false, undefined, 'b'],
  ['at the end the last', [-900, 200, 600], true, undefined, 'c'],
  ['at the end the one gone to, which comes no higher', [-900, 200, 600], true, 'b', 'b'],
  ['but not one that is out of view', [-900, 200, 600], true, 'a', 'c'],
  ['nor one that is none', [-900, 200, 600], true, 'limits', 'c'],
  ['elsewhere what was gone to says nothing', [-900, 20, 900], false, 'c', 'b'],
])('%s', (_, tops, isAtEnd, goneTo, expected) => {
  const places = tops.map((top, index) => ({ id: 'abc'[index] ?? '', top }))
  expect(currentPart(places, { isAtEnd, goneTo, height })).toBe(expected)
})

test('without parts there is none', () => {
  expect(currentPart([], { isAtEnd: true, height })).toBeUndefined()
})
