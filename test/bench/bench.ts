/**
 * Prints what the extension costs: the time until the popup's page lists the cookies, against that of a
 * bare page in the same browser, the time until the report's page does with a long record, against that with
 * an empty database, and the sizes of what is shipped. It judges no times, since they vary
 * from machine to machine; the ratios vary less. What a zip may weigh is held by `src/cli/package.ts`.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { launchChromium } from '../e2e/driver/chromium.ts'
import type { Driver } from '../e2e/driver/driver.ts'
import { launchFirefox } from '../e2e/driver/firefox.ts'
import { type Portal, startPortal } from '../portal/server.ts'
import { hostileLines, measureHostile } from './hostile.ts'
import { largestPolicyLine, measureLargestPolicy } from './largest-policy.ts'
import { growthOfLookUp, lookUpLines, measureLookUp } from './look-up.ts'
import { buildWithPortals } from './made-up-portals.ts'
import type { PageTime } from './page-clock.ts'
import { measureParsing, parsingLines } from './parsing.ts'
import { type Comparison, comparePages } from './popup-time.ts'
import { compareRecords, type ReportComparison } from './report-time.ts'
import { registryTable, sizesTable } from './sizes.ts'
import { median, quantile } from './statistics.ts'
import { table } from './table.ts'
import { timedCopy } from './timed-copy.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const counts = [4, 50, 170]
const rounds = { warmUp: 5, measured: 25 }
const wantedRatio = 1.5
/** The report's page, with as many cookies as Chrome keeps of a site. */
const longRecord = { cookies: 180, events: 50_000 }
const wantedReportRatio = 2
/** Portals in the registry of the further build that is timed. */
const manyPortals = 5_000

const browsers = [
  { name: 'Chromium', build: 'chrome', launch: launchChromium },
  { name: 'Firefox', build: 'firefox', launch: launchFirefox },
] as const

const head = ['cookies', 'popup listed', 'bare listed', 'ratio', '', 'popup painted', 'bare painted', 'ratio']
const reportHead = ['cookies', 'events', 'ready, recorded', 'ready, empty', 'ratio', '']

console.log(`\nSizes\n\n${sizesTable(root)}`)
console.log(registryTable(root))
console.log(`Reading a policy\n\n${parsingLines(measureParsing()).join('\n')}\n`)
console.log(`The slowest documents of 1 MiB\n\n${hostileLines(measureHostile()).join('\n')}\n`)
console.log(`Reporting against the largest policy\n\n${largestPolicyLine(measureLargestPolicy())}\n`)
const lookUps = measureLookUp()
console.log(`Looking a portal and a cookie up\n\n${lookUpLines(lookUps).join('\n')}`)
console.log(
  `The largest registry against the smallest: ${growthOfLookUp(lookUps).toFixed(2)} times the time\n`,
)
console.log('Milliseconds from the start of the navigation until the cookies are listed, and painted:')
console.log(
  `median and, after the stroke, 90th percentile of ${rounds.measured}, both pages opened in turn\n`,
)
for (const browser of browsers) {
  const built = () => join(root, 'dist', browser.build)
  const comparisons = await measure(browser, built, (driver, portal) =>
    comparePages(driver, portal, counts, rounds),
  )
  console.log(`${browser.name}\n${table([head, ...comparisons.map(row)])}`)
  const withMany = await measure(
    browser,
    folder => buildWithPortals(manyPortals, browser.build, join(folder, 'built')),
    (driver, portal) => comparePages(driver, portal, [50], rounds),
  )
  console.log(`${browser.name}, ${manyPortals} portals bundled\n${table([head, ...withMany.map(row)])}`)
  const records = await measure(browser, built, (driver, portal) =>
    compareRecords(driver, portal, longRecord, rounds),
  )
  console.log(`${browser.name}, the report\n${table([reportHead, reportRow(records)])}`)
}

/** @param built gives the folder of the unpacked extension; may make it in the one it is given */
async function measure<Result>(
  { build, launch }: (typeof browsers)[number],
  built: (folder: string) => string | Promise<string>,
  take: (driver: Driver, portal: Portal) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-cookie-inspector-bench-'))
  const portal = await startPortal()
  try {
    const extensionDir = await timedCopy(await built(folder), join(folder, build))
    const driver = await launch({ extensionDir, portal })
    try {
      return await take(driver, portal)
    } finally {
      await driver.close()
    }
  } finally {
    await portal.close()
    await rm(folder, { recursive: true, force: true })
  }
}

function row({ count, popup, bare }: Comparison): string[] {
  const listed = ratio('listed')
  return [
    String(count),
    spread(popup.map(time => time.listed)),
    spread(bare.map(time => time.listed)),
    listed.toFixed(2),
    listed <= wantedRatio ? `within ${wantedRatio}` : `OVER ${wantedRatio}`,
    spread(popup.map(time => time.painted)),
    spread(bare.map(time => time.painted)),
    ratio('painted').toFixed(2),
  ]

  function ratio(event: 'listed' | 'painted'): number {
    return median(popup.map(time => time[event])) / median(bare.map(time => time[event]))
  }
}

function reportRow({ cookies, events, full, empty }: ReportComparison): string[] {
  const listed = (times: readonly PageTime[]) => times.map(time => time.listed)
  const ratio = median(listed(full)) / median(listed(empty))
  return [
    String(cookies),
    String(events),
    spread(listed(full)),
    spread(listed(empty)),
    ratio.toFixed(2),
    ratio <= wantedReportRatio ? `within ${wantedReportRatio}` : `OVER ${wantedReportRatio}`,
  ]
}

function spread(milliseconds: readonly number[]): string {
  return `${median(milliseconds).toFixed(0)} / ${quantile(milliseconds, 0.9).toFixed(0)}`
}
