import { describe, expect, test } from 'vitest'
import { type DriftScope, drift, isUnchanged } from '../../src/policy/drift.ts'
import type { Declaration } from '../../src/policy/policy.ts'
import { aDeclaration } from '../audit/samples.ts'
import { processorTime } from '../growth/processor-time.ts'

const session = aDeclaration()
const csrf = aDeclaration({ names: ['csrftoken'], purposes: 'To retrieve data' })
const twoWeeks = { lifetime: { kind: 'at-most', days: 14 }, lifetimeText: '2 weeks by default' } as const
const fortnight = { lifetime: { kind: 'at-most', days: 14 }, lifetimeText: '14 days' } as const
const halfAYear = { lifetime: { kind: 'at-most', days: 184 }, lifetimeText: '6 months' } as const
const nothing = { added: [], removed: [], relimited: [], reworded: [] }

describe('drift', () => {
  test.each<[reason: string, before: Declaration[], after: Declaration[]]>([
    ['the same rows', [session, csrf], [session, csrf]],
    ['the same rows in another order', [session, csrf], [csrf, session]],
    ['one row twice', [session, aDeclaration()], [session, aDeclaration()]],
    [
      'another kind of apostrophe',
      [aDeclaration({ purposes: "the visitor's" })],
      [aDeclaration({ purposes: 'the visitor’s' })],
    ],
    ['other spaces', [aDeclaration({ purposes: 'to stay' })], [aDeclaration({ purposes: ' to\u00a0 stay' })]],
    ['names in another order', [aDeclaration({ names: ['a', 'b'] })], [aDeclaration({ names: ['b', 'a'] })]],
    ['another heading of the same kind', [session], [aDeclaration({ heading: 'Necessary cookies' })]],
    ['nothing at all', [], []],
  ])('%s: unchanged', (_, before, after) => {
    expect(drift(before, after)).toEqual(nothing)
    expect(isUnchanged(drift(before, after))).toBe(true)
  })

  test('rows are added and removed', () => {
    expect(drift([session], [csrf])).toEqual({ ...nothing, added: [csrf], removed: [session] })
  })

  test('a row that is there once more is added, one that is there once less is removed', () => {
    const twice = [session, aDeclaration()]
    expect(drift([session], twice)).toEqual({ ...nothing, added: [session] })
    expect(drift(twice, [session])).toEqual({ ...nothing, removed: [session] })
  })

  test.each<[reason: string, before: Partial<Declaration>, after: Partial<Declaration>, cells: string[]]>([
    ['another purpose', {}, { purposes: 'To follow the user' }, ['purposes']],
    ['another kind, by the heading', {}, { category: 'advertising' }, ['category']],
    ['one name more', {}, { names: ['sessionid', 'sessionid2'] }, ['names']],
    ['several cells', {}, { provider: 'Huwise', function: 'Sign-in' }, ['provider', 'function']],
    ['the same duration in other words', twoWeeks, fortnight, ['lifetimeText']],
    [
      'no name that could be read, by the same provider',
      { names: [], namesText: 'see above' },
      { names: [], namesText: 'see below' },
      ['names'],
    ],
  ])('%s: reworded', (_, different, other, cells) => {
    const before = aDeclaration({ purposes: 'To remember', ...different })
    const after = aDeclaration({ purposes: 'To remember', ...other })
    expect(drift([before, csrf], [csrf, after])).toEqual({ ...nothing, reworded: [{ before, after, cells }] })
  })

  test.each<[reason: string, different: Partial<Declaration>, cells: string[]]>([
    ['longer', halfAYear, ['lifetime', 'lifetimeText']],
    ['no longer stated', {}, ['lifetime', 'lifetimeText']],
    [
      'shorter, and for something else',
      { ...halfAYear, purposes: 'x' },
      ['purposes', 'lifetime', 'lifetimeText'],
    ],
  ])('a duration that is %s', (_, different, cells) => {
    const before = aDeclaration(twoWeeks)
    const after = aDeclaration(different)
    expect(drift([before], [after])).toEqual({ ...nothing, relimited: [{ before, after, cells }] })
  })

  test('two rows of one name: the one that is the same is not taken for the changed one', () => {
    const second = aDeclaration({ purposes: 'In the back office' })
    const after = aDeclaration({ purposes: 'In the new back office' })
    expect(drift([session, second], [after, session]).reworded).toMatchObject([{ before: second, after }])
  })

  test.each<[reason: string, scope: DriftScope, unchanged: boolean]>([
    ['word by word another language is another policy', 'words', false],
    ['the facts are the same in every language', 'facts', true],
  ])('%s', (_, scope, unchanged) => {
    const french = aDeclaration({
      ...twoWeeks,
      lifetimeText: '2 semaines',
      purposes: 'Se souvenir',
      provider: 'ODS',
    })
    expect(isUnchanged(drift([aDeclaration(twoWeeks)], [french], scope))).toBe(unchanged)
  })

  test('among the facts a name, a duration and a kind are found to differ', () => {
    const other = aDeclaration({ ...halfAYear, names: ['sessionid', 'b'], category: 'unknown' })
    expect(drift([aDeclaration(twoWeeks)], [other], 'facts').relimited).toMatchObject([
      { cells: ['names', 'category', 'lifetime'] },
    ])
  })

  test('a page of ten thousand rows of one name is compared in no time', () => {
    const rows = (word: string) =>
      Array.from({ length: 10_000 }, (_, i) => aDeclaration({ purposes: `${word}${i}` }))
    const compare = () => expect(drift(rows('a'), rows('b')).reworded).toHaveLength(10_000)
    expect(processorTime(compare)).toBeLessThan(5_000)
  })
})
