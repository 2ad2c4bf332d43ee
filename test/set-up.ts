import { afterEach, vi } from 'vitest'

// Each test has modules of its own, and what one put in the place of the browser, a global or the clock is gone for
// the next.
afterEach(() => {
  vi.useRealTimers()
  vi.resetModules()
  vi.doUnmock('webextension-polyfill')
  vi.unstubAllGlobals()
})
