import type { ReactNode } from 'react'
import { type MessageId, text } from '../browser/text.ts'
import { registry } from '../policy/registry.ts'
import type { CommonState } from './page-store.ts'
import { SettingsButton } from './settings-button.tsx'

const icons = {
  question: 'M6 6.2a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.3M8 11.6v.2',
  lock: 'M5.2 7.6h5.6v3.9H5.2zM6.2 7.6V6.2a1.8 1.8 0 0 1 3.6 0v1.4',
  warning: 'M8 4.6v4.2M8 11.2v.2',
} as const

/** A page that says one thing, and what to do next. Its icon only repeats what the title says. */
export function StateView(props: { icon: keyof typeof icons; title: MessageId; children: ReactNode }) {
  return (
    <section className="state">
      <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="7.25" />
        <path d={icons[props.icon]} />
      </svg>
      <h1>{text(props.title)}</h1>
      {props.children}
    </section>
  )
}

/** What any page can show in place of its own states. */
export function CommonView({ state, retry }: { state: CommonState; retry: () => void }) {
  if (state.status === 'loading') return <h1 className="loading">{text('loading')}</h1>
  return (
    <StateView icon="warning" title="failed_title">
      <p>{text('failed_text', state.message)}</p>
      <p>{text('failed_next')}</p>
      <button type="button" className="primary" onClick={retry}>
        {text('failed_button')}
      </button>
    </StateView>
  )
}

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
