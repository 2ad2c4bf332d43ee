import { type MouseEvent, type ReactNode, useState } from 'react'
import { changeNotes } from '../browser/portal-notes.ts'
import { text } from '../browser/text.ts'
import type { KnownPortal } from '../portal/known-portal.ts'
import { messageOf } from './message-of.ts'
import { AccessNote } from './no-access.tsx'
import type { PortalState } from './portal-state.ts'
import { LossNote, RecordNote, StoredNote } from './record-note.tsx'

/** Something to know before reading the list. */
export function Note({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className="note">
      {title !== undefined && <h2>{title}</h2>}
      <p>{children}</p>
    </section>
  )
}

/** What keeps the list of a portal's cookies, or what is recorded of them, from being whole. */
export function PortalNotes({ state, refresh }: { state: PortalState; refresh: () => void }) {
  const { report, at, access, known, log } = state
  return (
    <>
      <PausedNote host={report.host} known={known} />
      <AccessNote access={access} refresh={refresh} />
      <StoredNote said={known.storageFailure} />
      <RecordNote record={log} retry={refresh} />
      <LossNote record={log} at={at} />
    </>
  )
}

/** Says that nothing is recorded of a portal that is paused, and ends the pause at a click. */
function PausedNote({ host, known }: { host: string; known: KnownPortal }) {
  const [resumed, setResumed] = useState(false)
  const [failure, setFailure] = useState<string>()
  const { note, pausedBy } = known
  const isPaused = pausedBy !== undefined
  if (!isPaused && !resumed) return null
  const resume = ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    // The button will be gone, and the keyboard focus with it: the note stays.
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
