import { type ReactNode, useEffect, useState } from 'react'
import { browserVersion, extensionVersion } from '../browser/browser-version.ts'
import { type MessageId, text } from '../browser/text.ts'
import { registry } from '../policy/registry.ts'

const privacy = [
  'help_privacy_values',
  'help_privacy_here',
  'help_privacy_requests',
  'help_privacy_private',
  'help_privacy_changes',
] as const satisfies readonly MessageId[]

/** What the extension is, does and leaves alone. */
export function HelpPart() {
  const browser = useBrowserVersion()
  return (
    <section className="card" aria-labelledby="help">
      <h2 id="help">{text('help_title')}</h2>
      <Told title="help_compares_title">
        <p>{text('help_compares_other', { count: registry.hosts.length })}</p>
      </Told>
      <Told title="help_privacy_title">
        <ul className="dots" data-privacy>
          {privacy.map(sentence => (
            <li key={sentence}>{text(sentence)}</li>
          ))}
        </ul>
      </Told>
      <Told title="limits_title" id="limits">
        <p>{text('limits_text')}</p>
      </Told>
      <Told title="help_keys_title">
        <p>{text('help_keys')}</p>
      </Told>
      <Told title="help_version_title">
        <p data-version>{text('help_version', extensionVersion(), __REGISTRY_VERSION__, browser)}</p>
      </Told>
      <Told title="help_fault_title">
        <p>{text('help_fault')}</p>
      </Told>
    </section>
  )
}

function Told({ title, id, children }: { title: MessageId; id?: string; children: ReactNode }) {
  return (
    <div className="told">
      <h3 id={id}>{text(title)}</h3>
      {children}
    </div>
  )
}

function useBrowserVersion(): string {
  const [version, setVersion] = useState('…')
  useEffect(() => {
    browserVersion().then(setVersion, () => {})
  }, [])
  return version
}
