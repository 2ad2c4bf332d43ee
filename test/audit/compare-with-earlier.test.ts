import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareWithEarlier, type Difference } from '../../src/audit/compare-with-earlier.ts'
import { type ExportHead, toExport } from '../../src/audit/export.ts'
import type { ExportDocument } from '../../src/audit/export-schema.ts'
import { reportOn } from '../../src/audit/report.ts'
import { sameSites } from '../../src/cookie/attributes.ts'
import type { ObservedCookie } from '../../src/cookie/observed-cookie.ts'
import { exportOf, head, plain, read } from './exports.ts'
import { aCookie, aPolicy } from './samples.ts'
import { day, host, minute, type Story, start } from './story.ts'

const ownPolicy = aPolicy('own', {})
const importedPolicy = {
  ...ownPolicy,
  policy: {
    ...ownPolicy.policy,
    source: { ...ownPolicy.policy.source, imported: { by: 'user' as const, at: start } },
  },
}

describe('what is different', () => {
  const compared = (before: Story, after: Story, different: Partial<ExportHead> = {}) =>
    compareWithEarlier(read(exportOf(before)), exportOf(after, different))
  const vuid = { name: 'vuid', expires: start + 30 * minute }

  test('new and gone go by what is in the jar', () => {
    const before: Story = {
      steps: [
        [0, 'set', {}],
        [0, 'set', { name: 'old' }],
        [0, 'set', { name: 'back' }],
        [1, 'removed', { name: 'back' }],
      ],
    }
    const after: Story = {
      steps: [
        [0, 'set', {}],
        [0, 'set', { name: 'old' }],
        [1, 'removed', { name: 'old' }],
        [0, 'set', { name: 'back' }],
        [0, 'set', vuid],
      ],
    }
    const comparison = compared(before, after)
    expect(comparison.new.map(({ cookie }) => cookie.name)).toEqual(['back', 'vuid'])
    expect(comparison.gone.map(({ cookie }) => cookie.name)).toEqual(['old'])
    expect(comparison).toMatchObject({ changed: [], unchanged: 1, exportedAt: start, otherwise: [] })
  })

  test.each<[reason: string, different: Partial<ObservedCookie>]>([
    ['another path', { path: '/explore/' }],
    ['another store', { storeId: 'firefox-container-3' }],
    ['another partition', { partitionKey: { topLevelSite: 'https://a.org' } }],
    ['another case', { name: 'VUID' }],
    ['the parent domain', { domain: 'city.gov', hostOnly: false }],
  ])('%s is another cookie', (_, different) => {
    const comparison = compared(
      { steps: [[0, 'set', vuid]] },
      { steps: [[0, 'set', { ...vuid, ...different }]] },
    )
    expect(comparison).toMatchObject({ new: [{}], gone: [{}], changed: [], unchanged: 0 })
  })

  const sessionOf = (expires: number | undefined): Partial<ObservedCookie> =>
    expires === undefined ? { name: 'vuid' } : { name: 'vuid', expires }
  test.each<[reason: string, before: Story, after: Story, changes: readonly Difference[]]>([
    [
      'an attribute',
      { steps: [[0, 'set', { ...vuid, secure: false }]] },
      { steps: [[0, 'set', { ...vuid, sameSite: 'no_restriction', httpOnly: false }]] },
      [
        { what: 'secure', before: 'false', after: 'true' },
        { what: 'http_only', before: 'true', after: 'false' },
        { what: 'same_site', before: 'lax', after: 'no_restriction' },
      ],
    ],
    [
      'a session cookie that now outlasts the session',
      { steps: [[0, 'set', sessionOf(undefined)]] },
      { steps: [[0, 'set', vuid]] },
      [{ what: 'lifetime', before: 'session', after: 'persistent' }],
    ],
    [
      'a longer lifetime',
      { steps: [[0, 'set', sessionOf(start + 30 * day)]] },
      { steps: [[0, 'set', sessionOf(start + 60 * day)]] },
      [{ what: 'lifetime', before: { span: 30 * day }, after: { span: 60 * day } }],
    ],
    [
      'the same lifetime from a later moment',
      { steps: [[0, 'set', vuid]] },
      { steps: [[day, 'set', { ...vuid, expires: start + day + 30 * minute }]] },
      [],
    ],
    [
      'what is left of a lifetime is no lifetime',
      { steps: [[0, 'set', vuid]] },
      { steps: [[minute, 'found', vuid]] },
      [],
    ],
    [
      'a policy that now names it',
      { steps: [[0, 'set', vuid]] },
      { policy: aPolicy('own', { names: ['vuid'], row: 'a\tb\tvuid\tc' }), steps: [[0, 'set', vuid]] },
      [
        { what: 'purpose', before: 'unknown', after: 'necessary' },
        { what: 'declared', before: 'undeclared', after: 'declared' },
        { what: 'findings', before: 'undeclared', after: '' },
        { what: 'row', before: '', after: 'a\tb\tvuid\tc' },
      ],
    ],
  ])('%s', (_, before, after, changes) => {
    const { changed } = compared(before, after)
    expect(changed.flatMap(({ changes }) => changes)).toEqual(changes)
  })

  test.each<[id: string, different: Partial<ExportHead>, story?: Story]>([
    ['earlier_other_extension', { extensionVersion: '0.3.0' }],
    ['earlier_other_registry', { registryVersion: 'other' }],
    ['earlier_other_browser', { browser: 'Chromium 156.0' }],
    ['earlier_other_access', { access: ['*://data.city.gov/*'] }],
    ['earlier_other_policy', {}, { policy: aPolicy('platform', {}) }],
    ['earlier_other_policy', {}, { policy: importedPolicy }],
    ['earlier_other_rules', {}, { rulesOff: new Set(['identified']) }],
  ])('it may come from something else than the portal: %s', (id, different, story = {}) => {
    const steps = [[0, 'set', {}]] as const
    expect(compared({ steps }, { steps, ...story }, different).otherwise.map(({ id }) => id)).toEqual([id])
  })

  test('an older export that lists every host that was granted differs by those of the portal only', () => {
    const access = ['*://*.city.gov/*', '*://data.other.gov/*']
    expect(compareWithEarlier(read({ ...plain, access }), plain).otherwise).toEqual([])
  })

  test('cookies of other sites and of containers are not compared with an export that leaves out where they were set', () => {
    const steps = [
      [0, 'set', {}],
      [0, 'set', { partitionKey: { topLevelSite: 'https://other.gov' } }],
      [0, 'set', { storeId: 'firefox-container-3' }],
    ] as const
    const earlier = read(exportOf({ steps }, { leaveContextsOut: true }))
    expect(compareWithEarlier(earlier, exportOf({ steps }))).toMatchObject({
      new: [],
      gone: [],
      changed: [],
      unchanged: 1,
      otherwise: [{ id: 'earlier_other_contexts', values: [] }],
    })
  })

  test('what was left out of a selection may have been there', () => {
    const selection = { chosen: 1, of: 3 }
    const comparison = compareWithEarlier(read({ ...plain, cookies: [], selection }), plain)
    expect(plain.cookies.filter(({ state }) => state === 'present')).not.toEqual([])
    expect(comparison.new).toEqual([])
    expect(comparison.otherwise).toEqual([
      { id: 'earlier_other_selection', values: [{ count: 1 }, { count: 3 }] },
    ])
  })

  test('an export compared with itself tells nothing new', () => {
    const cookie = fc.record({
      name: fc.string(),
      domain: fc.constantFrom(host, 'city.gov'),
      hostOnly: fc.boolean(),
      path: fc.string(),
      storeId: fc.string(),
      secure: fc.boolean(),
      httpOnly: fc.boolean(),
      sameSite: fc.constantFrom(...sameSites),
    })
    const expires = fc.option(fc.integer({ min: start, max: start + 400 * day }), { nil: undefined })
    const cookies = fc.array(
      fc.tuple(cookie, expires).map(([cookie, expires]) => ({ ...cookie, ...(expires && { expires }) })),
    )
    fc.assert(
      fc.property(cookies, cookies => {
        const document: ExportDocument = toExport(
          reportOn(host, [aPolicy('own', {})], { at: start, cookies: cookies.map(aCookie) }, []),
          head,
        )
        const comparison = compareWithEarlier(read(document), document)
        expect(comparison).toMatchObject({ new: [], gone: [], changed: [], otherwise: [] })
      }),
    )
  })
})
