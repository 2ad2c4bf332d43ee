import { distinctions } from '../audit/behaviour.ts'
import { gistOf } from '../audit/gist.ts'
import type { AuditedCookie } from '../audit/report.ts'
import { text } from '../browser/text.ts'
import { CookieDetails } from '../surface/cookie-details.tsx'
import { Fold } from '../surface/fold.tsx'
import { GravestMark } from '../surface/gravest-mark.tsx'
import { rowData } from '../surface/row-data.ts'
import { Name, Tags } from '../surface/shown.tsx'
import { textOf } from '../surface/text-of.ts'

/** One cookie: its name, what it is for, how long it lasts and the gravest finding; opened, all there is to say. */
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
      <GravestMark of={audited} />
      <span className="brief">
        <span className="gist">
          <bdi>{textOf(gistOf(audited))}</bdi>
        </span>
        <span className="left">{remaining(cookie.expires, at)}</span>
        <Tags of={distinctions(cookie)} />
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
