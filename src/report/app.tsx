import { useSyncExternalStore } from 'react'
import { text } from '../browser/text.ts'
import { NoAccess } from '../surface/no-access.tsx'
import { StoredNote } from '../surface/record-note.tsx'
import { Failed, NotAPortal } from '../surface/state-views.tsx'
import { ReportPage } from './report-page.tsx'
import type { ReportState, ReportStore } from './report-state.ts'

/** The report's page: one state at a time, named on its root element. */
export function App({ store }: { store: ReportStore }) {
  const state = useSyncExternalStore(store.subscribe, store.getState)
  return (
    <main
      className="report"
      tabIndex={-1}
      data-state={state.status}
      data-record={state.status === 'ready' ? state.log.status : undefined}
    >
      <View state={state} refresh={store.refresh} />
    </main>
  )
}

function View({ state, refresh }: { state: ReportState; refresh: () => void }) {
  switch (state.status) {
    case 'loading':
      return <h1 className="loading">{text('loading')}</h1>
    case 'not-a-portal':
      return (
        <NotAPortal host={state.host}>
          <StoredNote said={state.storageFailure} />
        </NotAPortal>
      )
    case 'no-access':
      return <NoAccess access={state.access} refresh={refresh} />
    case 'failed':
      return <Failed message={state.message} retry={refresh} />
    case 'ready':
      return <ReportPage state={state} refresh={refresh} />
  }
}
