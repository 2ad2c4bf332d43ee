import { describe, expect, test } from 'vitest'
import { classify } from '../../src/audit/classify.ts'
import type { ObservedCookie } from '../../src/cookie/observed-cookie.ts'
import type { Declaration } from '../../src/policy/policy.ts'
import { aCookie, aPolicy } from './samples.ts'

const host = 'data.city.gov'

describe('classify', () => {
  test.each<
    [reason: string, cookie: Partial<ObservedCookie>, rows: Partial<Declaration>[], expected: object]
  >([
    [
      'the name, letter for letter',
      {},
      [{ names: ['csrftoken'] }, { names: ['sessionid'] }],
      {
        status: 'declared',
        category: 'necessary',
        match: { rowNumber: 2, rule: 'exact-name', name: 'sessionid' },
      },
    ],
    [
      'one name of a list',
      { name: '_gid' },
      [{ names: ['_ga', '_gid'], category: 'statistics' }],
      { status: 'declared', category: 'statistics', match: { rowNumber: 1, name: '_gid' } },
    ],
    [
      'a pattern',
      { name: '_pk_id.1.1fff' },
      [{ names: ['_pk_id.*'], category: 'statistics' }],
      { status: 'declared', match: { rule: 'name-pattern', name: '_pk_id.*' } },
    ],
    [
      'an exact name before a pattern that stands first',
      { name: '_ga' },
      [{ names: ['_ga*'] }, { names: ['_ga'], category: 'statistics' }],
      { category: 'statistics', match: { rowNumber: 2 } },
    ],
    [
      'a longer literal before a shorter one that stands first',
      { name: '_ga_X1' },
      [{ names: ['_ga*'] }, { names: ['_ga_*'], category: 'statistics' }],
      { category: 'statistics', match: { rowNumber: 2 } },
    ],
    ['a name is case-sensitive', { name: 'SessionID' }, [{}], { status: 'undeclared', category: 'unknown' }],
    ['no row at all', {}, [], { status: 'undeclared', category: 'unknown' }],
    [
      'a cookie without a name is not named by a row without one',
      { name: '' },
      [{ names: [] }],
      { status: 'undeclared' },
    ],
    [
      'a name that only sounds necessary is not',
      { name: 'session_token' },
      [{}],
      { status: 'undeclared', category: 'unknown' },
    ],
    [
      'a parent-domain cookie of a necessary name may be of another site: neither necessary nor undeclared',
      { domain: 'city.gov', hostOnly: false },
      [{}],
      { status: 'doubtful', category: 'unknown', match: { name: 'sessionid' } },
    ],
    [
      'a declared tracker sits on the parent domain by its nature',
      { name: '_pk_id.1', domain: 'city.gov', hostOnly: false },
      [{ names: ['_pk_id.*'], category: 'statistics' }],
      { status: 'declared', category: 'statistics' },
    ],
    [
      'a domain cookie of the portal itself is its own',
      { hostOnly: false },
      [{}],
      { status: 'declared', category: 'necessary' },
    ],
    [
      'two rows that fit equally well and disagree settle nothing',
      {},
      [{}, { category: 'advertising' }],
      { status: 'ambiguous', category: 'unknown', match: { rowNumber: 1 }, rivals: [{ rowNumber: 2 }] },
    ],
    [
      'two rows that differ in their words only are both shown, and agree',
      {},
      [{}, { purposes: 'To sign in' }],
      { status: 'ambiguous', category: 'necessary', match: { rowNumber: 1 }, rivals: [{ rowNumber: 2 }] },
    ],
    [
      'a row repeated word for word is one statement',
      {},
      [{}, {}],
      { status: 'declared', category: 'necessary', match: { rowNumber: 1 } },
    ],
    [
      'two patterns with as many letters fit equally well',
      { name: '_ab_c' },
      [{ names: ['_ab*'] }, { names: ['*b_c'] }],
      { status: 'ambiguous', match: { name: '_ab*' }, rivals: [{ name: '*b_c' }] },
    ],
    [
      'a row that names it twice is one row',
      { name: '_abc' },
      [{ names: ['_a*', '_*c'] }],
      { status: 'declared' },
    ],
    [
      'a name that differs in case is another: undeclared, with the near miss told',
      { name: 'SessionID' },
      [{ names: ['csrftoken'] }, {}],
      { status: 'undeclared', nearMiss: { rowNumber: 2, name: 'sessionid' } },
    ],
    [
      'a name that differs in a separator',
      { name: 'cookies-preferences' },
      [{ names: ['cookies_preferences'] }],
      { status: 'undeclared', nearMiss: { name: 'cookies_preferences' } },
    ],
    [
      'a name without its separator, against a pattern',
      { name: '_pkid.1.2' },
      [{ names: ['_pk_id.*'] }],
      { status: 'undeclared', nearMiss: { name: '_pk_id.*' } },
    ],
    [
      'a row under a heading that says nothing',
      {},
      [{ category: 'unknown' }],
      { status: 'declared', category: 'unknown' },
    ],
  ])('%s', (_, cookie, rows, expected) => {
    expect(classify(aCookie(cookie), host, [aPolicy('own', ...rows)])).toMatchObject(expected)
  })

  test("the portal's own policy is the measure, whatever the platform's description names", () => {
    const own = aPolicy('own', { names: ['csrftoken'] })
    expect(classify(aCookie(), host, [own, aPolicy('platform', {})])).toEqual({
      status: 'undeclared',
      category: 'unknown',
      against: own,
    })
  })

  test("without an own policy the description is, and the answer says that it is no portal's word", () => {
    expect(classify(aCookie(), host, [aPolicy('platform', {})])).toMatchObject({
      status: 'declared',
      match: { against: { standing: 'platform' } },
    })
  })

  test('no policy, no judgement', () => {
    expect(() => classify(aCookie(), host, [])).toThrow(
      'expected at least one policy for data.city.gov; got none',
    )
  })
})

describe('no near miss', () => {
  test.each<[name: string, names: string[], reason: string]>([
    ['anything', ['_*'], 'a pattern that matches anything without its separator'],
    ['session', ['sessionid'], 'a part of a name'],
    ['___', ['.-'], 'nothing but separators'],
    ['sessionid2', ['sessionid'], 'a longer name'],
  ])('%j beside %j: %s', (name, names) => {
    expect(classify(aCookie({ name }), host, [aPolicy('own', { names })])).not.toHaveProperty('nearMiss')
  })
})
