import browser from 'webextension-polyfill'
import { nearestLanguage } from './languages.ts'
import { speak } from './text.ts'
import type { UserSettings } from './user-settings.ts'
import { unpacked, type Words, wordsFile } from './words-file.ts'

/**
 * Has everything said in the language that is set, or in the browser's. The words of no other language are read.
 *
 * @throws when they cannot be read; what was spoken before is spoken on
 */
export async function setLanguage(wanted: UserSettings['language']): Promise<void> {
  latest = wanted
  const words = await wordsOf(wanted === 'auto' ? nearestLanguage(browser.i18n.getUILanguage()) : wanted)
  if (latest === wanted) speak(words)
}

let latest: UserSettings['language'] = 'auto'

async function wordsOf(language: string): Promise<Words> {
  return once(`of ${language}`, async () => {
    const [ids, texts] = await Promise.all([
      once('ids', () => fileOf<readonly string[]>('ids')),
      fileOf<readonly (string | null)[]>(language),
    ])
    return unpacked(ids, texts)
  })
}

const done = new Map<string, Promise<unknown>>()

/** What cannot be had is asked for again the next time. */
function once<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const doing = (done.get(what) as Promise<Result> | undefined) ?? work()
  done.set(what, doing)
  doing.catch(() => done.delete(what))
  return doing
}

/** The extension's own file, whose shape is ours: nothing leaves the browser. */
async function fileOf<Content>(name: string): Promise<Content> {
  const response = await fetch(browser.runtime.getURL(wordsFile(name)))
  return response.json()
}
