import { text } from '../browser/text.ts'
import { AbsentList, GoneList, Limits, UnreadList } from '../surface/lists.tsx'
import { Note, PortalNotes } from '../surface/notes.tsx'
import { StoredNote } from '../surface/record-note.tsx'
import { CookieList } from './cookie-list.tsx'
import { Foot } from './foot.tsx'
import { Head } from './head.tsx'
import type { PopupState } from './popup-state.ts'

/** A portal and its cookies. In a private window the same, but nothing recorded and nothing exported. */
export function PortalView(props: {
  state: Extract<PopupState, { status: 'ready' | 'private' }>
  refresh: () => void
}) {
  const { state, refresh } = props
  const { report, at } = state
  const window = state.status === 'private' ? 'private' : 'normal'
  return (
    <>
      <Head state={state} />
      {state.status === 'ready' ? (
        <PortalNotes state={state} refresh={refresh} />
      ) : (
        <>
          <Note title={text('private_title')}>
            {text('private_text')} {text('private_next')}
          </Note>
          <StoredNote said={state.known.storageFailure} />
        </>
      )}
      <CookieList key={report.host} report={report} window={window} at={at} />
      <div className="folds">
        <UnreadList report={report} />
        <AbsentList report={report} />
        <GoneList report={report} />
        <Limits log={state.status === 'ready' ? state.log : undefined} />
      </div>
      <Foot state={state} />
    </>
  )
}
