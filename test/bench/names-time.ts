import { atOnce } from '../../src/report/table-view.ts'
import type { Driver } from '../e2e/driver/driver.ts'
import { addGone } from '../e2e/gone-cookies.ts'
import { recordedOnce } from '../e2e/recorded.ts'
import type { Portal } from '../replica/server.ts'
import type { PageTime } from './page-clock.ts'
import { inTurn, type Rounds } from './popup-time.ts'
import { recordPath, reportPath } from './timed-copy.ts'

/** The times of the report's page, and of a bare page that reads the same record, for so many names. */
export interface NamesTime {
  readonly names: number
  readonly report: readonly PageTime[]
  readonly bare: readonly PageTime[]
}

/** Portals that the same policy speaks of. */
const hosts = ['jmorel.opendatasoft.com', 'infrastructure-analyzejerseycity.opendatasoft.com'] as const

/** Times the report of a portal that made up so many names, all of them gone, and of another that made up few. */
export async function compareNames(
  driver: Driver,
  portal: Portal,
  counts: readonly [many: number, few: number],
  rounds: Rounds,
): Promise<NamesTime[]> {
  for (const [index, host] of hosts.entries()) {
    // What the report finds in the jar is recorded before, lest it fold what is too much.
    await driver.openPortal(host, portal.setCookiePath(`present${index}=1; Path=/`))
    await recordedOnce(driver, `present${index}`)
    await addGone(driver, host, counts[index] ?? 0)
  }
  const pages = hosts.flatMap(host => [
    { path: reportPath, query: { host }, item: '[data-state="ready"] [data-presence="gone"]' },
    { path: recordPath, query: { domain: host }, item: 'li' },
  ])
  // Both pages list what the report draws at once; its first row is that of the cookie in the jar.
  const times = await inTurn(driver, pages, atOnce - 1, rounds)
  return counts.map((names, index) => ({
    names,
    report: times[2 * index] ?? [],
    bare: times[2 * index + 1] ?? [],
  }))
}
