import type { MouseEvent } from 'react'
import { declaredPatterns, type HostAccess, requestAccess } from '../browser/host-access.ts'
import { text } from '../browser/text.ts'
import { useRemembered } from './remember.ts'
import { SettingsButton } from './settings-button.tsx'
import { StateView } from './state-view.tsx'

/**
 * The browser hides this portal's cookies from us: not the same as there being none.
 *
 * @param props.access of the portal; absent where the browser does not tell which one it is
 */
export function NoAccess({ access, refresh }: { access?: HostAccess; refresh: () => void }) {
  const { refused, ask } = useAsking(refresh)
  const alone = access?.hostAlone
  return (
    <StateView icon="lock" title="no_access_title">
      <p>{access ? text('no_access_text', access.host) : text('no_access_text_no_host')}</p>
      <p>{whatIsAsked(access)}</p>
      <div className="buttons">
        <button
          type="button"
          className="primary"
          data-action="allow"
          onClick={event => ask(event, access?.wanted ?? declaredPatterns())}
        >
          {text('no_access_button')}
        </button>
        {access && alone !== undefined && (
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
      <p role="status">{refused && text('no_access_refused')}</p>
      <SettingsButton />
    </StateView>
  )
}

/**
 * Asks for access at a click, and remembers when it was refused. Nothing that follows is needed: where the
 * popup closes while the browser asks, the worker hears the answer, and the next popup shows it.
 */
export function useAsking(refresh: () => void) {
  const [refused, setRefused] = useRemembered(false)
  const ask = ({ currentTarget }: MouseEvent<HTMLButtonElement>, patterns: readonly string[]) => {
    const page = currentTarget.closest('main')
    // Nothing may be awaited before the browser is asked: it takes the click for spent.
    requestAccess(patterns).then(
      granted => {
        setRefused(!granted)
        // The button will be gone, and with it the place of who goes by the keyboard.
        if (granted) page?.focus()
        refresh()
      },
      () => setRefused(true),
    )
  }
  return { refused, ask }
}

/** What the browser will be asked for, and why. */
export function whatIsAsked(access: HostAccess | undefined): string {
  if (!access) return text('no_access_next_no_host')
  const { host, parents, wanted, hostAlone } = access
  if (hostAlone !== undefined) return text('no_access_parent', parents.join(', '), host)
  const widest = parents.at(-1) ?? host
  return wanted.includes(`*://*.${widest}/*`) ? text('no_access_next', widest) : text('no_access_alone', host)
}
