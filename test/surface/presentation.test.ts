import { expect, test, vi } from 'vitest'
import { wordsFile } from '../../src/browser/words-file.ts'
import { fakeBrowser } from '../browser/fake-browser.ts'

test('of two quick changes the newer is copied, though the older one waits for its language', async () => {
  const copies: string[] = []
  vi.stubGlobal('localStorage', { setItem: (_: string, copy: string) => copies.push(copy) })
  vi.stubGlobal('document', { documentElement: { dataset: {} } })
  let arrive = () => {}
  const arrived = new Promise<void>(resolve => {
    arrive = resolve
  })
  const asked = vi.fn(async (file: string) => {
    if (file === wordsFile('fr')) await arrived
    return { json: async () => [file === wordsFile('ids') ? 'locale' : file.slice(6, 8)] }
  })
  vi.stubGlobal('fetch', asked)
  let stored: Record<string, string> = { 'setting:language': 'fr' }
  const { listeners } = fakeBrowser({
    'i18n.getMessage': () => 'en',
    'i18n.getUILanguage': () => 'en',
    'runtime.getURL': path => path,
    'storage.local.get': async () => stored,
  })
  const { followPresentation } = await import('../../src/surface/presentation.ts')

  followPresentation(() => {})
  await vi.waitFor(() => expect(asked).toHaveBeenCalledWith(wordsFile('fr')))
  stored = { 'setting:language': 'en', 'setting:appearance': 'dark' }
  const [changed] = listeners['storage.onChanged'] as ((changes: object, area: string) => void)[]
  changed?.({ 'setting:language': {} }, 'local')
  // In a later turn: what need not wait for the file is done before it arrives.
  setTimeout(arrive)
  await vi.waitFor(() => expect(copies).toHaveLength(2))
  expect(copies.at(-1)).toBe('{"language":"en","appearance":"dark"}')
})
