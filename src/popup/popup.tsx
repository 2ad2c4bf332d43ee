import type { ComponentType } from 'react'
import { NoAccess } from '../surface/no-access.tsx'
import { StoredNote } from '../surface/record-note.tsx'
import { CommonView, NotAPortal } from '../surface/state-views.tsx'
import type { PopupState } from './popup-state.ts'
import { PortalView } from './portal-view.tsx'

interface Props {
  state: PopupState
  refresh: () => void
  /** What is asked about a site that is no portal we know. It comes later than a list of cookies. */
  Question?: ComponentType<Extract<PopupState, { status: 'not-a-portal' }>>
}

/** The popup: one state at a time, named on its root element. */
export function Popup(props: Props) {
  return (
    <main className="popup" tabIndex={-1} data-state={props.state.status}>
      <View {...props} />
    </main>
  )
}

function View({ state, refresh, Question }: Props) {
  switch (state.status) {
    case 'not-a-portal':
      return (
        <NotAPortal host={state.host}>
          <StoredNote said={state.storageFailure} />
          {Question && <Question {...state} />}
        </NotAPortal>
      )
    case 'no-access':
      return <NoAccess {...state} refresh={refresh} />
    case 'private':
    case 'ready':
      return <PortalView state={state} refresh={refresh} />
    default:
      return <CommonView state={state} retry={refresh} />
  }
}
