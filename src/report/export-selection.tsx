import { useState } from 'react'
import type { ExportFormatName } from '../audit/export-formats.ts'
import { text } from '../browser/text.ts'
import { messageOf } from '../page/portal-state.ts'

type Outcome = { readonly ok: boolean; readonly message: string }

/** Saves the selected cookies, or all when none is selected, read anew at the click. */
export function ExportSelection(props: {
  host: string
  chosen: readonly string[]
  /** How many of the chosen ones the filters hide. */
  hidden: number
  all: number
  clear: () => void
}) {
  const { host, chosen, hidden, all, clear } = props
  const [outcome, setOutcome] = useState<Outcome>()
  const count = chosen.length
  const save = (format: ExportFormatName) =>
    import('../page/export-portal.ts')
      .then(({ exportPortal }) => exportPortal(format, host, count === 0 ? undefined : new Set(chosen)))
      .then(
        message => setOutcome({ ok: true, message }),
        error => setOutcome({ ok: false, message: text('export_failed', messageOf(error)) }),
      )
  return (
    <div className="export">
      <p role="status" data-ok={outcome?.ok}>
        {outcome?.message}
      </p>
      <div className="buttons">
        <span className="scope" data-selected={count}>
          {count === 0 ? text('export_all', { count: all }) : text('export_selected_other', { count })}
          {hidden > 0 && ` ${text('export_hidden_other', { count: hidden })}`}
        </span>
        <button type="button" data-export="csv" title={text('export_csv_title')} onClick={() => save('csv')}>
          {text('export_csv')}
        </button>
        <button
          type="button"
          data-export="json"
          title={text('export_json_title')}
          onClick={() => save('json')}
        >
          {text('export_json')}
        </button>
        {count > 0 && (
          <button type="button" className="quiet" data-action="clear-selection" onClick={clear}>
            {text('export_clear')}
          </button>
        )}
      </div>
    </div>
  )
}
