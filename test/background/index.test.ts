import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import { fakeBrowser } from '../browser/fake-browser.ts'

test('every listener is registered in the first turn: an event that wakes the worker does not wait', async () => {
  const { listeners, calls } = fakeBrowser()
  const asked = vi.fn(() => new Promise(() => {}))
  vi.stubGlobal('navigator', { locks: { request: asked } })
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
  // And at each start, what the organisation has set is asked for.
  expect(asked).toHaveBeenCalledWith('managed', expect.any(Function))
})
