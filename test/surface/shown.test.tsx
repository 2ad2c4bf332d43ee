// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { fakeBrowser } from '../browser/fake-browser.ts'

test.each<[reason: string, name: string, html: string]>([
  ['an ordinary one', '_ga', '<bdi>_ga</bdi>'],
  ['one with what is not seen', '_ga\u200b', '<bdi title="hidden_signs">_ga‹U+200B›</bdi>'],
  ['none', '', '<em>no_name</em>'],
])('a name: %s', async (_, name, html) => {
  fakeBrowser({ 'i18n.getMessage': id => String(id) })
  const { draw } = await import('../../src/popup/draw.ts')
  const { Name } = await import('../../src/surface/shown.tsx')
  const page = document.createElement('main')
  draw(<Name of={{ name }} />, page)
  expect(page.innerHTML).toBe(html)
})
