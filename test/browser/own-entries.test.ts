import { describe, expect, test } from 'vitest'
import type { PolicyEntry } from '../../src/policy/entries-file.ts'
import { aDeclaration } from '../audit/samples.ts'
import { fakeBrowser } from './fake-browser.ts'
import { fakeLocks } from './fake-locks.ts'

const at = Date.UTC(2026, 10, 22, 9, 14, 3)
const unknown = 'opendata.rivertown.gov.uk'
const bundled = 'data.townofcary.org'
const entry = (...hosts: string[]) =>
  ({
    hosts,
    language: 'en',
    source: { document: 'policy.txt' },
    declarations: [aDeclaration()],
  }) as unknown as PolicyEntry
const kept = (one: PolicyEntry, source: object = {}) => ({
  format: 1,
  policy: { ...one, source: { ...one.source, ...source } },
})
const imported = { imported: { by: 'user', at } }

/** @param refuses keys whose writing the browser refuses */
async function over(storage: Record<string, unknown> = {}, refuses: (key: string) => boolean = () => false) {
  const { calls } = fakeBrowser({
    'storage.local.get': async () => storage,
    'storage.local.set': async entries => {
      if (Object.keys(entries as object).some(refuses)) throw new Error('QUOTA_BYTES quota exceeded')
      Object.assign(storage, entries)
    },
    'storage.local.remove': async keys => {
      for (const key of keys as string[]) delete storage[key]
    },
  })
  fakeLocks()
  const { checked } = await import('../../src/browser/storage.ts')
  return { storage, calls, checked, ...(await import('../../src/browser/own-entries.ts')) }
}

describe('importEntries', () => {
  test('keeps an entry under each of its hosts, and has the unknown ones watched', async () => {
    const { storage, calls, importEntries } = await over()
    await importEntries([entry(unknown, bundled)], at)
    // At once: who closes the page has all of it or nothing.
    expect(calls.filter(({ path }) => path === 'storage.local.set')).toHaveLength(1)
    const policy = kept(entry(unknown, bundled), imported)
    expect(storage).toEqual({
      [`entry:${unknown}`]: policy,
      [`entry:${bundled}`]: policy,
      portals: { [unknown]: { added: { at, by: 'entry' } } },
    })
  })

  test('leaves a note as it is of a host that was added before', async () => {
    const note = { added: { at: 1, by: 'recognised' }, pausedAt: 2 }
    const { storage, importEntries } = await over({ portals: { [unknown]: note } })
    await importEntries([entry(unknown)], at)
    expect(storage.portals).toEqual({ [unknown]: note })
  })

  test.each<[reason: string, refuses: (key: string) => boolean]>([
    ['the policies', key => key === `entry:${unknown}`],
    ['the notes', key => key === 'portals'],
  ])('when the browser refuses %s, all is as it was', async (_, refuses) => {
    const earlier = kept(entry(bundled), { imported: { by: 'user', at: 1 } })
    const before = { [`entry:${bundled}`]: earlier, 'entry:other.gov': earlier, portals: {} }
    const { storage, importEntries } = await over({ ...before }, refuses)
    await expect(importEntries([entry(unknown), entry(bundled)], at)).rejects.toThrow('quota')
    expect(storage).toEqual(before)
  })
})

test('an entry is told once, with the hosts for which it is still kept', async () => {
  const both = kept(entry('a.gov', 'b.gov', 'c.gov'), imported)
  const { entriesIn, checked } = await over()
  const stored = { 'entry:a.gov': both, 'entry:c.gov': both, 'entry:b.gov': kept(entry('b.gov')), other: 1 }
  expect(entriesIn(checked(stored), 'entry').map(({ hosts }) => hosts)).toEqual([
    ['a.gov', 'c.gov'],
    ['b.gov'],
  ])
})

test('it is removed with all its hosts, and nothing else', async () => {
  const both = kept(entry('a.gov', 'b.gov'))
  const { storage, entriesIn, removeEntry, checked } = await over({
    'entry:a.gov': both,
    'entry:b.gov': both,
    portals: {},
  })
  for (const one of entriesIn(checked(storage), 'entry')) await removeEntry(one)
  expect(storage).toEqual({ portals: {} })
})

test.each<[reason: string, host: string, stored: Record<string, unknown>, held: string | undefined]>([
  ['nothing is known', unknown, {}, undefined],
  ["only the platform's description is known", 'riverside-demo.opendatasoft.com', {}, undefined],
  ['one is bundled', bundled, {}, 'bundled'],
  ["another host's is bundled", 'codefortulsa.huwise.com', {}, 'bundled'],
  ['one was imported', bundled, { [`entry:${bundled}`]: kept(entry(bundled)) }, 'entry'],
  ['one was read', unknown, { [`livePolicy:${unknown}`]: kept(entry(unknown)) }, 'live'],
  ['one is set', unknown, { [`managedEntry:${unknown}`]: kept(entry(unknown)) }, 'managed'],
])('what an entry takes the place of, when %s', async (_, host, stored, held) => {
  const { replacedBy, checked } = await over()
  expect(replacedBy(checked(stored), [entry(host)])).toEqual(held === undefined ? [] : [{ host, held }])
})

test('exported are the imported and the read ones, each host once, and none of the organisation', async () => {
  const { exportable, checked } = await over()
  const policies = exportable(
    checked({
      'entry:a.gov': kept(entry('a.gov', 'b.gov'), imported),
      'livePolicy:a.gov': kept(entry('a.gov'), { readAt: at }),
      'livePolicy:c.gov': kept(entry('c.gov'), { readAt: at }),
      'managedEntry:d.gov': kept(entry('d.gov')),
    }),
  )
  expect(policies.map(({ hosts }) => hosts)).toEqual([['a.gov'], ['c.gov']])
})
