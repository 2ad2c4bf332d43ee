import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { policyLimits } from '../../src/policy/limits.ts'
import { mismatchOf } from '../../src/policy/mismatch.ts'
import type { Declaration } from '../../src/policy/policy.ts'
import { parsePolicy } from '../../src/policy/reader/parse.ts'
import { entrySchema, policySchema, tablesSchema } from '../../src/policy/registry/schema.ts'
import { aDeclaration } from '../audit/samples.ts'
import { pageOf } from './pages.ts'

const { language, declarations } = parsePolicy(
  pageOf(`<h2>Other cookies</h2><table>
    <tr><th>Supplier name<th>Cookie name<th>Duration<th>Function
    <tr><td>A<td>a, b_*<td>2 weeks<td>x
    <tr><td>B<td>see above<td>Session<td>y
    <tr><td>C<td>c<td>as long as it takes<td>
    <tr><td><td><td><td></table>`),
)
const policy = {
  hosts: ['data.city.gov'],
  language,
  source: { document: '/terms/', url: 'https://data.city.gov/terms/', readAt: Date.UTC(2026, 10, 22) },
  declarations,
}

describe('the schema of a policy that was read', () => {
  test('takes what the parser gives, also where it did not understand', () => {
    expect(declarations.length).toBeGreaterThanOrEqual(3)
    expect(v.parse(policySchema, policy)).toEqual(policy)
  })

  test.each<[reason: string, different: object]>([
    ['no time at which it was read', { source: { document: '/', url: 'https://data.city.gov/' } }],
    ['read without encryption', { source: { ...policy.source, url: 'http://data.city.gov/' } }],
    ['no rows', { declarations: [] }],
    ['no host', { hosts: ['javascript:'] }],
    ['something more', { script: 'x' }],
  ])('refuses %s', (_, different) => {
    expect(v.safeParse(policySchema, { ...policy, ...different }).success).toBe(false)
  })
})

const many = <Item>(count: number, item: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => item(index))
const text = (letters: number) => 'a'.repeat(letters)
const one = (different: Partial<Declaration>) => [{ ...aDeclaration(), ...different }]
const rowsOf = (names: number, name: (index: number) => string) =>
  many(Math.ceil(names / 100), row => ({
    ...aDeclaration(),
    names: many(Math.min(100, names - row * 100), index => name(row * 100 + index)),
  }))

interface Tried {
  readonly declarations: readonly Declaration[]
  readonly unread?: readonly string[]
}

/** The same rows, as each of those brings them who can bring a policy. */
const brought: readonly [who: string, refusal: (tried: Tried) => v.BaseIssue<unknown> | undefined][] = [
  ['its portal', tried => refusalOf(policySchema, { ...policy, ...tried })],
  [
    'a file or an organisation',
    tried => refusalOf(entrySchema, { hosts: ['a.gov'], language, source: { document: 'a' }, ...tried }),
  ],
  ['the extension', tried => refusalOf(tablesSchema, { one: { language, ...tried } })],
]

function refusalOf(schema: v.GenericSchema, value: unknown): v.BaseIssue<unknown> | undefined {
  return v.safeParse(schema, value, { abortPipeEarly: true }).issues?.[0]
}

describe.each(brought)('a policy that %s brings', (_, refusal) => {
  test.each<[what: string, limit: number, of: (count: number) => Tried, expected: string]>([
    ['rows', policyLimits.rows, count => ({ declarations: many(count, () => aDeclaration()) }), 'fewer'],
    [
      'rows that were not read',
      policyLimits.unread,
      count => ({ declarations: one({}), unread: many(count, () => 'a') }),
      'fewer',
    ],
    [
      'names in a row',
      policyLimits.namesEach,
      count => ({ declarations: one({ names: many(count, index => `a${index}`) }) }),
      'fewer',
    ],
    [
      'names in all',
      policyLimits.namesInAll,
      count => ({ declarations: rowsOf(count, index => `a${index}`) }),
      'names_in_all',
    ],
    [
      'patterns in all',
      policyLimits.patternsInAll,
      count => ({ declarations: rowsOf(count, index => `a${index}*`) }),
      'patterns_in_all',
    ],
    [
      'letters of a name',
      policyLimits.name,
      count => ({ declarations: one({ names: [text(count)] }) }),
      'shorter',
    ],
    [
      'letters of a cell',
      policyLimits.cell,
      count => ({ declarations: one({ purposes: text(count) }) }),
      'shorter',
    ],
    ['letters of a row', policyLimits.row, count => ({ declarations: one({ row: text(count) }) }), 'shorter'],
    [
      'letters of a heading',
      policyLimits.heading,
      count => ({ declarations: one({ heading: text(count) }) }),
      'shorter',
    ],
    [
      'further cells',
      policyLimits.further,
      count => ({ declarations: one({ further: many(count, () => ({ title: 'a', text: 'b' })) }) }),
      'fewer',
    ],
  ])('has so many %s at most, and no more: %i', (_, limit, of, expected) => {
    expect(refusal(of(limit))).toBeUndefined()
    const issue = refusal(of(limit + 1))
    expect(issue && mismatchOf(issue)).toMatchObject({ expected: { what: expected, of: limit } })
  })

  test('is told how much of what came where', () => {
    const issue = refusal({ declarations: rowsOf(policyLimits.namesInAll + 5, index => `a${index}`) })
    expect(issue && mismatchOf(issue)).toMatchObject({
      path: expect.stringMatching(/declarations$/),
      got: String(policyLimits.namesInAll + 5),
    })
  })

  test('has so many letters in all at most, and no more', () => {
    const each = policyLimits.cell
    const rows = (letters: number) =>
      many(Math.floor(letters / each), () => ({ ...aDeclaration(), purposes: text(each) }))
    expect(refusal({ declarations: rows(policyLimits.lettersInAll * 0.9) })).toBeUndefined()
    const issue = refusal({ declarations: rows(policyLimits.lettersInAll) })
    expect(issue && mismatchOf(issue).expected).toEqual({
      what: 'letters_in_all',
      of: policyLimits.lettersInAll,
    })
  })
})
