import { afterEach, vi } from 'vitest'

/** Gives each test modules of its own, and takes away the browser and the globals that a test put in their place. */
export function freshModules(): void {
  afterEach(() => {
    vi.resetModules()
    vi.doUnmock('webextension-polyfill')
    vi.unstubAllGlobals()
  })
}
