import { NoAccess } from '../surface/no-access.tsx'
import { StoredNote } from '../surface/record-note.tsx'
import { CommonView, NotAPortal } from '../surface/state-views.tsx'
import { ReportPage } from './report-page.tsx'
import type { ReportState } from './report-state.ts'

/** The report's page: one state at a time, named on its root element. */
export function Report({ state, refresh }: { state: ReportState; refresh: () => void }) {
  return (
    <main
      className="report"
      tabIndex={-1}
      data-state={state.status}
      data-record={state.status === 'ready' ? state.log.status : undefined}
    >
      {state.status === 'ready' ? (
        <ReportPage state={state} refresh={refresh} />
      ) : state.status === 'no-access' ? (
        <NoAccess access={state.access} refresh={refresh} />
      ) : state.status === 'not-a-portal' ? (
        <NotAPortal host={state.host}>
          <StoredNote said={state.storageFailure} />
        </NotAPortal>
      ) : (
        <CommonView state={state} retry={refresh} />
      )}
    </main>
  )
}
