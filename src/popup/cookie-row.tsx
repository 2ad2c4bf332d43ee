import { distinctions } from '../audit/behaviour.ts'
import { declaredWay } from '../audit/classify.ts'
import { gravest } from '../audit/finding.ts'
import type { AuditedCookie } from '../audit/report.ts'
import { text } from '../browser/text.ts'
import { chipOf } from '../surface/chip.ts'
import { CookieDetails } from '../surface/cookie-details.tsx'
import { useRemembered } from '../surface/remember.ts'
import { Name } from '../surface/shown.tsx'
import { textOf } from '../surface/text-of.ts'

/** One cookie: its name, what tells it apart, what it is declared as; opened, all there is to say. */
export function CookieRow(props: {
  audited: AuditedCookie
  host: string
  window: 'normal' | 'private'
  at: number
}) {
  const { audited, host, window, at } = props
  const { cookie, classification, faults, findings } = audited
  const [open, setOpen] = useRemembered(false)
  const chip = chipOf(audited)
  return (
    <li
      data-cookie={cookie.name}
      data-purpose={classification.category}
      data-findings={faults.join(' ')}
      data-status={classification.status}
      data-severity={gravest(findings) ?? 'none'}
      data-declared={declaredWay(classification)}
    >
      <details
        // What was opened before React came stays open.
        ref={element => {
          if (element?.open) setOpen(true)
        }}
        onToggle={event => setOpen(event.currentTarget.open)}
      >
        <summary>
          <span className="name">
            <Name of={cookie} />
          </span>
          <span className="chip" data-sign={chip.sign} data-tone={chip.tone}>
            {text(chip.label)}
          </span>
          <span className="brief">
            {distinctions(cookie).map(tag => (
              <span key={tag.id} className="tag">
                {textOf(tag)}
              </span>
            ))}
            <span>{remaining(cookie.expires, at)}</span>
          </span>
        </summary>
        {/* Written only when opened: the list is there sooner. */}
        {open && <CookieDetails audited={audited} host={host} window={window} at={at} />}
      </details>
    </li>
  )
}

function remaining(expires: number | undefined, at: number): string {
  return expires === undefined ? text('brief_session') : text('brief_expires_in', { span: expires - at })
}
