/**
 * Pages of the extension in private windows. Only Firefox shows them there, and opens no database for them,
 * while `storage.local` is that of the ordinary windows. Chromium shows them in ordinary windows only.
 */
import browser from 'webextension-polyfill'

/** Whether this page stands in a private window. */
export function isInPrivateWindow(): boolean {
  return browser.extension.inIncognitoContext === true
}

/** Opens this page's address in a new ordinary window. */
export async function openInOrdinaryWindow(): Promise<void> {
  await browser.windows.create({ url: location.href, incognito: false })
}
