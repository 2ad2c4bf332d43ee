import { describe, expect, test } from 'vitest'
import { expressionsIn, expressionsOfSource } from './expressions.ts'
import { superlinearGrowth } from './pump.ts'

/**
 * Those that never meet what someone else wrote, or only so many letters of it, under their file and their
 * source.
 */
const exempt: Readonly<Record<string, string>> = {}

const expressions = await expressionsOfSource()
const nameOf = (place: string, { source }: RegExp) => `${place.replace(/:\d+$/, '')} ${source}`

test.each(
  expressions
    .filter(({ place, expression }) => !Object.hasOwn(exempt, nameOf(place, expression)))
    .map(({ place, expression }) => [place, String(expression).slice(0, 80), expression] as const),
)('%s: %s takes no longer for each letter of a longer text', (_, __, expression) => {
  expect(superlinearGrowth(expression)).toBeUndefined()
})

test('every exemption is of an expression that there is', () => {
  const names = new Set(expressions.map(({ place, expression }) => nameOf(place, expression)))
  expect(Object.keys(exempt).filter(name => !names.has(name))).toEqual([])
})

test('those of files, in whatever language they are written, and those that are put together are found', () => {
  const places = expressions.map(({ place }) => place.replace(/:\d+$/, ''))
  expect(new Set(places).size).toBeGreaterThan(20)
  const { written, makers } = expressionsIn(
    'a.tsx',
    'const a = <p>/x/</p>\nconst b: RegExp = /a\\/b/u\nconst c = 4 / 2 / 1\nconst d = RegExp(b.source)',
  )
  expect(written).toEqual([{ place: 'a.tsx:2', expression: /a\/b/u }])
  expect(makers).toBe(1)
})

describe('is told of', () => {
  test.each<[reason: string, expression: RegExp]>([
    ['an end that is looked for from each letter of a run', /\s+$/],
    ['the same among others', /^[ab]|[,:;]+$/g],
    ['a run after what it contains', /<[^>]*>/],
    ['two runs that share their letters', /^a*\s*\s*b/],
    ['two runs apart that share their letters', /^\w+-?\w*=/],
    ['a run inside a run', /^(?:a+,?)+;/],
    ['a run before what may be anything', /x.*y/],
    ['all that there is before a line that ends', /^(#{1,6})\s+(.*)$/],
    ['a run behind', /(?<=\d+)€/],
    ['words of letters that go on', /(\p{L}+) ?\(/u],
    ['a part of a word', /\d+\.[0-9a-f]{4}$/],
    [
      'a word of many',
      new RegExp(`(?:${Array.from({ length: 200 }, (_, index) => `word${index}`).join('|')}|x+!)`),
    ],
  ])('%s: %s', (_, expression) => {
    expect(superlinearGrowth(expression)).toBeDefined()
  })
})

describe('is not told of', () => {
  test.each<[reason: string, expression: RegExp]>([
    ['a run', /\s+/g],
    ['a run that is begun only where nothing of it stands before', /(?<!\s)\s+$/],
    ['a run of limited length', /^[^:]{1,60}:/],
    ['what stands at the beginning', /^\s*(?:text\/html)\b/i],
    ['runs with something between', /^\d+(?:\.\d+)*$/],
    ['a set without an end', /<[^<>]*>/],
  ])('%s: %s', (_, expression) => {
    expect(superlinearGrowth(expression)).toBeUndefined()
  })
})
