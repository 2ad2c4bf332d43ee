import { describe, expect, test } from 'vitest'
import { classify } from '../../src/audit/classify.ts'
import type { ObservedCookie } from '../../src/cookie/observed-cookie.ts'
import type { Declaration } from '../../src/policy/policy.ts'
import { aCookie, aDeclaration, aPolicy } from './samples.ts'

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
        match: { rowNumber: 2, way: 'exact-name', name: 'sessionid' },
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
      { status: 'declared', match: { way: 'name-pattern', name: '_pk_id.*' } },
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
      'a name in the policy with a sign that is not seen',
      { name: '_ga' },
      [{ names: ['_ga\u200b'] }],
      { status: 'undeclared', nearMiss: { name: '_ga\u200b' } },
    ],
    [
      'a cookie with signs that turn the text around, a control and an odd space',
      { name: '\u202e_g\u0001a\u00a0\u00ad\u{e0041}' },
      [{ names: ['_ga'] }],
      { status: 'undeclared', nearMiss: { name: '_ga' } },
    ],
    [
      'a pattern with a sign that is not seen',
      { name: '_pk_id.1.2' },
      [{ names: ['_pk\u2060_id.*'] }],
      { status: 'undeclared', nearMiss: { name: '_pk\u2060_id.*' } },
    ],
    [
      'the beginning of the name, up to a separator: the one that is meant, in short',
      { name: '_pk_id.1.1fff' },
      [{ names: ['_pk_id'], category: 'statistics' }],
      { status: 'declared-in-short', category: 'statistics', match: { way: 'in-short', name: '_pk_id' } },
    ],
    [
      'the beginning with its separator',
      { name: '_ga_ABC123' },
      [{ names: ['_ga_'], category: 'statistics' }],
      { status: 'declared-in-short', category: 'statistics', match: { name: '_ga_' } },
    ],
    [
      'the fixed part of a tool',
      { name: '_hjSessionUser_123' },
      [{ names: ['_hjSessionUser'], category: 'advertising' }],
      { status: 'declared-in-short', category: 'advertising' },
    ],
    [
      'an exact name comes first',
      { name: '_ga_A' },
      [{ names: ['_ga'] }, { names: ['_ga_A'], category: 'statistics' }],
      { status: 'declared', match: { rowNumber: 2, way: 'exact-name' } },
    ],
    [
      'and so does a pattern, though it has fewer letters',
      { name: '_pk_id.1' },
      [{ names: ['_pk_id'] }, { names: ['_p*'], category: 'statistics' }],
      { status: 'declared', match: { rowNumber: 2, way: 'name-pattern' } },
    ],
    [
      'the longest beginning',
      { name: 'a_shop-basket.1' },
      [{ names: ['a_shop'] }, { names: ['a_shop-basket'], category: 'functional' }],
      { status: 'declared-in-short', category: 'functional', match: { rowNumber: 2 } },
    ],
    [
      'two rows with the same beginning that do not agree',
      { name: '_pk_id.1' },
      [
        { names: ['_pk_id'], category: 'statistics' },
        { names: ['_pk_id'], category: 'advertising' },
      ],
      { status: 'ambiguous', category: 'unknown', match: { rowNumber: 1 }, rivals: [{ rowNumber: 2 }] },
    ],
    [
      'a beginning with its separator and one without fit equally well',
      { name: '_pk_id.1' },
      [
        { names: ['_pk_id.'], category: 'statistics' },
        { names: ['_pk_id'], category: 'advertising' },
      ],
      { status: 'ambiguous', category: 'unknown', match: { rowNumber: 1, way: 'in-short' } },
    ],
    [
      'a whole name that is necessary does not make another necessary that begins so',
      { name: 'sessionid_copy' },
      [{}],
      { status: 'declared-in-short', category: 'unknown', match: { name: 'sessionid' } },
    ],
    [
      'two such rows agree on nothing more',
      { name: 'sessionid_copy' },
      [{}, { purposes: 'To sign in' }],
      { status: 'ambiguous', category: 'unknown' },
    ],
    [
      'a name that is written as a beginning has the kind of its row',
      { name: 'wordpress_logged_in_1f' },
      [{ names: ['wordpress_logged_in_'] }],
      { status: 'declared-in-short', category: 'necessary' },
    ],
    [
      'and so has the fixed part of a tool',
      { name: '_pk_id.1.1fff' },
      [{ names: ['_pk_id'] }],
      { status: 'declared-in-short', category: 'necessary' },
    ],
    [
      'on the parent domain, what is necessary may be of another site',
      { name: '_pk_id.1.1fff', domain: 'city.gov', hostOnly: false },
      [{ names: ['_pk_id'] }],
      { status: 'doubtful', category: 'unknown', match: { way: 'in-short' } },
    ],
    [
      'one letter that is written as a beginning',
      { name: 'a_b' },
      [{ names: ['a_'], category: 'functional' }],
      { status: 'declared-in-short' },
    ],
    ['one or two letters are no beginning', { name: 'id_b' }, [{ names: ['id'] }], { status: 'undeclared' }],
    ['nor are separators alone', { name: '__b' }, [{ names: ['_', '__'] }], { status: 'undeclared' }],
    [
      'a beginning ends at a separator',
      { name: 'sessionid2' },
      [{ names: ['sessionid', 'session'] }],
      { status: 'undeclared' },
    ],
    ['in its own capitals', { name: '_PK_ID.1' }, [{ names: ['_pk_id'] }], { status: 'undeclared' }],
    [
      "a browser's prefix is no name",
      { name: '__Secure-x' },
      [{ names: ['__Secure', '__Secure-'] }],
      { status: 'undeclared' },
    ],
    [
      'names that are examples, of which one begins alike',
      { name: '_pk_ses.1.1fff' },
      [{ names: ['_pk_id'], namesOpen: true }],
      { status: 'undeclared', similar: { rowNumber: 1, name: '_pk_id' } },
    ],
    [
      'a pattern among the examples',
      { name: '_pk_ses.1.1fff' },
      [{ names: ['_pk_id.*'], namesOpen: true }],
      { status: 'undeclared', similar: { name: '_pk_id.*' } },
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

  test('the description of the platform has its names in full', () => {
    expect(classify(aCookie({ name: 'sessionid_x' }), host, [aPolicy('platform', {})])).toMatchObject({
      status: 'undeclared',
    })
  })

  test('names are no examples unless the row says so, and examples of another beginning are no hint', () => {
    const policy = aPolicy('own', { names: ['_pk_id'] }, { names: ['_ga'], namesOpen: true })
    expect(classify(aCookie({ name: '_pk_ses.1' }), host, [policy])).not.toHaveProperty('similar')
  })

  test.each<[reason: string, names: (number: number) => string, cookie: string]>([
    ['patterns', number => `n${number}_*x`, 'n77_ax'],
    ['names in short', number => `n${number}`, 'n777_a_b'],
    ['names of which none fits', number => `n${number}`, 'other'],
  ])('the rows of a policy are not walked for each cookie: %s', (_, names, name) => {
    let read = 0
    const { policy, ...standing } = aPolicy('own', {})
    const declarations = Array.from({ length: 1_000 }, (_, number) => ({
      ...aDeclaration(),
      get names() {
        read++
        return [names(number)]
      },
    }))
    const look = () =>
      classify(aCookie({ name }), host, [{ ...standing, policy: { ...policy, declarations } }])
    const first = look()
    const readAtFirst = read
    expect(look()).toEqual(first)
    // Comparing the answers reads the one row that they name.
    expect(read - readAtFirst).toBeLessThan(10)
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
    ['\u200b', ['\u202e'], 'nothing that is seen'],
    ['sessionid2', ['sessionid'], 'a longer name'],
  ])('%j beside %j: %s', (name, names) => {
    expect(classify(aCookie({ name }), host, [aPolicy('own', { names })])).not.toHaveProperty('nearMiss')
  })
})
