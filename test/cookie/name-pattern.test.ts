import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matcherOf, specificity } from '../../src/cookie/name-pattern.ts'

describe('matcherOf', () => {
  test.each([
    ['sessionid', 'sessionid', true, 'letter for letter'],
    ['sessionid', 'sessionId', false, 'cookie names are case-sensitive'],
    ['sessionid', 'sessionid2', false, 'anchored at the end'],
    ['sessionid', 'xsessionid', false, 'anchored at the start'],
    ['_pk_id.*', '_pk_id.1.1fff', true, 'what varies'],
    ['_pk_id.*', '_pk_id.', true, 'what varies may be nothing'],
    ['_pk_id.*', '_pk_idx', false, 'a dot is a dot'],
    ['_hj*_*', '_hjSession_12', true, 'two wildcards'],
    ['a*a', 'a', false, 'the ends may not share a letter'],
    ['*', '', true, 'a cookie can be without a name'],
    ['', '', true, 'nothing is nothing'],
    ['(a+)+$', 'aaaa', false, 'no regular expression'],
  ])('%j and %j: %s (%s)', (pattern, name, expected) => {
    expect(matcherOf(pattern)(name)).toBe(expected)
  })

  test('agrees with a regular expression made of the same pattern', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 8 })
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '.', '*'), maxLength: 6 })
    fc.assert(
      fc.property(pattern, text, (pattern, name) => {
        const literals = pattern.split('*').map(literal => literal.replaceAll('.', '\\.'))
        expect(matcherOf(pattern)(name)).toBe(new RegExp(`^${literals.join('.*')}$`, 's').test(name))
      }),
      { numRuns: 2000 },
    )
  })

  test('takes no more steps than letters for what makes backtracking explode', () => {
    // With backtracking this would outlive the universe; the test ends or it does not.
    expect(matcherOf(`${'*a'.repeat(2000)}b`)('a'.repeat(100_000))).toBe(false)
  })
})

test('exact names before patterns, longer literals before shorter', () => {
  const patterns = ['*', '_ga*', '_ga', '_ga_*']
  expect(patterns.sort((one, other) => specificity(other) - specificity(one))).toEqual([
    '_ga',
    '_ga_*',
    '_ga*',
    '*',
  ])
})
