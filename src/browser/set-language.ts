import browser from 'webextension-polyfill'
import type { Language } from './languages.ts'
import { type Messages, speak } from './text.ts'
import type { UserSettings } from './user-settings.ts'

/**
 * Has everything said in the language that is set. A message file is read only where the browser speaks
 * another one.
 */
export async function setLanguage(wanted: UserSettings['language']): Promise<void> {
  latest = wanted
  const isBrowsers = wanted === 'auto' || wanted === browser.i18n.getMessage('locale')
  const messages = isBrowsers ? undefined : await messagesOf(wanted)
  if (latest === wanted) speak(messages)
}

let latest: UserSettings['language'] = 'auto'
const read = new Map<string, Promise<Messages>>()

/** The extension's own file: nothing leaves the browser. */
function messagesOf(language: Language): Promise<Messages> {
  const reading =
    read.get(language) ??
    fetch(browser.runtime.getURL(`_locales/${language}/messages.json`)).then(response => response.json())
  read.set(language, reading)
  reading.catch(() => read.delete(language))
  return reading
}
