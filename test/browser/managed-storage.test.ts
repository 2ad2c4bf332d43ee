import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { languageTags } from '../../src/browser/languages.ts'
import { fileLimits } from '../../src/policy/entries-file.ts'
import { aDeclaration } from '../audit/samples.ts'
import { fakeBrowser } from './fake-browser.ts'
import { fakeLocks } from './fake-locks.ts'
import { heldBack } from './held-back.ts'

beforeEach(fakeLocks)
const rules = ['undeclared', 'shared-wider']
const at = Date.UTC(2026, 10, 22, 9, 14, 3)
const entry = {
  hosts: ['opendata.rivertown.gov.uk'],
  language: 'en',
  source: { document: 'policy.txt' },
  declarations: [aDeclaration()],
}
const host = 'opendata.rivertown.gov.uk'
const kept = {
  format: 1,
  policy: { ...entry, source: { ...entry.source, imported: { by: 'organisation', at } } },
}

async function over(written: unknown, storage: Record<string, unknown> = {}) {
  const { calls } = fakeBrowser({
    'storage.managed.get': async () => {
      if (written instanceof Error) throw written
      return written
    },
    'storage.local.get': async () => storage,
    'storage.local.set': async entries => void Object.assign(storage, entries),
    'storage.local.remove': async keys => {
      for (const key of keys as string[]) delete storage[key]
    },
  })
  const writes = () => calls.filter(({ path }) => /local\.(?:set|remove)/.test(path)).map(({ path }) => path)
  return { storage, writes, ...(await import('../../src/browser/managed-storage.ts')) }
}

describe('checkManaged', () => {
  test('takes all that is right', async () => {
    const { checkManaged } = await over({})
    const written = {
      portals: ['data.city.gov'],
      pausedPortals: ['data.town.gov'],
      entries: [entry],
      retention: '30-days',
      language: 'fr',
      appearance: 'dark',
      rulesOff: ['shared-wider'],
    }
    expect(checkManaged(written, rules)).toEqual({
      entries: [entry],
      settings: {
        // An entry's hosts are watched, too.
        portals: ['data.city.gov', host],
        paused: ['data.town.gov'],
        rulesOff: ['shared-wider'],
        settings: { retention: '30-days', language: 'fr', appearance: 'dark' },
        problems: [],
      },
    })
  })

  test.each<[reason: string, written: Record<string, unknown>, problem: object]>([
    [
      'no list',
      { portals: 'data.city.gov' },
      { path: 'portals', expected: { what: 'list' }, got: '"data.city.gov"' },
    ],
    [
      'no host',
      { portals: [host, 'City'] },
      { path: 'portals[2]', expected: { what: 'host' }, got: '"City"' },
    ],
    [
      'no host to pause',
      { pausedPortals: [7] },
      { path: 'pausedPortals[1]', expected: { what: 'text' }, got: '7' },
    ],
    [
      'no such choice',
      { retention: 'month' },
      { path: 'retention', expected: { what: 'one_of', of: 'year, 30-days, ever' }, got: '"month"' },
    ],
    [
      'nothing',
      { language: null },
      {
        path: 'language',
        expected: { what: 'one_of', of: ['auto', ...languageTags].join(', ') },
        got: 'null',
      },
    ],
    [
      'no such rule',
      { rulesOff: ['all'] },
      { path: 'rulesOff[1]', expected: { what: 'one_of', of: 'undeclared, shared-wider' }, got: '"all"' },
    ],
    [
      'no such property',
      { portal: [host] },
      { path: 'portal', expected: { what: 'no_such' }, got: 'portal' },
    ],
    [
      'a property that every object has',
      JSON.parse('{"__proto__": {}}'),
      { path: '__proto__', expected: { what: 'no_such' }, got: '__proto__' },
    ],
    [
      'a part of an entry',
      { entries: [entry, { ...entry, language: 'English' }] },
      { path: 'entries[2].language', expected: { what: 'language' }, got: '"English"' },
    ],
    [
      'who brought it, in an entry',
      { entries: [{ ...entry, source: { document: '', imported: { by: 'user', at: 1 } } }] },
      { path: 'entries[1].source.imported', expected: { what: 'no_such' }, got: 'imported' },
    ],
  ])('tells of %s, and takes the rest', async (_, written, problem) => {
    const { checkManaged } = await over({})
    const isRightIn = (list: unknown, item: unknown) => Array.isArray(list) && list.includes(item)
    const rightEntries = isRightIn(written.entries, entry) ? [entry] : []
    expect(checkManaged({ appearance: 'dark', ...written }, rules)).toEqual({
      entries: rightEntries,
      settings: {
        portals: isRightIn(written.portals, host) || rightEntries.length > 0 ? [host] : [],
        paused: [],
        rulesOff: [],
        settings: { appearance: 'dark' },
        problems: [problem],
      },
    })
  })

  test('takes as many entries as a file may have, and tells of more', async () => {
    const { checkManaged } = await over({})
    const entries = Array.from({ length: fileLimits.entries + 1 }, (_, index) => ({
      ...entry,
      hosts: [`data.city-${index}.gov`],
    }))
    expect(checkManaged({ entries }, rules)).toMatchObject({
      entries: { length: fileLimits.entries },
      settings: { problems: [{ path: 'entries', expected: { what: 'entries', of: 500 }, got: '501' }] },
    })
  })

  test('takes neither of two entries for the same host', async () => {
    const { checkManaged } = await over({})
    expect(checkManaged({ entries: [entry, entry] }, rules)).toMatchObject({
      entries: [],
      settings: { problems: [{ path: 'entries', expected: { what: 'once' }, got: `"${host}"` }] },
    })
  })
})

describe('takeOverManaged', () => {
  test('keeps what is written, an entry under each of its hosts', async () => {
    const { storage, takeOverManaged } = await over({
      entries: [entry],
      retention: 'ever',
      portals: ['a.gov'],
    })
    await takeOverManaged(rules, at)
    expect(storage).toEqual({
      managed: {
        format: 1,
        settings: {
          portals: ['a.gov', host],
          paused: [],
          rulesOff: [],
          settings: { retention: 'ever' },
          problems: [],
        },
      },
      [`managedEntry:${host}`]: kept,
    })
  })

  test('writes nothing when it is the same, in whatever order the browser kept it', async () => {
    const { storage, takeOverManaged, writes } = await over({ entries: [entry], retention: 'ever' })
    await takeOverManaged(rules, at)
    const before = writes().length
    const policy = Object.fromEntries(Object.entries(kept.policy).toReversed())
    storage[`managedEntry:${host}`] = { policy, format: 1 }
    await takeOverManaged(rules, at + 1)
    expect(writes()).toHaveLength(before)
  })

  test('dates anew only what has changed, and forgets what is gone', async () => {
    const old = { ...kept, policy: { ...kept.policy, language: 'fr' } }
    const { storage, takeOverManaged } = await over(
      { entries: [entry] },
      { [`managedEntry:${host}`]: old, 'managedEntry:b.gov': kept, 'entry:b.gov': kept },
    )
    await takeOverManaged(rules, at + 5)
    expect(storage).toMatchObject({
      [`managedEntry:${host}`]: { policy: { language: 'en', source: { imported: { at: at + 5 } } } },
      'entry:b.gov': kept,
    })
    expect(storage).not.toHaveProperty('managedEntry:b.gov')
  })

  test.each<[reason: string, written: unknown]>([
    ['an empty object, as in Chromium', {}],
    ['none, which Firefox rejects', new Error('Managed storage manifest not found')],
  ])('%s: nothing is set, and what was set before holds no longer', async (_, written) => {
    const { storage, takeOverManaged } = await over(written, {
      managed: {
        format: 1,
        settings: { portals: [host], paused: [], rulesOff: [], settings: {}, problems: [] },
      },
      [`managedEntry:${host}`]: kept,
    })
    await takeOverManaged(rules, at)
    expect(storage).toEqual({
      managed: { format: 1, settings: { portals: [], paused: [], rulesOff: [], settings: {}, problems: [] } },
    })
  })

  test('a storage that is full is told, and all else holds', async () => {
    const storage: Record<string, unknown> = {}
    fakeBrowser({
      'storage.managed.get': async () => ({ entries: [entry], retention: 'ever' }),
      'storage.local.get': async () => storage,
      'storage.local.set': async entries => {
        if (!Object.hasOwn(entries as object, 'managed')) throw new Error('QUOTA_BYTES quota exceeded')
        Object.assign(storage, entries)
      },
    })
    const { takeOverManaged } = await import('../../src/browser/managed-storage.ts')
    await takeOverManaged(rules, at)
    const problem = {
      path: 'entries',
      expected: { what: 'storage' },
      got: 'Error: QUOTA_BYTES quota exceeded',
    }
    expect(storage).toMatchObject({
      managed: { settings: { settings: { retention: 'ever' }, problems: [problem] } },
    })
  })

  test('what the browser fails to read is told, once, and what was set before holds', async () => {
    const settings = { portals: [host], paused: [], rulesOff: [], settings: { retention: 'ever' } }
    const other = { path: 'portals', expected: { what: 'list' } }
    const { storage, takeOverManaged, writes } = await over(new Error('An unexpected error occurred'), {
      managed: { format: 1, settings: { ...settings, problems: [other] } },
      [`managedEntry:${host}`]: kept,
    })
    await takeOverManaged(rules, at)
    await takeOverManaged(rules, at + 1)
    const problem = {
      path: 'storage.managed',
      expected: { what: 'readable' },
      got: 'An unexpected error occurred',
    }
    expect(storage).toEqual({
      managed: { format: 1, settings: { ...settings, problems: [problem] } },
      [`managedEntry:${host}`]: kept,
    })
    expect(writes()).toHaveLength(1)
  })

  test('an older reading that comes late does not take the place of a newer one', async () => {
    const storage: Record<string, unknown> = {}
    const older = heldBack({ retention: 'year' })
    const readings = [older.reply, async () => ({ retention: 'ever' })]
    fakeBrowser({
      'storage.managed.get': () => readings.shift()?.(),
      'storage.local.get': async () => storage,
      'storage.local.set': async entries => void Object.assign(storage, entries),
    })
    const { takeOverManaged } = await import('../../src/browser/managed-storage.ts')
    const both = [takeOverManaged(rules, at), takeOverManaged(rules, at + 1)]
    await older.asked
    // The newer one has all the time that it takes, were it not for the older.
    await new Promise(setImmediate)
    older.give()
    await Promise.all(both)
    expect(storage).toMatchObject({ managed: { settings: { settings: { retention: 'ever' } } } })
  })

  test('where nothing was ever set, nothing is written', async () => {
    const { storage, takeOverManaged } = await over({})
    await takeOverManaged(rules, at)
    expect(storage).toEqual({})
  })
})

describe('the published schema', () => {
  interface Schema {
    readonly type: string
    readonly properties?: Readonly<Record<string, Schema>>
    readonly items?: Schema
    readonly title?: string
    readonly description?: string
  }
  const schema: Schema = JSON.parse(readFileSync('public/managed_schema.json', 'utf8'))

  /** The parts of a schema of valibot's, as far as they matter here. */
  interface Checked {
    readonly type: string
    readonly entries?: Readonly<Record<string, Checked>>
    readonly item?: Checked
    readonly wrapped?: Checked
    readonly options?: readonly unknown[]
    readonly pipe?: readonly Checked[]
  }

  /** Every property of the check, as `entries[].source.document`, with its kind. */
  function partsOf(checked: Checked, path: string): [string, string][] {
    const inner = checked.wrapped ?? checked
    const { type, entries, item, options = [] } = inner
    const kinds: Record<string, string> = {
      strict_object: 'object',
      variant: 'object',
      array: 'array',
      number: 'number',
    }
    const kind = type === 'literal' ? 'boolean' : (kinds[type] ?? 'string')
    const below = [
      ...Object.entries(entries ?? {}),
      ...(type === 'variant'
        ? options.flatMap(option => Object.entries((option as Checked).entries ?? {}))
        : []),
    ].flatMap(([name, part]) =>
      name === 'kind' ? [[`${path}.kind`, 'string'] as [string, string]] : partsOf(part, `${path}.${name}`),
    )
    return [[path, kind], ...below, ...(item ? partsOf(item, `${path}[]`) : [])]
  }

  function publishedParts({ type, properties, items }: Schema, path: string): [string, string][] {
    const below = Object.entries(properties ?? {}).flatMap(([name, part]) =>
      publishedParts(part, `${path}.${name}`),
    )
    return [[path, type], ...below, ...(items ? publishedParts(items, `${path}[]`) : [])]
  }

  test('has every part that is checked, of the same kind, and no other', async () => {
    const { managedSchemas } = await over({})
    const checked = Object.entries(managedSchemas).flatMap(([name, part]) =>
      partsOf(part as unknown as Checked, name),
    )
    const published = Object.entries(schema.properties ?? {}).flatMap(([name, part]) =>
      publishedParts(part, name),
    )
    expect(Object.fromEntries(published)).toEqual(Object.fromEntries(checked))
    expect(published.length).toBeGreaterThan(30)
  })

  test('says of each property what it is', () => {
    const unexplained = Object.entries(schema.properties ?? {}).filter(
      ([, { title, description }]) => !title || !description,
    )
    expect(unexplained).toEqual([])
  })

  test('says of each setting what can be chosen', async () => {
    await over({})
    const { settingChoices } = await import('../../src/browser/user-settings.ts')
    for (const [name, choices] of Object.entries(settingChoices))
      for (const choice of choices)
        expect(schema.properties?.[name]?.description).toMatch(new RegExp(`\\b${choice}\\b`))
  })

  test('is within what Chrome takes: an object at the top that has nothing but properties, one type each', () => {
    expect(Object.keys(schema)).toEqual(['type', 'properties'])
    const known = ['type', 'properties', 'items', 'title', 'description']
    const parts = (part: Schema): Schema[] => [
      part,
      ...Object.values(part.properties ?? {}).flatMap(parts),
      ...(part.items ? parts(part.items) : []),
    ]
    expect(parts(schema).flatMap(part => Object.keys(part).filter(key => !known.includes(key)))).toEqual([])
  })
})
