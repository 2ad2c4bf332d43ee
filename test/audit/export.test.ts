import Ajv from 'ajv/dist/2020.js'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guarded } from '../../src/audit/csv.ts'
import schema from '../../src/audit/export.schema.json' with { type: 'json' }
import { type ExportHead, toExport } from '../../src/audit/export.ts'
import { toCsvRows } from '../../src/audit/export-csv.ts'
import { exportFormats } from '../../src/audit/export-formats.ts'
import type { ExportDocument } from '../../src/audit/export-schema.ts'
import { reportOn } from '../../src/audit/report.ts'
import { rules } from '../../src/audit/rules.ts'
import { type Observation, observe } from '../../src/cookie/observation.ts'
import type { ObservedCookie } from '../../src/cookie/observed-cookie.ts'
import { day } from '../../src/cookie/spans.ts'
import type { Source } from '../../src/policy/policy.ts'
import type { StandingPolicy } from '../../src/policy/registry.ts'
import { aCookie, aPolicy } from './samples.ts'

const host = 'data.city.gov'
const at = Date.UTC(2026, 10, 22, 4, 17, 29, 5)
const head: ExportHead = {
  extensionVersion: '0.1.0',
  registryVersion: '0123456789ab',
  browser: 'Firefox 153.0',
  exportedAt: at,
  watchingSince: at - day,
  access: ['*://*.city.gov/*'],
}
const policies = [aPolicy('own', {}, { names: ['csrftoken'] })]

const validate = new Ajv({ strict: true, formats: { 'date-time': true, date: true, uri: true } }).compile(
  schema,
)

/** What a reader of the file finds is what the published schema says. */
function expectValid(document: unknown) {
  expect(validate(JSON.parse(JSON.stringify(document))), JSON.stringify(validate.errors)).toBe(true)
}

const rowsIn = (document: ExportDocument) => parse(toCsvRows(document), { bom: true, columns: true })

function exportOf(
  cookies: ObservedCookie[],
  observations: (Observation | undefined)[] = [],
  against = policies,
) {
  return toExport(
    reportOn(
      host,
      against,
      { at, cookies },
      observations.filter(one => one !== undefined),
    ),
    head,
  )
}

async function rowsOf(cookies: ObservedCookie[], observations: (Observation | undefined)[] = []) {
  const csv = toCsvRows(exportOf(cookies, observations))
  const rows: Record<string, string>[] = parse(csv, { bom: true, columns: true, record_delimiter: '\r\n' })
  return { csv, rows }
}

const iso = (moment: number) => new Date(moment).toISOString()

const known = aCookie({ expires: at + 14 * day })
const set = observe(undefined, { kind: 'set', cookie: known }, at)
const gone = observe(
  observe(undefined, { kind: 'found', cookie: aCookie({ name: 'csrftoken' }) }, at - 2),
  { kind: 'removed', cookie: aCookie({ name: 'csrftoken' }), cause: 'expired_overwrite' },
  at - 1,
)
const stranger = aCookie({
  name: 'vuid',
  partitionKey: { topLevelSite: 'https://a.org', hasCrossSiteAncestor: true },
})

describe('the JSON export', () => {
  test('is what its published schema says', () => {
    const document: unknown = JSON.parse(JSON.stringify(exportOf([known, stranger], [set, gone])))
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true)
  })

  test('a record that is no longer complete says since when it is', async () => {
    const document = toExport(reportOn(host, policies, { at, cookies: [known] }, []), {
      ...head,
      completeSince: at - day,
    })
    expectValid(document)
    expect(document.completeSince).toBe('2026-11-21T04:17:29.005Z')
    expect(rowsIn(document)).toMatchObject([{ complete_since: document.completeSince }])
    expect(exportOf([known])).not.toHaveProperty('completeSince')
  })

  test('an earlier record that was lost, and what is no longer kept singly, is told', () => {
    const document = toExport(reportOn(host, policies, { at, cookies: [known] }, []), {
      ...head,
      lost: { since: at - 9 * day, noticedAt: at - day },
      goneNotKept: 12,
    })
    expectValid(document)
    expect(document).toMatchObject({
      earlierRecordLost: { since: '2026-11-13T04:17:29.005Z', noticedAt: '2026-11-21T04:17:29.005Z' },
      goneNotKept: 12,
    })
    expect(rowsIn(document)).toMatchObject([
      {
        earlier_record_lost_since: '2026-11-13T04:17:29.005Z',
        earlier_record_lost_noticed_at: '2026-11-21T04:17:29.005Z',
        gone_not_kept: '12',
      },
    ])
    expect(exportOf([known])).not.toHaveProperty('earlierRecordLost')
    expect(exportOf([known])).not.toHaveProperty('goneNotKept')
  })

  test.each<[pattern: string, isTold: boolean, reason: string]>([
    ['*://data.city.gov/*', true, 'the host'],
    ['https://data.city.gov:8443/*', true, 'one port of it'],
    ['*://city.gov/*', true, 'a domain above it'],
    ['*://*.city.gov/*', true, 'all below one above'],
    ['*://*.gov/*', true, 'all of a wide one'],
    ['<all_urls>', true, 'everything'],
    ['*://*/*', true, 'every host'],
    ['*://other.gov/*', false, 'another host'],
    ['*://*.opendatasoft.com/*', false, 'what the manifest asks for'],
    ['*://old.data.city.gov/*', false, 'a host below it'],
    ['*://www.city.gov/*', false, 'a sister'],
    ['*://ta.city.gov/*', false, 'a name that ends alike'],
  ])('access by %s is told: %s (%s)', (pattern, isTold) => {
    const { access } = toExport(reportOn(host, policies, { at, cookies: [] }, []), {
      ...head,
      access: [pattern],
    })
    expect(access).toEqual(isTold ? [pattern] : [])
  })

  describe('where else cookies were set can be left out', () => {
    const cookies = [
      stranger,
      aCookie({ name: 'own', partitionKey: { topLevelSite: 'https://city.gov' } }),
      aCookie({ name: 'contained', storeId: 'firefox-container-7' }),
      aCookie({ name: 'isolated', firstPartyDomain: 'b.org' }),
      known,
    ]
    const made = (leaveContextsOut: boolean) =>
      toExport(reportOn(host, policies, { at, cookies }, []), { ...head, leaveContextsOut })

    test('then no site and no container is in the files, and they say so', async () => {
      const document = made(true)
      expectValid(document)
      expect(document.contextsLeftOut).toBe(3)
      const csv = toCsvRows(document)
      for (const file of [csv, await exportFormats.json.serialize(document)]) {
        expect(file).not.toMatch(/a\.org|b\.org|firefox-container/)
      }
      const rows: Record<string, string>[] = parse(csv, { bom: true, columns: true })
      expect(Object.fromEntries(rows.map(row => [row.name, [row.store_id, row.context_left_out]]))).toEqual({
        vuid: ['0', 'true'],
        own: ['0', 'false'],
        contained: ['', 'true'],
        isolated: ['0', 'true'],
        sessionid: ['0', 'false'],
      })
      expect(document.cookies.find(({ name }) => name === 'own')).toMatchObject({
        partitionKey: { topLevelSite: 'https://city.gov' },
      })
    })

    test('else they are told', async () => {
      const document = made(false)
      expect(document).not.toHaveProperty('contextsLeftOut')
      const file = await exportFormats.json.serialize(document)
      for (const name of ['https://a.org', 'b.org', 'firefox-container-7']) expect(file).toContain(name)
    })
  })

  test('a selection says that it is one, and of how many', async () => {
    const whole = reportOn(
      host,
      policies,
      { at, cookies: [known, stranger] },
      [set, gone].filter(one => one !== undefined),
    )
    const selection = new Set([
      whole.present[0]?.key ?? '',
      whole.gone[0]?.key ?? '',
      'of a cookie that went',
    ])
    const document = toExport(whole, { ...head, selection })
    expect(document.selection).toEqual({ chosen: 2, of: 3 })
    expect(document.cookies.map(({ name, state }) => [name, state])).toEqual([
      ['vuid', 'present'],
      ['csrftoken', 'gone'],
    ])
    expectValid(document)
    expect(rowsIn(document)).toMatchObject([{ selected_of: '3' }, { selected_of: '3' }])
  })

  test('a policy that was read from the portal itself comes with its address and the time', async () => {
    const source = { document: '/terms/', url: 'https://data.city.gov/terms/', readAt: at }
    const { policy } = aPolicy('own', {})
    const document = exportOf([known], [set], [{ standing: 'own', policy: { ...policy, source } }])
    expect(document.comparedWith.source).toEqual({
      ...source,
      retrieved: '2026-11-22',
      readAt: '2026-11-22T04:17:29.005Z',
    })
    expectValid(document)
    expect(rowsIn(document)).toMatchObject([
      { policy_retrieved: '2026-11-22', policy_read_at: '2026-11-22T04:17:29.005Z' },
    ])
  })

  test.each(['user', 'organisation'] as const)(
    'a policy that the %s brought comes with who and when',
    async by => {
      const { policy } = aPolicy('own', {})
      const source = { ...policy.source, imported: { by, at } }
      const document = exportOf([known], [set], [{ standing: 'own', policy: { ...policy, source } }])
      const imported = { by, at: '2026-11-22T04:17:29.005Z' }
      expect(document.comparedWith.source).toEqual({ ...policy.source, imported })
      expectValid(document)
      expect(rowsIn(document)).toMatchObject([{ policy_imported_by: by, policy_imported_at: imported.at }])
    },
  )

  test('the schema refuses what no export holds, a value above all', () => {
    const document = JSON.parse(JSON.stringify(exportOf([known], [set])))
    document.cookies[0].value = 'secret'
    expect(validate(document)).toBe(false)
  })

  test('says when, where, which rule, which row of which policy', () => {
    expect(exportOf([known], [set])).toEqual({
      version: 2,
      extensionVersion: '0.1.0',
      registryVersion: '0123456789ab',
      browser: 'Firefox 153.0',
      exportedAt: '2026-11-22T04:17:29.005Z',
      watchingSince: '2026-11-21T04:17:29.005Z',
      access: ['*://*.city.gov/*'],
      host,
      comparedWith: {
        standing: 'own',
        language: 'en',
        source: { document: 'data.city.gov.txt', retrieved: '2026-01-01' },
        dated: { state: 'copied', at: '2026-01-01' },
        unreadRows: 0,
      },
      rules: rules.map(({ id, severity, restsOn }) => ({ id, severity, restsOn, on: true })),
      cookies: [
        {
          ...aCookie(),
          state: 'present',
          expires: '2026-12-06T04:17:29.005Z',
          purpose: 'necessary',
          findings: [],
          judgements: [],
          declared: 'declared',
          declaration: {
            rule: 'exact-name',
            name: 'sessionid',
            rowNumber: 1,
            row: 'Opendatasoft\tAuthentication (front and back office)\tsessionid\tTo remember the user',
            heading: 'Strictly necessary cookies',
            category: 'necessary',
            provider: 'Opendatasoft',
            function: 'Authentication',
            location: 'front and back office',
            purposes: 'To remember the user',
            lifetime: { kind: 'unstated' },
            lifetimeText: null,
            verbatim: true,
          },
          alternatives: [],
          nearMiss: null,
          observation: {
            firstSeen: { at: '2026-11-22T04:17:29.005Z', by: 'event' },
            lastChanged: { at: '2026-11-22T04:17:29.005Z', by: 'event' },
            lastSeen: { at: '2026-11-22T04:17:29.005Z', by: 'event' },
            removed: null,
            changes: 0,
            settings: 1,
            lifetime: { kind: 'persistent', seconds: 1_209_600, measured: 'when-set' },
          },
          severity: 'none',
          declaredBy: 'own',
        },
      ],
      declaredNotSeen: [{ names: ['csrftoken'], row: expect.stringContaining('csrftoken') }],
    })
  })

  test.each<[reason: string, against: Partial<StandingPolicy>, source: Partial<Source>, dated: object]>([
    ['compared and the same', { compared: { at, isSame: true } }, {}, { state: 'confirmed', at: iso(at) }],
    ['compared and not', { compared: { at, isSame: false } }, {}, { state: 'differs', at: iso(at) }],
    ['read from the portal', {}, { readAt: at }, { state: 'read', at: iso(at) }],
    ["the page's own date", {}, { updated: '2025-09-29' }, { state: 'updated', at: '2025-09-29' }],
    ['nothing', {}, {}, { state: 'undated', at: null }],
  ])('the copy is dated by what is known of it: %s', (_, against, source, dated) => {
    const [own] = policies
    if (!own) throw new Error('expected a policy; got none')
    const policy = { ...own.policy, source: { document: 'a', ...source }, unread: ['a row', 'another'] }
    const document = exportOf([known], [set], [{ ...own, ...against, policy }])
    expect(document.comparedWith).toMatchObject({ dated, unreadRows: 2 })
    expectValid(document)
  })

  test('what a row names in short is told as such', async () => {
    const against = [aPolicy('own', { names: ['_pk_id'], category: 'statistics' })]
    const document = exportOf([aCookie({ name: '_pk_id.1.1fff' })], [], against)
    expect(document.cookies).toMatchObject([
      {
        purpose: 'statistics',
        declared: 'declared-in-short',
        declaration: { rule: 'in-short', name: '_pk_id' },
        severity: 'none',
        declaredBy: 'short',
      },
    ])
    expectValid(document)
  })

  test('what is gone stays in the evidence', () => {
    expect(exportOf([], [gone]).cookies).toMatchObject([
      {
        name: 'csrftoken',
        state: 'gone',
        observation: { removed: { by: 'event', cause: 'expired_overwrite' } },
      },
    ])
  })

  test('a cookie not yet recorded has no invented times', () => {
    expect(exportOf([stranger]).cookies[0]).toMatchObject({
      declaration: null,
      observation: null,
      expires: null,
    })
  })
})

describe('the CSV export', () => {
  test('has stable columns', async () => {
    const { csv } = await rowsOf([])
    expect(csv.replace('\uFEFF', '').trimEnd().split(',')).toMatchInlineSnapshot(`
      [
        "name",
        "domain",
        "host_only",
        "path",
        "store_id",
        "partition_top_level_site",
        "partition_has_cross_site_ancestor",
        "first_party_domain",
        "state",
        "purpose",
        "declared",
        "findings",
        "secure",
        "http_only",
        "same_site",
        "expires_at",
        "lifetime_kind",
        "lifetime_seconds",
        "lifetime_measured",
        "first_seen_at",
        "first_seen_by",
        "last_changed_at",
        "last_changed_by",
        "last_seen_at",
        "last_seen_by",
        "removed_at",
        "removed_by",
        "removed_cause",
        "changes",
        "settings",
        "declaration_rule",
        "declaration_name",
        "declaration_row_number",
        "declaration_row",
        "declaration_heading",
        "declaration_category",
        "declaration_provider",
        "declaration_function",
        "declaration_location",
        "declaration_purposes",
        "declaration_lifetime",
        "compared_with",
        "policy_document",
        "policy_url",
        "policy_retrieved",
        "portal_host",
        "exported_at",
        "watching_since",
        "browser",
        "access",
        "extension_version",
        "registry_version",
        "declaration_lifetime_days",
        "declaration_lifetime_text",
        "declaration_verbatim",
        "alternative_row_numbers",
        "near_miss_name",
        "near_miss_row_number",
        "policy_updated",
        "policy_published_at",
        "policy_read_at",
        "judgements",
        "rules_off",
        "selected_of",
        "policy_imported_by",
        "policy_imported_at",
        "complete_since",
        "severity",
        "declared_by",
        "policy_date_state",
        "policy_dated",
        "policy_unread_rows",
        "earlier_record_lost_since",
        "earlier_record_lost_noticed_at",
        "gone_not_kept",
        "context_left_out",
      ]
    `)
  })

  test('tells the same as the JSON', async () => {
    const { rows } = await rowsOf([known, stranger], [set, gone])
    expect(rows).toMatchObject([
      {
        name: 'vuid',
        purpose: 'unknown',
        findings: 'undeclared',
        partition_top_level_site: 'https://a.org',
        partition_has_cross_site_ancestor: 'true',
        declaration_row: '',
        first_seen_at: '',
      },
      {
        name: 'sessionid',
        host_only: 'true',
        purpose: 'necessary',
        findings: '',
        expires_at: '2026-12-06T04:17:29.005Z',
        lifetime_seconds: '1209600',
        first_seen_at: '2026-11-22T04:17:29.005Z',
        declaration_row:
          'Opendatasoft\tAuthentication (front and back office)\tsessionid\tTo remember the user',
        policy_document: 'data.city.gov.txt',
        exported_at: '2026-11-22T04:17:29.005Z',
      },
      { name: 'csrftoken', state: 'gone', removed_cause: 'expired_overwrite' },
    ])
  })

  test.each([
    ['=HYPERLINK("http://evil.org","x")', 'a formula'],
    ['+1+1', 'a sum'],
    ['-2+3', 'a difference'],
    ['@SUM(A1)', 'an old spelling of a formula'],
  ])('%j (%s) reaches the spreadsheet as text', async name => {
    const { rows } = await rowsOf([aCookie({ name })])
    expect(rows[0]?.name).toBe(`'${name}`)
  })

  test('begins with the mark by which spreadsheets know UTF-8, and ends each line with CR LF', async () => {
    const { csv } = await rowsOf([aCookie({ name: 'é' })])
    expect(csv.startsWith('\uFEFFname,')).toBe(true)
    expect(csv.split('\r\n')).toHaveLength(3)
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  test.each([
    ['a\nb', 'a line feed'],
    ['a\rb', 'a carriage return'],
    ['a\r\nb', 'both'],
  ])('%j (%s) begins no row, wherever the spreadsheet takes a row to end', async name => {
    const { csv } = await rowsOf([aCookie({ name })])
    for (const record_delimiter of ['\r\n', '\n', '\r']) {
      const rows: unknown[] = parse(csv, {
        bom: true,
        record_delimiter,
        relax_column_count: true,
        trim: true,
      })
      expect(rows.filter(row => JSON.stringify(row) !== '[""]')).toHaveLength(2)
    }
  })

  test('whatever the name and the path, they come out as they went in but for the guard, in one row', async () => {
    const text = fc.string({ unit: 'grapheme' })
    await fc.assert(
      fc.asyncProperty(text, text, async (name, path) => {
        const { rows } = await rowsOf([aCookie({ name, path })])
        expect(rows).toMatchObject([{ name: guarded(name), path: guarded(path) }])
      }),
    )
  })
})
