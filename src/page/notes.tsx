import type { MouseEvent, ReactNode } from 'react'
import { type HostAccess, requestAccess } from '../browser/host-access.ts'
import type { KnownPortal } from '../browser/known-portals.ts'
import { changeNotes } from '../browser/portal-notes.ts'
import { text } from '../browser/text.ts'
import type { LogState } from './portal-state.ts'
import { useRemembered } from './remember.ts'

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
  if (access.status !== 'partial') return null
  return (
    <Note>
      {access.unseen.includes('http') && <>{text('access_partial_http')} </>}
      {access.unseen.includes('parent') && <>{text('access_partial_parent', access.domain)} </>}
      <button type="button" onClick={() => void requestAccess([access.wanted]).finally(refresh)}>
        {text('access_partial_button')}
      </button>
    </Note>
  )
}

/** Says when the record cannot be read; the cookies of the moment are shown all the same. */
export function LogNote({ log }: { log: LogState }) {
  return log.status === 'failed' ? <Note>{text('log_failed', log.message)}</Note> : null
}

/** Says that nothing is recorded of a portal that is paused, and ends the pause at a click. */
export function PausedNote({ host, known }: { host: string; known: KnownPortal }) {
  const [resumed, setResumed] = useRemembered(false)
  const { note, managed, isPaused } = known
  if (!isPaused && !resumed) return null
  const resume = ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    // The button will be gone, and with it the place of who goes by the keyboard: the note stays.
    currentTarget.closest('section')?.focus()
    void changeNotes([host], ({ pausedAt: _, ...others }) => others).then(() => setResumed(true))
  }
  return (
    <section className="note" tabIndex={-1} data-note={isPaused ? 'paused' : 'resumed'}>
      <p role="status">
        {!isPaused
          ? text('note_resumed')
          : managed.paused || note.pausedAt === undefined
            ? text('note_paused_managed')
            : text('note_paused', { moment: note.pausedAt })}
      </p>
      {isPaused && !managed.paused && (
        <button type="button" data-action="resume" onClick={resume}>
          {text('portal_resume')}
        </button>
      )}
    </section>
  )
}
