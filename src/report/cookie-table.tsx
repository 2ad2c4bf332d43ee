import { useState } from 'react'
import type { Report } from '../audit/report.ts'
import { text } from '../browser/text.ts'
import { ExportSelection } from './export-selection.tsx'
import { Filters } from './filters.tsx'
import { HeadRow } from './head-row.tsx'
import { TableRow } from './table-row.tsx'
import { queryOf, type Row, shownRows, type TableView, viewFrom } from './table-view.ts'
import type { Lives } from './use-lives.ts'

/** All cookies ever observed. The page's address keeps what is shown of them and how it is sorted. */
export function CookieTable(props: {
  report: Report
  rows: readonly Row[]
  at: number
  opened: ReadonlySet<string>
  /** Opens or closes a row. */
  toggle: (key: string) => void
  lives: Lives | undefined
  printing: boolean
}) {
  const { report, rows, at, opened, toggle, lives, printing } = props
  const { host } = report
  const [view, setView] = useState(() => viewFrom(window.location.search))
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const show = (next: TableView) => {
    setView(next)
    window.history.replaceState(null, '', queryOf(host, next))
  }
  const shown = shownRows(rows, view, host, at)
  const chosen = rows.filter(({ entry }) => selected.has(entry.key))
  const isAllSelected = shown.length > 0 && shown.every(({ entry }) => selected.has(entry.key))
  const selectShown = () => {
    const keys = shown.map(({ entry }) => entry.key)
    setSelected(
      isAllSelected
        ? new Set([...selected].filter(key => !keys.includes(key)))
        : new Set([...selected, ...keys]),
    )
  }
  return (
    <section className="all-cookies" aria-labelledby="all-cookies">
      <h2 id="all-cookies">{text('report_table_title')}</h2>
      <Filters rows={rows} report={report} at={at} view={view} show={show} />
      <p className="shown" role="status">
        {text('table_shown', { count: shown.length }, { count: rows.length })}
      </p>
      <div className="scrolls">
        <table>
          <caption className="unseen">{text('report_table_title')}</caption>
          <HeadRow
            view={view}
            show={show}
            selection={
              isAllSelected ? 'all' : shown.some(({ entry }) => selected.has(entry.key)) ? 'some' : 'none'
            }
            select={selectShown}
          />
          <tbody>
            {shown.map(row => (
              <TableRow
                key={row.entry.key}
                row={row}
                host={host}
                standing={report.against.standing}
                at={at}
                isSelected={selected.has(row.entry.key)}
                select={() => setSelected(keys => toggled(keys, row.entry.key))}
                isOpen={opened.has(row.entry.key) || (printing && row.entry.findings.length > 0)}
                open={() => toggle(row.entry.key)}
                lives={lives}
              />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length === 0 && rows.length > 0 && <p className="none">{text('table_none')}</p>}
      <ExportSelection
        host={host}
        chosen={chosen.map(({ entry }) => entry)}
        hidden={chosen.filter(row => !shown.includes(row)).length}
        all={rows.map(({ entry }) => entry)}
        clear={() => setSelected(new Set())}
      />
    </section>
  )
}

/** The keys with this one more, or less. */
export function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys)
  if (!next.delete(key)) next.add(key)
  return next
}
