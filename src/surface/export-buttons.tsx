import { type MouseEvent, type ReactNode, useState } from 'react'
import { type ExportFormatName, exportFormatNames } from '../audit/export-formats.ts'
import { foreignContext } from '../audit/foreign-context.ts'
import type { AuditedCookie } from '../audit/report.ts'
import { text } from '../browser/text.ts'
import { messageOf } from './message-of.ts'

type Outcome = { readonly ok: boolean; readonly message: string }

/** Saves what was observed of a portal, read anew at the click, and says what became of it. */
export function ExportButtons(props: {
  host: string
  /** The cookies to save. */
  audited: readonly AuditedCookie[]
  /** Whether they are a selection of all that there are. */
  isSelection?: boolean
  /** What stands before the buttons, and after them. */
  lead?: ReactNode
  children?: ReactNode
}) {
  const { host, audited, isSelection, lead, children } = props
  const [outcome, setOutcome] = useState<Outcome>()
  const save = (format: ExportFormatName, { currentTarget }: MouseEvent<HTMLButtonElement>) => {
    const box = currentTarget.closest('.export')?.querySelector<HTMLInputElement>('[name="leave-out"]')
    const wanted = {
      ...(isSelection && { selection: new Set(audited.map(({ key }) => key)) }),
      leaveContextsOut: box?.checked === true,
    }
    import('./export-portal.ts')
      .then(({ exportPortal }) => exportPortal(format, host, wanted))
      .then(
        message => setOutcome({ ok: true, message }),
        error => setOutcome({ ok: false, message: text('export_failed', messageOf(error)) }),
      )
  }
  return (
    <>
      <p role="status" data-ok={outcome?.ok}>
        {outcome?.message}
      </p>
      <Contexts host={host} audited={audited} />
      <div className="buttons">
        {lead}
        {exportFormatNames.map(name => (
          <button
            key={name}
            type="button"
            data-action={`export-${name}`}
            title={text(`export_${name}_title`)}
            onClick={event => save(name, event)}
          >
            {text(`export_${name}`)}
          </button>
        ))}
        {children}
      </div>
    </>
  )
}

/** As many are read. */
const mostNamed = 10

/** Tells what an export would say of other places than the portal, and asks whether it shall. */
function Contexts({ host, audited }: { host: string; audited: readonly AuditedCookie[] }) {
  const contexts = audited.flatMap(({ cookie }) => foreignContext(cookie, host) ?? [])
  if (contexts.length === 0) return null
  const named = contexts.flatMap(({ site, container }) => [
    ...(site === undefined ? [] : [site]),
    ...(container === undefined ? [] : [text('tag_container', container)]),
  ])
  const names = [...new Set(named)]
  return (
    <p className="contexts">
      {text('export_contexts_other', { count: contexts.length }, { list: names, atMost: mostNamed })}{' '}
      <label>
        <input type="checkbox" name="leave-out" /> {text('export_leave_out')}
      </label>
    </p>
  )
}
