import type { ExportFormatName } from '../audit/export-formats.ts'
import { openInTab } from '../browser/active-tab.ts'
import { text } from '../browser/text.ts'
import { messageOf } from '../page/portal-state.ts'
import { useRemembered } from '../page/remember.ts'
import type { ReadyState } from './popup-state.ts'

type Outcome = { readonly ok: boolean; readonly message: string }

/** Saves what was observed, read anew at the click, and says what became of it. */
export function ExportBar({ state }: { state: ReadyState }) {
  const [outcome, setOutcome] = useRemembered<Outcome | undefined>(undefined)
  const save = (format: ExportFormatName) =>
    import('../page/export-portal.ts')
      .then(({ exportPortal }) => exportPortal(format, state.report.host))
      .then(
        message => setOutcome({ ok: true, message }),
        error => setOutcome({ ok: false, message: text('export_failed', messageOf(error)) }),
      )
  return (
    <footer className="export">
      <p role="status" data-ok={outcome?.ok}>
        {outcome?.message}
      </p>
      <div className="buttons">
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
        {document.documentElement.dataset.place === 'popup' && (
          <button type="button" className="quiet" onClick={() => openInTab(state.tabId)}>
            {text('open_in_tab')}
          </button>
        )}
      </div>
    </footer>
  )
}
