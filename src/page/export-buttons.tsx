import type { ReactNode } from 'react'
import type { ExportFormatName } from '../audit/export-formats.ts'
import { text } from '../browser/text.ts'
import { messageOf } from './portal-state.ts'
import { useRemembered } from './remember.ts'

type Outcome = { readonly ok: boolean; readonly message: string }

/** Saves what was observed of a portal, read anew at the click, and says what became of it. */
export function ExportButtons(props: {
  host: string
  /** The keys of the cookies to save; all when undefined. */
  chosen?: ReadonlySet<string> | undefined
  /** What stands before the buttons, and after them. */
  lead?: ReactNode
  children?: ReactNode
}) {
  const { host, chosen, lead, children } = props
  const [outcome, setOutcome] = useRemembered<Outcome | undefined>(undefined)
  const save = (format: ExportFormatName) =>
    import('./export-portal.ts')
      .then(({ exportPortal }) => exportPortal(format, host, chosen))
      .then(
        message => setOutcome({ ok: true, message }),
        error => setOutcome({ ok: false, message: text('export_failed', messageOf(error)) }),
      )
  return (
    <>
      <p role="status" data-ok={outcome?.ok}>
        {outcome?.message}
      </p>
      <div className="buttons">
        {lead}
        <button
          type="button"
          data-action="export-csv"
          title={text('export_csv_title')}
          onClick={() => save('csv')}
        >
          {text('export_csv')}
        </button>
        <button
          type="button"
          data-action="export-json"
          title={text('export_json_title')}
          onClick={() => save('json')}
        >
          {text('export_json')}
        </button>
        {children}
      </div>
    </>
  )
}
