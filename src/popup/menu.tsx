import { openInTab, openSettings } from '../browser/active-tab.ts'
import { canOpenPanel, openPanel } from '../browser/panel.ts'
import { text } from '../browser/text.ts'
import { ExportButtons } from '../surface/export-buttons.tsx'
import { Sign } from '../surface/sign.tsx'
import type { PopupState } from './popup-state.ts'

/** What is not needed at every look. The browser opens and closes it: it needs no script for that. */
export function Menu({ state }: { state: Extract<PopupState, { status: 'ready' | 'private' }> }) {
  const { report, tabId } = state
  const { place } = document.documentElement.dataset
  return (
    <>
      <button
        type="button"
        className="quiet more"
        data-action="menu"
        popoverTarget="menu"
        aria-label={text('menu_more')}
        title={text('menu_more')}
      >
        <Sign of="more" />
      </button>
      <div id="menu" className="menu" popover="auto">
        {place === 'popup' && canOpenPanel() && (
          <button
            type="button"
            data-action="open-panel"
            onClick={() => void openPanel(tabId).then(closePopup)}
          >
            {text('menu_panel')}
          </button>
        )}
        {place !== 'tab' && (
          <button type="button" data-action="open-in-tab" onClick={() => void openInTab(tabId)}>
            {text('open_in_tab')}
          </button>
        )}
        <button type="button" data-action="open-settings" onClick={() => void openSettings()}>
          {text('settings_open')}
        </button>
        <button type="button" data-action="open-rules" onClick={() => void openSettings('rules')}>
          {text('menu_rules')}
        </button>
        <button type="button" data-action="open-glossary" onClick={() => void openSettings('glossary')}>
          {text('menu_glossary')}
        </button>
        {state.status === 'ready' && (
          <section className="export" aria-labelledby="menu-export">
            <p id="menu-export" className="label">
              {text('menu_export')}
            </p>
            <ExportButtons host={report.host} audited={[...report.present, ...report.gone]} />
          </section>
        )}
      </div>
    </>
  )
}

/** The panel has taken its place. */
function closePopup(): void {
  window.close()
}
