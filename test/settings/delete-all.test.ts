import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from '../browser/fake-browser.ts'
import { fakeLocks } from '../browser/fake-locks.ts'

const name = 'portal-cookie-inspector'
const pattern = '*://data.city.gov/*'

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('localStorage', { clear: () => {} })
  fakeLocks()
})
/** The database, opened by other means. */
function opened(version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version)
    request.onerror = () => reject(request.error)
    request.onsuccess = () => resolve(request.result)
  })
}

async function deleting(different: Record<string, () => Promise<unknown>> = {}) {
  const storage: Record<string, unknown> = { portals: {}, 'setting:retention': 'ever', watchingSince: 1 }
  const { calls } = fakeBrowser({
    'storage.local.get': async () => ({ ...storage }),
    'storage.local.remove': async keys => {
      for (const key of [keys].flat() as string[]) delete storage[key]
    },
    'permissions.getAll': async () => ({ origins: [pattern] }),
    'permissions.remove': async () => true,
    'runtime.getManifest': () => ({ host_permissions: [] }),
    'i18n.getMessage': (id, marks) => `${id} ${(marks as string[])[0]}`,
    ...different,
  })
  const { deleteAll } = await import('../../src/settings/delete-all.ts')
  const givenBack = () => calls.filter(({ path }) => path === 'permissions.remove').map(({ args }) => args[0])
  return { deleteAll, storage, givenBack }
}

test('the copy of language and appearance is deleted, too', async () => {
  const clear = vi.fn()
  vi.stubGlobal('localStorage', { clear })
  const { deleteAll } = await deleting()
  await deleteAll()
  expect(clear).toHaveBeenCalledOnce()
})

test('a record of a later version is deleted as a whole, and the next one knows that nothing was lost', async () => {
  const later = await opened(99)
  later.onversionchange = () => later.close()
  const { deleteAll, storage, givenBack } = await deleting()
  await deleteAll()
  expect(storage).toEqual({})
  expect(givenBack()).toEqual([{ origins: [pattern] }])
  const { withDatabase } = await import('../../src/browser/record/database.ts')
  const identity = await withDatabase(database => database.get('about', 'identity'))
  expect(identity).toMatchObject({ replacesNone: true })
})

test('a record that somebody holds stays, which is told in our words; all else goes', async () => {
  const held = await opened(1)
  const { deleteAll, storage, givenBack } = await deleting()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const told = expect(deleteAll()).rejects.toThrow(
    /^stays_record trouble_blocked .*no answer within 10 seconds$/,
  )
  await vi.advanceTimersByTimeAsync(60_000)
  await told
  expect(storage).toEqual({})
  expect(givenBack()).toEqual([{ origins: [pattern] }])
  held.close()
})

test('where the browser does not give what is stored, that stays and is told; the record goes', async () => {
  const { openDatabase } = await import('../../src/browser/record/database.ts')
  await (await openDatabase()).put('folded', { domain: 'data.city.gov', hostOnly: 1, withBelow: 0 })
  const { deleteAll, givenBack } = await deleting({
    'storage.local.get': () => Promise.reject(new Error('the disk is on fire')),
  })
  await expect(deleteAll()).rejects.toThrow(/^stays_stored the disk is on fire$/)
  expect(givenBack()).toEqual([{ origins: [pattern] }])
  expect(await (await openDatabase()).getAll('folded')).toEqual([])
})
