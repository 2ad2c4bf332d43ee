import { distinctions } from '../audit/behaviour.ts'
import type { AuditedCookie } from '../audit/report.ts'
import { text } from '../browser/text.ts'
import { Chip } from '../surface/chip.tsx'
import { CookieDetails } from '../surface/cookie-details.tsx'
import { Fold } from '../surface/fold.tsx'
import { rowData } from '../surface/row-data.ts'
import { Name, Tags } from '../surface/shown.tsx'

/** One cookie: its name, what tells it apart, what it is declared as; opened, all there is to say. */
export function CookieRow(props: {
  audited: AuditedCookie
  host: string
  window: 'normal' | 'private'
  at: number
}) {
  const { audited, host, window, at } = props
  const { cookie } = audited
  const title = (
    <>
      <span className="name">
        <Name of={cookie} />
      </span>
      <Chip of={audited} />
      <span className="brief">
        <Tags of={distinctions(cookie)} />
        <span>{remaining(cookie.expires, at)}</span>
      </span>
    </>
  )
  return (
    <li {...rowData(audited)}>
      <Fold className="cookie" title={title}>
        {() => <CookieDetails audited={audited} host={host} window={window} at={at} />}
      </Fold>
    </li>
  )
}

function remaining(expires: number | undefined, at: number): string {
  return expires === undefined ? text('brief_session') : text('brief_expires_in', { span: expires - at })
}
