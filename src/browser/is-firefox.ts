import browser from 'webextension-polyfill'

/** Only Firefox has this call. To be asked only where the two differ and nothing else tells. */
export function isFirefox(): boolean {
  return 'getBrowserInfo' in browser.runtime
}
