import { type MouseEvent, useState } from 'react'
import { type HostAccess, requestAccess } from '../browser/host-access.ts'
import { text } from '../browser/text.ts'
import { messageOf } from './message-of.ts'
import { SettingsButton } from './settings-button.tsx'
import { StateView } from './state-views.tsx'

/**
 * The browser hides this portal's cookies from us: not the same as there being none.
 *
 * @param props.access of the portal; absent where the browser does not tell which one it is
 * @param props.wanted the match patterns to ask for
 * @param props.isPrivate in a private window nothing is asked for: access would last beyond it
 */
export function NoAccess(props: {
  access?: HostAccess
  wanted?: readonly string[]
  isPrivate?: boolean
  refresh: () => void
}) {
  const { access, isPrivate = false, refresh } = props
  const wanted = isPrivate ? [] : (props.wanted ?? access?.wanted ?? [])
  const { outcome, ask } = useAsking(refresh)
  const alone = access?.hostAlone
  return (
    <StateView icon="lock" title={access ? 'no_access_title' : 'no_access_title_hidden'}>
      <p>{access ? text('no_access_text', access.host) : text('no_access_text_no_host')}</p>
      <p>
        {isPrivate
          ? text('no_access_private')
          : access
            ? whatIsAsked(access)
            : text(wanted.length > 0 ? 'no_access_next_no_host' : 'no_access_next_hidden')}
      </p>
      <div className="buttons">
        {wanted.length > 0 && (
          <button
            type="button"
            className="primary"
            data-action="allow-access"
            onClick={event => ask(event, wanted)}
          >
            {text('no_access_button')}
          </button>
        )}
        {wanted.length > 0 && access && alone !== undefined && (
          <button
            type="button"
            className="quiet"
            data-action="allow-host"
            onClick={event => ask(event, [alone])}
          >
            {text('no_access_host_alone', access.host)}
          </button>
        )}
      </div>
      <p role="status">{outcome}</p>
      <SettingsButton />
    </StateView>
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
            ? text('access_partial_parent', { list: unseen.domains })
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

/**
 * Asks for access at a click, and remembers in words when it was not given. Nothing that follows is needed: where the
 * popup closes while the browser asks, the worker hears the answer, and the next popup shows it.
 */
function useAsking(refresh: () => void) {
  const [outcome, setOutcome] = useState<string>()
  const ask = ({ currentTarget }: MouseEvent<HTMLButtonElement>, patterns: readonly string[]) => {
    const page = currentTarget.closest('main')
    // Nothing may be awaited before the browser is asked: it takes the click for spent.
    requestAccess(patterns).then(
      granted => {
        setOutcome(granted ? undefined : text('no_access_refused'))
        // The button will be gone, and the keyboard focus with it.
        if (granted) page?.focus()
        refresh()
      },
      // The browser did not even ask: an organisation forbids it, for instance.
      error => setOutcome(text('settings_failed', messageOf(error))),
    )
  }
  return { outcome, ask }
}

/** What the browser will be asked for, and why. */
export function whatIsAsked({ host, parents, wanted, hostAlone }: HostAccess): string {
  if (hostAlone !== undefined) return text('no_access_parent', { list: parents }, host)
  const widest = parents.at(-1) ?? host
  return wanted.includes(`*://*.${widest}/*`) ? text('no_access_next', widest) : text('no_access_alone', host)
}
