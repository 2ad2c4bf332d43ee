import { gravest, isWrong, severities } from '../audit/finding.ts'
import { partOf } from '../audit/parts.ts'
import type { AuditedCookie, Report } from '../audit/report.ts'
import { measuredLifetime } from '../cookie/observation.ts'
import { domainMatch } from '../cookie/site.ts'
import { day } from '../cookie/spans.ts'

/** A cookie of the table: one that is in the jar, or one that was. */
export interface Row {
  readonly audited: AuditedCookie
  readonly isPresent: boolean
}

export const columns = ['name', 'verdict', 'gist', 'findings', 'lasts', 'changed'] as const
export type Column = (typeof columns)[number]

export const filterNames = [
  'purpose',
  'declared',
  'severity',
  'finding',
  'party',
  'partition',
  'store',
  'expiry',
  'presence',
] as const
export type FilterName = (typeof filterNames)[number]

/** By what rows can stand together: the tool they belong to, the kind they are declared as, the host they live on. */
export const groupings = ['tool', 'kind', 'host'] as const
export type Grouping = (typeof groupings)[number]

/** Which rows are shown, and in which order. What is absent does not restrict. */
export interface TableView {
  readonly search: string
  readonly filters: Readonly<Partial<Record<FilterName, string>>>
  /** Absent: those in the jar first, of these the undeclared ones, and these by their names. */
  readonly sort?: { readonly by: Column; readonly descending: boolean }
  /** Absent: they stand in one list. */
  readonly group?: Grouping
  /** How many of the rows are drawn, at least `atOnce`. */
  readonly drawn: number
}

/** So many are drawn at first, and more at a time: a site can make up thousands, and nobody reads on. */
export const atOnce = 100

/** All cookies ever observed: present ones first, then those that are gone; the undeclared first, by their names. */
export function rowsOf({ present, gone }: Report): Row[] {
  return [
    ...byName(present).map(audited => ({ audited, isPresent: true })),
    ...byName(gone).map(audited => ({ audited, isPresent: false })),
  ]
}

/** In each part of a report, which has them by what is declared of them. */
function byName(audited: readonly AuditedCookie[]): AuditedCookie[] {
  const places = new Map<string, number>()
  for (const { classification } of audited) {
    if (!places.has(classification.status)) places.set(classification.status, places.size)
  }
  return audited
    .map(one => ({
      one,
      key: [places.get(one.classification.status) ?? 0, natural(one.cookie.name), one.key],
    }))
    .sort((left, right) => compare(left.key, right.key))
    .map(({ one }) => one)
}

/** What is said of a cookie in the table, in the language of the reader, who searches and sorts by it. */
export type Gist = (audited: AuditedCookie) => string

/** The rows that a view shows, in its order. `at`: when the jar was read, in milliseconds since 1970. */
export function shownRows(
  rows: readonly Row[],
  view: TableView,
  host: string,
  at: number,
  gist: Gist,
): Row[] {
  const wanted = view.search.trim().toLowerCase()
  const shown = rows.filter(
    row =>
      filterNames.every(name => {
        const value = view.filters[name]
        return value === undefined || facetOf(row, name, host, at).includes(value)
      }) &&
      (wanted === '' || searched(row.audited, gist).includes(wanted)),
  )
  const { sort } = view
  if (!sort) return shown
  const sign = sort.descending ? -1 : 1
  return shown
    .map(row => ({ row, key: sortKeys[sort.by](row, gist) }))
    .sort((one, other) => sign * compare(one.key, other.key))
    .map(({ row }) => row)
}

/** Rows that stand together. `value`: the tool, the kind or the host; undefined where there is no tool. */
export interface Group {
  readonly value: string | undefined
  readonly rows: readonly Row[]
}

/** The rows in groups, each in its order; the groups by their names, and what has none at the end. */
export function groupsOf(rows: readonly Row[], by: Grouping): Group[] {
  const groups = new Map<string | undefined, Row[]>()
  for (const row of rows) {
    const value = groupOf(row.audited, by)
    const group = groups.get(value)
    if (group) group.push(row)
    else groups.set(value, [row])
  }
  return [...groups]
    .map(([value, members]) => ({ value, rows: members }))
    .sort((one, other) => compare(groupKey(one), groupKey(other)))
}

function groupOf({ cookie, classification, tool }: AuditedCookie, by: Grouping): string | undefined {
  switch (by) {
    case 'tool':
      return tool?.tool
    case 'kind':
      return classification.category
    case 'host':
      return cookie.domain
  }
}

function groupKey({ value }: Group): Key {
  return [value === undefined ? 1 : 0, natural(value ?? '')]
}

/** As many of the rows as are drawn, group by group. */
export function firstOf(groups: readonly Group[], most: number): Group[] {
  let left = most
  return groups.flatMap(group => {
    const rows = group.rows.slice(0, left)
    left -= rows.length
    return rows.length === 0 ? [] : [{ ...group, rows }]
  })
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

/** Of the filter `finding`: something is wrong beside that no row names the cookie. */
export const otherFault = 'other-fault'

/** By what a filter knows a row: a cookie can fit several findings, of all else it has one. */
function facetOf({ audited, isPresent }: Row, name: FilterName, host: string, at: number): readonly string[] {
  const { cookie, classification, findings } = audited
  switch (name) {
    case 'purpose':
      return [classification.category]
    case 'declared':
      return [partOf(classification)]
    case 'finding': {
      const isOther = findings.some(one => one.rule !== 'undeclared' && isWrong(one))
      return findings.length === 0
        ? ['none']
        : [...findings.map(({ rule }) => rule), ...(isOther ? [otherFault] : [])]
    }
    case 'severity':
      return [gravest(findings) ?? 'none']
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

/** What a search looks into: the name, where the cookie lives, whose tool and what for, and the row that declares it. */
function searched(audited: AuditedCookie, gist: Gist): string {
  const { cookie, classification, findings } = audited
  const declaration = classification.status === 'undeclared' ? undefined : classification.match.declaration
  return [
    cookie.name,
    cookie.domain,
    cookie.path,
    cookie.partitionKey?.topLevelSite ?? '',
    declaration?.provider ?? '',
    declaration?.purposes ?? '',
    ...findings.map(({ tool }) => tool?.name ?? ''),
    gist(audited),
  ]
    .join('\n')
    .toLowerCase()
}

type Key = readonly (string | number)[]

const sortKeys: Readonly<Record<Column, (row: Row, gist: Gist) => Key>> = {
  name: ({ audited }) => [natural(audited.cookie.name), audited.key],
  verdict: row => [row.audited.classification.category, row.audited.classification.status, ...nameOf(row)],
  gist: (row, gist) => [natural(gist(row.audited)), ...nameOf(row)],
  // The more serious, the further down; turned round, the most serious come first.
  findings: row => [severityRank(row.audited), row.audited.findings.length, ...nameOf(row)],
  // A session cookie ends before all that have an end.
  lasts: row => [lasting(row.audited), ...nameOf(row)],
  changed: row => [row.audited.observation?.lastChanged.at ?? 0, ...nameOf(row)],
}

function nameOf({ audited }: Row): Key {
  return [natural(audited.cookie.name), audited.key]
}

function lasting({ cookie, observation }: AuditedCookie): number {
  const { expires } = cookie
  if (expires === undefined) return 0
  return measuredLifetime(cookie, observation)?.milliseconds ?? expires - (observation?.lastSeen.at ?? 0)
}

function severityRank({ findings }: AuditedCookie): number {
  return Math.max(-1, ...findings.map(({ severity }) => severities.indexOf(severity)))
}

/**
 * A name such that the second follows the first and the tenth the ninth: each number has its length before it. By
 * code unit: an order that no language setting changes, and many times faster than a collator's.
 */
function natural(name: string): string {
  return name.toLowerCase().replace(/\d+/g, digits => {
    const number = digits.replace(/^0+(?=\d)/, '')
    return `0${String.fromCharCode(number.length)}${number}`
  })
}

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
  const group = groupings.find(known => known === params.get('group'))
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
    ...(group && { group }),
    drawn: drawn > atOnce ? Math.ceil(drawn) : atOnce,
  }
}

/** The query string that keeps a view of a portal's report. */
export function queryOf(host: string, { search, filters, sort, group, drawn }: TableView): string {
  const params = new URLSearchParams({ host })
  if (search !== '') params.set('search', search)
  for (const name of filterNames) {
    const value = filters[name]
    if (value !== undefined) params.set(name, value)
  }
  if (sort) params.set('sort', `${sort.descending ? '-' : ''}${sort.by}`)
  if (group) params.set('group', group)
  if (drawn > atOnce) params.set('rows', String(drawn))
  return `?${params}`
}
