import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrast, difference, type Rgb, rgb, type Sight, seenBy, sights } from './colour.ts'

const src = new URL('../../src/', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, src), 'utf8')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
const source = read('surface/tokens.css')

/** Each colour of the language, by its name, in light and in dark. */
const tokens = new Map(
  [...source.matchAll(/^ {2}--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);$/gm)].map(
    ([, name = '', light = '', dark = '']) => [name, { light: rgb(light), dark: rgb(dark) }] as const,
  ),
)
const appearances = ['light', 'dark'] as const
const surfaces = ['page', 'surface', 'sunken'] as const
const meanings = ['fine', 'question', 'contradiction', 'information'] as const

function token(name: string, appearance: (typeof appearances)[number]): Rgb {
  const found = tokens.get(name)
  if (!found)
    throw new Error(`expected --${name} in tokens.css as light-dark(#rrggbb, #rrggbb); it is not there`)
  return found[appearance]
}

/** WCAG 2.2, 1.4.3: text. https://www.w3.org/TR/WCAG22/#contrast-minimum */
const asText: readonly (readonly [text: string, on: string])[] = [
  ...surfaces.flatMap(on => ['text', 'text-2', 'link'].map(text => [text, on] as const)),
  ...meanings.flatMap(meaning => [`${meaning}-tint`, 'surface', 'page'].map(on => [meaning, on] as const)),
  // In a note, or beside a mark
  ...meanings.map(meaning => ['text', `${meaning}-tint`] as const),
  ['text-2', 'information-tint'],
  ['link', 'information-tint'],
  ['text', 'neutral-tint'],
  ['text-2', 'neutral-tint'],
  // The button of a page's first action, and a pill that is pressed
  ['surface', 'link'],
  ['surface', 'text'],
]

/** 1.4.11: the edge of what can be pressed or filled in, and the focus. https://www.w3.org/TR/WCAG22/#non-text-contrast */
const asEdge: readonly (readonly [edge: string, on: string])[] = [
  ...surfaces.map(on => ['control', on] as const),
  ...surfaces.map(on => ['link', on] as const),
  ...meanings.map(meaning => ['control', `${meaning}-tint`] as const),
  ['contradiction', 'surface'],
]

describe.each(appearances)('%s', appearance => {
  test.each(asText)('%s can be read on %s', (text, on) => {
    expect(contrast(token(text, appearance), token(on, appearance))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(asEdge)('%s is seen as an edge on %s', (edge, on) => {
    expect(contrast(token(edge, appearance), token(on, appearance))).toBeGreaterThanOrEqual(3)
  })
})

test('every colour is a token with a light and a dark side', () => {
  const named = [...source.matchAll(/^ {2}--([\w-]+): [^;]*(?:light-dark|#\w{3,8})[^;]*;$/gm)]
  expect(named.map(([, name]) => name)).toEqual([...tokens.keys()])
})

test('no other style sheet has colours of its own', () => {
  const own = files
    .filter(file => file.endsWith('.css') && !file.endsWith('tokens.css'))
    .flatMap(file => [...read(file).matchAll(/[\w-]+:[^;{}]*(?:#[\da-f]{3,8}\b|light-dark\()[^;{}]*;/gi)])
  expect(own.map(([line]) => line)).toEqual([])
})

describe.each(Object.keys(sights) as Sight[])('to eyes with %s colour vision', sight => {
  const twos = meanings.flatMap((one, index) => meanings.slice(index + 1).map(other => [one, other] as const))

  test.each(appearances.flatMap(appearance => twos.map(([one, other]) => [one, other, appearance] as const)))(
    '%s differs from %s at a glance (%s)',
    (one, other, appearance) => {
      const [here, there] = [one, other].map(name => seenBy(sight, token(name, appearance)))
      expect(here && there && difference(here, there)).toBeGreaterThanOrEqual(10)
    },
  )
})

/** Each meaning with a sign that it is shown with, wherever the code names both side by side. */
const shown = files
  .filter(file => file.endsWith('.tsx'))
  .flatMap(file => [...read(file).matchAll(/\bmeaning[:=]([^;]{1,100}?)\bsign(?:: '|=")(\w+)/g)])
  .flatMap(([, by = '', sign = '']) =>
    meanings.filter(meaning => new RegExp(`['"]${meaning}['"]`).test(by)).map(meaning => ({ meaning, sign })),
  )

test.each(meanings)(
  '%s has a sign, and one that no other meaning has: tints are not for all eyes',
  meaning => {
    const signs = shown.filter(one => one.meaning === meaning).map(({ sign }) => sign)
    expect(signs).not.toEqual([])
    expect(shown.filter(one => one.meaning !== meaning && signs.includes(one.sign))).toEqual([])
  },
)
