import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PortalRow } from '../../src/settings/portal-rows.ts'
import type { ReadySettings } from '../../src/settings/settings-state.ts'
import { aCookie } from '../audit/samples.ts'
import { fakeBrowser } from '../browser/fake-browser.ts'
import { fakeLocks } from '../browser/fake-locks.ts'

const host = 'data.city.gov'
const pattern = `*://${host}/*`

beforeEach(fakeLocks)
afterEach(() => {
  vi.resetModules()
  vi.doUnmock('webextension-polyfill')
  vi.unstubAllGlobals()
})

/** A browser that keeps the access that is given back to it. */
async function stubborn() {
  const storage: Record<string, unknown> = {
    portals: { [host]: { added: { at: 1, by: 'recognised' } } },
    [`entry:${host}`]: {},
    watchingSince: 1,
  }
  fakeBrowser({
    'storage.local.get': async () => ({ ...storage }),
    'storage.local.set': async entries => void Object.assign(storage, entries),
    'storage.local.remove': async keys => {
      for (const key of [keys].flat() as string[]) delete storage[key]
    },
    'permissions.getAll': async () => ({ origins: [pattern] }),
    'permissions.remove': async () => {
      throw new Error('You cannot remove required permissions.')
    },
    'runtime.getManifest': () => ({ host_permissions: [] }),
    'i18n.getMessage': (id, marks) => `${id} ${(marks as string[])[0]}`,
  })
  vi.stubGlobal('localStorage', { clear: () => {} })
  const { allObservations, record } = await import('../../src/browser/observation-log.ts')
  await record({ kind: 'set', cookie: aCookie({ domain: host }) }, 1)
  return { storage, allObservations }
}

const refusal = 'access_not_given_back You cannot remove required permissions.'

test('a portal is forgotten though the browser keeps the access, which is told', async () => {
  const { storage, allObservations } = await stubborn()
  const { forget } = await import('../../src/settings/portal-actions.ts')
  const row = { host, origin: 'added' } as PortalRow
  const state = { rows: [row], stored: storage, granted: [pattern] } as unknown as ReadySettings
  await expect(forget(row, state)).rejects.toThrow(refusal)
  expect(storage).toEqual({ portals: {}, watchingSince: 1 })
  expect(await allObservations()).toEqual([])
})

test('all is deleted though the browser keeps the access, which is told', async () => {
  const { storage, allObservations } = await stubborn()
  const { deleteAll } = await import('../../src/settings/delete-all.ts')
  await expect(deleteAll()).rejects.toThrow(refusal)
  expect(storage).toEqual({})
  expect(await allObservations()).toEqual([])
})
