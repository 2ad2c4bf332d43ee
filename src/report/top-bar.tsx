import { type ReactNode, useEffect, useRef, useState } from 'react'
import { text } from '../browser/text.ts'
import { CopySummary } from '../surface/copy-summary.tsx'
import { SettingsButton } from '../surface/settings-button.tsx'
import { Shown } from '../surface/shown.tsx'
import { ExportMenu } from './export-menu.tsx'
import { Menu } from './menu.tsx'
import { recordedPortals } from './recorded-portals.ts'
import type { ReadyReport } from './report-state.ts'
import type { Table } from './use-table.ts'

/** Which portal and when it was read, the way to other portals, and what can be done with the report. */
export function TopBar(props: {
  state: ReadyReport
  table: Table
  print: (what: 'summary' | 'details') => void
}) {
  const { state, table, print } = props
  const { report, at, log } = state
  const detailed = table.chosen.length > 0 ? table.chosen : table.shown
  const bar = useRef<HTMLElement>(null)
  useEffect(() => {
    // In another language, or with larger letters, it takes more lines; what sticks below it must know.
    const measured = new ResizeObserver(() => {
      const height = `${bar.current?.offsetHeight ?? 0}px`
      document.documentElement.style.setProperty('--bar-height', height)
    })
    if (bar.current) measured.observe(bar.current)
    return () => measured.disconnect()
  }, [])
  return (
    <header className="bar" ref={bar}>
      <PortalSwitch host={report.host} isRecorded={log.status === 'read'} />
      <p className="small">
        {text('report_as_of', { moment: at })} ·{' '}
        <span title={text('report_live_title')}>{text('report_live')}</span>
      </p>
      <div className="buttons">
        <SettingsButton />
        <Menu name="print" title={text('print_button')}>
          <Choice action="print" hint={text('print_summary_text')} act={() => print('summary')}>
            {text('print_summary')}
          </Choice>
          <Choice
            action="print-details"
            hint={text('print_details_text_other', { count: detailed.length })}
            act={() => print('details')}
          >
            {text('print_details')}
          </Choice>
        </Menu>
        <CopySummary report={report} at={at} />
        <ExportMenu host={report.host} table={table} />
      </div>
    </header>
  )
}

function Choice(props: { action: string; hint: string; act: () => void; children: ReactNode }) {
  const { action, hint, act, children } = props
  return (
    <div className="choice">
      <button type="button" data-action={action} onClick={act}>
        {children}
      </button>
      <p className="small">{hint}</p>
    </div>
  )
}

/** The portal, and those that something is recorded of. */
function PortalSwitch({ host, isRecorded }: { host: string; isRecorded: boolean }) {
  const [others, setOthers] = useState<readonly string[]>([])
  useEffect(() => {
    if (!isRecorded) return
    // That there are no others to go to is told by the record's own note, where it cannot be read.
    recordedPortals().then(
      hosts => setOthers(hosts.filter(one => one !== host)),
      () => {},
    )
  }, [host, isRecorded])
  const name = (
    <span className="host">
      <Shown>{host}</Shown>
    </span>
  )
  if (others.length === 0) return name
  return (
    <Menu name="portals" title={name}>
      <nav aria-label={text('report_portals')}>
        <ul>
          {others.map(other => (
            <li key={other}>
              <a href={`?${new URLSearchParams({ host: other })}`}>
                <Shown>{other}</Shown>
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </Menu>
  )
}
