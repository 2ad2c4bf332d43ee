import { openReport, openSettings } from '../browser/active-tab.ts'
import { text } from '../browser/text.ts'
import { CopySummary } from '../surface/copy-summary.tsx'
import type { PopupState } from './popup-state.ts'

/** Where to go on: the whole report, a mail, help. In a private window nothing is taken out of it. */
export function Foot({ state }: { state: Extract<PopupState, { status: 'ready' | 'private' }> }) {
  const { report, at } = state
  return (
    <footer className="foot">
      {state.status === 'ready' && (
        <>
          <button
            type="button"
            className="primary"
            data-action="open-report"
            title={text('open_report_title')}
            onClick={() => void openReport(report.host)}
          >
            {text('open_report')}
          </button>
          <CopySummary report={report} at={at} />
        </>
      )}
      <button type="button" className="quiet" data-action="help" onClick={() => void openSettings('help')}>
        {text('help')}
      </button>
    </footer>
  )
}
