import { severities } from '../audit/finding.ts'
import type { AuditedCookie, Report } from '../audit/report.ts'
import { measuredLifetime } from '../cookie/observation.ts'
import { type FilterName, facetOf, filterNames, type Row } from './facets.ts'
import { compare, type Key, natural } from './natural-order.ts'

export const columns = ['name', 'verdict', 'gist', 'findings', 'lasts', 'changed'] as const
export type Column = (typeof columns)[number]

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
