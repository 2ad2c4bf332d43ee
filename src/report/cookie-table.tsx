import { type KeyboardEvent, useMemo, useState } from 'react'
import type { Report } from '../audit/report.ts'
import { text } from '../browser/text.ts'
import type { Row } from './facets.ts'
import { Filters, groupName } from './filters.tsx'
import { HeadRow } from './head-row.tsx'
import { ShowMore } from './show-more.tsx'
import { TableRow } from './table-row.tsx'
import { columns } from './table-view.ts'
import { useNow } from './use-now.ts'
import { type Table, toggled } from './use-table.ts'

/** All cookies ever observed: some of the rows are drawn, and whatever is done is done to all that fit. */
export function CookieTable(props: {
  report: Report
  table: Table
  at: number
  openKey: string | undefined
  open: (key: string) => void
  close: () => void
}) {
  const { report, table, at, openKey, open, close } = props
  const { rows, shown, drawn, view, show, more, selected, chosen, select } = table
  const now = useNow(at)
  const since = useMemo(
    () =>
      Math.min(
        now,
        ...rows
          .slice(0, mostCompared)
          .flatMap(({ audited: { observation } }) => observation?.firstSeen.at ?? []),
      ),
    [rows, now],
  )
  const [stop, setStop] = useState<string>()
  const drawnRows = drawn.flatMap(group => group.rows)
  const isStopDrawn = drawnRows.some(({ audited }) => audited.key === stop)
  const stopKey = isStopDrawn ? stop : drawnRows[0]?.audited.key

  const chosenShown = shown.filter(({ audited }) => selected.has(audited.key)).length
  const isAllSelected = shown.length > 0 && chosenShown === shown.length
  const selectShown = () => {
    const keys = new Set(shown.map(({ audited }) => audited.key))
    select(
      isAllSelected ? new Set([...selected].filter(key => !keys.has(key))) : new Set([...selected, ...keys]),
    )
  }
  const press = (event: KeyboardEvent, key: string) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === ' ') select(toggled(selected, key))
    else if (event.key === 'Escape') close()
    else if (!moveFrom(event)) return
    event.preventDefault()
  }
  return (
    <section className="all-cookies card" id="cookies" aria-labelledby="cookies-title">
      <h2 id="cookies-title" tabIndex={-1}>
        {text('report_part_cookies')}
      </h2>
      <Filters rows={rows} report={report} at={at} view={view} show={show} />
      <div className="shown">
        <p role="status">
          {text('table_shown', { count: shown.length }, { count: rows.length })}
          {chosen.length > 0 && (
            <span className="scope" data-selected={chosen.length}>
              {text('table_selected_other', { count: chosen.length })}
              {chosen.length > chosenShown &&
                ` ${text('table_hidden_other', { count: chosen.length - chosenShown })}`}
            </span>
          )}
        </p>
        {chosen.length > 0 && (
          <button
            type="button"
            className="inline"
            data-action="clear-selection"
            onClick={() => select(new Set())}
          >
            {text('export_clear')}
          </button>
        )}
        <p className="keys small" id="table-keys">
          {text('table_keys')}
        </p>
      </div>
      <div className="framed">
        <table>
          <caption className="unseen">{text('report_part_cookies')}</caption>
          <HeadRow
            view={view}
            show={show}
            selection={isAllSelected ? 'all' : chosenShown > 0 ? 'some' : 'none'}
            select={selectShown}
          />
          {drawn.map(group => (
            <tbody key={group.value ?? ''}>
              {view.group && (
                <tr className="group-title">
                  <th colSpan={columns.length + 1} scope="rowgroup">
                    {text('filter_choice', groupName(group.value, view), {
                      count: table.groups.find(({ value }) => value === group.value)?.rows.length ?? 0,
                    })}
                  </th>
                </tr>
              )}
              {group.rows.map((row: Row) => (
                <TableRow
                  key={row.audited.key}
                  row={row}
                  standing={report.against.standing}
                  at={at}
                  now={now}
                  since={since}
                  isStop={row.audited.key === stopKey}
                  isSelected={selected.has(row.audited.key)}
                  isOpen={row.audited.key === openKey}
                  onKey={press}
                  onFocus={setStop}
                  select={key => select(toggled(selected, key))}
                  open={open}
                />
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <ShowMore drawn={drawnRows.length} all={shown.length} item="button.name" more={more} />
      {shown.length === 0 && rows.length > 0 && <p className="none">{text('table_none')}</p>}
    </section>
  )
}

/** As many as can stand in one call; who made up more is no measure of time. */
const mostCompared = 5_000

/** Goes to another row's name by the keys; tells whether there was something to do. */
function moveFrom({ key, currentTarget }: KeyboardEvent): boolean {
  const names = [...(currentTarget.closest('table')?.querySelectorAll<HTMLElement>('button.name') ?? [])]
  const place = names.indexOf(currentTarget as HTMLElement)
  const last = names.length - 1
  const next = {
    ArrowDown: Math.min(last, place + 1),
    ArrowUp: Math.max(0, place - 1),
    PageDown: Math.min(last, place + 10),
    PageUp: Math.max(0, place - 10),
    Home: 0,
    End: last,
  }[key]
  if (next === undefined) return false
  names[next]?.focus()
  return true
}
