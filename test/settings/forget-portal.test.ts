import { expect, test, vi } from 'vitest'
import type { PortalRow } from '../../src/settings/portal-rows.ts'
import type { ReadySettings } from '../../src/settings/settings-state.ts'
import { aCookie, aDeclaration } from '../audit/samples.ts'
import { fakeBrowser } from '../browser/fake-browser.ts'
import { freshRecord } from '../browser/fresh-record.ts'

const host = 'data.city.gov'
const pattern = `*://${host}/*`
const vendors = 'riverside-demo.opendatasoft.com'
const vendorsPattern = '*://*.opendatasoft.com/*'

freshRecord()

/** A browser with a portal that was added and one of the vendor's, which may keep the access that is given back. */
async function aBrowser({ isStubborn = false } = {}) {
  const storage: Record<string, unknown> = {
    portals: {
      [host]: { added: { at: 1, by: 'recognised' } },
      [vendors]: { recognition: { at: 1, answer: 'portal' } },
    },
    ...Object.fromEntries(
      [host, vendors].flatMap(one => ['entry', 'livePolicy', 'compared'].map(kind => [`${kind}:${one}`, {}])),
    ),
    watchingSince: 1,
  }
  const granted = [pattern, vendorsPattern]
  const asked: string[] = []
  fakeBrowser({
    'storage.local.get': async () => ({ ...storage }),
    'storage.local.set': async entries => void Object.assign(storage, entries),
    'storage.local.clear': async () => {
      for (const key of Object.keys(storage)) delete storage[key]
    },
    'storage.local.remove': async keys => {
      for (const key of [keys].flat() as string[]) delete storage[key]
    },
    'permissions.getAll': async () => ({ origins: granted }),
    'permissions.remove': async details => {
      if (isStubborn) throw new Error('You cannot remove required permissions.')
      asked.push(...(details as { origins: string[] }).origins)
    },
    'runtime.getManifest': () => ({ host_permissions: [vendorsPattern] }),
    'runtime.getURL': () => 'chrome-extension://us/',
    'i18n.getMessage': (id, marks) => `${id} ${(marks as string[])[0]}`,
  })
  vi.stubGlobal('localStorage', { clear: () => {} })
  const { allObservations } = await import('../../src/browser/record/observation-log.ts')
  const { beginWatching, watchedPeriods } = await import('../../src/browser/record/watch-log.ts')
  const { record } = await import('../browser/seed.ts')
  const list = { added: new Set([host]), paused: new Set([vendors]) }
  await beginWatching('portals', 1, { granted, list }, false)
  for (const domain of [host, vendors]) await record({ kind: 'set', cookie: aCookie({ domain }) }, 1)
  const rows = [
    { host, origin: 'added', cookies: 1 },
    { host: vendors, origin: 'seen', cookies: 1 },
  ] as const satisfies PortalRow[]
  const state = { rows, stored: structuredClone(storage), granted, observations: await allObservations() }
  return {
    storage,
    asked,
    rows,
    state: state as unknown as ReadySettings,
    periods: watchedPeriods,
    domains: async () => (await allObservations()).map(({ cookie }) => cookie.domain),
    databases: async () => (await indexedDB.databases()).map(({ name }) => name).sort(),
  }
}

const refusal = 'access_not_given_back You cannot remove required permissions.'
const ours = ['portal-cookie-inspector', 'portal-cookie-inspector-journal']

test('a portal that was added is nowhere after it was forgotten, and another keeps all', async () => {
  const { storage, asked, rows, state, periods, domains, databases } = await aBrowser()
  const { forget } = await import('../../src/settings/forget-portal.tsx')
  await forget(rows[0], state)
  expect(JSON.stringify([storage, await periods(), await domains()])).not.toContain(host)
  expect(storage).toEqual({
    portals: { [vendors]: { recognition: { at: 1, answer: 'portal' } } },
    [`entry:${vendors}`]: {},
    [`livePolicy:${vendors}`]: {},
    [`compared:${vendors}`]: {},
    watchingSince: 1,
  })
  expect(await domains()).toEqual([vendors])
  expect(await periods()).toMatchObject([{ granted: [vendorsPattern], added: [], paused: [vendors] }])
  expect(asked).toEqual([pattern])
  expect(await databases()).toEqual(ours)
})

test('a policy that was imported for it and another keeps the other, but for an address in the policy itself', async () => {
  const { storage, rows, state } = await aBrowser()
  const town = 'data.town.gov'
  const { readEntries } = await import('../../src/policy/entries-file.ts')
  const read = readEntries(
    JSON.stringify({
      hosts: [host, town],
      language: 'en',
      source: { document: 'policy.html', url: `https://${host}/policy/` },
      declarations: [aDeclaration()],
    }),
  )
  if (read.status !== 'read') throw new Error(`expected an entry; got ${JSON.stringify(read.problems)}`)
  const { entriesIn, importEntries } = await import('../../src/browser/own-entries.ts')
  const { checked } = await import('../../src/browser/storage.ts')
  await importEntries(read.entries, 1)
  const { forget } = await import('../../src/settings/forget-portal.tsx')
  await forget(rows[0], state)
  const [kept, ...others] = entriesIn(checked(storage), 'entry').filter(({ hosts }) => hosts.includes(town))
  expect(others).toEqual([])
  expect(kept).toMatchObject({ hosts: [town], policy: { hosts: [town] } })
  expect(JSON.stringify(storage).split(host)).toHaveLength(2)
  expect(kept?.policy.source.url).toBe(`https://${host}/policy/`)
})

test('of a portal that nobody added the record goes, and what it answered, but not what was brought for it', async () => {
  const { storage, asked, rows, state, periods, domains } = await aBrowser()
  const { forget } = await import('../../src/settings/forget-portal.tsx')
  await forget(rows[1], state)
  expect(Object.keys(storage).filter(key => key.includes(vendors))).toEqual([`entry:${vendors}`])
  expect(storage.portals).toEqual({ [host]: { added: { at: 1, by: 'recognised' } } })
  expect(await domains()).toEqual([host])
  expect(await periods()).toMatchObject([{ granted: [pattern, vendorsPattern], added: [host], paused: [] }])
  expect(asked).toEqual([])
})

test('one that is still paused stays paused, and was so before', async () => {
  const { storage, rows, state, periods } = await aBrowser()
  Object.assign(storage, { portals: { [vendors]: { pausedAt: 1 } } })
  const { forget } = await import('../../src/settings/forget-portal.tsx')
  await forget(rows[1], { ...state, stored: structuredClone(storage) as ReadySettings['stored'] })
  expect(storage.portals).toEqual({ [vendors]: { pausedAt: 1 } })
  expect(await periods()).toMatchObject([{ paused: [vendors] }])
})

test('a portal is forgotten though the browser keeps the access, which is told', async () => {
  const { storage, rows, state, domains, periods } = await aBrowser({ isStubborn: true })
  const { forget } = await import('../../src/settings/forget-portal.tsx')
  await expect(forget(rows[0], state)).rejects.toThrow(refusal)
  expect(JSON.stringify([storage, await periods(), await domains()])).not.toContain(host)
})

test('all is deleted though the browser keeps the access, which is told', async () => {
  const { storage, domains, periods } = await aBrowser({ isStubborn: true })
  const { deleteAll } = await import('../../src/settings/delete-all.ts')
  await expect(deleteAll()).rejects.toThrow(refusal)
  expect(storage).toEqual({})
  expect(await domains()).toEqual([])
  expect(await periods()).toEqual([])
})

test('what a site answered is nowhere after it was forgotten', async () => {
  const { storage, databases } = await aBrowser()
  const { forgetAnswer } = await import('../../src/settings/forget-portal.tsx')
  await forgetAnswer(vendors)
  expect(storage.portals).toEqual({ [host]: { added: { at: 1, by: 'recognised' } } })
  expect(await databases()).toEqual(ours)
})

test('an imported policy that is removed goes from the disk, too', async () => {
  const { storage, state, databases } = await aBrowser()
  const { removeEntry } = await import('../../src/browser/own-entries.ts')
  const { aPolicy } = await import('../audit/samples.ts')
  const anew = vi.spyOn(indexedDB, 'deleteDatabase')
  await removeEntry({ hosts: [host], policy: aPolicy('own', {}).policy })
  const { [`entry:${host}`]: _, [`compared:${host}`]: __, ...others } = { ...state.stored }
  expect(storage).toEqual(others)
  expect(anew.mock.calls.map(([name]) => name)).toEqual(expect.arrayContaining(ours))
  expect(await databases()).toEqual(ours)
})

test.each<[what: string, forgetIt: () => Promise<void>]>([
  [
    'a policy in the popup',
    async () => (await import('../../src/browser/known-portals.ts')).forgetPolicy('livePolicy', vendors),
  ],
  [
    'an answer in the popup',
    async () =>
      (await import('../../src/browser/portal-notes.ts')).changeNotes(
        [vendors],
        ({ recognition: _, ...note }) => note,
      ),
  ],
])('forgetting %s only deletes: nothing is written anew', async (_, forgetIt) => {
  const { storage } = await aBrowser()
  const before = JSON.stringify(storage)
  const anew = vi.spyOn(indexedDB, 'deleteDatabase')
  await forgetIt()
  expect(JSON.stringify(storage).length).toBeLessThan(before.length)
  expect(anew).not.toHaveBeenCalled()
})

test('what was put aside when the browser was killed is put back, but for what is newer', async () => {
  const { storage, databases } = await aBrowser()
  const all = structuredClone(storage)
  const { keep } = await import('../../src/browser/record/database-content.ts')
  const { finishErasing } = await import('../../src/browser/record/erase.ts')
  await keep('portal-cookie-inspector-storage-spare', { ...all, cleanedAt: 1 })
  await keep('portal-cookie-inspector-spare', [])
  for (const key of Object.keys(storage)) delete storage[key]
  storage.cleanedAt = 2
  await finishErasing()
  expect(storage).toEqual({ ...all, cleanedAt: 2 })
  expect(await databases()).toEqual(ours)
  delete storage.cleanedAt
  await finishErasing()
  expect(storage).toEqual(all)
})
