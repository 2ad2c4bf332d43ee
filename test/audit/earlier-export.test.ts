import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compareWithEarlier,
  type Difference,
  EarlierExportError,
  longestExport,
  readEarlierExport,
} from '../../src/audit/earlier-export.ts'
import { type ExportDocument, type ExportHead, toExport } from '../../src/audit/export.ts'
import { report } from '../../src/audit/report.ts'
import type { ObservedCookie } from '../../src/cookie/observed-cookie.ts'
import { sameSites } from '../../src/cookie/observed-cookie.ts'
import { aCookie, aPolicy } from './samples.ts'
import { day, host, minute, reportOf, type Story, start } from './story.ts'

const head: ExportHead = {
  extensionVersion: '0.2.0',
  registryVersion: '0123456789ab',
  browser: 'Firefox 153.0',
  exportedAt: start,
  watchingSince: undefined,
  access: ['*://*.city.gov/*', '*://*.huwise.com/*'],
}
const exportOf = (story: Story, different: Partial<ExportHead> = {}) =>
  toExport(reportOf(story), { ...head, ...different })
const plain = exportOf({ steps: [[0, 'set', {}]] })
const written = (document: unknown) => JSON.stringify(document)
const read = (document: unknown) => readEarlierExport(written(document), host)

/** What the message says, as identifier and values. */
function refusal(text: string, portal = host): readonly [string, ...unknown[]] {
  try {
    readEarlierExport(text, portal)
  } catch (error) {
    if (error instanceof EarlierExportError) return [error.sentence.id, ...error.sentence.values]
    throw error
  }
  return ['read']
}

describe('a file that is no export to compare with is refused, saying why', () => {
  const [cookie] = plain.cookies
  const withCookie = (different: object) => written({ ...plain, cookies: [{ ...cookie, ...different }] })
  test.each<[reason: string, text: string, refusal: readonly unknown[]]>([
    ['an empty file', ' \n', ['earlier_error_empty']],
    ['the CSV export', '\uFEFFname,domain\r\n', ['earlier_error_not_json', 'name,domain\r\n']],
    ['half a file', '{"version": 2', ['earlier_error_not_json', '{"version": 2']],
    ['a list', '[]', ['earlier_error_part', '"version"', 'undefined', 'version']],
    ['a word', '"export"', ['earlier_error_whole', 'Object', '"export"']],
    ['no object at all', 'null', ['earlier_error_whole', 'Object', 'null']],
    [
      'a made-up version',
      written({ ...plain, version: 1.5 }),
      ['earlier_error_part', '(1 | 2)', '1.5', 'version'],
    ],
    ['a newer version', written({ version: 3 }), ['earlier_error_newer', '3', '2']],
    [
      "another portal's",
      written({ ...plain, host: 'data.other.gov' }),
      ['earlier_error_other_portal', host, 'data.other.gov'],
    ],
    [
      'a cookie without a domain',
      withCookie({ domain: undefined }),
      ['earlier_error_part', '"domain"', 'undefined', 'cookies.0.domain'],
    ],
    [
      'a number that is a text',
      withCookie({ secure: 'yes' }),
      ['earlier_error_part', 'boolean', '"yes"', 'cookies.0.secure'],
    ],
    [
      'no such day',
      withCookie({ expires: '2026-99-99T00:00:00.000Z' }),
      ['earlier_error_part', expect.any(String), '"2026-99-99T00:00:00.000Z"', 'cookies.0.expires'],
    ],
    [
      'more than any export holds',
      ' '.repeat(longestExport + 1),
      ['earlier_error_too_long', { count: 21 }, { count: 20 }],
    ],
    ['endless brackets', '['.repeat(100_000), ['earlier_error_not_json', `${'['.repeat(80)}…`]],
  ])('%s', (_, text, expected) => {
    expect(refusal(text)).toEqual(expected)
  })

  test('whatever comes, it is read or refused in our words', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.jsonValue().map(written)), text => {
        expect(refusal(text)[0]).toMatch(/^(read|earlier_error_)/)
      }),
    )
  })

  test('whatever stands where in an export, it is read or refused in our words', () => {
    const paths = pathsIn(plain)
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const [id] = refusal(written(replaced(plain, path, value)))
        expect(id).toMatch(/^(read|earlier_error_(part|newer|other_portal))$/)
      }),
    )
  })
})

test.each<[reason: string, change: (document: Record<string, unknown>) => void]>([
  [
    'the first version, which had no judgements and no rules',
    document => {
      document.version = 1
      delete document.rules
      for (const cookie of document.cookies as Record<string, unknown>[]) delete cookie.judgements
    },
  ],
  [
    'its beginnings, which had no near misses and no alternatives',
    document => {
      document.version = 1
      delete document.rules
      for (const cookie of document.cookies as Record<string, unknown>[]) {
        delete cookie.judgements
        delete cookie.alternatives
        delete cookie.nearMiss
      }
    },
  ],
  [
    'the present version with what a later one of the same number adds',
    document => {
      document.more = { nested: [1] }
    },
  ],
])('reads %s', (_, change) => {
  const document = JSON.parse(written(plain))
  change(document)
  const comparison = compareWithEarlier(read(document), plain)
  expect(comparison).toMatchObject({ new: [], gone: [], changed: [], unchanged: 1 })
})

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
    ['earlier_other_access', { access: ['*://*.city.gov/*'] }],
    ['earlier_other_policy', {}, { policy: aPolicy('platform', {}) }],
    ['earlier_other_policy', {}, { policy: importedPolicy }],
    ['earlier_other_rules', {}, { rulesOff: new Set(['identified']) }],
  ])('it may come from something else than the portal: %s', (id, different, story = {}) => {
    const steps = [[0, 'set', {}]] as const
    expect(compared({ steps }, { steps, ...story }, different).otherwise.map(({ id }) => id)).toEqual([id])
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
          report(host, [aPolicy('own', {})], cookies.map(aCookie), []),
          head,
        )
        const comparison = compareWithEarlier(read(document), document)
        expect(comparison).toMatchObject({ new: [], gone: [], changed: [], otherwise: [] })
      }),
    )
  })
})

type Path = readonly (string | number)[]

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const inside = Object.entries(value).flatMap(([key, part]) => pathsIn(part, [...path, key]))
  return path.length === 0 ? inside : [path, ...inside]
}

function replaced(document: unknown, path: Path, value: unknown): unknown {
  const [first, ...rest] = path
  if (first === undefined) return value
  const copy: Record<string, unknown> | unknown[] = Array.isArray(document)
    ? [...document]
    : { ...(document as Record<string, unknown>) }
  const parts = copy as Record<string | number, unknown>
  parts[first] = replaced(parts[first], rest, value)
  return copy
}
