import type { Runtime } from 'webextension-polyfill'
import { openWelcome } from '../browser/active-tab.ts'

/** Shows once, after the installation, what the extension is; never after an update. */
export async function welcome({ reason }: Pick<Runtime.OnInstalledDetailsType, 'reason'>): Promise<void> {
  // Where no window is open, as when an organisation installs it, there is nobody to welcome.
  if (reason === 'install') await openWelcome().catch(() => undefined)
}
