/** A worker of the background over a fake browser, and what happens to it. */
import { vi } from 'vitest'
import { choiceAt } from '../../src/cookie/visitor-choice.ts'
import { aCookie } from '../audit/samples.ts'
import { fakeBrowser, fakeStorage } from '../browser/fake-browser.ts'

export const host = 'data.city.gov'
export const pattern = `*://${host}/*`
export const cookie = {
  name: 'own',
  value: '1',
  domain: host,
  hostOnly: true,
  path: '/',
  secure: true,
  httpOnly: true,
  sameSite: 'lax',
  session: true,
  storeId: '0',
}
export const watched = { portals: { [host]: { added: { at: 1, by: 'recognised' } } } }
export const setting = (different: object = {}) =>
  ({ removed: false, cause: 'explicit', cookie: { ...cookie, ...different } }) as never

/** A worker over a jar and a storage that answer as a test wants; the database is that of the worker before it. */
export async function workerOver(
  answers: Record<string, (...args: unknown[]) => unknown> = {},
  storage: Record<string, unknown> = { ...watched },
) {
  vi.resetModules()
  const { calls } = fakeBrowser({
    ...fakeStorage(storage),
    'permissions.getAll': async () => ({ origins: [pattern] }),
    'cookies.getAll': async details => [cookie].filter(({ name }) => isAsked(details, name)),
    'tabs.query': async () => [],
    'i18n.getMessage': () => 'en',
    ...answers,
  })
  const worker = await import('../../src/background/recorder.ts')
  const { allObservations, choicesOf } = await import('../../src/browser/record/observation-log.ts')
  const { forgetRecord } = await import('../../src/browser/record/forgetting.ts')
  const { openDatabase } = await import('../../src/browser/record/database.ts')
  const { watchedPeriods } = await import('../../src/browser/record/watch-log.ts')
  const { recordAge } = await import('../../src/browser/record/record-age.ts')
  const { journal, openJournal, batchesAfter } = await import('../../src/browser/record/journal.ts')
  const { record } = await import('../browser/seed.ts')
  return {
    ...worker,
    storage,
    calls,
    openDatabase,
    journal,
    recordAge,
    recordBefore: () => record({ kind: 'set', cookie: aCookie({ name: 'own' }) }, Date.now()),
    observations: allObservations,
    periods: watchedPeriods,
    choices: async () =>
      (await choicesOf(host)).flatMap(({ periods }) => periods.map(({ choice }) => choice)),
    choiceAt: async (at: number) => choiceAt((await choicesOf(host))[0]?.periods ?? [], at),
    openJournal,
    journalRows: () => batchesAfter(0, 1_000),
    journalled: async () => (await batchesAfter(0, 1_000)).flatMap(({ row }) => row.entries),
    /** As the settings page does: what is watched first. */
    forget: () => {
      storage.portals = {}
      return forgetRecord({ host, stays: () => false, isTrace: () => false, staysListed: false })
    },
  }
}

/** Whether a look is for a cookie of that name, or for all. */
const isAsked = (details: unknown, name: string) =>
  [undefined, name].includes((details as { name?: string }).name)

/** A change as a worker writes it down that is ended before it could do more. */
export const left = (name: string, at: number) => ({
  at,
  change: { kind: 'set' as const, cookie: aCookie({ name, domain: host }) },
})

/** Databases whose names fit answer everything by this error from now on, until it is restored. */
export function refuse(names: RegExp, error = 'QuotaExceededError') {
  const transaction = IDBDatabase.prototype.transaction
  return vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...args: Parameters<typeof transaction>
  ) {
    if (names.test(this.name)) throw new DOMException('no room', error)
    return transaction.apply(this, args)
  })
}

/** Keeps a connection to a database that stays open when it is asked to close, and a deletion that waits for it. */
export async function hold(name: string): Promise<IDBDatabase> {
  const held = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  indexedDB.deleteDatabase(name)
  return held
}

/** Does what waits for a database that is held, until it gives that up. */
export async function inVain(work: () => Promise<unknown>): Promise<void> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const working = work().catch(() => undefined)
  await vi.waitFor(() => {
    if (vi.getTimerCount() === 0) throw new Error('expected it to wait for the database')
  })
  await vi.advanceTimersByTimeAsync(10_000)
  await working
}
