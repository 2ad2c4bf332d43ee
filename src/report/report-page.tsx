import { useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { draftOf } from '../audit/draft.ts'
import type { RuleId } from '../audit/rules.ts'
import { text } from '../browser/text.ts'
import { AbsentList, UnreadList } from '../surface/lists.tsx'
import { Note, PortalNotes } from '../surface/notes.tsx'
import { RecordAgeLines } from '../surface/record-note.tsx'
import { CookieTable } from './cookie-table.tsx'
import { DraftPart } from './draft-part.tsx'
import { Drawer } from './drawer.tsx'
import { EarlierPart } from './earlier-part.tsx'
import { findingGroups } from './finding-groups.ts'
import { FindingsList } from './findings-list.tsx'
import { PartsNav } from './parts-nav.tsx'
import { PrintedDetails } from './printed-details.tsx'
import type { ReadyReport } from './report-state.ts'
import { Summary } from './summary.tsx'
import { TopBar } from './top-bar.tsx'
import { useLives } from './use-lives.ts'
import { type Printed, usePrinting } from './use-printing.ts'
import { useTable } from './use-table.ts'

/** Everything there is to say of a portal's cookies: first what is read in ten seconds, then all of it. */
export function ReportPage({ state, refresh }: { state: ReadyReport; refresh: () => void }) {
  const { report, at, log } = state
  const { host } = report
  const table = useTable(report, at)
  const { rows, shown, view } = table
  const groups = useMemo(() => findingGroups(report), [report])
  const draft = useMemo(() => draftOf(report), [report])
  const { printed, print } = usePrinting()

  const [openKey, setOpenKey] = useState<string>()
  const { livesOf, readLives } = useLives(host, openKey, at)
  const opened = rows.find(({ audited }) => audited.key === openKey)
  const place = shown.findIndex(({ audited }) => audited.key === openKey)
  const open = (key: string) => inPlace(() => setOpenKey(key))
  const close = () => {
    if (openKey === undefined) return
    inPlace(() => setOpenKey(undefined))
    const key = CSS.escape(openKey)
    const back = document.querySelector<HTMLElement>(`[data-key="${key}"]`)
    ;(back ?? document.getElementById('cookies-title'))?.focus()
  }

  const title = text('report_document_title', host)
  useEffect(() => {
    document.title = title
  }, [title])

  const showRule = (rule: RuleId) => {
    const { sort, group } = view
    flushSync(() =>
      table.show({
        search: '',
        filters: { finding: rule },
        ...(sort && { sort }),
        ...(group && { group }),
        drawn: 0,
      }),
    )
    document.getElementById('cookies-title')?.focus()
    document.getElementById('cookies')?.scrollIntoView()
  }

  const detailed = table.chosen.length > 0 ? table.chosen : shown
  const printAs = (what: Printed) => {
    if (what === 'summary') return print(what)
    // What happened to each must be read before.
    void readLives(
      detailed.map(({ audited }) => audited.key),
      at,
    ).finally(() => print(what))
  }

  return (
    <div className="page" data-printed={printed} data-drawer={opened ? 'open' : undefined}>
      <TopBar state={state} table={table} print={printAs} />
      <PartsNav counts={{ findings: groups.length, cookies: rows.length, draft: draft?.rows.length ?? 0 }} />
      <div className="content">
        <Summary report={report} groups={groups} hasRecord={log.status === 'read'} />
        <PortalNotes state={state} refresh={refresh} />
        {report.present.length === 0 && !report.isPartial && (
          <Note title={text('no_cookies_title')}>{text('no_cookies_text', host)}</Note>
        )}
        <FindingsList report={report} groups={groups} show={showRule} />
        <CookieTable
          report={report}
          table={printed === 'details' ? { ...table, drawn: table.groups } : table}
          at={at}
          openKey={opened && openKey}
          open={open}
          close={close}
        />
        {printed === 'details' && <PrintedDetails rows={detailed} host={host} at={at} livesOf={livesOf} />}
        <DraftPart draft={draft} />
        <EarlierPart report={report} />
        <section className="further card" id="further" aria-labelledby="further-title">
          <h2 id="further-title">{text('limits_title')}</h2>
          <p>{text('limits_text')}</p>
          <div className="record-age">
            <RecordAgeLines record={log} />
          </div>
          <UnreadList report={report} />
          <AbsentList report={report} />
        </section>
      </div>
      {opened && (
        <Drawer
          row={opened}
          host={host}
          at={at}
          lives={livesOf(opened.audited.key)}
          place={place < 0 ? undefined : place}
          count={shown.length}
          go={steps => {
            const next = shown[place + steps]
            if (next) setOpenKey(next.audited.key)
          }}
          close={close}
        />
      )}
    </div>
  )
}

/**
 * Opens or closes the drawer: the page beside it becomes narrower or wider, and what stands above the row with it. The
 * row stays where it is in the window.
 */
function inPlace(change: () => void): void {
  const row = document.activeElement?.closest('tr') ?? document.querySelector('[data-opened]')
  const top = row?.getBoundingClientRect().top ?? 0
  flushSync(change)
  if (row?.isConnected) window.scrollBy(0, row.getBoundingClientRect().top - top)
}
