import { expect, test, vi } from 'vitest'
import { fakeBrowser } from '../browser/fake-browser.ts'

test.each([
  ['fr', 'ltr', 'ltr'],
  ['ar', 'rtl', 'rtl'],
  // Where the browser has no messages, as it can in a page that outlives its extension.
  ['', '', 'ltr'],
])('a page in the language "%s", written %s, is laid out %s', async (locale, direction, dir) => {
  const page = { documentElement: { lang: '', dir: '' }, title: '' }
  vi.stubGlobal('document', page)
  fakeBrowser({ 'i18n.getMessage': id => ({ locale, direction })[String(id)] ?? String(id) })
  const { namePage } = await import('../../src/surface/name-page.ts')
  namePage('extension_name')
  expect(page).toEqual({ documentElement: { lang: locale, dir }, title: 'extension_name' })
})
