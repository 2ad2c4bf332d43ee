import { text } from '../browser/text.ts'
import { NoAccess } from '../page/no-access.tsx'
import { canBeAsked, RecognitionPart } from '../page/recognition-part.tsx'
import { Failed, NotAPortal } from '../page/state-views.tsx'
import type { PopupState } from './popup-state.ts'
import { PortalView } from './portal-view.tsx'

/** The popup: one state at a time, named on its root element. */
export function Popup({ state, refresh }: { state: PopupState; refresh: () => void }) {
  return (
    <main className="popup" tabIndex={-1} data-state={state.status}>
      <View state={state} refresh={refresh} />
    </main>
  )
}

function View({ state, refresh }: { state: PopupState; refresh: () => void }) {
  switch (state.status) {
    case 'loading':
      return <h1 className="loading">{text('loading')}</h1>
    case 'not-a-portal':
      return <NotAPortal host={state.host}>{question(state)}</NotAPortal>
    case 'no-access':
      return <NoAccess {...state} refresh={refresh} />
    case 'failed':
      return <Failed message={state.message} retry={refresh} />
    case 'private':
    case 'ready':
      return <PortalView state={state} refresh={refresh} />
  }
}

/** A private window leaves no trace: nothing is asked there, since the answer would be kept. */
function question({ host, note, isPrivate }: Extract<PopupState, { status: 'not-a-portal' }>) {
  if (host === undefined || !canBeAsked(host)) return undefined
  return isPrivate ? (
    <p>{text('recognise_in_private')}</p>
  ) : (
    <RecognitionPart key={host} host={host} note={note} />
  )
}
