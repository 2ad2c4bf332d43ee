import type { ReactNode } from 'react'
import { text } from '../browser/text.ts'
import { day } from '../cookie/spans.ts'
import { wordsFor } from './message-of.ts'
import type { RecordState } from './record-state.ts'

/**
 * Says what is wrong with the record: it cannot be read, or nothing more can be written.
 *
 * @param props.retry reads everything anew
 * @param props.children further things to do about it
 */
export function RecordNote(props: { record: RecordState; retry: () => void; children?: ReactNode }) {
  const { record, retry, children } = props
  const failure = record.status === 'read' ? record.unwritten : record
  if (!failure || !('trouble' in failure)) return null
  const { trouble, details } = failure
  const { what, next } = wordsFor(trouble)
  return (
    <section className="note" data-note="record" data-trouble={trouble}>
      <h2>{text(record.status === 'read' ? 'record_unwritten_title' : 'record_unread_title')}</h2>
      <p>{text(what)}</p>
      <p>
        {'since' in failure
          ? text('record_unwritten', { moment: failure.since })
          : text('record_unread_meanwhile')}
      </p>
      <p>{text(next)}</p>
      <BrowsersWords said={details} />
      <div className="buttons">
        <button type="button" data-action="retry" onClick={retry}>
          {text('failed_button')}
        </button>
        {children}
      </div>
    </section>
  )
}

/** Says that what is stored beside the record cannot be read. `said`: the browser's own text; undefined when it can. */
export function StoredNote({ said }: { said: string | undefined }) {
  if (said === undefined) return null
  return (
    <section className="note" data-note="stored">
      <h2>{text('stored_unread_title')}</h2>
      <p>{text('stored_unread')}</p>
      <p>{text('stored_unread_next')}</p>
      <BrowsersWords said={said} />
    </section>
  )
}

/** For who looks for help, or gives it. */
function BrowsersWords({ said }: { said: string }) {
  // Some errors have a name and no text.
  const words = said.replace(/:\s*$/, '')
  if (words === '') return null
  return (
    <details className="said">
      <summary>{text('browser_said')}</summary>
      <code>{words}</code>
    </details>
  )
}

/** For so long, in milliseconds, the loss of a record is told before all else. */
const toldLoud = 30 * day

/** Says that an earlier record was lost, as long as that is news at a moment, `at`, in milliseconds since 1970. */
export function LossNote({ record, at }: { record: RecordState; at: number }) {
  const lost = record.status === 'read' ? record.age.lost : undefined
  if (!lost || at - lost.noticedAt > toldLoud) return null
  return (
    <section className="note" data-note="lost">
      <h2>{text('record_lost_title')}</h2>
      <p>{text('record_lost', { moment: lost.since }, { moment: lost.noticedAt })}</p>
    </section>
  )
}

/** Since when the record holds what happened, and what it does not hold any more. */
export function RecordAgeLines({ record }: { record: RecordState & { readonly goneNotKept?: number } }) {
  if (record.status === 'pending') return <p>{text('record_pending')}</p>
  if (record.status !== 'read') return null
  const { age, goneNotKept: count = 0 } = record
  const { completeSince = age.watchingSince, lost } = age
  return (
    <>
      {completeSince !== undefined && (
        <p data-complete-since={completeSince}>{text('complete_since', { moment: completeSince })}</p>
      )}
      {lost && <p data-lost>{text('record_lost', { moment: lost.since }, { moment: lost.noticedAt })}</p>}
      {count > 0 && <p data-gone-not-kept={count}>{text('gone_not_kept_other', { count })}</p>}
    </>
  )
}
