import type { AnyDriver } from '../e2e/driver/launch.ts'
import { waitFor } from '../e2e/driver/wait-for.ts'
import { readRecord, readWatched, recordName } from './record.ts'
import { settle } from './settle.ts'
import type { Trial } from './trial.ts'
import { setOne } from './writing.ts'

const host = 'data.jerseycitynj.gov'
const access = '*://data.jerseycitynj.gov/*'
const day = 86_400_000

export interface ClockAhead {
  /** A look finds that a cookie is gone, though it was seen last in what is the future by now. */
  readonly seesGone: boolean
  /** A watched period says that the clock was set. */
  readonly told: boolean
  /** Watched periods that end before they begin. */
  readonly backwards: number
}

/**
 * A record that was written while the clock was three days ahead: its stamps are set forward, since nobody can set
 * the clock of one browser. Then the clock is right.
 */
export const clockAhead: Trial<ClockAhead> = {
  name: 'clock-ahead',
  browsers: ['chromium', 'firefox'],
  rounds: 1,
  async run(place) {
    const driver = await place.launch()
    const { page } = await driver.openPortal(host, '/terms/cookies-policy/')
    await setOne(page, 'leaving')
    await settle(driver, page)
    await driver.killWorker()
    await setStampsForward(driver, 3 * day)
    await settle(driver, page)
    // It leaves unseen: only a look can tell.
    await driver.removeHostAccess(access)
    await page.evaluate(() => {
      Object.assign(document, { cookie: 'leaving=; Path=/; Max-Age=0' })
    })
    await driver.grantHostAccess(access)
    const seesGone = await waitFor(
      'a look to find the cookie gone',
      async () => {
        const { observations } = await readRecord(driver)
        return observations.some(({ cookie, removed }) => cookie.name === 'leaving' && removed !== undefined)
      },
      { timeoutMs: 15_000, everyMs: 200 },
    ).catch(() => false)
    const watched = await readWatched(driver)
    const told = watched.some(({ why }) => (why as string) === 'clock')
    const backwards = watched.filter(({ from, until }) => until < from).length
    await driver.close()
    return {
      tried: 'a record from a clock three days ahead, then a look under the right one',
      lost: seesGone ? 'nothing' : 'no look says that a cookie is gone',
      told: `${told ? 'the clock was set' : 'not that the clock was set'}; ${backwards} periods end before they begin`,
      figures: { seesGone, told, backwards },
    }
  },
}

/** Adds to every moment of the record; ends of cookies stay, since those were right. */
function setStampsForward(driver: AnyDriver, by: number): Promise<void> {
  return driver.evaluateInExtension(
    (_api, name, ahead) =>
      new Promise<void>((resolve, reject) => {
        const moments = new Set(['at', 'from', 'until', 'createdAt'])
        const forward = (value: unknown): unknown => {
          if (Array.isArray(value)) return value.map(forward)
          if (typeof value !== 'object' || value === null) return value
          return Object.fromEntries(
            Object.entries(value).map(([key, part]) => [
              key,
              moments.has(key) && typeof part === 'number' ? part + ahead : forward(part),
            ]),
          )
        }
        const opening = indexedDB.open(name)
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const database = opening.result
          const stores = [...database.objectStoreNames].filter(store => store !== 'folded')
          const writing = database.transaction(stores, 'readwrite')
          for (const store of stores) {
            writing.objectStore(store).openCursor().onsuccess = event => {
              const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result
              if (!cursor) return
              cursor.update(forward(cursor.value))
              cursor.continue()
            }
          }
          writing.oncomplete = () => resolve()
          writing.onabort = () => reject(writing.error)
          database.close()
        }
      }),
    recordName,
    by,
  )
}

export interface ClockJump {
  /** What was known of a cookie that is gone is still known. */
  readonly kept: boolean
  /** A watched period says that the clock was set. */
  readonly told: boolean
}

/** The clock of the worker jumps two years ahead for a while, and is right again. */
export const clockJump: Trial<ClockJump> = {
  name: 'clock-jump',
  // Into Firefox's event page nobody can reach.
  browsers: ['chromium'],
  rounds: 1,
  async run(place) {
    const driver = await place.launch()
    if (driver.name !== 'chromium') throw new Error('expected Chromium; got Firefox')
    const { page } = await driver.openPortal(host, '/terms/cookies-policy/')
    await setOne(page, 'gone')
    await setOne(page, 'gone', 0)
    await settle(driver, page)
    await driver.setWorkerAhead(2 * 365 * day)
    // A clean-up that is due would come after one of the first.
    for (let change = 0; change < 10; change += 1) await settle(driver, page)
    await driver.killWorker()
    await settle(driver, page)
    const { observations, watched } = await readRecord(driver)
    const kept = observations.some(({ cookie }) => cookie.name === 'gone')
    const told = watched.some(({ why }) => (why as string) === 'clock')
    await driver.close()
    return {
      tried: 'the clock two years ahead for some changes, then right again',
      lost: kept ? 'nothing' : 'what was recorded before',
      told: told ? 'the clock was set' : 'nothing',
      figures: { kept, told },
    }
  },
}
