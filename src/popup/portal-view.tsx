import { text } from '../browser/text.ts'
import { AbsentList, GoneList, Kinds, Limits, Rules, UnreadList } from '../surface/lists.tsx'
import { AccessNote, Note, PausedNote } from '../surface/notes.tsx'
import { LossNote, RecordNote, StoredNote } from '../surface/record-note.tsx'
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
        {state.status === 'private' && (
          <Note title={text('private_title')}>
            {text('private_text')} {text('private_next')}
          </Note>
        )}
        {state.status === 'ready' && <PausedNote host={report.host} known={state.known} />}
        {state.status === 'ready' && <AccessNote access={state.access} refresh={refresh} />}
        <StoredNote said={state.known.storageFailure} />
        {state.status === 'ready' && <RecordNote record={state.log} retry={refresh} />}
        {state.status === 'ready' && <LossNote record={state.log} at={at} />}
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
