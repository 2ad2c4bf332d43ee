import { text } from '../browser/text.ts'
import { registry } from '../policy/registry.ts'
import { isForgettable, partedFor } from './portal-actions.ts'
import type { PortalRow } from './portal-rows.ts'
import { Question } from './question.tsx'
import type { ReadySettings } from './settings-state.ts'

/** Says what goes with a portal, and what stays. */
export function ForgetQuestion(props: {
  row: PortalRow
  state: ReadySettings
  /** Told what to say once it is done. */
  agree: (done: string) => void
  close: () => void
}) {
  const { row, state, agree, close } = props
  const { host } = row
  const { goes, stays } = partedFor(host, state)
  const kind = isForgettable(row) ? 'forget' : 'delete'
  // Of a portal that the extension knows by itself only what was brought for it can go.
  const lasting = registry.policiesFor(host).length > 0 ? 'delete' : kind
  return (
    <Question
      title={text(`question_${kind}`, host)}
      answer={text(`portal_${kind}`)}
      agree={() => agree(text(`portal_done_${lasting}`, host))}
      close={close}
    >
      <ul>
        {state.record.status === 'read' ? (
          <li data-goes={goes.length}>{text('question_goes_other', { count: goes.length })}</li>
        ) : (
          <li>{text('question_goes_unread')}</li>
        )}
        {kind === 'forget' && (
          <li>{text(lasting === 'delete' ? 'question_goes_brought' : 'question_goes_further')}</li>
        )}
        {kind === 'delete' && state.stored[`livePolicy:${host}`] && <li>{text('question_goes_read')}</li>}
        {stays.length > 0 && (
          <li data-stays={stays.length}>{text('question_stays_other', { count: stays.length })}</li>
        )}
        <li>{text(`question_jar_${lasting}`)}</li>
      </ul>
    </Question>
  )
}
