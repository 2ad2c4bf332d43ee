import { text } from '../browser/text.ts'
import { AbsentList, GoneList, Kinds, Limits, Rules, UnreadList } from '../surface/lists.tsx'
import { Note, PortalNotes } from '../surface/notes.tsx'
import { StoredNote } from '../surface/record-note.tsx'
import { SettingsButton } from '../surface/settings-button.tsx'
import { CookieRow } from './cookie-row.tsx'
import { ExportBar } from './export-bar.tsx'
import { Glance } from './glance.tsx'
import { LivePolicyPart } from './live-policy-part.tsx'
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
      <Glance report={report} window={window} />
      <div>
        <Kinds />
        {state.status === 'ready' && (
          <LivePolicyPart key={report.host} host={report.host} against={report.against} />
        )}
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
        {report.present.length === 0 && (
          <Note title={text('no_cookies_title')}>{text('no_cookies_text', report.host)}</Note>
        )}
        <ul className="cookies" aria-label={text('rows_label')}>
          {report.present.map(audited => (
            <CookieRow key={audited.key} audited={audited} host={report.host} window={window} at={at} />
          ))}
        </ul>
        <UnreadList report={report} />
        <AbsentList report={report} />
        <GoneList report={report} />
        <Rules report={report} isPrivate={window === 'private'} />
        <Limits log={state.status === 'ready' ? state.log : undefined} />
        <SettingsButton />
      </div>
      {state.status === 'ready' && <ExportBar state={state} />}
    </>
  )
}
