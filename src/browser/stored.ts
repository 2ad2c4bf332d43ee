import browser from 'webextension-polyfill'

/** Calls back when an entry of `storage.local` changes, here or in another page, whose key is of concern. */
export function onStored(concerns: (key: string) => boolean, listener: () => void): () => void {
  const relay = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && Object.keys(changes).some(concerns)) listener()
  }
  browser.storage.onChanged.addListener(relay)
  return () => browser.storage.onChanged.removeListener(relay)
}
