import { observe } from '../../src/cookie/observation.ts'
import { cookieKey, toObservedCookie } from '../../src/cookie/observed-cookie.ts'
import { append, type Timeline } from '../../src/cookie/timeline.ts'
import { atOnce } from '../../src/report/table-view.ts'
import type { Driver } from '../e2e/driver/driver.ts'
import type { Portal } from '../replica/server.ts'
import { type PageTime, timePage } from './page-clock.ts'
import { cookieLines, host, type Rounds } from './popup-time.ts'
import { reportPath } from './timed-copy.ts'

/** The times of the report's page with a long record behind it, and with an empty database. */
export interface ReportComparison {
  readonly cookies: number
  readonly events: number
  readonly full: readonly PageTime[]
  readonly empty: readonly PageTime[]
}

/**
 * Times the report of one portal with `cookies` in the jar: once with `events` recorded of them, once with
 * nothing recorded, in turn. Before each opening the database is filled or emptied anew, by the extension's
 * own schema and its own reduction of events.
 */
export async function compareRecords(
  driver: Driver,
  portal: Portal,
  { cookies, events }: { cookies: number; events: number },
  { warmUp, measured }: Rounds,
): Promise<ReportComparison> {
  const { page } = await driver.openPortal(host, portal.setCookiePath(...cookieLines(cookies)))
  const record = recordOf(await jar(driver), events)
  const timed = { path: reportPath, query: { host }, item: '[data-state="ready"] [data-cookie]' }
  const times = { full: [] as PageTime[], empty: [] as PageTime[] }
  for (let round = -warmUp; round < measured; round++) {
    for (const kind of ['full', 'empty'] as const) {
      await replaceRecord(driver, kind === 'full' ? record : { observations: [], timelines: [] })
      const time = await timePage(driver, timed, Math.min(cookies, atOnce))
      if (round >= 0) times[kind].push(time)
    }
  }
  await page.close()
  return { cookies, events: record.timelines.flatMap(({ happenings }) => happenings).length, ...times }
}

type Jar = Awaited<ReturnType<typeof jar>>

function jar(driver: Driver) {
  return driver.evaluateInExtension(
    async (api, domain) => (await api.cookies.getAll({ domain })).map(({ value: _, ...cookie }) => cookie),
    host,
  )
}

/** Each cookie set again and again in the hours before now, so often that all together make `events`. */
function recordOf(cookies: Jar, events: number) {
  const each = Math.ceil(events / cookies.length)
  const now = Date.now()
  const lives = cookies.map(one => {
    const cookie = toObservedCookie(one)
    const key = cookieKey(cookie)
    const times = Array.from({ length: each }, (_, index) => now - (each - index) * 60_000)
    return {
      observation: times.reduce<ReturnType<typeof observe>>(
        (previous, at) => observe(previous, { kind: 'set', cookie }, at),
        undefined,
      ),
      timeline: times.reduce<Timeline | undefined>(
        (timeline, at) =>
          append(timeline, key, { at, kind: 'set', ...(cookie.expires && { expires: cookie.expires }) }),
        undefined,
      ),
    }
  })
  return {
    observations: lives.flatMap(({ observation }) => observation ?? []),
    timelines: lives.flatMap(({ timeline }) => timeline ?? []),
  }
}

/** The stores are those that the extension itself has made. */
async function replaceRecord(
  driver: Driver,
  record: Pick<ReturnType<typeof recordOf>, 'observations' | 'timelines'>,
): Promise<void> {
  await driver.evaluateInExtension(async (_, { observations, timelines }) => {
    const opening = indexedDB.open('portal-cookie-inspector')
    await new Promise((resolve, reject) => {
      opening.onsuccess = resolve
      opening.onerror = () => reject(opening.error)
    })
    const database = opening.result
    const transaction = database.transaction(['observations', 'timelines'], 'readwrite')
    transaction.objectStore('observations').clear()
    transaction.objectStore('timelines').clear()
    for (const observation of observations) transaction.objectStore('observations').put(observation)
    for (const timeline of timelines) transaction.objectStore('timelines').put(timeline)
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve
      transaction.onerror = () => reject(transaction.error)
    })
    database.close()
  }, record)
}
