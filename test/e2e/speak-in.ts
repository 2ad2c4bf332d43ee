import type { Language } from '../../src/browser/languages.ts'
import type { Driver } from './driver/driver.ts'

/** Sets the language of the extension, as the settings page does. */
export function speakIn(driver: Driver, language: Language | 'auto'): Promise<void> {
  return driver.evaluateInExtension(
    (api, tag) => api.storage.local.set({ 'setting:language': tag }),
    language,
  )
}
