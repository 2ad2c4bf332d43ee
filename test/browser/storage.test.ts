import { readFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import type { Stored } from '../../src/browser/storage.ts'
import { fakeBrowser, fakeStorage } from './fake-browser.ts'
import { fakeLocks } from './fake-locks.ts'

async function storage(stored: Record<string, unknown> = {}) {
  const browser = fakeBrowser({ 'storage.local.get': async () => stored })
  return { ...browser, ...(await import('../../src/browser/storage.ts')) }
}

test('what is stored is given as far as it is what it should be', async () => {
  const right = {
    watchingSince: 1,
    portals: { 'data.city.gov': { pausedAt: 1 } },
    'ruleOff:undeclared': true,
    'setting:language': 'fr',
    'entry:data.city.gov': { format: 1, policy: {} },
  }
  const { readStored } = await storage({
    ...right,
    cleanedAt: 'x',
    unwritten: { details: 'no moment' },
    'ruleOff:identified': 'yes',
    'setting:retention': 7,
    'entry:data.town.gov': { format: 0, policy: {} },
    constructor: 1,
    'nobody:knows': 1,
  })
  expect(await readStored(null)).toEqual(right)
})

describe('of what a later version noted on portals', () => {
  const readable = { 'data.city.gov': { pausedAt: 1, added: { at: 2, by: 'by a friend' } } }
  const later = {
    'data.city.gov': { ...readable['data.city.gov'], recognition: { at: 3, answer: 'maybe' }, colour: 'red' },
    'data.town.gov': { pausedAt: { from: 1, until: 2 }, added: true },
    'data.village.gov': 'a note',
    'data.hamlet.gov': null,
  }

  test('only what is in our own shape is read', async () => {
    const { readStored } = await storage({ portals: later })
    expect(await readStored(null)).toEqual({ portals: readable })
  })

  test('all stays when another note is written', async () => {
    const stored: Record<string, unknown> = { portals: later }
    fakeBrowser(fakeStorage(stored))
    fakeLocks()
    const { changeNotes } = await import('../../src/browser/portal-notes.ts')
    await changeNotes(['data.city.gov', 'data.hill.gov'], note => ({ ...note, pausedAt: 5 }))
    expect(stored.portals).toEqual({
      ...later,
      'data.city.gov': { ...later['data.city.gov'], pausedAt: 5 },
      'data.hill.gov': { pausedAt: 5 },
    })
  })
})

describe('the listener', () => {
  test.each<[reason: string, key: string, area: string, times: number]>([
    ['what it asks for changes', 'begunAnew', 'local', 1],
    ['one of a kind changes', 'setting:language', 'local', 1],
    ['something else does', 'watchingSince', 'local', 0],
    ['another area does', 'begunAnew', 'session', 0],
  ])('when %s', async (_, key, area, times) => {
    const { listeners, onStored } = await storage()
    const listener = vi.fn()
    onStored(['begunAnew', 'setting'], listener)
    const [relay] = listeners['storage.onChanged'] as ((changes: object, area: string) => void)[]
    relay?.({ [key]: {} }, area)
    expect(listener).toHaveBeenCalledTimes(times)
  })

  test.each([
    ['managed', 1],
    ['local', 0],
  ])('of the organisation, when the area %s changes', async (area, times) => {
    const { listeners, onManagedChange } = await storage()
    const listener = vi.fn()
    onManagedChange(listener)
    const [relay] = listeners['storage.onChanged'] as ((changes: object, area: string) => void)[]
    relay?.({ portals: {} }, area)
    expect(listener).toHaveBeenCalledTimes(times)
  })
})

/** What is asked of the browser's storage, in the one file that may (test/architecture.test.ts). */
const asked = [
  ...readFileSync('src/browser/storage.ts', 'utf8').matchAll(/\bbrowser\.storage((?:\.\w+)+)/g),
].map(([, way = '']) => way.slice(1))

test('nothing is stored where browsers would carry it to another device', () => {
  expect(new Set(asked.map(way => way.split('.')[0]))).toEqual(new Set(['local', 'managed', 'onChanged']))
})

test('what the organisation has set is read, and nothing is written there', () => {
  expect(asked.filter(way => way.startsWith('managed'))).toEqual(['managed.get'])
})

test('the README names all that is stored', async () => {
  const { checks } = await storage()
  const [row = ''] = readFileSync('README.md', 'utf8').match(/^\| `storage` \|.*$/m) ?? []
  const named = [...row.matchAll(/`(\w+)(?::<\w+>)?`/g)].map(([, name]) => name)
  expect(named.slice(1).sort()).toEqual(Object.keys(checks).sort())
})

test.each<[reason: string, stored: Record<string, unknown>, expected: boolean]>([
  ['nothing', {}, false],
  [
    'what the extension notes by itself',
    { watchingSince: 1, cleanedAt: 2, retentionFollowed: 'year' },
    false,
  ],
  ["the organisation's", { 'managedEntry:data.city.gov': {}, managed: {} }, false],
  ['portals that were all forgotten', { portals: {} }, false],
  ['a portal', { portals: { 'data.city.gov': { pausedAt: 1 } } }, true],
  ['a rule that is off', { 'ruleOff:undeclared': true }, true],
  ['a setting', { 'setting:language': 'fr' }, true],
  ['a policy', { 'entry:data.city.gov': {} }, true],
])("what is the user's own is told from what is not: %s", async (_, stored, expected) => {
  fakeBrowser()
  const { isOfUser } = await import('../../src/browser/storage.ts')
  expect(isOfUser(stored as Stored)).toBe(expected)
})
