import { describe, expect, test } from 'vitest'
import { readingLimits } from '../../../src/policy/limits.ts'
import type { Block, Row } from '../../../src/policy/reader/block.ts'
import { firstParts } from '../../../src/policy/reader/first-parts.ts'
import { parsePolicy } from '../../../src/policy/reader/parse.ts'

const prose = (text: string): Block => ({ kind: 'prose', text })
const row = (line: number, ...texts: string[]): Row => ({
  place: { line },
  cells: texts.map(text => ({ text })),
})
const table = (...rows: Row[]): Block => ({ kind: 'table', rows })
const layout: Row = { place: { line: 2 }, cells: [{ text: '', inner: [table(row(1, 'a', 'b', 'c'))] }] }

describe('of a document, so many lines and cells are read', () => {
  test.each<[reason: string, blocks: Block[], read: Block[], rest: object | undefined]>([
    ['all, if there are no more', [prose('a\nb'), prose('c')], [prose('a\nb'), prose('c')], undefined],
    [
      'a paragraph that goes beyond is not begun',
      [prose('a\nb'), prose('c\nd')],
      [prose('a\nb')],
      { place: { paragraph: 2 }, text: 'c\nd' },
    ],
    [
      'of a table, the rows that are whole',
      [prose('a'), table(row(1, 'b', 'c'), row(2, 'd', 'e'), row(3, 'f', 'g'))],
      [prose('a'), table(row(1, 'b', 'c'))],
      { place: { line: 2 }, text: 'd\te' },
    ],
    [
      'no table without rows',
      [prose('a\nb'), table(row(1, 'c', 'd'))],
      [prose('a\nb')],
      { place: { line: 1 }, text: 'c\td' },
    ],
    ['the lines in a cell count', [table(row(1, 'a\nb\nc\nd', 'e'))], [], { place: { line: 1 } }],
    ['and the cells in a cell', [prose('a'), table(layout)], [prose('a')], { place: { line: 2 } }],
  ])('%s', (_, blocks, read, rest) => {
    const came = firstParts(blocks, 3)
    expect(came.blocks).toEqual(read)
    if (rest === undefined) expect(came.rest).toBeUndefined()
    else expect(came.rest).toMatchObject(rest)
  })
})

test('what stands before is used, and the rest is told, however much else was not understood', () => {
  const header = 'Supplier name\tCookie name\tDuration\tFunction\n'
  const text = `${header}A\ta_1\t1 year\tb\n${'a row\tof two\n'.repeat(600)}${'One more paragraph.\n'.repeat(readingLimits.parts)}`
  const { declarations, notUnderstood, unread } = parsePolicy(text)
  expect(declarations.map(({ names }) => names)).toEqual([['a_1']])
  expect(notUnderstood.at(-1)?.expected).toBe('at most 30000 lines and cells in a document')
  expect(unread?.at(-1)).toBe('One more paragraph.')
})
