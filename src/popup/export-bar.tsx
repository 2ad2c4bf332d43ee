import { openInTab } from '../browser/active-tab.ts'
import { text } from '../browser/text.ts'
import { ExportButtons } from '../page/export-buttons.tsx'
import type { ReadyState } from './popup-state.ts'

/** Saves all that was observed; as a popup it can also be opened in a tab. */
export function ExportBar({ state }: { state: ReadyState }) {
  return (
    <footer className="export">
      <ExportButtons host={state.report.host}>
        {document.documentElement.dataset.place === 'popup' && (
          <button type="button" className="quiet" onClick={() => openInTab(state.tabId)}>
            {text('open_in_tab')}
          </button>
        )}
      </ExportButtons>
    </footer>
  )
}
