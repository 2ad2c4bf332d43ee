import { openSettings } from '../browser/active-tab.ts'
import { text } from '../browser/text.ts'

/** The way to the settings. */
export function SettingsButton() {
  return (
    <button type="button" className="quiet" data-action="open-settings" onClick={() => void openSettings()}>
      {text('settings_open')}
    </button>
  )
}
