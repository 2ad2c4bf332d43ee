import { expect, test } from 'vitest'
import { fakeBrowser } from '../browser/fake-browser.ts'

const reasons = ['install', 'update', 'browser_update'] as const

test.each(reasons)('the page that welcomes opens at an installation alone: %s', async reason => {
  const { calls } = fakeBrowser({ 'runtime.getURL': path => `ext:/${path}`, 'tabs.create': async () => ({}) })
  const { welcome } = await import('../../src/background/welcome.ts')
  await welcome({ reason })
  const opened = calls.filter(({ path }) => path === 'tabs.create').map(({ args }) => args[0])
  expect(opened).toEqual(reason === 'install' ? [{ url: 'ext:/src/welcome/index.html' }] : [])
})

test('where no window is open, nothing is shown and nothing fails', async () => {
  fakeBrowser({
    'runtime.getURL': path => path,
    'tabs.create': () => Promise.reject(new Error('No current window')),
  })
  const { welcome } = await import('../../src/background/welcome.ts')
  await expect(welcome({ reason: 'install' })).resolves.toBeUndefined()
})
