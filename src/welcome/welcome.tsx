import type { ReactNode } from 'react'
import { openSettings } from '../browser/active-tab.ts'
import { isFirefox } from '../browser/is-firefox.ts'
import { type MessageId, text } from '../browser/text.ts'
import { registry } from '../policy/registry.ts'
import { Sign } from '../surface/sign.tsx'

/** So many portals are named: enough to recognise one's own kind. */
const mostNamed = 4

/** What one should know who has just installed the extension, on one screen. */
export function Welcome() {
  const [first = '', ...others] = registry.hosts
  const named = [first, ...others.slice(0, mostNamed - 1)]
  const more = registry.hosts.length - named.length
  return (
    <main className="welcome" data-state="ready">
      <header>
        <img src="/icons/icon-128.png" alt="" width="72" height="72" />
        <div>
          <p className="small">{text('extension_name')}</p>
          <h1>{text('welcome_title')}</h1>
        </div>
      </header>
      <p>
        {text('welcome_what')} {text('welcome_shows')} {text('welcome_how')}
      </p>
      <div className="buttons">
        <a className="button primary" href={`https://${first}/`} target="_blank" rel="noreferrer">
          {text('welcome_open', first)}
        </a>
        <button type="button" data-action="open-settings" onClick={() => void openSettings()}>
          {text('welcome_settings')}
        </button>
      </div>
      <div className="told">
        <Told title="welcome_pin_title">
          <ol>
            <li>{text('welcome_pin_open')}</li>
            <li>{text(isFirefox() ? 'welcome_pin_firefox' : 'welcome_pin_chrome')}</li>
          </ol>
        </Told>
        <Told title="welcome_portals_title">
          <ul className="known">
            {named.map(host => (
              <li key={host}>
                <code>{host}</code>
              </li>
            ))}
            {more > 0 && <li data-more={more}>{text('live_more_other', { count: more })}</li>}
          </ul>
          <p className="hint">{text('welcome_portals_more')}</p>
        </Told>
        <Told title="welcome_values_title">
          <ul className="points">
            {(['welcome_values', 'welcome_requests', 'welcome_private'] as const).map(point => (
              <li key={point}>
                <span className="tick">
                  <Sign of="check" />
                </span>
                <span>{text(point)}</span>
              </li>
            ))}
          </ul>
        </Told>
      </div>
    </main>
  )
}

function Told({ title, children }: { title: MessageId; children: ReactNode }) {
  return (
    <section className="card">
      <h2>{text(title)}</h2>
      {children}
    </section>
  )
}
