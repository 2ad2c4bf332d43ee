import { useMemo, useState } from 'react'
import type { Report } from '../audit/report.ts'
import { queryOf, type Row, rowsOf, shownRows, type TableView, viewFrom } from './table-view.ts'
import { type Lives, useLives } from './use-lives.ts'

/** The table of all cookies ever observed, as the reader wants it. */
export interface Table {
  readonly rows: readonly Row[]
  /** The rows that the view shows, and as many of these as are drawn. */
  readonly shown: readonly Row[]
  readonly drawn: readonly Row[]
  readonly view: TableView
  readonly show: (view: TableView) => void
  readonly opened: ReadonlySet<string>
  /** Opens or closes a row. */
  readonly toggle: (key: string) => void
  readonly lives: Lives | undefined
  readonly readLives: (keys: readonly string[], now: number) => Promise<void>
}

export function useTable(report: Report, at: number): Table {
  const { host } = report
  const rows = useMemo(() => rowsOf(report), [report])
  // The page's address keeps what is shown of the cookies and how it is sorted.
  const [view, setView] = useState(() => viewFrom(window.location.search))
  const show = (next: TableView) => {
    setView(next)
    window.history.replaceState(null, '', queryOf(host, next))
  }
  const shown = useMemo(() => shownRows(rows, view, host, at), [rows, view, host, at])
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  return {
    rows,
    shown,
    drawn: shown.slice(0, view.drawn),
    view,
    show,
    opened,
    toggle: key => setOpened(keys => toggled(keys, key)),
    ...useLives(host, opened, at),
  }
}

/** The keys with this one more, or less. */
export function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys)
  if (!next.delete(key)) next.add(key)
  return next
}
