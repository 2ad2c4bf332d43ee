import { useEffect, useMemo, useState } from 'react'
import { text } from '../browser/text.ts'
import { AbsentList, Limits, Rules, UnreadList } from '../surface/lists.tsx'
import { AccessNote, Note, PausedNote } from '../surface/notes.tsx'
import { LossNote, RecordAgeLines, RecordNote, StoredNote } from '../surface/record-note.tsx'
import { CookieTable, toggled } from './cookie-table.tsx'
import { DraftPart } from './draft-part.tsx'
import { EarlierPart } from './earlier-part.tsx'
import { FindingsList } from './findings-list.tsx'
import type { ReadyReport } from './report-state.ts'
import { Summary } from './summary.tsx'
import { queryOf, rowsOf, shownRows, type TableView, viewFrom } from './table-view.ts'
import { useLives } from './use-lives.ts'
import { usePrinting } from './use-printing.ts'

/** Everything there is to say of a portal's cookies: first what is read in ten seconds, then all of it. */
export function ReportPage({ state, refresh }: { state: ReadyReport; refresh: () => void }) {
  const { report, at, access, known, log } = state
  const { host } = report
  const rows = useMemo(() => rowsOf(report), [report])
  // The page's address keeps what is shown of the cookies and how it is sorted.
  const [view, setView] = useState(() => viewFrom(window.location.search))
  const show = (next: TableView) => {
    setView(next)
    window.history.replaceState(null, '', queryOf(host, next))
  }
  const shown = useMemo(() => shownRows(rows, view, host, at), [rows, view, host, at])
  const drawn = shown.slice(0, view.drawn)
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const { lives, readLives } = useLives(host, opened, at)
  const printing = usePrinting()

  const title = text('report_document_title', host)
  useEffect(() => {
    document.title = title
  }, [title])

  /** On paper stands what is wrong with each cookie, and what happened to it must be read before. */
  const print = () => {
    const wrong = drawn.filter(({ audited }) => audited.faults.length > 0).map(({ audited }) => audited.key)
    void readLives([...opened, ...wrong], at).finally(() => window.print())
  }

  return (
    <>
      <Summary report={report} at={at} hasRecord={log.status === 'read'} print={print} />
      <PausedNote host={host} known={known} />
      <AccessNote access={access} refresh={refresh} />
      <StoredNote said={known.storageFailure} />
      <RecordNote record={log} retry={refresh} />
      <LossNote record={log} at={at} />
      <section className="record-age">
        <RecordAgeLines record={log} />
      </section>
      {report.present.length === 0 && (
        <Note title={text('no_cookies_title')}>{text('no_cookies_text', host)}</Note>
      )}
      <FindingsList report={report} whole={printing} />
      <CookieTable
        report={report}
        rows={rows}
        shown={shown}
        drawn={drawn}
        view={view}
        show={show}
        at={at}
        opened={opened}
        toggle={key => setOpened(keys => toggled(keys, key))}
        lives={lives}
        printing={printing}
      />
      <DraftPart report={report} />
      <EarlierPart report={report} />
      <section className="further">
        <UnreadList report={report} />
        <AbsentList report={report} />
        <Rules report={report} />
        <Limits log={log} />
      </section>
    </>
  )
}
