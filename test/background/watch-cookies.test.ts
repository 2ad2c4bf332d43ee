import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { aCookie } from '../audit/samples.ts'
import { fakeBrowser } from '../browser/fake-browser.ts'
import { fakeLocks } from '../browser/fake-locks.ts'
import { heldBack } from '../browser/held-back.ts'

const host = 'data.city.gov'
const pattern = `*://${host}/*`
const cookie = {
  name: 'own',
  value: '1',
  domain: host,
  hostOnly: true,
  path: '/',
  secure: true,
  httpOnly: true,
  sameSite: 'lax',
  session: true,
  storeId: '0',
}
const watched = { portals: { [host]: { added: { at: 1, by: 'recognised' } } } }

/** A worker over a jar and a storage that answer as a test wants. */
async function workerOver(answers: Record<string, (...args: unknown[]) => unknown> = {}) {
  const storage: Record<string, unknown> = { ...watched }
  const { calls } = fakeBrowser({
    'storage.local.get': async () => ({ ...storage }),
    'storage.local.set': async entries => void Object.assign(storage, entries),
    'permissions.getAll': async () => ({ origins: [pattern] }),
    'cookies.getAll': async () => [cookie],
    'tabs.query': async () => [],
    'i18n.getMessage': () => 'en',
    ...answers,
  })
  const worker = await import('../../src/background/watch-cookies.ts')
  const { allObservations, record } = await import('../../src/browser/observation-log.ts')
  const { forgetRecord } = await import('../../src/browser/forgetting.ts')
  return {
    ...worker,
    storage,
    calls,
    recordBefore: () => record({ kind: 'set', cookie: aCookie({ name: 'own' }) }, Date.now()),
    observations: allObservations,
    /** As the settings page does: what is watched first. */
    forget: () => {
      storage.portals = {}
      return forgetRecord(host, () => false)
    },
  }
}

beforeEach(fakeLocks)
afterEach(async () => {
  const { openDatabase } = await import('../../src/browser/database.ts')
  const database = await openDatabase()
  await Promise.all([...database.objectStoreNames].map(name => database.clear(name)))
  vi.resetModules()
  vi.doUnmock('webextension-polyfill')
  vi.unstubAllGlobals()
})

describe('a look into the jar that finds nothing', () => {
  test.each<[reason: string, granted: string[][], isGone: boolean]>([
    ['tells that a cookie is gone, where we may see it', [[pattern]], true],
    ['tells nothing when access was taken meanwhile', [[pattern], [pattern], []], false],
    ['tells nothing when access was given meanwhile', [[], [], [pattern]], false],
  ])('%s', async (_, granted, isGone) => {
    // For the watched period, before the look, and after it.
    const readings = [...granted]
    const { recordBefore, catchUp, observations } = await workerOver({
      'permissions.getAll': async () => ({ origins: readings.length > 1 ? readings.shift() : readings[0] }),
      'cookies.getAll': async () => [],
    })
    await recordBefore()
    await catchUp('access')
    expect(await observations()).toMatchObject([{ cookie: { name: 'own' } }])
    expect('removed' in ((await observations())[0] ?? {})).toBe(isGone)
  })
})

describe('a portal that is forgotten does not come back', () => {
  test('by a look into the jar that is under way', async () => {
    const jar = heldBack([cookie])
    const { catchUp, forget, observations } = await workerOver({ 'cookies.getAll': jar.reply })
    const looking = catchUp('started')
    await jar.asked
    const forgetting = forget()
    jar.give()
    await Promise.all([looking, forgetting])
    expect(await observations()).toEqual([])
  })

  test('by a change of a cookie that is being dealt with', async () => {
    const list = heldBack({ ...watched, cleanedAt: Date.now() })
    const { watchChange, forget, observations } = await workerOver({ 'storage.local.get': list.reply })
    const recording = watchChange({ removed: false, cause: 'explicit', cookie } as never)
    await list.asked
    const forgetting = forget()
    list.give()
    await Promise.all([recording, forgetting])
    expect(await observations()).toEqual([])
  })
})

test.each<[reason: string, status: string | undefined, cleanedAt: number, looks: number]>([
  ['a page is there, and the last clean-up is long ago', 'complete', 0, 1],
  ['a page is there, and all is clean', 'complete', Date.now(), 0],
  ['a page is loading', 'loading', 0, 0],
  ['something else of a tab changes', undefined, 0, 0],
])('the record is cleaned while the browser stays open: %s', async (_, status, cleanedAt, looks) => {
  const { cleanUpAfterNavigation, storage, calls } = await workerOver()
  storage.cleanedAt = cleanedAt
  await cleanUpAfterNavigation(1, status === undefined ? {} : { status })
  expect(calls.filter(({ path }) => path === 'cookies.getAll')).toHaveLength(looks)
})
