import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { beforeEach, expect, test, vi } from 'vitest'
import { packed, type Words } from '../../src/browser/words-file.ts'
import { fakeBrowser } from '../browser/fake-browser.ts'

const items = new Map<string, string>()
beforeEach(() => {
  items.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, item: string) => items.set(key, item),
    removeItem: (key: string) => items.delete(key),
  })
})
/** An extension whose words are these and no more. */
function wordsAre(words: Readonly<Record<string, Words>>): void {
  fakeBrowser({
    'i18n.getUILanguage': () => 'en-GB',
    'i18n.getMessage': id => `{${id}}`,
    'runtime.getURL': path => path,
  })
  vi.stubGlobal('fetch', async (address: string) => {
    const name = address.replace(/^words\/|\.json$/g, '')
    return { json: async () => (name === 'ids' ? ['loading'] : packed(['loading'], words[name] ?? {})) }
  })
}

const words = { en: { loading: 'Reading' }, fr: { loading: 'Lecture' } }

test.each<[copy: string | undefined, said: string, reason: string]>([
  ['{"language":"fr","appearance":"auto"}', 'Lecture', 'a language is set'],
  [undefined, 'Reading', 'nothing is set'],
  ['{"language":"auto","appearance":"dark"}', 'Reading', 'only the appearance is'],
  ['null', 'Reading', 'the copy is none of ours'],
  ['{', 'Reading', 'it cannot be read'],
  ['{"language":"xx"}', 'Reading', 'it names a language that we lack'],
])('by the copy %s "%s" is said once the wait is over: %s', async (copy, said) => {
  if (copy !== undefined) items.set('presentation', copy)
  wordsAre(words)
  const { prepareLanguage } = await import('../../src/surface/prepare-language.ts')
  const { text } = await import('../../src/browser/text.ts')
  await prepareLanguage()
  expect(text('loading')).toBe(said)
})

test('a file of words that is missing does not keep the page from being drawn', async () => {
  wordsAre(words)
  vi.stubGlobal('fetch', () => Promise.reject(new Error('gone')))
  const { prepareLanguage } = await import('../../src/surface/prepare-language.ts')
  await expect(prepareLanguage()).resolves.toBeUndefined()
})

test('no copy is kept where nothing is set', async () => {
  fakeBrowser()
  const { keepCopy } = await import('../../src/browser/presentation-copy.ts')
  keepCopy({ language: 'fr', appearance: 'dark' })
  expect([...items]).toEqual([['presentation', '{"language":"fr","appearance":"dark"}']])
  keepCopy({ language: 'auto', appearance: 'auto' })
  expect([...items]).toEqual([])
})

test.each<[copy: string | undefined, shown: string | undefined]>([
  [undefined, undefined],
  ['{"language":"auto","appearance":"dark"}', 'dark'],
  ['{"language":"fr","appearance":"auto"}', undefined],
  ['{"appearance":"<b>"}', undefined],
  ['null', undefined],
  ['{', undefined],
])('by the copy %s the popup is shown %s', async (copy, shown) => {
  if (copy !== undefined) items.set('presentation', copy)
  const dataset: { appearance?: string } = {}
  vi.stubGlobal('document', { documentElement: { dataset } })
  fakeBrowser()
  const { prepareAppearance } = await import('../../src/surface/prepare-language.ts')
  prepareAppearance()
  expect(dataset.appearance).toBe(shown)
})

test('every appearance is shown alike in the popup and, before its modules run, in a page that is a tab', async () => {
  fakeBrowser()
  const { prepareAppearance } = await import('../../src/surface/prepare-language.ts')
  const { settingChoices } = await import('../../src/browser/user-settings.ts')
  for (const appearance of settingChoices.appearance) {
    items.set('presentation', JSON.stringify({ language: 'auto', appearance }))
    const [popup, tab] = [{ documentElement: { dataset: {} } }, { documentElement: { dataset: {} } }]
    vi.stubGlobal('document', popup)
    prepareAppearance()
    runInNewContext(readFileSync('public/appearance.js', 'utf8'), { localStorage, document: tab })
    expect(tab).toEqual(popup)
  }
})
