import { afterEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from './fake-browser.ts'

const day = 86_400_000

afterEach(() => {
  vi.resetModules()
  vi.doUnmock('webextension-polyfill')
  vi.unstubAllGlobals()
})

test.each<[reason: string, last: unknown, times: number]>([
  ['it was never done', undefined, 1],
  ['it was done a day ago', 10 * day - day, 1],
  ['it was done today', 10 * day - day + 1, 0],
  ['it was done long from now: a clock went wrong', 20 * day, 1],
  ['garbage is remembered', 'x', 1],
])('a clean-up, when %s', async (_, last, times) => {
  fakeBrowser({ 'storage.local.get': async () => ({ cleanedAt: last }) })
  const lock = { name: 'cleanedAt' }
  const request = async (_name: string, _options: object, run: (held: unknown) => unknown) => run(lock)
  vi.stubGlobal('navigator', { locks: { request } })
  const { ifCleanUpIsDue } = await import('../../src/browser/clean-up.ts')
  const work = vi.fn(async () => undefined)
  await ifCleanUpIsDue(10 * day, work)
  expect(work).toHaveBeenCalledTimes(times)
})

test('of several events at once, those that find another at it leave it to that one', async () => {
  fakeBrowser()
  const request = async (_name: string, _options: object, run: (held: unknown) => unknown) => run(null)
  vi.stubGlobal('navigator', { locks: { request } })
  const { ifCleanUpIsDue } = await import('../../src/browser/clean-up.ts')
  const work = vi.fn(async () => undefined)
  await ifCleanUpIsDue(1, work)
  expect(work).not.toHaveBeenCalled()
})
