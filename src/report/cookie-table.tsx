import { useState } from 'react'
import type { Report } from '../audit/report.ts'
import { text } from '../browser/text.ts'
import { ExportSelection } from './export-selection.tsx'
import { Filters } from './filters.tsx'
import { HeadRow } from './head-row.tsx'
import { ShowMore } from './show-more.tsx'
import { TableRow } from './table-row.tsx'
import { atOnce, type Row, type TableView } from './table-view.ts'
import { type Table, toggled } from './use-table.ts'

/** All cookies ever observed: some of the rows are drawn, and whatever is done is done to all that fit. */
export function CookieTable(props: { report: Report; table: Table; at: number; printing: boolean }) {
  const { report, table, at, printing } = props
  const { rows, shown, drawn, view, show, opened, toggle, lives } = table
  const { host } = report
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const showFirst = (next: TableView) => show({ ...next, drawn: atOnce })
  const isSelected = ({ audited }: Row) => selected.has(audited.key)
  const chosen = rows.filter(isSelected)
  const chosenShown = shown.filter(isSelected).length
  const isAllSelected = shown.length > 0 && chosenShown === shown.length
  const selectShown = () => {
    const keys = new Set(shown.map(({ audited }) => audited.key))
    setSelected(
      isAllSelected ? new Set([...selected].filter(key => !keys.has(key))) : new Set([...selected, ...keys]),
    )
  }
  return (
    <section className="all-cookies" aria-labelledby="all-cookies">
      <h2 id="all-cookies">{text('report_table_title')}</h2>
      <Filters rows={rows} report={report} at={at} view={view} show={showFirst} />
      <p className="shown" role="status">
        {text('table_shown', { count: drawn.length }, { count: rows.length })}
      </p>
      <div className="scrolls">
        <table>
          <caption className="unseen">{text('report_table_title')}</caption>
          <HeadRow
            view={view}
            show={showFirst}
            selection={isAllSelected ? 'all' : chosenShown > 0 ? 'some' : 'none'}
            select={selectShown}
          />
          <tbody>
            {drawn.map(row => (
              <TableRow
                key={row.audited.key}
                row={row}
                host={host}
                standing={report.against.standing}
                at={at}
                isSelected={isSelected(row)}
                select={() => setSelected(keys => toggled(keys, row.audited.key))}
                isOpen={opened.has(row.audited.key) || (printing && row.audited.faults.length > 0)}
                open={() => toggle(row.audited.key)}
                lives={lives}
              />
            ))}
          </tbody>
        </table>
      </div>
      <ShowMore
        drawn={drawn.length}
        all={shown.length}
        item="button.name"
        more={() => show({ ...view, drawn: view.drawn + atOnce })}
      />
      {shown.length === 0 && rows.length > 0 && <p className="none">{text('table_none')}</p>}
      <ExportSelection
        host={host}
        chosen={chosen.map(({ audited }) => audited)}
        hidden={chosen.length - drawn.filter(isSelected).length}
        all={rows.map(({ audited }) => audited)}
        clear={() => setSelected(new Set())}
      />
    </section>
  )
}
