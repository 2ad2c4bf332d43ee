import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  type Look,
  observationsOf,
  onObservations,
  reconcile,
  recordedDomains,
  recordedStores,
} from '../../../src/browser/record/observation-log.ts'
import type { ObservedCookie } from '../../../src/cookie/observed-cookie.ts'
import { aCookie } from '../../audit/samples.ts'
import { record, seeded } from '../seed.ts'

const host = 'data.city.gov'
const snapshot = (at: number, cookies: ObservedCookie[], stores = ['0']) => ({ at, stores, cookies })
const everything = () => true
/** A look that began when everything was written that is written. */
const look = (
  snapshot: Look['snapshot'],
  host: string | undefined,
  canSee: Look['canSee'],
  through = Number.MAX_SAFE_INTEGER,
) => reconcile({ snapshot, host, canSee, through })

let count = 0
/** A portal of its own for each test: the database outlives them, as it outlives a worker. */
let portal = ''
let parent = ''
beforeEach(() => {
  count += 1
  parent = `city-${count}.gov`
  portal = `data.${parent}`
})
const cookieOf = (different: Partial<ObservedCookie> = {}) => aCookie({ domain: portal, ...different })
const namesOf = async () => (await observationsOf(portal)).map(({ cookie }) => cookie.name).sort()

describe('record', () => {
  test('is there for the next reader', async () => {
    await record({ kind: 'set', cookie: cookieOf() }, 1)
    expect(await observationsOf(portal)).toMatchObject([
      { cookie: cookieOf(), settings: 1, firstSeen: { at: 1 } },
    ])
  })

  test('fifty changes at once: none overwrites another', async () => {
    const cookies = Array.from({ length: 50 }, (_, expires) => cookieOf({ expires: 1_000_000 + expires }))
    await Promise.all(cookies.map((cookie, at) => record({ kind: 'set', cookie }, at)))
    expect(await observationsOf(portal)).toMatchObject([{ settings: 50, changes: 49 }])
  })

  test('a removal of what was never seen leaves nothing', async () => {
    await record({ kind: 'removed', cookie: cookieOf(), cause: 'explicit' }, 1)
    expect(await observationsOf(portal)).toEqual([])
  })

  test('tells the other pages', async () => {
    const channel = new BroadcastChannel('observations')
    const told = new Promise(resolve => channel.addEventListener('message', resolve, { once: true }))
    await record({ kind: 'set', cookie: cookieOf() }, 1)
    await told
    channel.close()
  })

  test('is told by the other pages', async () => {
    const told = new Promise<void>(resolve => {
      const stop = onObservations(() => {
        stop()
        resolve()
      })
    })
    const channel = new BroadcastChannel('observations')
    channel.postMessage('written')
    await told
    channel.close()
  })
})

describe('observationsOf', () => {
  test('gives the cookies that would be sent to the host, and no others', async () => {
    await record({ kind: 'set', cookie: cookieOf({ name: 'own' }) }, 1)
    await record({ kind: 'set', cookie: aCookie({ name: 'parent', domain: parent, hostOnly: false }) }, 1)
    await record({ kind: 'set', cookie: aCookie({ name: 'parent-only', domain: parent, hostOnly: true }) }, 1)
    await record({ kind: 'set', cookie: aCookie({ name: 'sister', domain: `www.${parent}` }) }, 1)
    await record({ kind: 'set', cookie: cookieOf({ name: 'below', domain: `a.${portal}` }) }, 1)
    expect(await namesOf()).toEqual(['own', 'parent'])
  })

  test('a host that is no name is no trouble', async () => {
    expect(await observationsOf('127.0.0.1')).toEqual([])
  })
})

describe('reconcile', () => {
  test('what is in the jar is found, what is not is missing', async () => {
    await record({ kind: 'set', cookie: cookieOf({ name: 'stays' }) }, 1)
    await record({ kind: 'set', cookie: cookieOf({ name: 'goes' }) }, 1)
    await look(snapshot(5, [cookieOf({ name: 'stays' }), cookieOf({ name: 'comes' })]), portal, everything)
    expect((await observationsOf(portal)).sort((one, other) => (one.key < other.key ? -1 : 1))).toMatchObject(
      [
        { cookie: { name: 'comes' }, firstSeen: { at: 5, by: 'snapshot' } },
        { cookie: { name: 'goes' }, removed: { at: 5, by: 'snapshot', cause: 'unseen' } },
        { cookie: { name: 'stays' }, lastSeen: { at: 5, by: 'snapshot' }, changes: 0 },
      ],
    )
  })

  test.each<[reason: string, stores: string[], canSee: (cookie: ObservedCookie) => boolean]>([
    ['the browser hides it from us now', ['0'], () => false],
    ['its store could not be read', ['firefox-container-2'], everything],
  ])('a cookie that is not in the jar is not missing when %s', async (_, stores, canSee) => {
    await record({ kind: 'set', cookie: cookieOf() }, 1)
    await look(snapshot(5, [], stores), portal, canSee)
    expect((await observationsOf(portal))[0]).not.toHaveProperty('removed')
  })

  test("a look at one portal says nothing of another's cookies", async () => {
    await record({ kind: 'set', cookie: cookieOf() }, 1)
    await look(snapshot(5, []), host, everything)
    expect((await observationsOf(portal))[0]).not.toHaveProperty('removed')
  })

  test('a look at everything does', async () => {
    await record({ kind: 'set', cookie: cookieOf() }, 1)
    await look(snapshot(5, []), undefined, everything)
    expect((await observationsOf(portal))[0]).toHaveProperty('removed')
  })

  test('an event during the look is not undone by it', async () => {
    await record({ kind: 'set', cookie: cookieOf() }, 7)
    await look(snapshot(5, []), portal, everything, seeded - 1)
    expect((await observationsOf(portal))[0]).not.toHaveProperty('removed')
  })

  test.each([
    ['ahead when the event came', 1_000_000, 5],
    ['behind when the event came', 5, 1_000_000],
    ['right', 5, 5],
  ])('a look after an event counts, be the clock %s', async (_, at, lookedAt) => {
    await record({ kind: 'set', cookie: cookieOf() }, at)
    await look(snapshot(lookedAt, []), portal, everything, seeded)
    expect((await observationsOf(portal))[0]).toMatchObject({ removed: { at: lookedAt, cause: 'unseen' } })
  })
})

test('recordedStores names the containers, which Firefox does not while they have no tab', async () => {
  await record({ kind: 'set', cookie: cookieOf({ storeId: 'firefox-container-7' }) }, 1)
  expect(await recordedStores()).toContain('firefox-container-7')
})

test('recordedDomains names each domain once, however many cookies it has', async () => {
  await record({ kind: 'set', cookie: cookieOf({ name: 'one' }) }, 1)
  await record({ kind: 'set', cookie: cookieOf({ name: 'two' }) }, 1)
  await record({ kind: 'set', cookie: cookieOf({ domain: parent, hostOnly: false }) }, 1)
  const domains = await recordedDomains()
  expect(domains.filter(domain => domain === portal || domain === parent).sort()).toEqual(
    [portal, parent].sort(),
  )
})
