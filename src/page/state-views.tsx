import type { ReactNode } from 'react'
import { requestAccess } from '../browser/host-access.ts'
import { type MessageId, text } from '../browser/text.ts'
import { registry } from '../policy/registry.ts'
import { CircleIcon } from './icons.tsx'
import { useRemembered } from './remember.ts'

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
    </StateView>
  )
}

/** The browser hides this portal's cookies from us: not the same as there being none. */
export function NoAccess(props: { host?: string; domain?: string; wanted: string[]; refresh: () => void }) {
  const { host, domain, wanted, refresh } = props
  const [refused, setRefused] = useRemembered(false)
  // Nothing may be awaited before the browser is asked: it takes the click for spent.
  const ask = () =>
    requestAccess(wanted).then(
      granted => {
        setRefused(!granted)
        refresh()
      },
      () => setRefused(true),
    )
  return (
    <StateView icon="lock" title="no_access_title">
      <p>{host === undefined ? text('no_access_text_no_host') : text('no_access_text', host)}</p>
      <p>{domain === undefined ? text('no_access_next_no_host') : text('no_access_next', domain)}</p>
      <button type="button" className="primary" onClick={ask}>
        {text('no_access_button')}
      </button>
      <p role="status">{refused && text('no_access_refused')}</p>
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

function StateView(props: { icon: 'question' | 'lock' | 'warning'; title: MessageId; children: ReactNode }) {
  return (
    <section className="state">
      <CircleIcon name={props.icon} />
      <h1>{text(props.title)}</h1>
      {props.children}
    </section>
  )
}
