import { useMemo, useState } from 'react'
import { gistOf } from '../audit/gist.ts'
import type { AuditedCookie, Report } from '../audit/report.ts'
import { textOf } from '../surface/text-of.ts'
import type { Row } from './facets.ts'
import {
  atOnce,
  firstOf,
  type Group,
  groupsOf,
  queryOf,
  rowsOf,
  shownRows,
  type TableView,
  viewFrom,
} from './table-view.ts'

/** The table of all cookies ever observed, as the reader wants it. */
export interface Table {
  readonly rows: readonly Row[]
  /** The rows that fit the view, in the order in which they stand. */
  readonly shown: readonly Row[]
  /** These in their groups, and as many of them as are drawn; one group without a value where there are none. */
  readonly groups: readonly Group[]
  readonly drawn: readonly Group[]
  readonly view: TableView
  /** Shows the first rows of another view. */
  readonly show: (view: TableView) => void
  readonly more: () => void
  /** The keys of the rows that are selected, and which of the rows that is. */
  readonly selected: ReadonlySet<string>
  readonly chosen: readonly Row[]
  readonly select: (keys: ReadonlySet<string>) => void
}

export function useTable(report: Report, at: number): Table {
  const { host } = report
  const rows = useMemo(() => rowsOf(report), [report])
  // The page's address keeps what is shown of the cookies and how it is sorted.
  const [view, setView] = useState(() => viewFrom(window.location.search))
  const [selected, select] = useState<ReadonlySet<string>>(new Set())
  const keep = (next: TableView) => {
    setView(next)
    window.history.replaceState(null, '', queryOf(host, next))
  }
  const groups = useMemo(() => {
    const shown = shownRows(rows, view, host, at, gist)
    return view.group ? groupsOf(shown, view.group) : [{ value: undefined, rows: shown }]
  }, [rows, view, host, at])
  const shown = useMemo(() => groups.flatMap(group => group.rows), [groups])
  const drawn = useMemo(() => firstOf(groups, view.drawn), [groups, view.drawn])
  const chosen = useMemo(() => rows.filter(({ audited }) => selected.has(audited.key)), [rows, selected])
  return {
    rows,
    shown,
    groups,
    drawn,
    view,
    show: next => keep({ ...next, drawn: atOnce }),
    more: () => keep({ ...view, drawn: view.drawn + atOnce }),
    selected,
    chosen,
    select,
  }
}

function gist(audited: AuditedCookie): string {
  return textOf(gistOf(audited))
}

/** The keys with this one more, or less. */
export function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys)
  if (!next.delete(key)) next.add(key)
  return next
}
