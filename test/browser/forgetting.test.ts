import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { choicesOf, recordChoice } from '../../src/browser/choice-log.ts'
import { openDatabase } from '../../src/browser/database.ts'
import { forgetOlder, forgetRecord } from '../../src/browser/forgetting.ts'
import { allObservations, reconcile, record, timelinesOf } from '../../src/browser/observation-log.ts'
import { beginWatching, completeSince, watchedPeriods } from '../../src/browser/watch-log.ts'
import { cookieKey, type ObservedCookie } from '../../src/cookie/observed-cookie.ts'
import { aCookie } from '../audit/samples.ts'
import { fakeLocks } from './fake-locks.ts'

const host = 'data.city.gov'
const nobody = { added: new Set<string>(), paused: new Set<string>() }
const own = aCookie({ name: 'own' })
const shared = aCookie({ name: 'shared', domain: 'city.gov', hostOnly: false })
const sisters = aCookie({ name: 'sister', domain: 'maps.city.gov' })
const names = async () => (await allObservations()).map(({ cookie }) => cookie.name).sort()
const set = (cookie: ObservedCookie, at: number) => record({ kind: 'set', cookie }, at)

beforeEach(async () => {
  fakeLocks()
  const database = await openDatabase()
  await Promise.all([...database.objectStoreNames].map(name => database.clear(name)))
})

test('the record of a portal goes, with its timelines and choices, and nothing of its sister', async () => {
  for (const cookie of [own, shared, sisters]) await set(cookie, 1)
  await recordChoice(host, '0', { status: 'none' }, 1)
  await recordChoice('maps.city.gov', '0', { status: 'none' }, 1)
  await forgetRecord(host, cookie => cookie.domain === 'city.gov')
  expect(await names()).toEqual(['shared', 'sister'])
  expect(await timelinesOf([own, shared].map(cookieKey))).toMatchObject([{ key: cookieKey(shared) }])
  expect(await choicesOf(host)).toEqual([])
  expect(await choicesOf('maps.city.gov')).toHaveLength(1)
})

test('what is too old goes, and what was just found stays with its first sighting', async () => {
  await beginWatching('installed', 1, [], nobody)
  await beginWatching('started', 20, [], nobody)
  await set(own, 5)
  await set(own, 6)
  await set(shared, 7)
  await recordChoice(host, '0', { status: 'none' }, 8)
  await reconcile({ at: 40, stores: ['0'], cookies: [own] }, host, cookie => cookie.name === 'own')
  await forgetOlder(30)
  expect(await allObservations()).toMatchObject([{ cookie: own, firstSeen: { at: 5 }, lastSeen: { at: 40 } }])
  expect(await timelinesOf([own, shared].map(cookieKey))).toEqual([
    { key: cookieKey(own), happenings: [{ at: 6, kind: 'set' }], leftOut: 0 },
  ])
  expect(await choicesOf(host)).toEqual([])
  expect(await watchedPeriods()).toMatchObject([{ from: 30, wasNotFirst: true }])
  expect(await completeSince()).toBe(30)
})

test.each<[reason: string, from: number, since: number | undefined]>([
  ['nothing was older', 10, undefined],
  ['one long watch reaches back beyond the time that is kept', 30, 30],
])('since when the record is complete: %s', async (_, from, since) => {
  await beginWatching('installed', 10, [], nobody)
  await set(own, 12)
  await set(own, 40)
  await forgetOlder(from)
  expect(await completeSince()).toBe(since)
  expect(await watchedPeriods()).toMatchObject([{ from: since ?? 10, until: 40 }])
})
