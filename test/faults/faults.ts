/**
 * Tries faults on the built extension in real browsers, and prints for each trial what was tried, what was lost
 * and what was told: `npm run faults -- [name] [--rounds N] [--browser chromium|firefox] [--extension DIR]`.
 */
import { parseArgs } from 'node:util'
import { table } from '../bench/table.ts'
import { withPlace } from '../e2e/place.ts'
import { blocked } from './blocked.ts'
import { browserKills } from './browser-kills.ts'
import { clockAhead, clockJump } from './clock.ts'
import { damageOf, damages } from './damage.ts'
import { growth } from './growth.ts'
import { privateWindows } from './private-windows.ts'
import { quota } from './quota.ts'
import { silence } from './silence.ts'
import { oneCookie, storm } from './storm.ts'
import type { Trial } from './trial.ts'
import { workerKills } from './worker-kills.ts'

const trials: readonly Trial[] = [
  workerKills,
  browserKills,
  storm,
  oneCookie,
  ...damages.map(damageOf),
  quota,
  blocked,
  clockAhead,
  clockJump,
  growth,
  privateWindows,
  silence,
]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string' }, browser: { type: 'string' }, extension: { type: 'string' } },
})
const wanted = trials.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
if (wanted.length === 0) {
  throw new Error(
    `expected one of ${trials.map(({ name }) => name).join(', ')}; got ${positionals.join(', ')}`,
  )
}
const head = ['trial', 'browser', 'tried', 'lost', 'told']
const rows: string[][] = []
for (const { name, browsers, rounds, run } of wanted) {
  for (const browser of browsers.filter(one => values.browser === undefined || one === values.browser)) {
    const times = values.rounds === undefined ? rounds : Number(values.rounds)
    const line = await withPlace(browser, place => run(place, times), values.extension).then(
      ({ tried, lost, told }) => [tried, lost, told],
      error => [`FAILED: ${error instanceof Error ? error.message : error}`, '', ''],
    )
    rows.push([name, browser, ...line])
    console.log([name, browser, ...line].join(' | '))
  }
}
console.log(`\n${table([head, ...rows])}`)
