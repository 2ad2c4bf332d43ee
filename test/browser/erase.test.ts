import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from './fake-browser.ts'
import { fakeLocks } from './fake-locks.ts'
import { freshModules } from './fresh-modules.ts'

let storage: Record<string, unknown>

beforeEach(() => {
  fakeLocks()
  vi.stubGlobal('indexedDB', new IDBFactory())
})
freshModules()

async function erasing(meanwhile: () => void) {
  let readings = 0
  fakeBrowser({
    'storage.local.get': async () => {
      const read = { ...storage }
      readings += 1
      if (readings === 1) meanwhile()
      return read
    },
    'storage.local.set': async entries => void Object.assign(storage, entries),
    'storage.local.remove': async keys => {
      for (const key of [keys].flat()) delete storage[key as string]
    },
    'storage.local.clear': async () => {
      storage = {}
    },
  })
  return import('../../src/browser/erase.ts')
}

test('what others write and remove while the copy is made is as they left it', async () => {
  storage = { portals: {}, 'setting:language': 'en', 'entry:forgotten.example': 1 }
  const { erase } = await erasing(() => {
    storage['setting:language'] = 'fr'
    storage.unwritten = { since: 1 }
    delete storage['entry:forgotten.example']
  })
  await erase()
  expect(storage).toEqual({ portals: {}, 'setting:language': 'fr', unwritten: { since: 1 } })
})

test('what was ended in between comes back, with what was written since, host by host', async () => {
  storage = { portals: { 'data.city.gov': { pausedAt: 1 } }, 'setting:language': 'fr' }
  const { finishErasing } = await erasing(() => {})
  const { keep } = await import('../../src/browser/database-content.ts')
  await keep('portal-cookie-inspector-storage-spare', storage)
  storage = { portals: { 'data.town.gov': { pausedAt: 2 } }, 'filler:0': 'x' }
  await finishErasing()
  expect(storage).toEqual({
    portals: { 'data.city.gov': { pausedAt: 1 }, 'data.town.gov': { pausedAt: 2 } },
    'setting:language': 'fr',
  })
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(
    'portal-cookie-inspector-storage-spare',
  )
})
