import { useEffect } from 'react'
import { text } from '../browser/text.ts'
import { AbsentList, Limits, UnreadList } from '../surface/lists.tsx'
import { Note, PortalNotes } from '../surface/notes.tsx'
import { RecordAgeLines } from '../surface/record-note.tsx'
import { CookieTable } from './cookie-table.tsx'
import { DraftPart } from './draft-part.tsx'
import { EarlierPart } from './earlier-part.tsx'
import { FindingsList } from './findings-list.tsx'
import type { ReadyReport } from './report-state.ts'
import { Summary } from './summary.tsx'
import { usePrinting } from './use-printing.ts'
import { useTable } from './use-table.ts'

/** Everything there is to say of a portal's cookies: first what is read in ten seconds, then all of it. */
export function ReportPage({ state, refresh }: { state: ReadyReport; refresh: () => void }) {
  const { report, at, log } = state
  const { host } = report
  const table = useTable(report, at)
  const printing = usePrinting()

  const title = text('report_document_title', host)
  useEffect(() => {
    document.title = title
  }, [title])

  /** On paper stands what is wrong with each cookie, and what happened to it must be read before. */
  const print = () => {
    const { drawn, opened, readLives } = table
    const wrong = drawn.filter(({ audited }) => audited.faults.length > 0).map(({ audited }) => audited.key)
    void readLives([...opened, ...wrong], at).finally(() => window.print())
  }

  return (
    <>
      <Summary report={report} at={at} hasRecord={log.status === 'read'} print={print} />
      <PortalNotes state={state} refresh={refresh} />
      <section className="record-age">
        <RecordAgeLines record={log} />
      </section>
      {report.present.length === 0 && (
        <Note title={text('no_cookies_title')}>{text('no_cookies_text', host)}</Note>
      )}
      <FindingsList report={report} whole={printing} />
      <CookieTable report={report} table={table} at={at} printing={printing} />
      <DraftPart report={report} />
      <EarlierPart report={report} />
      <section className="further">
        <UnreadList report={report} />
        <AbsentList report={report} />
        <Limits log={log} />
      </section>
    </>
  )
}
