/**
 * Prints what the extension costs: the time until the popup's page lists the cookies, against that of a
 * bare page in the same browser, the time until the report's page does with a long record, against that with
 * an empty database, what a record of many names costs the report, how fast changes are recorded, what that costs the
 * page that makes them, and the sizes of what is shipped. It judges no times, since they vary
 * from machine to machine; the ratios vary less. What a zip may weigh is held by `src/cli/package.ts`.
 * All of it, or the parts that are named: `npm run bench -- [sizes] [policies] [pages] [names] [recording] [cost]`.
 */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Driver } from '../e2e/driver/driver.ts'
import { builtExtension } from '../e2e/driver/launch.ts'
import { idleExtension } from '../e2e/idle-extension.ts'
import { type Place, withPlace } from '../e2e/place.ts'
import { bareWorker } from '../faults/bare-worker.ts'
import { storm } from '../faults/storm.ts'
import type { Portal } from '../replica/server.ts'
import { comparePageCosts, type PageCost } from './event-cost.ts'
import { hostileLines, measureHostile } from './hostile.ts'
import { largestPolicyLine, measureLargestPolicy } from './largest-policy.ts'
import { growthOfLookUp, lookUpLines, measureLookUp } from './look-up.ts'
import { buildWithPortals } from './made-up-portals.ts'
import { compareNames, type NamesTime } from './names-time.ts'
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
/** All rows are there, and the page is free for the next click. */
const wantedAnswerRatio = 2
/** The report's page, with as many cookies as Chrome keeps of a site. */
const longRecord = { cookies: 180, events: 50_000 }
const wantedReportRatio = 1.2
/** Portals in the registry of the further build that is timed. */
const manyPortals = 5_000

/** Names that a portal made up, all of them gone. */
const goneNames = [20_000, 200] as const
const namesRounds = { warmUp: 2, measured: 9 }
const cookiesOfPage = 50

const browsers = [
  { name: 'Chromium', key: 'chromium', build: 'chrome' },
  { name: 'Firefox', key: 'firefox', build: 'firefox' },
] as const

const head = [
  'cookies',
  'popup listed',
  'bare listed',
  'ratio',
  '',
  'popup answers',
  'bare painted',
  'ratio',
  '',
]
const reportHead = ['cookies', 'events', 'ready, recorded', 'ready, empty', 'ratio', '']
const namesHead = ['gone names', 'report listed', 'bare reading', 'elements']
const costHead = ['who listens', 'loaded', 'ratio', 'scripted', 'ratio']

const parts = process.argv.slice(2)
const isWanted = (part: string) => parts.length === 0 || parts.includes(part)

if (isWanted('sizes')) printSizes()
if (isWanted('policies')) printPolicies()
if (isWanted('pages')) await printPages()
if (isWanted('names')) await printNames()
if (isWanted('recording')) await printRecording()
if (isWanted('cost')) await printCost()

function printSizes(): void {
  console.log(`\nSizes\n\n${sizesTable(root)}`)
  console.log(registryTable(root))
}

function printPolicies(): void {
  console.log(`Reading a policy\n\n${parsingLines(measureParsing()).join('\n')}\n`)
  console.log(`The slowest documents of 1 MiB\n\n${hostileLines(measureHostile()).join('\n')}\n`)
  console.log(`Reporting against the largest policy\n\n${largestPolicyLine(measureLargestPolicy())}\n`)
  const lookUps = measureLookUp()
  console.log(`Looking a portal and a cookie up\n\n${lookUpLines(lookUps).join('\n')}`)
  console.log(
    `The largest registry against the smallest: ${growthOfLookUp(lookUps).toFixed(2)} times the time\n`,
  )
}

async function printPages(): Promise<void> {
  console.log(
    'Milliseconds from the start of the navigation until the cookies are listed, and until it answers:',
  )
  console.log(
    `median and, after the stroke, 90th percentile of ${rounds.measured}, both pages opened in turn\n`,
  )
  for (const browser of browsers) {
    const comparisons = await measure(
      browser,
      () => builtExtension(browser.key),
      (driver, portal) => comparePages(driver, portal, counts, rounds),
    )
    console.log(`${browser.name}\n${table([head, ...comparisons.map(row)])}`)
    const withMany = await measure(
      browser,
      folder => buildWithPortals(manyPortals, browser.build, join(folder, 'built')),
      (driver, portal) => comparePages(driver, portal, [50], rounds),
    )
    console.log(`${browser.name}, ${manyPortals} portals bundled\n${table([head, ...withMany.map(row)])}`)
    const records = await measure(
      browser,
      () => builtExtension(browser.key),
      (driver, portal) => compareRecords(driver, portal, longRecord, rounds),
    )
    console.log(`${browser.name}, the report\n${table([reportHead, reportRow(records)])}`)
  }
}

async function printNames(): Promise<void> {
  console.log(
    'The report of a portal that made up many names, all gone, against that of one that made up few:',
  )
  console.log(
    `milliseconds, median / 90th percentile of ${namesRounds.measured}, and those of a bare page that only reads the same record\n`,
  )
  for (const browser of browsers) {
    const [many, few] = await measure(
      browser,
      () => builtExtension(browser.key),
      (driver, portal) => compareNames(driver, portal, goneNames, namesRounds),
    )
    if (!many || !few) throw new Error('expected the times of many names and of few; got less')
    console.log(`${browser.name}\n${table([namesHead, namesRow(many), namesRow(few)])}`)
    const growth = (page: 'report' | 'bare') => [listed(many[page]), listed(few[page])] as const
    const [[more, less], [readMore, readLess]] = [growth('report'), growth('bare')]
    const each = (milliseconds: number) =>
      `${((milliseconds * 1_000) / (many.names - few.names)).toFixed(0)} µs`
    console.log(
      `  ${(more / less).toFixed(2)} times the time; a name costs ${each(more - less)}, only to read it ${each(readMore - readLess)}\n`,
    )
  }
}

async function printRecording(): Promise<void> {
  console.log('Changes recorded by the extension, and by a worker that puts one row per event, in turn\n')
  for (const { name, key } of browsers) {
    const { tried, lost, told } = await withPlace(key, place => storm.run(place, storm.rounds))
    console.log(`${name}\n  ${tried}\n  lost: ${lost}\n  ${told}\n`)
  }
}

async function printCost(): Promise<void> {
  console.log(
    `What recording costs a page that sets ${cookiesOfPage} cookies, as it is loaded and by script:`,
  )
  console.log(
    `milliseconds, 1st quartile | median | 3rd quartile of ${rounds.measured}, each browser in turn; ratio of the medians to nobody's\n`,
  )
  for (const browser of browsers) {
    const costs = await withPlace(browser.key, costsIn)
    console.log(`${browser.name}\n${table([costHead, ...costs])}`)
  }
}

/** The rows of the table: nobody, the bare worker, and the extension listen, each in a browser of its own. */
async function costsIn({ extensionDir, portal, folder, launch }: Place): Promise<string[][]> {
  const listeners = [
    ['nobody', await idleExtension(await folder())],
    ['bare worker', await bareWorker(await folder())],
    ['the extension', extensionDir],
  ] as const
  const drivers: Driver[] = []
  for (const [, dir] of listeners) drivers.push(await launch({ extensionDir: dir }))
  const costs = await comparePageCosts(drivers, portal, cookiesOfPage, rounds)
  const of = (index: number, which: keyof PageCost) => (costs[index] ?? []).map(cost => cost[which])
  const cells = (index: number, which: keyof PageCost) => [
    [0.25, 0.5, 0.75].map(share => quantile(of(index, which), share).toFixed(1)).join(' | '),
    (median(of(index, which)) / median(of(0, which))).toFixed(2),
  ]
  return listeners.map(([who], index) => [who, ...cells(index, 'loaded'), ...cells(index, 'scripted')])
}

function namesRow({ names, report, bare }: NamesTime): string[] {
  const elements = Math.max(...report.map(time => time.elements))
  return [
    String(names),
    spread(report.map(time => time.listed)),
    spread(bare.map(time => time.listed)),
    String(elements),
  ]
}

function listed(times: readonly PageTime[]): number {
  return median(times.map(time => time.listed))
}

/** @param built gives the folder of the unpacked extension; may make it in the one it is given */
function measure<Result>(
  { key, build }: (typeof browsers)[number],
  built: (folder: string) => string | Promise<string>,
  take: (driver: Driver, portal: Portal) => Promise<Result>,
): Promise<Result> {
  return withPlace(key, async ({ folder, launch, portal }) => {
    const dir = await folder()
    const driver = await launch({ extensionDir: await timedCopy(await built(dir), join(dir, build)) })
    return take(driver, portal)
  })
}

function row({ count, popup, bare }: Comparison): string[] {
  const listed = ratio('listed')
  const answers = ratio('answers')
  return [
    String(count),
    spread(popup.map(time => time.listed)),
    spread(bare.map(time => time.listed)),
    listed.toFixed(2),
    listed <= wantedRatio ? `within ${wantedRatio}` : `OVER ${wantedRatio}`,
    spread(popup.map(time => time.answers)),
    spread(bare.map(time => time.answers)),
    answers.toFixed(2),
    answers <= wantedAnswerRatio ? `within ${wantedAnswerRatio}` : `OVER ${wantedAnswerRatio}`,
  ]

  function ratio(event: 'listed' | 'answers'): number {
    return median(popup.map(time => time[event])) / median(bare.map(time => time[event]))
  }
}

function reportRow({ cookies, events, full, empty }: ReportComparison): string[] {
  const ratio = listed(full) / listed(empty)
  return [
    String(cookies),
    String(events),
    spread(full.map(time => time.listed)),
    spread(empty.map(time => time.listed)),
    ratio.toFixed(2),
    ratio <= wantedReportRatio ? `within ${wantedReportRatio}` : `OVER ${wantedReportRatio}`,
  ]
}

function spread(milliseconds: readonly number[]): string {
  return `${median(milliseconds).toFixed(0)} / ${quantile(milliseconds, 0.9).toFixed(0)}`
}
