import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import { aCookie } from '../audit/samples.ts'
import { fakeBrowser } from './fake-browser.ts'
import { fakeLocks } from './fake-locks.ts'

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
  fakeLocks()
  const { ifCleanUpIsDue } = await import('../../src/browser/clean-up.ts')
  const work = vi.fn(async () => undefined)
  await ifCleanUpIsDue(10 * day, work)
  expect(work).toHaveBeenCalledTimes(times)
})

test('of several events at once, those that find another at it leave it to that one', async () => {
  fakeBrowser({ 'storage.local.get': async () => ({}) })
  fakeLocks()
  const { ifCleanUpIsDue } = await import('../../src/browser/clean-up.ts')
  const work = vi.fn(async () => undefined)
  await Promise.all([1, 2, 3].map(at => ifCleanUpIsDue(at, work)))
  expect(work).toHaveBeenCalledTimes(1)
})

test('a storage that is full keeps nothing from being forgotten', async () => {
  fakeBrowser({
    'storage.local.get': async () => ({ 'setting:retention': '30-days' }),
    'storage.local.set': async () => {
      throw new Error('QUOTA_BYTES quota exceeded')
    },
  })
  const { cleanUp } = await import('../../src/browser/clean-up.ts')
  const { allObservations } = await import('../../src/browser/observation-log.ts')
  const { record } = await import('./seed.ts')
  await record({ kind: 'set', cookie: aCookie({ name: 'old' }) }, 1)
  await record({ kind: 'set', cookie: aCookie({ name: 'new' }) }, 20 * day)
  await cleanUp(40 * day)
  expect(await allObservations()).toMatchObject([{ cookie: { name: 'new' } }])
})

test('what could not be cleaned is not noted as clean', async () => {
  const { calls } = fakeBrowser({
    'storage.local.get': async () => ({}),
    'storage.local.set': async () => {},
  })
  vi.doMock('../../src/browser/database.ts', () => ({
    withDatabase: () => Promise.reject(new Error('no database')),
  }))
  const { cleanUp } = await import('../../src/browser/clean-up.ts')
  await expect(cleanUp(40 * day)).rejects.toThrow('no database')
  expect(calls.map(({ path }) => path)).not.toContain('storage.local.set')
  vi.doUnmock('../../src/browser/database.ts')
})
