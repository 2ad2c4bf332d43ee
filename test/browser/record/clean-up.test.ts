import { expect, test, vi } from 'vitest'
import { aCookie } from '../../audit/samples.ts'
import { fakeBrowser, fakeStorage } from '../fake-browser.ts'
import { freshRecord } from '../fresh-record.ts'

const day = 86_400_000

freshRecord()

/** A record with an old cookie and a new one, and a storage that may be full. */
async function aRecord(storage: Record<string, unknown>, { isFull = false } = {}) {
  vi.resetModules()
  fakeBrowser({
    ...fakeStorage(storage),
    'storage.local.get': async () => ({ 'setting:retention': '30-days', ...storage }),
    ...(isFull && {
      'storage.local.set': async () => {
        throw new Error('QUOTA_BYTES quota exceeded')
      },
    }),
  })
  const { cleanUp, ifCleanUpIsDue } = await import('../../../src/browser/record/clean-up.ts')
  const { allObservations } = await import('../../../src/browser/record/observation-log.ts')
  const { record } = await import('../seed.ts')
  await record({ kind: 'set', cookie: aCookie({ name: 'old' }) }, 1)
  await record({ kind: 'set', cookie: aCookie({ name: 'new' }) }, 20 * day)
  const names = async () => (await allObservations()).map(({ cookie }) => cookie.name).sort()
  return { cleanUp, ifCleanUpIsDue, names, storage }
}

test.each<[reason: string, storage: Record<string, unknown>, times: number]>([
  ['it was never done', {}, 1],
  ['it was done a day ago', { cleanedAt: 9 * day }, 1],
  ['it was done today', { cleanedAt: 9 * day + 1 }, 0],
  ['it was done long from now: a clock went wrong', { cleanedAt: 20 * day }, 1],
  ['it was put off today', { cleanedAt: 20 * day, cleanUpDoubted: 9 * day + 1 }, 0],
  ['garbage is remembered', { cleanedAt: 'x', cleanUpDoubted: {} }, 1],
])('a clean-up, when %s', async (_, storage, times) => {
  const { ifCleanUpIsDue } = await aRecord(storage)
  const work = vi.fn(async () => undefined)
  await ifCleanUpIsDue(10 * day, work)
  expect(work).toHaveBeenCalledTimes(times)
})

test('of several events at once, those that find another at it leave it to that one', async () => {
  const { ifCleanUpIsDue } = await aRecord({})
  const work = vi.fn(async () => undefined)
  await Promise.all([1, 2, 3].map(at => ifCleanUpIsDue(at, work)))
  expect(work).toHaveBeenCalledTimes(1)
})

test('a storage that is full keeps nothing from being forgotten', async () => {
  const { cleanUp, names } = await aRecord({}, { isFull: true })
  await cleanUp(40 * day)
  expect(await names()).toEqual(['new'])
})

test('a clock that jumps by years makes nothing be forgotten, until a day has gone by as days do', async () => {
  const { cleanUp, names, storage } = await aRecord({ cleanedAt: 25 * day })
  await cleanUp(900 * day)
  expect(await names()).toEqual(['new', 'old'])
  expect(storage).toEqual({ cleanedAt: 25 * day, cleanUpDoubted: 900 * day })
  await cleanUp(900 * day + 1)
  // It is right again.
  await cleanUp(26 * day)
  expect(storage).toEqual({ cleanedAt: 25 * day, cleanUpDoubted: 26 * day })
  expect(await names()).toEqual(['new', 'old'])
  await cleanUp(31 * day)
  expect(await names()).toEqual(['new'])
  expect(storage).toEqual({ cleanedAt: 31 * day })
})

test('a pause of the browser of more than a week counts as a jump, and a browser used that seldom is cleaned too', async () => {
  const { cleanUp, names } = await aRecord({ cleanedAt: 21 * day })
  const { record } = await import('../seed.ts')
  const session = async (at: number) => {
    for (const hours of [0, 1, 2, 3]) await cleanUp(at + hours * 3_600_000)
    await record({ kind: 'set', cookie: aCookie({ name: `day-${at / day}` }) }, at)
    return names()
  }
  expect(await session(90 * day)).toEqual(['day-90', 'new', 'old'])
  expect(await session(180 * day)).toEqual(['day-180', 'day-90'])
  expect(await session(270 * day)).toEqual(['day-180', 'day-270'])
  expect(await session(360 * day)).toEqual(['day-270', 'day-360'])
})

test('after a long pause a clock that is wrong deletes nothing that was young before', async () => {
  const { cleanUp, names, storage } = await aRecord({ cleanedAt: 10 * day })
  await cleanUp(25 * day)
  expect(storage).toEqual({ cleanedAt: 10 * day, cleanUpDoubted: 25 * day })
  await cleanUp(900 * day)
  expect(await names()).toEqual(['new', 'old'])
  // Right again, and wrong once more.
  await cleanUp(25 * day + 1)
  await cleanUp(900 * day)
  expect(await names()).toEqual(['new', 'old'])
})

test('what could not be cleaned is not noted as clean', async () => {
  const { cleanUp, storage } = await aRecord({})
  const { deleteDatabase } = await import('../../../src/browser/record/database.ts')
  await deleteDatabase()
  vi.stubGlobal('indexedDB', undefined)
  await expect(cleanUp(40 * day)).rejects.toMatchObject({ trouble: 'unavailable' })
  expect(storage).toEqual({})
})

test('what goes by its age is deleted, and nothing is written anew for it', async () => {
  const { cleanUp, names } = await aRecord({})
  const open = vi.spyOn(indexedDB, 'open')
  const removed = vi.spyOn(indexedDB, 'deleteDatabase')
  await cleanUp(40 * day)
  expect(await names()).toEqual(['new'])
  expect(open.mock.calls.filter(([name]) => name.endsWith('-spare'))).toEqual([])
  expect(removed).not.toHaveBeenCalled()
})

test('what the user brought and set has no age', async () => {
  const brought = {
    portals: { 'data.city.gov': { added: { at: 1, by: 'address' } } },
    'entry:data.city.gov': { format: 1, policy: {} },
    'livePolicy:data.town.gov': { format: 1, policy: {} },
    'compared:data.town.gov': { format: 1, policy: 'x' },
    'ruleOff:undeclared': true,
    'setting:retention': '30-days',
  }
  const { cleanUp, names, storage } = await aRecord(structuredClone(brought))
  await cleanUp(40 * day)
  expect(await names()).toEqual(['new'])
  expect(storage).toEqual({ ...brought, cleanedAt: 40 * day })
})
