/** That what may be missing from the record is told, and nothing else: lives that end, and writing that fails. */
import { describe, expect, test, vi } from 'vitest'
import { blindPeriods } from '../../src/cookie/watched-period.ts'
import { fakeLocks } from '../browser/fake-locks.ts'
import { freshRecord } from '../browser/fresh-record.ts'
import { heldBack } from '../browser/held-back.ts'
import { hold, inVain, left, pattern, refuse, setting, watched, workerOver } from './a-worker.ts'

freshRecord()

const minute = 60_000
const start = Date.UTC(2026, 10, 22)
const at = (time: number) => vi.setSystemTime(start + time)
const told = async ({ periods }: Awaited<ReturnType<typeof workerOver>>) =>
  (await periods()).map(({ why, from, until }) => [why, from - start, until - start])
const choice = (text: string) => setting({ name: 'cookies_preferences', value: text })
/** The first worker of all, whose clock stands at the start. */
const installed = async (...over: Parameters<typeof workerOver>) => {
  vi.useFakeTimers({ toFake: ['Date'], now: start })
  const worker = await workerOver(...over)
  await worker.catchUp('installed')
  return worker
}
/** The next one, which begins at a moment. */
const nextAfter = async ({ storage }: Awaited<ReturnType<typeof workerOver>>, time: number) => {
  at(time)
  return workerOver({}, storage)
}
/** A change that is told at a moment and can be written nowhere. */
const lose = async (
  { watchChange }: Awaited<ReturnType<typeof workerOver>>,
  time: number,
  change = setting(),
) => {
  at(time)
  const all = refuse(/./)
  await watchChange(change)
  all.mockRestore()
}
/** A change that is told at a moment, and waits for a record that has no room. */
const wait = async (
  { watchChange }: Awaited<ReturnType<typeof workerOver>>,
  time: number,
  change = setting(),
) => {
  at(time)
  const full = refuse(/inspector$/)
  await watchChange(change)
  full.mockRestore()
}
const moreWatched = { ...watched.portals, 'data.town.gov': { added: { at: 1, by: 'recognised' } } }
/** Whether a moment lies in a time of which it is told that something may be missing. */
const isTold = async ({ periods }: Awaited<ReturnType<typeof workerOver>>, time: number) =>
  blindPeriods(await periods(), () => undefined, Date.now()).some(
    ({ from = 0, until }) => from <= start + time && start + time <= until,
  )

describe('the gaps after lives of the worker that were ended are told, when', () => {
  test('a period that began since, as the portals changed, tells no gap', async () => {
    const first = await installed()
    at(1_000)
    await first.watchChange(setting())
    at(2_000)
    first.storage.portals = moreWatched
    await first.catchUp('portals')
    const second = await nextAfter(first, 5_000)
    await second.journal(left('second', start + 5_000))
    const third = await nextAfter(first, 8_000)
    await third.finishEarlierWork()
    expect(await told(third)).toEqual([
      ['installed', 0, 1_000],
      ['portals', 2_000, 2_000],
      ['interrupted', 5_000, 5_000],
      ['interrupted', 8_000, 8_000],
    ])
  })

  test('one that had told of a gap was ended itself, without a change', async () => {
    const first = await installed()
    at(1_000)
    await first.watchChange(setting())
    const second = await nextAfter(first, 3_000)
    await second.finishEarlierWork()
    const third = await nextAfter(first, 6_000)
    await third.journal(left('third', start + 6_000))
    const last = await nextAfter(first, 9_000)
    await last.finishEarlierWork()
    expect(await told(last)).toEqual([
      ['installed', 0, 1_000],
      ['interrupted', 3_000, 3_000],
      ['interrupted', 6_000, 6_000],
      ['interrupted', 9_000, 9_000],
    ])
  })

  test('each left something, long after the one before', async () => {
    const first = await installed()
    await first.journal(left('first', start + 1_000))
    const second = await workerOver({}, first.storage)
    await second.journal(left('second', start + 5 * minute))
    const third = await nextAfter(first, 10 * minute)
    await third.finishEarlierWork()
    expect(await told(third)).toEqual([
      ['installed', 0, 1_000],
      ['interrupted', 5 * minute, 5 * minute],
      ['interrupted', 10 * minute, 10 * minute],
    ])
  })

  test('it was ended between recording what was left and telling the gap', async () => {
    const first = await installed()
    await first.journal(left('left', start + 1_000))
    at(5 * minute)
    const access = heldBack({ origins: [pattern] })
    const second = await workerOver({ 'permissions.getAll': access.reply }, first.storage)
    void second.finishEarlierWork().catch(() => undefined)
    await access.asked
    // Ended here. Its locks go with it.
    fakeLocks()
    const third = await nextAfter(first, 10 * minute)
    await third.finishEarlierWork()
    expect((await told(third)).map(([why]) => why)).toEqual(['installed', 'interrupted'])
  })

  test('the clock was corrected by seconds meanwhile', async () => {
    const first = await installed()
    at(10_000)
    await first.watchChange(setting())
    const next = await nextAfter(first, 8_000)
    await next.finishEarlierWork()
    expect((await told(next)).map(([why]) => why)).toEqual(['installed', 'interrupted'])
  })
})

describe('a failure to write is told', () => {
  test('a choice is not guessed for what was written down after a change that was lost', async () => {
    const worker = await installed({ 'cookies.getAll': async () => [] })
    await lose(worker, minute, choice('{"ga":true}'))
    await wait(worker, 2 * minute, setting())
    at(3 * minute)
    await worker.watchChange(setting({ name: 'later' }))
    expect(await worker.choiceAt(start + 2 * minute)).toBeUndefined()
  })

  const lostThenWaiting = async (storage: Record<string, unknown>) => {
    const worker = await installed({}, storage)
    await lose(worker, minute, setting({ name: 'lost' }))
    await wait(worker, 2 * minute, setting({ name: 'waits' }))
    return worker
  }

  test('what was written down after a change that was lost is no sign of watching to the next life', async () => {
    const worker = await lostThenWaiting({ ...watched, cleanedAt: start })
    const next = await nextAfter(worker, 3 * minute)
    await next.finishEarlierWork()
    expect(await told(next)).toEqual([
      ['installed', 0, 0],
      ['interrupted', 3 * minute, 3 * minute],
    ])
  })

  test('nor when the portals change', async () => {
    const worker = await lostThenWaiting({ ...watched, cleanedAt: start })
    at(3 * minute)
    worker.storage.portals = moreWatched
    await worker.catchUp('portals')
    at(4 * minute)
    await worker.watchChange(setting({ name: 'later' }))
    expect((await told(worker))[0]).toEqual(['installed', 0, 0])
  })

  test('nor at a clean-up', async () => {
    const worker = await lostThenWaiting({ ...watched })
    at(2 * 24 * 60 * minute)
    await worker.cleanUpAfterNavigation(1, { status: 'complete' })
    await worker.watchChange(setting({ name: 'later' }))
    expect((await told(worker))[0]).toEqual(['installed', 0, 0])
  })

  test('a change that is lost while the last life is being finished is another gap', async () => {
    const first = await installed()
    await first.journal(left('left', start + 1_000))
    const next = await nextAfter(first, 5 * minute)
    await next.openJournal()
    const names = heldBack(await indexedDB.databases())
    vi.spyOn(indexedDB, 'databases').mockImplementationOnce(names.reply)
    const finishing = next.finishEarlierWork()
    await names.asked
    at(5 * minute + 1_000)
    const full = refuse(/journal$/)
    const telling = next.watchChange(setting({ name: 'lost' }))
    await vi.waitFor(() => expect(next.storage).toHaveProperty('unwritten'))
    full.mockRestore()
    at(5 * minute + 2_000)
    names.give()
    await Promise.all([finishing, telling])
    await next.watchChange(setting({ name: 'later' }))
    const last = (await told(next)).at(-1)
    expect(last?.[1]).toBeGreaterThan(5 * minute + 1_000)
  })

  test('the first failure is the earliest, not the one noted first', async () => {
    const worker = await installed()
    const night = 600 * minute
    const next = await nextAfter(worker, night)
    await next.openJournal()
    // A start that finds the record held up, and says so after a while.
    const opening = heldBack(undefined)
    vi.spyOn(indexedDB, 'databases').mockImplementationOnce(async () => {
      await opening.reply()
      return []
    })
    const finishing = next.finishEarlierWork()
    await opening.asked
    await next.journal(left('waits', start + night + 3_000))
    at(night + 5_000)
    const all = refuse(/./)
    const telling = next.watchChange(setting({ name: 'lost' }))
    await vi.waitFor(() => expect(next.storage).toHaveProperty('unwritten'))
    at(night + 10_000)
    opening.give()
    await finishing.catch(() => undefined)
    await telling
    all.mockRestore()
    at(night + 20_000)
    await next.watchChange(setting({ name: 'later' }))
    expect((await told(next))[0]).toEqual(['installed', 0, 0])
  })

  test('of two at once both count', async () => {
    const { storage } = await installed()
    const { noteUnwritten } = await import('../../src/browser/record/unwritten.ts')
    const { RecordError } = await import('../../src/browser/record/record-error.ts')
    const trouble = new RecordError('no-room', '')
    await Promise.all([noteUnwritten(1, trouble), noteUnwritten(3, trouble)])
    expect(storage.unwritten).toMatchObject({ since: 1, latest: 3 })
  })

  test('it is told also where the storage has no room to note it', async () => {
    const none = { isFull: false }
    const storage: Record<string, unknown> = { ...watched }
    const worker = await installed(
      {
        'storage.local.set': async (...[items]: unknown[]) => {
          if (none.isFull) throw new Error('no room')
          Object.assign(storage, items)
        },
      },
      storage,
    )
    at(minute)
    const all = refuse(/./)
    none.isFull = true
    await worker.watchChange(setting({ name: 'lost' }))
    all.mockRestore()
    none.isFull = false
    at(2 * minute)
    await worker.watchChange(setting({ name: 'later' }))
    expect((await told(worker)).map(([why]) => why)).toEqual(['installed', 'interrupted'])
  })

  test('nothing is tried again without a pause where the browser says at once that it took too long', async () => {
    const first = await workerOver()
    await first.catchUp('installed')
    const worker = await workerOver({}, first.storage)
    await worker.openJournal()
    await worker.openDatabase()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
    const slow = refuse(/inspector$/, 'TimeoutError')
    await worker.watchChange(setting())
    await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0))
    const { length } = slow.mock.calls
    for (let turn = 0; turn < 100; turn += 1) await new Promise(resolve => setImmediate(resolve))
    expect(slow.mock.calls).toHaveLength(length)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(slow.mock.calls.length).toBeGreaterThan(length)
    slow.mockRestore()
  })

  test('a clock that was ahead meanwhile does not hide what was lost later', async () => {
    const worker = await installed()
    at(60 * minute)
    const full = refuse(/inspector$/)
    await worker.watchChange(setting({ name: 'ahead' }))
    at(10 * minute)
    await worker.watchChange(setting({ name: 'right' }))
    full.mockRestore()
    await lose(worker, 12 * minute, setting({ name: 'lost' }))
    at(14 * minute)
    await worker.watchChange(setting({ name: 'later' }))
    at(15 * minute)
    expect(await isTold(worker, 12 * minute)).toBe(true)
  })

  test('what waited for a record that was lost does not say that a clock was set', async () => {
    const first = await installed({}, { ...watched, watchingSince: 1 })
    await first.journal(left('waits', start + minute))
    await (await first.openDatabase()).clear('watched')
    at(20 * minute)
    await first.watchChange(setting())
    expect((await told(first)).map(([why]) => why)).toEqual(['lost'])
  })

  test('a clean-up that fails after all was recorded is no gap', async () => {
    const worker = await installed()
    at(3 * 24 * 60 * minute)
    const put = IDBObjectStore.prototype.getAll
    const broken = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (
      this: IDBObjectStore,
      ...args: Parameters<typeof put>
    ) {
      if (this.name === 'watched') throw new DOMException('x', 'UnknownError')
      return put.apply(this, args)
    })
    await worker.watchChange(setting())
    broken.mockRestore()
    at(3 * 24 * 60 * minute + 1_000)
    await worker.watchChange(setting())
    expect((await told(worker)).map(([why]) => why)).toEqual(['installed'])
  })

  test('once bridged it is no longer noted, also when the clock was ahead', async () => {
    const worker = await installed()
    await wait(worker, 60 * minute, setting({ name: 'ahead' }))
    at(10 * minute)
    await worker.watchChange(setting({ name: 'right' }))
    expect(worker.storage).not.toHaveProperty('unwritten')
  })

  test('of a storm nothing is said to be written that is not', async () => {
    const worker = await workerOver()
    await worker.openJournal()
    const add = IDBObjectStore.prototype.add
    let two: Promise<string> | undefined
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (two || !JSON.stringify(args).includes('"one"')) return add.apply(this, args)
      // Told while that row is given to the browser.
      const later = ['direct', 'direct', 'two'].map(name => worker.journal(left(name, 2)))
      two = (later[2] as Promise<void>).then(
        () => 'written',
        () => 'lost',
      )
      throw new DOMException('no room', 'QuotaExceededError')
    })
    const storm = Array.from({ length: 32 }, () => worker.journal(left('storm', 0)))
    const one = worker.journal(left('one', 1))
    await expect(one).rejects.toThrow('no-room')
    await Promise.all(storm)
    vi.restoreAllMocks()
    const said = await two
    const isThere = (await worker.journalled()).some(({ change }) => change.cookie.name === 'two')
    expect(said).toBe(isThere ? 'written' : 'lost')
  })

  test('a journal that alone was held up is bridged once it is free', async () => {
    const first = await workerOver()
    await first.catchUp('installed')
    const held = await hold('portal-cookie-inspector-journal')
    const worker = await workerOver({}, first.storage)
    const opened = vi.spyOn(indexedDB, 'open')
    await inVain(() => worker.watchChange(setting()))
    await vi.advanceTimersByTimeAsync(60_000)
    vi.useRealTimers()
    expect(opened.mock.calls.length).toBeLessThan(10)
    expect(worker.storage.unwritten).toMatchObject({ trouble: 'blocked' })
    held.close()
    await vi.waitFor(() => expect(worker.storage).not.toHaveProperty('unwritten'))
    expect((await worker.periods()).map(({ why }) => why)).toEqual(['installed', 'interrupted'])
  })

  test('what was lost just before the portals changed is told', async () => {
    const worker = await installed()
    await lose(worker, minute, setting({ name: 'lost' }))
    at(3 * minute)
    worker.storage.portals = moreWatched
    await worker.catchUp('portals')
    at(5 * minute)
    await worker.watchChange(setting({ name: 'later' }))
    expect(await isTold(worker, minute)).toBe(true)
  })
})
