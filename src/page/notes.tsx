import type { ReactNode } from 'react'
import { type HostAccess, requestAccess } from '../browser/host-access.ts'
import { text } from '../browser/text.ts'
import type { LogState } from './portal-state.ts'

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
