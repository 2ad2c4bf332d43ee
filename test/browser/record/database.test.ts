import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { expect, test } from 'vitest'
import { deleteDatabase } from '../../../src/browser/record/database.ts'
import {
  choicesOf,
  observationsOf,
  reconcile,
  timelinesOf,
} from '../../../src/browser/record/observation-log.ts'
import { beginWatching, watchedPeriods } from '../../../src/browser/record/watch-log.ts'
import { observe } from '../../../src/cookie/observation.ts'
import { cookieKey } from '../../../src/cookie/observed-cookie.ts'
import { mostWatched } from '../../../src/cookie/watched-period.ts'
import { aCookie } from '../../audit/samples.ts'
import { record, recordChoice } from '../seed.ts'

const cookie = aCookie()
const key = cookieKey(cookie)
const nobodyAdded = { added: new Set<string>(), paused: new Set<string>() }
const earlier = observe(undefined, { kind: 'set', cookie }, 1)

test('what the second version recorded is still there, goes on, and was not lost', async () => {
  const name = 'portal-cookie-inspector'
  const old = await openDB(name, 2, {
    upgrade(database) {
      database.createObjectStore('observations', { keyPath: 'key' }).createIndex('domain', 'cookie.domain')
      database.createObjectStore('timelines', { keyPath: 'key' })
      database.createObjectStore('choices', { keyPath: ['host', 'storeId'] }).createIndex('host', 'host')
      database.createObjectStore('watched', { autoIncrement: true })
    },
  })
  const timeline = { key, happenings: [{ at: 1, kind: 'set' }], leftOut: 0 }
  const choices = {
    host: 'data.city.gov',
    storeId: '0',
    periods: [{ choice: { status: 'none' }, from: 1, until: 1 }],
  }
  const period = { from: 1, until: 1, why: 'installed', granted: [], added: [], paused: [] }
  await old.put('observations', earlier)
  await old.put('timelines', timeline)
  await old.put('choices', choices)
  await old.add('watched', period)
  old.close()
  expect(await observationsOf('data.city.gov')).toEqual([earlier])
  expect(await timelinesOf([key])).toEqual([timeline])
  expect(await choicesOf('data.city.gov')).toEqual([choices])
  await beginWatching('installed', 20, { granted: [], list: nobodyAdded }, true)
  expect(await watchedPeriods()).toMatchObject([period, { from: 20, why: 'installed' }])
  await record({ kind: 'set', cookie: { ...cookie, expires: 5_000 } }, 21)
  expect(await observationsOf('data.city.gov')).toMatchObject([{ firstSeen: { at: 1 }, settings: 2 }])
  await deleteDatabase()
})

/** The order of these tests is the life of a database. */
test('what the first version of the extension recorded is still there, and goes on', async () => {
  const old = await openDB('portal-cookie-inspector', 1, {
    upgrade(database) {
      database.createObjectStore('observations', { keyPath: 'key' }).createIndex('domain', 'cookie.domain')
    },
  })
  await old.put('observations', earlier)
  old.close()
  expect(await observationsOf('data.city.gov')).toEqual([earlier])
  expect(await timelinesOf([key])).toEqual([])
  await record({ kind: 'set', cookie: { ...cookie, expires: 5_000 } }, 2)
  expect(await observationsOf('data.city.gov')).toMatchObject([{ firstSeen: { at: 1 }, settings: 2 }])
  expect(await timelinesOf([key])).toEqual([
    { key, happenings: [{ at: 2, kind: 'set', expires: 5_000 }], leftOut: 0 },
  ])
})

test('fifty settings at once are fifty things that happened', async () => {
  const many = aCookie({ name: 'many' })
  await Promise.all(Array.from({ length: 50 }, (_, at) => record({ kind: 'set', cookie: many }, at)))
  const [timeline] = await timelinesOf([cookieKey(many)])
  expect(timeline?.happenings.map(({ at }) => at)).toEqual(Array.from({ length: 50 }, (_, at) => at))
})

test('a look adds what it found to have happened', async () => {
  await reconcile({
    snapshot: { at: 9, stores: ['0'], cookies: [] },
    host: 'data.city.gov',
    canSee: () => true,
    through: Number.MAX_SAFE_INTEGER,
  })
  const [timeline] = await timelinesOf([key])
  expect(timeline?.happenings.at(-1)).toEqual({ at: 9, kind: 'missing' })
})

test('the log of states can be read without the long history', async () => {
  for (const observation of await observationsOf('data.city.gov')) {
    expect(observation).not.toHaveProperty('happenings')
  }
})

test('the last sign of life moves on with what is recorded', async () => {
  await beginWatching('installed', 20, { granted: ['*://*.city.gov/*'], list: nobodyAdded }, true)
  await record({ kind: 'set', cookie }, 30)
  await record({ kind: 'set', cookie }, 25)
  expect(await watchedPeriods()).toEqual([
    { from: 20, until: 30, why: 'installed', granted: ['*://*.city.gov/*'], added: [], paused: [] },
  ])
})

test('a change of the portals begins a new period, and no change begins none', async () => {
  const list = { added: new Set(['data.town.gov']), paused: new Set<string>() }
  await beginWatching('portals', 40, { granted: [], list }, true)
  await beginWatching('portals', 50, { granted: [], list }, true)
  expect((await watchedPeriods()).slice(1)).toMatchObject([
    { from: 40, why: 'portals', added: ['data.town.gov'] },
  ])
})

test('of the watched periods the latest are kept', async () => {
  for (let at = 0; at < mostWatched + 5; at += 1) {
    await beginWatching('started', 100 + at, { granted: [], list: nobodyAdded }, true)
  }
  const periods = await watchedPeriods()
  expect(periods).toHaveLength(mostWatched)
  expect(periods.at(-1)?.from).toBe(100 + mostWatched + 4)
})

test('choices are kept per portal and cookie store', async () => {
  await recordChoice('data.city.gov', '0', { status: 'none' }, 1)
  await recordChoice('data.city.gov', 'firefox-container-1', { status: 'unclear' }, 2)
  await recordChoice('data.town.gov', '0', { status: 'none' }, 3)
  await recordChoice('data.city.gov', '0', { status: 'stored', granted: { ga: false } }, 4)
  expect(await choicesOf('data.city.gov')).toEqual([
    {
      host: 'data.city.gov',
      storeId: '0',
      periods: [
        { choice: { status: 'none' }, from: 1, until: 1 },
        { choice: { status: 'stored', granted: { ga: false } }, from: 4, until: 4 },
      ],
    },
    {
      host: 'data.city.gov',
      storeId: 'firefox-container-1',
      periods: [{ choice: { status: 'unclear' }, from: 2, until: 2 }],
    },
  ])
})
