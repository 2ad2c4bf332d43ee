import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { beforeEach, expect, test, vi } from 'vitest'
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
test.each<[reason: string, copy: string | undefined]>([
  ['nothing is set', undefined],
  ['only the appearance is', '{"language":"auto","appearance":"dark"}'],
  ['the copy is none of ours', 'null'],
  ['it cannot be read', '{'],
  ['it names a language that we lack', '{"language":"de"}'],
])('nothing is waited for when %s', async (_, copy) => {
  if (copy !== undefined) items.set('presentation', copy)
  fakeBrowser()
  const { prepareLanguage } = await import('../../src/surface/prepare-language.ts')
  expect(prepareLanguage()).toBeUndefined()
})

test('a language that is set is spoken once the wait is over', async () => {
  fakeBrowser({ 'i18n.getMessage': () => 'en', 'runtime.getURL': path => path })
  vi.stubGlobal('fetch', async () => ({ json: async () => ({ loading: { message: 'Lecture' } }) }))
  const { keepCopy } = await import('../../src/browser/presentation-copy.ts')
  const { prepareLanguage } = await import('../../src/surface/prepare-language.ts')
  const { text } = await import('../../src/browser/text.ts')
  keepCopy({ language: 'fr', appearance: 'auto' })
  await prepareLanguage()
  expect(text('loading')).toBe('Lecture')
})

test('a message file that is missing does not keep the page from being drawn', async () => {
  fakeBrowser({ 'i18n.getMessage': () => 'en', 'runtime.getURL': path => path })
  vi.stubGlobal('fetch', () => Promise.reject(new Error('gone')))
  const { keepCopy } = await import('../../src/browser/presentation-copy.ts')
  const { prepareLanguage } = await import('../../src/surface/prepare-language.ts')
  keepCopy({ language: 'fr', appearance: 'auto' })
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
