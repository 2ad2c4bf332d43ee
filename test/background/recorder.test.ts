import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, test, vi } from 'vitest'
import { aCookie } from '../audit/samples.ts'
import { freshRecord } from '../browser/fresh-record.ts'
import { heldBack } from '../browser/held-back.ts'
import {
  cookie,
  hold,
  host,
  inVain,
  left,
  pattern,
  refuse,
  setting,
  watched,
  workerOver,
} from './a-worker.ts'

freshRecord()

describe('first the change, then everything else', () => {
  test('it is written down while what is watched is still asked for', async () => {
    const list = heldBack({ ...watched, cleanedAt: Date.now() })
    const { watchChange, openJournal, journalled, observations } = await workerOver({
      'storage.local.get': list.reply,
    })
    await openJournal()
    const recording = watchChange(setting())
    await list.asked
    expect(await journalled()).toMatchObject([{ change: { kind: 'set', cookie: { name: 'own' } } }])
    list.give()
    await recording
    expect(await observations()).toMatchObject([{ cookie: { name: 'own' }, settings: 1 }])
    expect(await journalled()).toEqual([])
  })

  test('no value is in what is written, nor anything of a private window', async () => {
    const list = heldBack({ ...watched })
    const { watchChange, openJournal, journalled } = await workerOver({ 'storage.local.get': list.reply })
    await openJournal()
    const recording = [
      watchChange(setting({ value: 'secret' })),
      watchChange(setting({ value: 'secret', name: 'hidden', storeId: '1' })),
      watchChange(
        setting({ value: encodeURIComponent('{"ga":false,"user":"secret"}'), name: 'cookies_preferences' }),
      ),
    ]
    await list.asked
    const written = JSON.stringify(await journalled())
    expect(written).toContain('{"status":"stored","granted":{"ga":false}}')
    expect(written).not.toMatch(/secret|hidden/)
    list.give()
    await Promise.all(recording)
  })

  test('a few go one by one, at once; of a storm the rest goes together', async () => {
    const list = heldBack({ ...watched })
    const { watchChange, openJournal, journalRows, observations } = await workerOver({
      'storage.local.get': list.reply,
    })
    await openJournal()
    const storm = Array.from({ length: 200 }, (_, index) => watchChange(setting({ name: `c${index % 50}` })))
    await list.asked
    expect((await journalRows()).length).toBeLessThan(50)
    list.give()
    await Promise.all(storm)
    const stormed = (await observations()).filter(({ cookie }) => cookie.name.startsWith('c'))
    expect(stormed.map(({ settings }) => settings)).toEqual(Array(50).fill(4))
  })

  test('what turns out to be none of ours is dropped', async () => {
    const { watchChange, journalled, observations } = await workerOver()
    await watchChange(setting({ name: 'foreign', domain: 'shop.example' }))
    expect(await journalled()).toEqual([])
    expect((await observations()).map(({ cookie }) => cookie.name)).not.toContain('foreign')
  })

  test('so is what is set on a portal that is paused; it is only deleted, and nothing is written anew', async () => {
    const paused = { portals: { [host]: { ...watched.portals[host], pausedAt: 1 } } }
    const { watchChange, openJournal, journalled, observations } = await workerOver({}, paused)
    await openJournal()
    const anew = vi.spyOn(indexedDB, 'deleteDatabase')
    await watchChange(setting())
    expect(await journalled()).toEqual([])
    expect(await observations()).toEqual([])
    expect(anew).not.toHaveBeenCalled()
  })
})

describe('a cookie that is still in the jar when its record is deleted', () => {
  const { added } = watched.portals[host]
  test.each<[reason: string, portals: object, names: string[]]>([
    ['is recorded again at the next look', { [host]: { added } }, ['own']],
    ['is not, where the portal is paused', { [host]: { added, pausedAt: 1 } }, []],
    ['is not, where the portal was added and is forgotten', {}, []],
  ])('%s', async (_, portals, names) => {
    const { catchUp, forget, observations, storage } = await workerOver()
    await catchUp('installed')
    expect(await observations()).toHaveLength(1)
    await forget()
    expect(await observations()).toEqual([])
    storage.portals = portals
    await catchUp('started')
    expect((await observations()).map(one => one.cookie.name)).toEqual(names)
  })
})

describe('a worker that begins', () => {
  test('finishes what the last one left, says that something may be missing, and looks into the jar', async () => {
    const first = await workerOver()
    await first.catchUp('installed')
    await first.journal(left('left', Date.now()))
    const next = await workerOver({}, first.storage)
    await next.finishEarlierWork()
    expect((await next.observations()).map(({ cookie, firstSeen }) => [cookie.name, firstSeen.by])).toEqual([
      ['left', 'event'],
      ['own', 'snapshot'],
    ])
    expect(await next.periods()).toMatchObject([{ why: 'installed' }, { why: 'interrupted' }])
    expect(await next.journalled()).toEqual([])
  })

  test('the gap is not filled by the change that woke it', async () => {
    const first = await workerOver()
    await first.catchUp('installed')
    const at = Date.now() - 5_000
    await first.journal(left('left', at))
    const next = await workerOver({}, first.storage)
    await Promise.all([next.watchChange(setting({ name: 'woke' })), next.finishEarlierWork()])
    const [, gap] = await next.periods()
    expect(gap).toMatchObject({ why: 'interrupted' })
    expect(gap?.from).toBeGreaterThan(at)
    expect((await next.observations()).map(({ cookie }) => cookie.name)).toContain('woke')
  })

  test('what it makes up for is on the badges, and with it what woke it', async () => {
    const first = await workerOver()
    await first.catchUp('installed')
    await first.journal(left('left', Date.now()))
    const drawn = vi.fn(async () => [])
    const next = await workerOver({ 'tabs.query': drawn }, first.storage)
    // At hand already: else the badge would be drawn at once, without a look at the record.
    await next.openDatabase()
    await Promise.all([next.finishEarlierWork(), next.watchChange(setting({ name: 'woke' }))])
    expect((await next.observations()).map(({ cookie }) => cookie.name)).toContain('woke')
    expect(drawn).toHaveBeenCalled()
  })

  test('after several that were ended before they could tell of it, tells each gap', async () => {
    const first = await workerOver()
    await first.catchUp('installed')
    const at = Date.now()
    await first.watchChange(setting())
    const second = await workerOver({}, first.storage)
    await second.journal(left('second', at + 2_000))
    await second.journal(left('second', at + 3_000))
    const third = await workerOver({}, first.storage)
    await third.journal(left('third', at + 5_000))
    const last = await workerOver({}, first.storage)
    await last.finishEarlierWork()
    const [, ...gaps] = await last.periods()
    expect(gaps.map(({ why, from, until }) => [why, from - at, until - at])).toEqual([
      ['interrupted', 2_000, 3_000],
      ['interrupted', 5_000, 5_000],
      ['interrupted', expect.any(Number), expect.any(Number)],
    ])
  })

  test.each<[reason: string, seconds: number, tell: boolean]>([
    ['the one before had been idle', 60, false],
    ['it was told', 2, true],
  ])('after one that left something it tells only its own gap, when %s', async (_, seconds, tell) => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const at = Date.now()
    const first = await workerOver()
    await first.catchUp('installed')
    await first.watchChange(setting())
    vi.setSystemTime(at + seconds * 1_000)
    const second = await workerOver({}, first.storage)
    if (tell) await second.finishEarlierWork()
    await second.journal(left('second', Date.now() + 1_000))
    vi.setSystemTime(Date.now() + 5_000)
    const third = await workerOver({}, first.storage)
    await third.finishEarlierWork()
    const whys = (await third.periods()).map(({ why }) => why)
    expect(whys).toEqual(tell ? ['installed', 'interrupted', 'interrupted'] : ['installed', 'interrupted'])
  })

  test('after a gap that nobody could tell at once a choice is not guessed', async () => {
    const empty = { 'cookies.getAll': async () => [] }
    const first = await workerOver(empty)
    await first.catchUp('installed')
    const second = await workerOver(empty, first.storage)
    const at = Date.now() + 1_000
    await first.watchChange(setting())
    await second.journal(left('second', at))
    const third = await workerOver(empty, first.storage)
    await third.finishEarlierWork()
    expect((await third.observations()).map(({ cookie }) => cookie.name)).toContain('second')
    expect(await third.choices()).toEqual([{ status: 'none' }])
    expect(await third.choiceAt(at)).toBeUndefined()
  })

  test.each([
    ['was ended soon after its last change', 1_000, ['installed', 'interrupted']],
    ['had been idle', 60_000, ['installed']],
  ])('after one that %s', async (_, ago, whys) => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - ago })
    const first = await workerOver()
    await first.catchUp('installed')
    await first.watchChange(setting())
    vi.useRealTimers()
    const next = await workerOver({}, first.storage)
    await next.finishEarlierWork()
    expect((await next.periods()).map(({ why }) => why)).toEqual(whys)
  })
})

describe('a record that is gone', () => {
  test.each<[how: string, lose: (worker: Awaited<ReturnType<typeof workerOver>>) => Promise<unknown>]>([
    ['deleted', async () => vi.stubGlobal('indexedDB', new IDBFactory())],
    [
      'emptied',
      async ({ openDatabase }) => {
        const database = await openDatabase()
        for (const name of database.objectStoreNames) await database.clear(name)
      },
    ],
    [
      'emptied of what an earlier version had',
      async ({ openDatabase }) => {
        const database = await openDatabase()
        for (const name of ['observations', 'timelines', 'choices', 'watched'] as const)
          await database.clear(name)
      },
    ],
  ])('%s: a new one says so at once', async (_, lose) => {
    const first = await workerOver({}, { ...watched, watchingSince: 1_000 })
    await first.catchUp('installed')
    first.storage.watchingSince = 1_000
    await lose(first)
    const next = await workerOver({}, first.storage)
    const before = Date.now()
    await next.watchChange(setting())
    expect(await next.periods()).toMatchObject([{ why: 'lost' }])
    const { watchingSince = 0, lost } = await next.recordAge()
    expect(watchingSince).toBeGreaterThanOrEqual(before - 1_000)
    expect(lost).toEqual({ since: 1_000, noticedAt: watchingSince })
    expect(await next.observations()).toMatchObject([{ cookie: { name: 'own' } }])
  })

  test('the first record of an installation takes the place of none', async () => {
    const worker = await workerOver()
    await worker.watchChange(setting())
    await worker.catchUp('installed')
    expect((await worker.periods()).map(({ why }) => why)).toEqual(['installed', 'installed'])
    expect(await worker.recordAge()).not.toHaveProperty('lost')
    expect(worker.storage.watchingSince).toBe((await worker.recordAge()).watchingSince)
  })
})

test('a change that could not be written is told, and bridged when writing succeeds again', async () => {
  const worker = await workerOver()
  await worker.catchUp('installed')
  await worker.openJournal()
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError')
  })
  await worker.watchChange(setting())
  expect(worker.storage.unwritten).toMatchObject({
    trouble: 'no-room',
    details: 'QuotaExceededError: no room',
  })
  transaction.mockRestore()
  await worker.watchChange(setting())
  expect((await worker.periods()).map(({ why }) => why)).toEqual(['installed', 'interrupted'])
  expect(worker.storage).not.toHaveProperty('unwritten')
})

test('a journal that was closed under our hands is opened again, and nothing is lost', async () => {
  const worker = await workerOver()
  await worker.catchUp('installed')
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
    throw new DOMException('The database connection is closing.', 'InvalidStateError')
  })
  await worker.watchChange(setting({ name: 'kept' }))
  expect(transaction).toHaveBeenCalled()
  transaction.mockRestore()
  expect((await worker.observations()).map(({ cookie }) => cookie.name)).toContain('kept')
  expect(worker.storage).not.toHaveProperty('unwritten')
})

describe('a record that was held up is written once it is free, without another change', () => {
  test.each<[what: string, work: (worker: Awaited<ReturnType<typeof workerOver>>) => Promise<unknown>]>([
    ['a change that was told', worker => worker.watchChange(setting())],
    ['what is in the jar', worker => worker.catchUp('started')],
    ['what the last worker left', worker => worker.finishEarlierWork()],
  ])('%s', async (_, work) => {
    const first = await workerOver()
    await first.catchUp('installed')
    const held = await hold('portal-cookie-inspector')
    const worker = await workerOver({}, first.storage)
    await worker.openJournal()
    await worker.journal(left('own', Date.now()))
    await inVain(() => work(worker))
    expect(worker.storage.unwritten).toMatchObject({ trouble: 'blocked' })
    vi.useRealTimers()
    held.close()
    await vi.waitFor(async () =>
      expect((await worker.observations()).map(({ cookie }) => cookie.name)).toContain('own'),
    )
    await vi.waitFor(() => expect(worker.storage).not.toHaveProperty('unwritten'))
  })
})

describe('a failure is a gap, also when it comes early', () => {
  const hour = 3_600_000
  const start = Date.UTC(2026, 10, 22)

  test('a start at which the record cannot be read does not make the night a time of watching', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: start })
    const first = await workerOver()
    await first.catchUp('installed')
    await first.watchChange(setting())
    vi.setSystemTime(start + 10 * hour)
    const next = await workerOver({}, first.storage)
    const refusing = refuse(/inspector$/)
    await expect(next.finishEarlierWork()).rejects.toThrow('no-room')
    await expect(next.catchUp('started')).rejects.toThrow('no-room')
    refusing.mockRestore()
    await next.watchChange(setting())
    expect(
      (await next.periods()).map(({ from, until, why }) => [
        why,
        (from - start) / hour,
        (until - start) / hour,
      ]),
    ).toEqual([
      ['installed', 0, 0],
      ['interrupted', 10, 10],
    ])
  })

  test('what waits in the journal meanwhile fills no gap, and no clock was set', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: start })
    const worker = await workerOver()
    await worker.catchUp('installed')
    vi.setSystemTime(start + hour)
    const full = refuse(/inspector$/)
    await worker.watchChange(setting({ name: 'waits' }))
    full.mockRestore()
    vi.setSystemTime(start + 2 * hour)
    const allFull = refuse(/./)
    await worker.watchChange(setting({ name: 'lost' }))
    allFull.mockRestore()
    vi.setSystemTime(start + 10 * hour)
    await worker.watchChange(setting({ name: 'later' }))
    const periods = (await worker.periods()).map(({ from, until, why }) => [
      why,
      (from - start) / hour,
      (until - start) / hour,
    ])
    expect(periods).toEqual([
      ['installed', 0, 0],
      ['interrupted', 10, 10],
    ])
    expect((await worker.observations()).map(({ cookie }) => cookie.name)).toEqual(['later', 'own', 'waits'])
  })

  test("what is nobody's does not pile up in the journal", async () => {
    const worker = await workerOver()
    await worker.catchUp('installed')
    const refusing = refuse(/inspector$/)
    await worker.watchChange(setting({ name: 'ours' }))
    await Promise.all(
      Array.from({ length: 2_100 }, (_, index) =>
        worker.journal({
          at: index,
          change: { kind: 'set', cookie: aCookie({ name: `c${index}`, domain: 'shop.example' }) },
        }),
      ),
    )
    const rows = await worker.journalRows()
    for (let more = rows.length; more < 2_100; more += 1) await worker.journal(left(`x${more}`, more))
    await worker.watchChange(setting({ name: 'ours-too' }))
    expect(JSON.stringify(await worker.journalled())).not.toContain('shop.example')
    refusing.mockRestore()
  })
})

describe('the choice at the moment of a setting follows from what was told before', () => {
  const choice = (text: string) => setting({ name: 'cookies_preferences', value: text })
  const [yes, no] = ['{"ga":true}', '{"ga":false}']
  const stored = (ga: boolean) => ({ status: 'stored', granted: { ga } })

  test('within one batch too', async () => {
    const { watchChange, catchUp, choices, observations } = await workerOver({
      'cookies.getAll': async () => [],
    })
    await catchUp('installed')
    await Promise.all([
      watchChange(setting()),
      watchChange(choice(no)),
      watchChange(setting()),
      watchChange(choice(yes)),
      watchChange({ ...(choice(yes) as object), removed: true } as never),
    ])
    expect(await choices()).toEqual([{ status: 'none' }, stored(false), stored(true), { status: 'none' }])
    expect(await observations()).toHaveLength(2)
  })

  test('before the jar was looked into it is not guessed', async () => {
    const { watchChange, choices } = await workerOver({ 'permissions.getAll': async () => ({ origins: [] }) })
    await watchChange(setting())
    expect(await choices()).toEqual([])
  })

  test('a choice that is there when watching begins counts', async () => {
    const { watchChange, catchUp, choices } = await workerOver({
      'cookies.getAll': async () => [{ ...cookie, name: 'cookies_preferences', value: no }],
    })
    await catchUp('installed')
    await watchChange(setting())
    expect(await choices()).toEqual([stored(false)])
  })

  test('once its cookie was taken out of the record it is not said to be none', async () => {
    const { watchChange, catchUp, choices } = await workerOver({
      'cookies.getAll': async () => [{ ...cookie, name: 'cookies_preferences', value: no }],
    })
    await catchUp('installed')
    const { forgetRecord } = await import('../../src/browser/record/forgetting.ts')
    await forgetRecord({ host, stays: () => false, isTrace: () => false, staysListed: true })
    await watchChange(setting({ name: '_ga' }))
    expect(await choices()).toEqual([])
  })

  test('on the domain above a portal none is noted: that is no portal', async () => {
    const worker = await workerOver({
      'cookies.getAll': async () => [],
      'permissions.getAll': async () => ({ origins: [pattern, '*://city.gov/*'] }),
    })
    await worker.catchUp('installed')
    await worker.watchChange(setting({ domain: '.city.gov', hostOnly: false }))
    expect(await worker.observations()).toHaveLength(1)
    expect(await (await worker.openDatabase()).getAll('choices')).toEqual([])
  })

  test('of a portal that was added just now it is not known before the look', async () => {
    const storage: Record<string, unknown> = { portals: {} }
    const worker = await workerOver({ 'cookies.getAll': async () => [] }, storage)
    await worker.catchUp('installed')
    Object.assign(storage, watched)
    await worker.watchChange(setting())
    expect(await worker.choices()).toEqual([])
    await worker.catchUp('portals')
    await worker.watchChange(setting())
    expect(await worker.choices()).toEqual([{ status: 'none' }])
  })

  test('when one of twins goes, the other does not take its choice', async () => {
    const worker = await workerOver({ 'cookies.getAll': async () => [] })
    await worker.catchUp('installed')
    await worker.watchChange(choice(no))
    await worker.watchChange(setting({ name: 'cookies_preferences', value: yes, path: '/explore' }))
    await worker.watchChange({ ...(choice(no) as object), removed: true } as never)
    expect(await worker.choices()).toEqual([stored(false), { status: 'unclear' }])
  })

  test('of twins nobody can tell which one counts', async () => {
    const { watchChange, catchUp, choices } = await workerOver({ 'cookies.getAll': async () => [] })
    await catchUp('installed')
    await watchChange(choice(no))
    await watchChange(setting({ name: 'cookies_preferences', value: yes, path: '/explore' }))
    await watchChange(setting())
    expect(await choices()).toEqual([stored(false), { status: 'unclear' }])
  })
})

describe('a look into the jar that finds nothing', () => {
  test.each<[reason: string, granted: string[][], isGone: boolean]>([
    ['tells that a cookie is gone, where we may see it', [[pattern]], true],
    ['tells nothing when access was taken meanwhile', [[pattern], [pattern], []], false],
    ['tells nothing when access was given meanwhile', [[], [], [pattern]], false],
  ])('%s', async (_, granted, isGone) => {
    // For the watched period, before the look, and after it.
    const readings = [...granted]
    const { recordBefore, catchUp, observations } = await workerOver({
      'permissions.getAll': async () => ({ origins: readings.length > 1 ? readings.shift() : readings[0] }),
      'cookies.getAll': async () => [],
    })
    await recordBefore()
    await catchUp('access')
    expect(await observations()).toMatchObject([{ cookie: { name: 'own' } }])
    expect('removed' in ((await observations())[0] ?? {})).toBe(isGone)
  })
})

describe('a portal that is forgotten does not come back', () => {
  test('by a list of portals that is written anew and is the same', async () => {
    const { catchUp, openDatabase, observations, storage, periods } = await workerOver()
    await catchUp('installed')
    expect(await observations()).toHaveLength(1)
    await (await openDatabase()).clear('observations')
    await catchUp('portals')
    expect(await observations()).toEqual([])
    storage.portals = { ...watched.portals, 'data.town.gov': { added: { at: 1, by: 'recognised' } } }
    await catchUp('portals')
    expect(await observations()).toHaveLength(1)
    expect(await periods()).toHaveLength(2)
  })

  test('by a look into the jar that is under way', async () => {
    const jar = heldBack([cookie])
    const { catchUp, forget, observations } = await workerOver({ 'cookies.getAll': jar.reply })
    const looking = catchUp('started')
    await jar.asked
    const forgetting = forget()
    jar.give()
    await Promise.all([looking, forgetting])
    expect(await observations()).toEqual([])
  })

  test('by a change of a cookie that is being dealt with', async () => {
    const list = heldBack({ ...watched, cleanedAt: Date.now() })
    let isHeld = false
    const storage = { ...watched, cleanedAt: Date.now() }
    const { watchChange, catchUp, forget, observations } = await workerOver(
      { 'storage.local.get': async () => (isHeld ? list.reply() : { ...storage }) },
      storage,
    )
    await catchUp('installed')
    isHeld = true
    const recording = watchChange(setting())
    await list.asked
    const forgetting = forget()
    list.give()
    await Promise.all([recording, forgetting])
    expect(await observations()).toEqual([])
  })

  test('by a change that is in the journal', async () => {
    const { journal, forget, journalled } = await workerOver()
    await journal(left('own', Date.now()))
    await forget()
    expect(await journalled()).toEqual([])
  })
})

test.each<[reason: string, status: string | undefined, cleanedAt: number, looks: number]>([
  ['a page is there, and the last clean-up is long ago', 'complete', 0, 2],
  ['a page is there, and all is clean', 'complete', Date.now(), 0],
  ['a page is loading', 'loading', 0, 0],
  ['something else of a tab changes', undefined, 0, 0],
])('the record is cleaned while the browser stays open: %s', async (_, status, cleanedAt, looks) => {
  const { cleanUpAfterNavigation, storage, calls } = await workerOver()
  storage.cleanedAt = cleanedAt
  await cleanUpAfterNavigation(1, status === undefined ? {} : { status })
  // The cookies, and the choices among them.
  expect(calls.filter(({ path }) => path === 'cookies.getAll')).toHaveLength(looks)
})
