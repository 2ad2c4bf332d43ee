import { type MouseEvent, type ReactNode, useState } from 'react'
import type { HostAccess } from '../browser/host-access.ts'
import { changeNotes } from '../browser/portal-notes.ts'
import { text } from '../browser/text.ts'
import type { KnownPortal } from '../portal/known-portal.ts'
import { messageOf } from './message-of.ts'
import { useAsking } from './no-access.tsx'

/** Something to know before reading the list. */
export function Note({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className="note">
      {title !== undefined && <h2>{title}</h2>}
      <p>{children}</p>
    </section>
  )
}

/** What the list leaves out because the browser gives less access than the portal has cookies. */
export function AccessNote({ access, refresh }: { access: HostAccess; refresh: () => void }) {
  const { outcome, ask } = useAsking(refresh)
  if (access.status !== 'partial') return null
  return (
    <section className="note" data-note="access">
      {access.unseen.map(unseen => (
        <p key={unseen.kind}>
          {unseen.kind === 'parents'
            ? text('access_partial_parent', unseen.domains.join(', '))
            : text(`access_partial_${unseen.kind}`)}
        </p>
      ))}
      <button type="button" data-action="allow-access" onClick={event => ask(event, access.wanted)}>
        {text('access_partial_button')}
      </button>
      <p role="status">{outcome}</p>
    </section>
  )
}

/** Says that nothing is recorded of a portal that is paused, and ends the pause at a click. */
export function PausedNote({ host, known }: { host: string; known: KnownPortal }) {
  const [resumed, setResumed] = useState(false)
  const [failure, setFailure] = useState<string>()
  const { note, pausedBy } = known
  const isPaused = pausedBy !== undefined
  if (!isPaused && !resumed) return null
  const resume = ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    // The button will be gone, and with it the place of who goes by the keyboard: the note stays.
    currentTarget.closest('section')?.focus()
    changeNotes([host], ({ pausedAt: _, ...others }) => others).then(
      () => setResumed(true),
      error => setFailure(text('settings_failed', messageOf(error))),
    )
  }
  return (
    <section className="note" tabIndex={-1} data-note={isPaused ? 'paused' : 'resumed'}>
      <p role="status">
        {!isPaused
          ? text('note_resumed')
          : pausedBy === 'organisation' || note.pausedAt === undefined
            ? text('note_paused_managed')
            : text('note_paused', { moment: note.pausedAt })}
      </p>
      {pausedBy === 'user' && (
        <button type="button" data-action="resume" onClick={resume}>
          {text('portal_resume')}
        </button>
      )}
      {isPaused && <p role="status">{failure}</p>}
    </section>
  )
}
