import browser from 'webextension-polyfill'
import { text } from '../browser/text.ts'

/** The way to the settings. */
export function SettingsButton() {
  return (
    <button
      type="button"
      className="quiet"
      data-action="settings"
      onClick={() => void browser.runtime.openOptionsPage()}
    >
      {text('settings_open')}
    </button>
  )
}
