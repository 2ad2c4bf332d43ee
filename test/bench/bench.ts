/**
 * Prints what the extension costs: the time until the popup's page lists the cookies, against that of a
 * bare page in the same browser, and the sizes of what is shipped. It judges no times, since they vary
 * from machine to machine; the ratios vary less. What a zip may weigh is held by `src/cli/package.ts`.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { launchChromium } from '../e2e/driver/chromium.ts'
import { launchFirefox } from '../e2e/driver/firefox.ts'
import { startPortal } from '../portal/server.ts'
import { growthOfLookUp, lookUpLines, measureLookUp } from './look-up.ts'
import { buildWithPortals } from './made-up-portals.ts'
import { measureParsing, parsingLines } from './parsing.ts'
import { type Comparison, comparePages } from './popup-time.ts'
import { registryTable, sizesTable } from './sizes.ts'
import { median, quantile } from './statistics.ts'
import { table } from './table.ts'
import { timedCopy } from './timed-copy.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const counts = [4, 50, 170]
const rounds = { warmUp: 5, measured: 25 }
const wantedRatio = 1.5
/** Portals in the registry of the further build that is timed. */
const manyPortals = 5_000

const browsers = [
  { name: 'Chromium', build: 'chrome', launch: launchChromium },
  { name: 'Firefox', build: 'firefox', launch: launchFirefox },
] as const

const head = ['cookies', 'popup listed', 'bare listed', 'ratio', '', 'popup painted', 'bare painted', 'ratio']

console.log(`\nSizes\n\n${sizesTable(root)}`)
console.log(registryTable(root))
console.log(`Reading a policy\n\n${parsingLines(measureParsing()).join('\n')}\n`)
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
  const comparisons = await measure(browser, counts, () => join(root, 'dist', browser.build))
  console.log(`${browser.name}\n${table([head, ...comparisons.map(row)])}`)
  const withMany = await measure(browser, [50], folder =>
    buildWithPortals(manyPortals, browser.build, join(folder, 'built')),
  )
  console.log(`${browser.name}, ${manyPortals} portals bundled\n${table([head, ...withMany.map(row)])}`)
}

/** @param built gives the folder of the unpacked extension; may make it in the one it is given */
async function measure(
  { build, launch }: (typeof browsers)[number],
  counts: readonly number[],
  built: (folder: string) => string | Promise<string>,
): Promise<Comparison[]> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-cookie-inspector-bench-'))
  const portal = await startPortal()
  try {
    const extensionDir = await timedCopy(await built(folder), join(folder, build))
    const driver = await launch({ extensionDir, portal })
    try {
      return await comparePages(driver, portal, counts, rounds)
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

function spread(milliseconds: readonly number[]): string {
  return `${median(milliseconds).toFixed(0)} / ${quantile(milliseconds, 0.9).toFixed(0)}`
}
