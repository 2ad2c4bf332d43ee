import { openDB } from 'idb'
import { expect, test, vi } from 'vitest'
import { fakeBrowser, fakeStorage } from '../fake-browser.ts'
import { freshRecord } from '../fresh-record.ts'

freshRecord()

async function erasing(storage: Record<string, unknown>, meanwhile: () => void = () => {}) {
  let readings = 0
  fakeBrowser({
    ...fakeStorage(storage),
    'storage.local.get': async () => {
      const read = { ...storage }
      readings += 1
      if (readings === 1) meanwhile()
      return read
    },
  })
  return import('../../../src/browser/record/erase.ts')
}

test('what others write and remove while the copy is made is as they left it', async () => {
  const storage: Record<string, unknown> = {
    portals: {},
    'setting:language': 'en',
    'entry:forgotten.example': 1,
  }
  const { erase } = await erasing(storage, () => {
    storage['setting:language'] = 'fr'
    storage.unwritten = { since: 1 }
    delete storage['entry:forgotten.example']
  })
  await erase()
  expect(storage).toEqual({ portals: {}, 'setting:language': 'fr', unwritten: { since: 1 } })
})

test('what was ended in between comes back, with what was written since, host by host', async () => {
  const spared = { portals: { 'data.city.gov': { pausedAt: 1 } }, 'setting:language': 'fr' }
  const storage = { portals: { 'data.town.gov': { pausedAt: 2 } }, 'filler:0': 'x' }
  const { finishErasing } = await erasing(storage)
  const { keep } = await import('../../../src/browser/record/database-content.ts')
  await keep('portal-cookie-inspector-storage-spare', spared)
  await finishErasing()
  expect(storage).toEqual({
    portals: { 'data.city.gov': { pausedAt: 1 }, 'data.town.gov': { pausedAt: 2 } },
    'setting:language': 'fr',
  })
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(
    'portal-cookie-inspector-storage-spare',
  )
})

test('where there is no room for a copy nothing is written anew, and all stays as it stands', async () => {
  const storage = { portals: {}, 'setting:language': 'en' }
  const { erase } = await erasing(storage)
  const removed = vi.spyOn(indexedDB, 'deleteDatabase')
  const open = indexedDB.open.bind(indexedDB)
  vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
    if (name.endsWith('-spare')) throw new DOMException('no room', 'QuotaExceededError')
    return open(name, version)
  })
  await erase()
  expect(storage).toEqual({ portals: {}, 'setting:language': 'en' })
  expect(removed).not.toHaveBeenCalled()
})

test('the copies of a later version stay, and what was put back is not put back a second time', async () => {
  const storage: Record<string, unknown> = {}
  const { finishErasing } = await erasing(storage)
  const { keep, kept } = await import('../../../src/browser/record/database-content.ts')
  const newer = await openDB('portal-cookie-inspector', 99)
  newer.close()
  await keep('portal-cookie-inspector-storage-spare', { 'setting:language': 'fr' })
  await keep('portal-cookie-inspector-spare', 'of the record')
  await keep('portal-cookie-inspector-later-spare', 'of a later version')
  await expect(finishErasing()).rejects.toMatchObject({ trouble: 'newer' })
  expect(storage).toEqual({ 'setting:language': 'fr' })
  delete storage['setting:language']
  await expect(finishErasing()).rejects.toMatchObject({ trouble: 'newer' })
  expect(storage).toEqual({})
  expect(await kept('portal-cookie-inspector-spare')).toBe('of the record')
  expect(await kept('portal-cookie-inspector-later-spare')).toBe('of a later version')
})

test('notes on portals that a later version wrote come back as they were', async () => {
  const spared = { portals: { 'data.city.gov': { pausedAt: 'for a while' } } }
  const storage = { portals: { 'data.town.gov': 'later' } }
  const { finishErasing } = await erasing(storage)
  const { keep } = await import('../../../src/browser/record/database-content.ts')
  await keep('portal-cookie-inspector-storage-spare', spared)
  await finishErasing()
  expect(storage).toEqual({
    portals: { 'data.city.gov': { pausedAt: 'for a while' }, 'data.town.gov': 'later' },
  })
})
