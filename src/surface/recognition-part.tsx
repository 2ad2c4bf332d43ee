import { type MouseEvent, useState } from 'react'
import { changeNotes } from '../browser/portal-notes.ts'
import { type MessageId, text } from '../browser/text.ts'
import { isHostName } from '../cookie/site.ts'
import { registry } from '../policy/registry.ts'
import type { PortalNote } from '../portal/portal-note.ts'
import type { Asked } from './ask-host.ts'
import { messageOf } from './message-of.ts'

/** Each answer in words. The place is for the host. */
const answers = {
  portal: 'recognised_portal',
  quota: 'recognised_quota',
  private: 'recognised_private',
  'no-portal': 'recognised_no_portal',
  'other-json': 'recognised_other_json',
  unreachable: 'recognised_unreachable',
  failing: 'recognised_failing',
  offline: 'recognised_offline',
} as const satisfies Record<Asked, MessageId>

/** What a host answered to the question whether it is a portal. */
export function answerInWords(answer: Asked, host: string): string {
  return text(answers[answer], host)
}

/** What is shown in place of what is noted: what happened since. */
interface Outcome {
  readonly result: Asked | 'working' | 'forgotten' | 'failed'
  readonly summary: string
}

/** Whether it makes sense to ask: portals have names, and the vendor's own sites are known to be none. */
export function canBeAsked(host: string): boolean {
  return isHostName(host) && !registry.isVendorSite(host)
}

/**
 * Asks a host, on a click and only then, whether it is a portal, and shows what it answered before.
 * Give it a `key` of its host: what it shows is of that host alone.
 */
export function RecognitionPart({ host, note }: { host: string; note: PortalNote | undefined }) {
  const [outcome, setOutcome] = useState<Outcome>()
  const noted = note?.recognition
  const isWorking = outcome?.result === 'working'
  const result = outcome?.result ?? noted?.answer
  const summary =
    outcome?.summary ??
    (noted && [text('recognised_at', { moment: noted.at }), answerInWords(noted.answer, host)].join(' '))

  const fail = (error: unknown) =>
    setOutcome({ result: 'failed', summary: text('recognise_failed', messageOf(error)) })
  const ask = () => {
    if (isWorking) return
    setOutcome({ result: 'working', summary: text('recognise_working', host) })
    import('./ask-host.ts')
      .then(({ askHost }) => askHost(host))
      .then(answer => setOutcome({ result: answer, summary: answerInWords(answer, host) }), fail)
  }
  const watch = () =>
    void changeNotes([host], one => ({ ...one, added: { at: Date.now(), by: 'address' } })).catch(fail)
  const forget = ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    // This button will be gone, and the keyboard focus with it: the first one stays.
    currentTarget.parentElement?.querySelector('button')?.focus()
    changeNotes([host], ({ recognition, ...rest }) => rest).then(
      () => setOutcome({ result: 'forgotten', summary: text('recognise_forgotten') }),
      fail,
    )
  }

  return (
    <section className="recognition" data-recognition={result} ref={keepFocus}>
      <p role="status">{summary}</p>
      <p>{text('recognise_what', host)}</p>
      <div className="buttons">
        {/* Not disabled while it works: that would take the focus away. */}
        <button
          type="button"
          className={noted ? undefined : 'primary'}
          data-action="recognise"
          aria-disabled={isWorking}
          onClick={ask}
        >
          {text(noted ? 'recognise_again' : 'recognise_button')}
        </button>
        {result === 'private' && !note?.added && (
          <button type="button" data-action="watch" onClick={watch}>
            {text('recognise_watch')}
          </button>
        )}
        {noted && (
          <button type="button" data-action="forget-recognition" onClick={forget}>
            {text('recognise_forget')}
          </button>
        )}
      </div>
    </section>
  )
}

/** When a portal was found the page shows something else: the keyboard focus goes to its title. */
function keepFocus(section: HTMLElement): () => void {
  const page = section.closest('main')
  return () => {
    if (!section.contains(document.activeElement)) return
    queueMicrotask(() => {
      const title = page?.querySelector('h1')
      if (!title) return
      title.tabIndex = -1
      title.focus()
    })
  }
}
