import { openInTab } from '../browser/active-tab.ts'
import { text } from '../browser/text.ts'
import { ExportButtons } from '../surface/export-buttons.tsx'
import type { ReadyState } from './popup-state.ts'

/** Saves all that was observed; as a popup it can also be opened in a tab. */
export function ExportBar({ state }: { state: ReadyState }) {
  const { report } = state
  return (
    <footer className="export">
      <ExportButtons host={report.host} audited={[...report.present, ...report.gone]}>
        {document.documentElement.dataset.place === 'popup' && (
          <button type="button" className="quiet" onClick={() => openInTab(state.tabId)}>
            {text('open_in_tab')}
          </button>
        )}
      </ExportButtons>
    </footer>
  )
}
