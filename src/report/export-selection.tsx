import type { AuditedCookie } from '../audit/report.ts'
import { text } from '../browser/text.ts'
import { ExportButtons } from '../surface/export-buttons.tsx'

/** Saves the selected cookies, or all when none is selected. */
export function ExportSelection(props: {
  host: string
  chosen: readonly AuditedCookie[]
  /** How many of the chosen ones are not drawn: the filters hide them, or they are further down. */
  hidden: number
  all: readonly AuditedCookie[]
  clear: () => void
}) {
  const { host, chosen, hidden, all, clear } = props
  const count = chosen.length
  const scope = (
    <span className="scope" data-selected={count}>
      {count === 0
        ? text('export_all_other', { count: all.length })
        : text('export_selected_other', { count })}
      {hidden > 0 && ` ${text('export_hidden_other', { count: hidden })}`}
    </span>
  )
  return (
    <div className="export">
      <ExportButtons host={host} audited={count === 0 ? all : chosen} isSelection={count > 0} lead={scope}>
        {count > 0 && (
          <button type="button" className="quiet" data-action="clear-selection" onClick={clear}>
            {text('export_clear')}
          </button>
        )}
      </ExportButtons>
    </div>
  )
}
