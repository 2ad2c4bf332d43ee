import { severities } from '../audit/finding.ts'
import { partOf } from '../audit/parts.ts'
import type { AuditedCookie, Report } from '../audit/report.ts'
import { domainMatch } from '../cookie/site.ts'
import { day } from '../cookie/spans.ts'

/** A cookie of the table: one that is in the jar, or one that was. */
export interface Row {
  readonly audited: AuditedCookie
  readonly isPresent: boolean
}

export const columns = ['name', 'verdict', 'findings', 'domain', 'expiry', 'first-seen', 'changed'] as const
export type Column = (typeof columns)[number]

export const filterNames = [
  'purpose',
  'declared',
  'finding',
  'party',
  'partition',
  'store',
  'expiry',
  'presence',
] as const
export type FilterName = (typeof filterNames)[number]

/** Which rows are shown, and in which order. What is absent does not restrict. */
export interface TableView {
  readonly search: string
  readonly filters: Readonly<Partial<Record<FilterName, string>>>
  /** Absent: as the report has them, those in the jar first and of these the undeclared ones. */
  readonly sort?: { readonly by: Column; readonly descending: boolean }
  /** How many of the rows are drawn, at least `atOnce`. */
  readonly drawn: number
}

/** So many are drawn at first, and more at a time: a site can make up thousands, and nobody reads on. */
export const atOnce = 200

/** All cookies ever observed: present ones first, then those that are gone. */
export function rowsOf({ present, gone }: Report): Row[] {
  return [
    ...present.map(audited => ({ audited, isPresent: true })),
    ...gone.map(audited => ({ audited, isPresent: false })),
  ]
}

/** The rows that a view shows, in its order. `at`: when the jar was read, in milliseconds since 1970. */
export function shownRows(rows: readonly Row[], view: TableView, host: string, at: number): Row[] {
  const wanted = view.search.trim().toLowerCase()
  const shown = rows.filter(
    row =>
      (wanted === '' || searched(row.audited).includes(wanted)) &&
      filterNames.every(name => {
        const value = view.filters[name]
        return value === undefined || facetOf(row, name, host, at).includes(value)
      }),
  )
  const { sort } = view
  if (!sort) return shown
  const sign = sort.descending ? -1 : 1
  return shown
    .map(row => ({ row, key: sortKeys[sort.by](row) }))
    .sort((one, other) => sign * compare(one.key, other.key))
    .map(({ row }) => row)
}

/** What can be chosen in a filter: the values that occur, in a fixed order, each with its number of rows. */
export function choicesIn(
  rows: readonly Row[],
  name: FilterName,
  host: string,
  at: number,
): { readonly value: string; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const row of rows) {
    for (const value of facetOf(row, name, host, at)) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => compare([one.value], [other.value]))
}

/** From now until the cookie ends; the values of the filter `expiry`. */
type Expiry = 'session' | 'ended' | 'day' | 'month' | '13-months' | 'longer'

/** By what a filter knows a row: a cookie can fit several findings, of all else it has one. */
function facetOf({ audited, isPresent }: Row, name: FilterName, host: string, at: number): readonly string[] {
  const { cookie, classification, findings } = audited
  switch (name) {
    case 'purpose':
      return [classification.category]
    case 'declared':
      return [partOf(classification)]
    case 'finding':
      return findings.length === 0 ? ['none'] : findings.map(({ rule }) => rule)
    case 'party':
      return [partyOf(audited, host)]
    case 'partition':
      return [cookie.partitionKey?.topLevelSite ?? cookie.firstPartyDomain ?? 'none']
    case 'store':
      return [cookie.storeId]
    case 'expiry':
      return [expiryOf(cookie.expires, at)]
    case 'presence':
      return [isPresent ? 'present' : 'gone']
  }
}

/**
 * Whose context a cookie lives in. `portal`: this host's own. `parent`: of the parent domain, which other
 * sites share. `embedded`: kept for the portal inside pages of another site, a third party's context.
 */
function partyOf({ cookie }: AuditedCookie, host: string): 'portal' | 'parent' | 'embedded' {
  const { partitionKey } = cookie
  if (partitionKey) {
    const top = URL.canParse(partitionKey.topLevelSite) ? new URL(partitionKey.topLevelSite).hostname : ''
    if (partitionKey.hasCrossSiteAncestor || !domainMatch(host, top)) return 'embedded'
  }
  return cookie.domain === host ? 'portal' : 'parent'
}

function expiryOf(expires: number | undefined, at: number): Expiry {
  if (expires === undefined) return 'session'
  const left = expires - at
  if (left <= 0) return 'ended'
  if (left <= day) return 'day'
  if (left <= 31 * day) return 'month'
  return left <= 397 * day ? '13-months' : 'longer'
}

/** What a search looks into: the name, where the cookie lives, and the row that declares it. */
function searched({ cookie, classification, findings }: AuditedCookie): string {
  const declaration = classification.status === 'undeclared' ? undefined : classification.match.declaration
  return [
    cookie.name,
    cookie.domain,
    cookie.path,
    cookie.partitionKey?.topLevelSite ?? '',
    declaration?.provider ?? '',
    declaration?.purposes ?? '',
    ...findings.map(({ tool }) => tool?.name ?? ''),
  ]
    .join('\n')
    .toLowerCase()
}

type Key = readonly (string | number)[]

const sortKeys: Readonly<Record<Column, (row: Row) => Key>> = {
  name: ({ audited }) => [audited.cookie.name.toLowerCase(), audited.key],
  verdict: ({ audited }) => [audited.classification.category, audited.classification.status, audited.key],
  // The more serious, the further down; turned round, the most serious come first.
  findings: ({ audited }) => [severityRank(audited), audited.findings.length, audited.key],
  domain: ({ audited }) => [audited.cookie.domain, audited.cookie.path, audited.key],
  // A session cookie ends before all that have an end.
  expiry: ({ audited }) => [audited.cookie.expires ?? 0, audited.key],
  'first-seen': ({ audited }) => [audited.observation?.firstSeen.at ?? 0, audited.key],
  changed: ({ audited }) => [audited.observation?.lastChanged.at ?? 0, audited.key],
}

function severityRank({ findings }: AuditedCookie): number {
  return Math.max(-1, ...findings.map(({ severity }) => severities.indexOf(severity)))
}

/** By code unit: an order that no language setting changes. */
function compare(one: Key, other: Key): number {
  const differing = one.findIndex((part, index) => part !== other[index])
  const [left, right] = [one[differing], other[differing]]
  return left === undefined || right === undefined ? 0 : left < right ? -1 : 1
}

/** The view that a page's query string keeps; what it does not know is left out. */
export function viewFrom(query: string): TableView {
  const params = new URLSearchParams(query)
  const [, minus = '', by = ''] = /^(-?)(.*)$/.exec(params.get('sort') ?? '') ?? []
  const column = columns.find(known => known === by)
  const drawn = Number(params.get('rows'))
  return {
    search: params.get('search') ?? '',
    filters: Object.fromEntries(
      filterNames.flatMap(name => {
        const value = params.get(name)
        return value ? [[name, value]] : []
      }),
    ),
    ...(column && { sort: { by: column, descending: minus !== '' } }),
    drawn: drawn > atOnce ? Math.ceil(drawn) : atOnce,
  }
}

/** The query string that keeps a view of a portal's report. */
export function queryOf(host: string, { search, filters, sort, drawn }: TableView): string {
  const params = new URLSearchParams({ host })
  if (search !== '') params.set('search', search)
  for (const name of filterNames) {
    const value = filters[name]
    if (value !== undefined) params.set(name, value)
  }
  if (sort) params.set('sort', `${sort.descending ? '-' : ''}${sort.by}`)
  if (drawn > atOnce) params.set('rows', String(drawn))
  return `?${params}`
}
