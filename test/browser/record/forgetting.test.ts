import { openDB } from 'idb'
import { describe, expect, test, vi } from 'vitest'
import { cookieKey, type ObservedCookie } from '../../../src/cookie/observed-cookie.ts'
import { isSentTo } from '../../../src/cookie/site.ts'
import { aCookie } from '../../audit/samples.ts'
import { fakeBrowser } from '../fake-browser.ts'
import { freshRecord } from '../fresh-record.ts'

const host = 'data.city.gov'
const sister = 'maps.city.gov'
const own = aCookie({ name: 'own' })
const shared = aCookie({ name: 'shared', domain: 'city.gov', hostOnly: false })
const sisters = aCookie({ name: 'sister', domain: sister })
const under = (topLevelSite: string, name: string) =>
  aCookie({ name, domain: 'elsewhere.example', partitionKey: { topLevelSite } })
const inOther = under('https://other.example', 'in-other')

freshRecord()

/** The record of one page, which is opened anew. */
async function aRecord() {
  vi.resetModules()
  fakeBrowser({ 'storage.local.get': async () => ({}) })
  // Alone: of modules that are asked for at once, one can come before the fake browser is in its place.
  const database = await import('../../../src/browser/record/database.ts')
  const [journal, log, watching, age, forgetting, seed] = await Promise.all([
    import('../../../src/browser/record/journal.ts'),
    import('../../../src/browser/record/observation-log.ts'),
    import('../../../src/browser/record/watch-log.ts'),
    import('../../../src/browser/record/record-age.ts'),
    import('../../../src/browser/record/forgetting.ts'),
    import('../seed.ts'),
  ])
  const set = (cookie: ObservedCookie, at: number) => seed.record({ kind: 'set', cookie }, at)
  const names = async () => (await log.allObservations()).map(({ cookie }) => cookie.name).sort()
  const watch = (
    at: number,
    { granted = [] as string[], added = [] as string[], paused = [] as string[] } = {},
  ) =>
    watching.beginWatching(
      'started',
      at,
      { granted, list: { added: new Set(added), paused: new Set(paused) } },
      false,
    )
  return {
    ...database,
    ...journal,
    ...log,
    ...watching,
    ...age,
    ...forgetting,
    ...seed,
    set,
    names,
    watch,
  }
}

/** What goes with the host, while its sister is watched. */
const going = {
  host,
  stays: (cookie: Pick<ObservedCookie, 'domain' | 'hostOnly'>) => isSentTo(sister, cookie),
  isTrace: (pattern: string) => pattern === `*://${host}/*`,
  staysListed: false,
}

/** All that stands in the databases, as one text. */
async function everything(): Promise<string> {
  const all = await Promise.all(
    (await indexedDB.databases()).map(async ({ name = '' }) => {
      const database = await openDB(name)
      const rows = await Promise.all(
        [...database.objectStoreNames].map(async store => [
          await database.getAllKeys(store),
          await database.getAll(store),
        ]),
      )
      database.close()
      return rows
    }),
  )
  return JSON.stringify(all)
}

describe('a portal', () => {
  async function filled() {
    const record = await aRecord()
    await record.watch(1, {
      granted: [`*://${host}/*`, `*://${sister}/*`],
      added: [host, sister],
      paused: [host],
    })
    for (const cookie of [own, shared, sisters, inOther]) await record.set(cookie, 2)
    await record.set(under(`https://${host}`, 'in-host'), 3)
    await record.recordChoice(host, '0', { status: 'none' }, 3)
    await record.recordChoice(sister, '0', { status: 'none' }, 3)
    await record.withDatabase(async database => {
      await database.put('folded', { domain: host, hostOnly: 3, withBelow: 1 })
      await database.put('folded', { domain: 'city.gov', hostOnly: 0, withBelow: 5 })
      await database.put('about', {
        name: 'choices-known',
        since: 1,
        at: 1,
        granted: [`*://${host}/*`, `*://${sister}/*`],
      })
    })
    for (const cookie of [own, sisters]) await record.journal({ at: 4, change: { kind: 'set', cookie } })
    return record
  }

  test('is nowhere afterwards, and of the others all is as it was', async () => {
    const record = await filled()
    expect(await everything()).toContain(host)
    await record.forgetRecord(going)
    expect(await everything()).not.toContain(host)
    expect(await record.names()).toEqual(['in-other', 'shared', 'sister'])
    expect(await record.timelinesOf([own, shared].map(cookieKey))).toMatchObject([{ key: cookieKey(shared) }])
    expect(await record.choicesOf(sister)).toHaveLength(1)
    expect(await record.watchedPeriods()).toEqual([
      { from: 1, until: 3, why: 'started', granted: [`*://${sister}/*`], added: [sister], paused: [] },
    ])
    expect((await record.batchesAfter(0, 9)).flatMap(({ row }) => row.entries)).toMatchObject([
      { change: { cookie: { name: 'sister' } } },
    ])
    await record.withDatabase(async database => {
      expect(await database.getAll('folded')).toEqual([{ domain: 'city.gov', hostOnly: 0, withBelow: 5 }])
      expect(await database.get('about', 'choices-known')).toBeUndefined()
    })
  })

  test('that is still paused was so before too', async () => {
    const record = await filled()
    await record.forgetRecord({ ...going, staysListed: true })
    expect(await record.watchedPeriods()).toMatchObject([{ added: [host, sister], paused: [host] }])
  })

  test.each<[reason: string, site: string, stays: (domain: string) => boolean, goes: boolean]>([
    ['the host is the site', `https://${host}`, () => false, true],
    ['the host lies in the site, and nothing else that is watched', 'https://city.gov', () => false, true],
    ['the site is another portal’s too', 'https://city.gov', domain => domain === 'city.gov', false],
    ['the site is another one', 'https://town.gov', () => false, false],
    ['the site ends alike', 'https://ity.gov', () => false, false],
  ])('with it goes what others left in its site, when %s', async (_, site, stays, goes) => {
    const { goesWith } = await aRecord()
    const answer = goesWith({ host, stays: ({ domain }) => stays(domain) }, under(site, 'embedded'))
    expect(answer).toBe(goes)
  })
})

test('what is too old goes, and what was just found stays with its first sighting', async () => {
  const record = await aRecord()
  await record.watch(1)
  await record.watch(20)
  await record.set(own, 5)
  await record.set(own, 6)
  await record.set(shared, 7)
  await record.recordChoice(host, '0', { status: 'none' }, 8)
  await record.withDatabase(async database => {
    await database.put('folded', { domain: host, hostOnly: 3, withBelow: 1 })
    await database.put('folded', { domain: 'city.gov', hostOnly: 0, withBelow: 5 })
  })
  await record.reconcile({
    snapshot: { at: 40, stores: ['0'], cookies: [own] },
    host,
    canSee: ({ name }) => name === 'own',
    through: 0,
  })
  await record.removeOlder(30, 50)
  expect(await record.allObservations()).toMatchObject([
    { cookie: own, firstSeen: { at: 5 }, lastSeen: { at: 40 } },
  ])
  expect(await record.timelinesOf([own, shared].map(cookieKey))).toEqual([
    { key: cookieKey(own), happenings: [{ at: 6, kind: 'set' }], leftOut: 0 },
  ])
  expect(await record.choicesOf(host)).toEqual([])
  expect(await record.watchedPeriods()).toMatchObject([{ from: 30, wasNotFirst: true }])
  expect((await record.recordAge()).completeSince).toBe(30)
  expect(await record.withDatabase(database => database.getAllKeys('folded'))).toEqual([host])
})

test('what bears a time to come is as old as the clean-up that finds it, and goes when that is too old', async () => {
  const record = await aRecord()
  await record.watch(1)
  await record.set(own, 1_000)
  await record.recordChoice(host, '0', { status: 'none' }, 1_000)
  await record.removeOlder(20, 50)
  expect(await record.allObservations()).toMatchObject([{ firstSeen: { at: 50 }, lastSeen: { at: 50 } }])
  expect(await record.choicesOf(host)).toMatchObject([{ periods: [{ from: 50, until: 50 }] }])
  await record.removeOlder(51, 81)
  expect(await record.allObservations()).toEqual([])
  expect(await record.choicesOf(host)).toEqual([])
})

test.each<[reason: string, from: number, since: number | undefined]>([
  ['nothing was older', 10, undefined],
  ['one long watch reaches back beyond the time that is kept', 30, 30],
])('since when the record is complete: %s', async (_, from, since) => {
  const record = await aRecord()
  await record.watch(10)
  await record.set(own, 12)
  await record.set(own, 40)
  await record.removeOlder(from, 50)
  expect((await record.recordAge()).completeSince).toBe(since)
  expect(await record.watchedPeriods()).toMatchObject([{ from: since ?? 10, until: 40 }])
})
