import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { fakeBrowser } from '../browser/fake-browser.ts'

test('every listener is registered in the first turn: an event that wakes the worker does not wait', async () => {
  const { listeners, calls } = fakeBrowser()
  await import('../../src/background/index.ts')
  expect(Object.keys(listeners).sort()).toEqual([
    'cookies.onChanged',
    'permissions.onAdded',
    'permissions.onRemoved',
    'runtime.onInstalled',
    'runtime.onStartup',
    'storage.onChanged',
    'tabs.onUpdated',
  ])
  expect(calls.filter(({ path, turn }) => turn > 0 || !path.endsWith('.addListener'))).toEqual([])
})
