import type { ReactNode } from 'react'
import { text } from '../browser/text.ts'
import { registry } from '../policy/registry.ts'
import { SettingsButton } from './settings-button.tsx'
import { StateView } from './state-view.tsx'

/** The page is for someone who is lost, not for someone who looks a portal up. */
const mostExamples = 12

/** The site is no portal we know: what can be done about it, and where the extension has something to say. */
export function NotAPortal({ host, children }: { host: string | undefined; children?: ReactNode }) {
  return (
    <StateView icon="question" title="not_a_portal_title">
      <p>{host === undefined ? text('not_a_portal_text_no_host') : text('not_a_portal_text', host)}</p>
      {children}
      <p>{text('not_a_portal_next')}</p>
      <ul className="portals">
        {registry.hosts.slice(0, mostExamples).map(known => (
          <li key={known}>
            <a href={`https://${known}/`} target="_blank" rel="noreferrer">
              {known}
            </a>
          </li>
        ))}
      </ul>
      <SettingsButton />
    </StateView>
  )
}

export function Failed({ message, retry }: { message: string; retry: () => void }) {
  return (
    <StateView icon="warning" title="failed_title">
      <p>{text('failed_text', message)}</p>
      <p>{text('failed_next')}</p>
      <button type="button" className="primary" onClick={retry}>
        {text('failed_button')}
      </button>
    </StateView>
  )
}
