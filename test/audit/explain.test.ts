import { describe, expect, test } from 'vitest'
import { distinctions } from '../../src/audit/behaviour.ts'
import { explain } from '../../src/audit/explain.ts'
import { reportOn } from '../../src/audit/report.ts'
import type { Sentence } from '../../src/audit/sentence.ts'
import { type Change, type Observation, observe } from '../../src/cookie/observation.ts'
import type { ObservedCookie } from '../../src/cookie/observed-cookie.ts'
import { day } from '../../src/cookie/spans.ts'
import type { Declaration } from '../../src/policy/policy.ts'
import type { StandingPolicy } from '../../src/policy/registry.ts'
import { aCookie, aPolicy } from './samples.ts'

const host = 'data.city.gov'
const at = Date.UTC(2026, 5, 1)

function explanationOf(cookie: ObservedCookie, policy: StandingPolicy, observation?: Observation) {
  const [audited] = reportOn(
    host,
    [policy],
    { at, cookies: [cookie] },
    observation ? [observation] : [],
  ).present
  if (!audited) throw new Error('expected an entry; got none')
  return explain(audited, host, 'normal')
}

const ids = (sentences: readonly Sentence[]) => sentences.map(({ id }) => id)

describe('what it is for', () => {
  test.each<[reason: string, cookie: Partial<ObservedCookie>, policy: StandingPolicy, meaning: object]>([
    ['a cookie of the platform, in plain words', {}, aPolicy('own', {}), { id: 'meaning_sessionid' }],
    [
      'the newer name of the provider',
      {},
      aPolicy('own', { provider: 'Huwise' }),
      { id: 'meaning_sessionid' },
    ],
    [
      "the same name from another provider is that provider's",
      {},
      aPolicy('own', { provider: 'Instagram', purposes: 'Marketing' }),
      { id: 'meaning_declared', values: ['Marketing'] },
    ],
    [
      "any other declared cookie in the policy's words",
      { name: '_pk_id.1' },
      aPolicy('own', { names: ['_pk_id.*'], purposes: 'To count visits' }),
      { id: 'meaning_declared', values: ['To count visits'] },
    ],
    [
      'without a purpose, its function',
      { name: 'x' },
      aPolicy('own', { names: ['x'], purposes: '', function: 'Map' }),
      { values: ['Map'] },
    ],
    [
      'without both, that',
      { name: 'x' },
      aPolicy('own', { names: ['x'], purposes: '', function: '' }),
      { id: 'meaning_unstated' },
    ],
    ['nothing is guessed from a name', { name: '_ga' }, aPolicy('own', {}), { id: 'meaning_undeclared' }],
    [
      'a name that JavaScript objects know',
      { name: 'constructor' },
      aPolicy('own', { names: ['constructor'] }),
      { id: 'meaning_declared' },
    ],
    [
      'a cookie of the parent domain may be of another site',
      { domain: 'city.gov', hostOnly: false },
      aPolicy('own', {}),
      { id: 'meaning_doubtful', values: ['city.gov', host] },
    ],
  ])('%s', (_, cookie, policy, meaning) => {
    expect(explanationOf(aCookie(cookie), policy).meaning).toMatchObject(meaning)
  })
})

describe('what the policy says', () => {
  test('a verdict is cited: row, heading, way, the cells', () => {
    const { verdict, citations } = explanationOf(aCookie(), aPolicy('own', { names: ['csrftoken'] }, {}))
    expect(ids(verdict)).toEqual(['verdict_necessary_own'])
    expect(citations).toEqual([
      {
        cells: [
          { title: 'cited_provider', text: 'Opendatasoft' },
          { title: 'cited_function', text: 'Authentication' },
          { title: 'cited_location', text: 'front and back office' },
          { title: 'cited_purposes', text: 'To remember the user' },
        ],
        further: [],
        place: { id: 'cited_row', values: [{ count: 2 }, 'Strictly necessary cookies'] },
        row: 'Opendatasoft\tAuthentication (front and back office)\tsessionid\tTo remember the user',
        way: { id: 'rule_exact_name', values: [] },
      },
    ])
  })

  test('a column that we do not know is shown under its own title', () => {
    const further = [{ title: 'Shared with', text: 'nobody' }]
    expect(explanationOf(aCookie(), aPolicy('own', { further })).citations).toMatchObject([{ further }])
  })

  test.each<[reason: string, row: Partial<Declaration>, said: string[]]>([
    [
      'a tool that the row names without what varies',
      { names: ['_pk_id'], category: 'statistics' },
      ['verdict_in_short', 'verdict_in_short_statistics'],
    ],
    [
      'a necessary one: the row says so of what it names',
      { names: ['_pk_id'] },
      ['verdict_in_short', 'verdict_in_short_necessary'],
    ],
  ])('a name in short is taken as meant, in so many words: %s', (_, row, said) => {
    const { verdict, citations } = explanationOf(aCookie({ name: '_pk_id.1.1fff' }), aPolicy('own', row))
    expect(ids(verdict)).toEqual(said)
    expect(citations).toMatchObject([{ way: { id: 'rule_in_short', values: ['_pk_id'] } }])
  })

  test('of the parent domain, a name in short may be another site’s', () => {
    const cookie = aCookie({ name: '_pk_id.1.1fff', domain: 'city.gov', hostOnly: false })
    const { verdict } = explanationOf(cookie, aPolicy('own', { names: ['_pk_id'] }))
    expect(ids(verdict)).toEqual(['verdict_in_short', 'verdict_in_short_necessary', 'undeclared_of_parent'])
  })

  test.each<[category: 'statistics' | 'advertising', said: string[]]>([
    ['statistics', ['verdict_in_short', 'verdict_ambiguous_agreed', 'verdict_in_short_statistics']],
    ['advertising', ['verdict_in_short', 'verdict_ambiguous']],
  ])('two rows that name it in short, the other for %s', (category, said) => {
    const names = ['_pk_id']
    const policy = aPolicy('own', { names, category: 'statistics' }, { names, category, purposes: 'Else' })
    expect(ids(explanationOf(aCookie({ name: '_pk_id.1' }), policy).verdict)).toEqual(said)
  })

  test('an empty cell is not shown', () => {
    const { citations } = explanationOf(aCookie(), aPolicy('own', { location: '' }))
    expect(citations[0]?.cells.map(({ title }) => title)).not.toContain('cited_location')
  })

  test('the platform is never quoted as the portal', () => {
    expect(explanationOf(aCookie(), aPolicy('platform', {})).verdict.map(({ id }) => id)).toEqual([
      'verdict_necessary_platform',
    ])
    expect(
      explanationOf(aCookie({ name: 'x' }), aPolicy('platform', {})).verdict.map(({ id }) => id),
    ).toEqual(['verdict_undeclared_platform'])
  })

  test("a cookie of the parent domain is not laid at the portal's door", () => {
    const cookie = aCookie({ name: '_ga', domain: 'city.gov', hostOnly: false })
    expect(ids(explanationOf(cookie, aPolicy('own', {})).verdict)).toEqual([
      'verdict_undeclared_own',
      'undeclared_of_parent',
    ])
  })

  test('what no row names has no citation', () => {
    const explanation = explanationOf(aCookie({ name: 'x' }), aPolicy('own', {}))
    expect(explanation.verdict.map(({ id }) => id)).toEqual(['verdict_undeclared_own'])
    expect(explanation.citations).toEqual([])
  })
})

describe('where the policy and the cookie do not simply meet', () => {
  test('rows that fit equally well are all cited, and the kind is not known when they disagree', () => {
    const { verdict, citations } = explanationOf(
      aCookie(),
      aPolicy('own', {}, { category: 'advertising', purposes: 'Ads' }),
    )
    expect(ids(verdict)).toEqual(['verdict_ambiguous'])
    expect(citations.map(({ place }) => place.values[0])).toEqual([{ count: 1 }, { count: 2 }])
  })

  test('rows that agree are cited, with the verdict they share', () => {
    expect(ids(explanationOf(aCookie(), aPolicy('own', {}, { purposes: 'To sign in' })).verdict)).toEqual([
      'verdict_ambiguous_agreed',
      'verdict_necessary_own',
    ])
  })

  test('a near miss is told, and the cookie stays undeclared', () => {
    expect(explanationOf(aCookie({ name: 'SessionId' }), aPolicy('own', {})).verdict).toEqual([
      { id: 'verdict_undeclared_own', values: [] },
      { id: 'near_miss', values: [{ count: 1 }, 'sessionid'] },
    ])
  })

  test('a row whose names could not be read may name it', () => {
    const unread = { names: [], namesText: 'all but x', notUnderstood: { names: 'all but x' } }
    expect(ids(explanationOf(aCookie({ name: 'y' }), aPolicy('own', unread)).verdict)).toEqual([
      'verdict_undeclared_own',
      'rows_unread_other',
    ])
  })

  test.each<[reason: string, row: object, way: Sentence]>([
    [
      'a name read from more',
      { namesText: 'sessionid¹' },
      { id: 'rule_exact_name_read', values: ['sessionid¹'] },
    ],
    [
      'a pattern read from a placeholder',
      { names: ['session*'], namesText: 'session<id>' },
      { id: 'rule_name_pattern_read', values: ['session<id>', 'session*'] },
    ],
  ])('%s is said so', (_, row, way) => {
    expect(explanationOf(aCookie(), aPolicy('own', row)).citations[0]?.way).toEqual(way)
  })

  test('facts in our words are not shown as a quotation', () => {
    const [citation] = explanationOf(aCookie(), aPolicy('own', { verbatim: false })).citations
    expect(citation).not.toHaveProperty('row')
    expect(citation?.place).toEqual({ id: 'cited_noted', values: ['Strictly necessary cookies'] })
  })

  test.each<[reason: string, standing: StandingPolicy['standing'], row: object, expected: Sentence[]]>([
    [
      'understood',
      'own',
      { lifetime: { kind: 'at-most', days: 14 }, lifetimeText: '2 weeks by default' },
      [{ id: 'lifetime_declared_own', values: ['2 weeks by default'] }],
    ],
    [
      'of the platform',
      'platform',
      { lifetime: { kind: 'session' }, lifetimeText: 'Session' },
      [{ id: 'lifetime_declared_platform', values: ['Session'] }],
    ],
    [
      'not understood',
      'own',
      { lifetime: { kind: 'not-understood', text: 'a while' }, lifetimeText: 'a while' },
      [
        { id: 'lifetime_declared_own', values: ['a while'] },
        { id: 'lifetime_declared_unread', values: [] },
      ],
    ],
    ['not stated', 'own', { lifetimeText: '' }, []],
  ])('the declared lifetime stands beside the measured one: %s', (_, standing, row, expected) => {
    const { behaviour } = explanationOf(aCookie(), aPolicy(standing, row))
    expect(behaviour.filter(({ id }) => id.startsWith('lifetime_declared'))).toEqual(expected)
  })
})

describe('what it was seen doing', () => {
  test.each<[reason: string, cookie: Partial<ObservedCookie>, expected: Sentence['id'][]]>([
    [
      'a session cookie of the portal alone',
      {},
      [
        'lifetime_session',
        'hosts_only',
        'scripts_cannot_read',
        'secure_only',
        'same_site_lax',
        'partition_none',
      ],
    ],
    [
      'an open one of the parent domain',
      {
        domain: 'city.gov',
        hostOnly: false,
        httpOnly: false,
        secure: false,
        sameSite: 'unspecified',
        path: '/a',
      },
      [
        'lifetime_session',
        'hosts_below',
        'path_only',
        'scripts_can_read',
        'secure_not',
        'same_site_unspecified',
        'partition_none',
      ],
    ],
    [
      'one that other sites send, partitioned, in a container, isolated',
      {
        sameSite: 'no_restriction',
        partitionKey: { topLevelSite: 'https://a.org' },
        storeId: 'firefox-container-3',
        firstPartyDomain: 'a.org',
      },
      [
        'lifetime_session',
        'hosts_only',
        'scripts_cannot_read',
        'secure_only',
        'same_site_no_restriction',
        'partition_own',
        'isolated_under',
        'store_container',
      ],
    ],
    [
      'a strict one',
      { sameSite: 'strict' },
      [
        'lifetime_session',
        'hosts_only',
        'scripts_cannot_read',
        'secure_only',
        'same_site_strict',
        'partition_none',
      ],
    ],
  ])('%s', (_, cookie, expected) => {
    expect(ids(explanationOf(aCookie(cookie), aPolicy('own', {})).behaviour)).toEqual(expected)
  })

  test.each<[reason: string, change: Change['kind'] | undefined, at: number, expected: object]>([
    [
      'measured when it was set',
      'set',
      0,
      { id: 'lifetime_when_set', values: [{ span: 14 * day }, { moment: 14 * day }] },
    ],
    [
      'found in the jar: a part of it',
      'found',
      4 * day,
      { id: 'lifetime_when_found', values: [{ span: 10 * day }, { moment: 14 * day }] },
    ],
    [
      'at the cap of the browsers: the site may have asked for more',
      'set',
      14 * day - 400 * day + 120,
      { id: 'lifetime_capped', values: [{ span: 400 * day - 120 }, { moment: 14 * day }] },
    ],
    [
      'not recorded: only its end',
      undefined,
      0,
      { id: 'lifetime_unmeasured', values: [{ moment: 14 * day }] },
    ],
  ])('how long it lasts, %s', (_, kind, at, expected) => {
    const cookie = aCookie({ expires: 14 * day })
    const observation = kind && observe(undefined, { kind, cookie, cause: '' }, at)
    expect(explanationOf(cookie, aPolicy('own', {}), observation).behaviour[0]).toEqual(expected)
  })

  test('what was measured of an earlier expiry is not told of this one', () => {
    const observation = observe(undefined, { kind: 'set', cookie: aCookie({ expires: 14 * day }) }, 0)
    const renewed = aCookie({ expires: 15 * day })
    expect(explanationOf(renewed, aPolicy('own', {}), observation).behaviour[0]?.id).toBe(
      'lifetime_unmeasured',
    )
  })
})

describe('when it was seen', () => {
  test('set, changed, removed', () => {
    const cookie = aCookie()
    const set = observe(undefined, { kind: 'set', cookie }, 1)
    const gone = observe(set, { kind: 'removed', cookie, cause: 'explicit' }, 2)
    expect(explanationOf(cookie, aPolicy('own', {}), set).history).toEqual([
      { id: 'first_seen_event', values: [{ moment: 1 }] },
      { id: 'last_changed_never', values: [] },
    ])
    const [audited] = reportOn(host, [aPolicy('own', {})], { at, cookies: [] }, gone ? [gone] : []).gone
    expect(audited && ids(explain(audited, host, 'normal').history)).toEqual([
      'first_seen_event',
      'last_changed_event',
      'changes_other',
      'removed_event',
    ])
  })

  test('a private window has no history, and says so', () => {
    const [audited] = reportOn(host, [aPolicy('own', {})], { at, cookies: [aCookie()] }, []).present
    expect(audited && ids(explain(audited, host, 'private').history)).toEqual(['not_recorded_private'])
  })
})

test('distinctions tell cookies of one name apart', () => {
  const same = { name: 'x' }
  const twins = [
    aCookie(same),
    aCookie({ ...same, hostOnly: false }),
    aCookie({ ...same, domain: 'city.gov', hostOnly: false }),
    aCookie({ ...same, path: '/a' }),
    aCookie({ ...same, partitionKey: { topLevelSite: 'https://a.org', hasCrossSiteAncestor: false } }),
    aCookie({ ...same, partitionKey: { topLevelSite: 'https://a.org', hasCrossSiteAncestor: true } }),
    aCookie({ ...same, storeId: 'firefox-container-1' }),
    aCookie({ ...same, storeId: 'firefox-container-2' }),
    aCookie({ ...same, firstPartyDomain: 'a.org' }),
  ]
  expect(new Set(twins.map(cookie => JSON.stringify(distinctions(cookie)))).size).toBe(twins.length)
})
