import { expect, test } from 'vitest'
import { fakeBrowser } from './fake-browser.ts'

const page = 'ext:/src/settings/index.html'
const report = { documentUrl: 'ext:/src/report/index.html', tabId: 1, windowId: 1 }
const shown = { documentUrl: `${page}#help`, tabId: 7, windowId: 3 }

test.each<[reason: string, part: 'rules' | undefined, open: object[], calls: unknown[][]]>([
  ['as a whole, by the browser', undefined, [shown], [['runtime.openOptionsPage']]],
  ['at a part, in a new tab', 'rules', [report], [['tabs.create', { url: `${page}#rules` }]]],
  [
    'at a part, in the tab that shows them',
    'rules',
    [report, shown],
    [
      ['tabs.update', 7, { url: `${page}#rules`, active: true }],
      ['windows.update', 3, { focused: true }],
    ],
  ],
])('the settings open %s', async (_, part, open, expected) => {
  const { calls } = fakeBrowser({
    'runtime.getURL': path => `ext:/${path}`,
    'runtime.openOptionsPage': async () => undefined,
    'runtime.getContexts': async () => open,
    'tabs.create': async () => ({}),
    'tabs.update': async () => ({}),
    'windows.update': async () => ({}),
  })
  const { openSettings } = await import('../../src/browser/active-tab.ts')
  await openSettings(part)
  const asked = calls.filter(({ path }) => !path.startsWith('runtime.get'))
  expect(asked.map(({ path, args }) => [path, ...args])).toEqual(expected)
})
