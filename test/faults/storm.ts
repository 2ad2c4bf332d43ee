import { median } from '../bench/statistics.ts'
import type { Driver } from '../e2e/driver/driver.ts'
import { waitFor } from '../e2e/driver/wait-for.ts'
import { bareWorker, latestOfBare } from './bare-worker.ts'
import { type Losses, losses } from './losses.ts'
import { type Record, readRecord, type Stage, stageOf } from './record.ts'
import type { Trial } from './trial.ts'
import { heard, jar, listen } from './truth.ts'
import { beginWriting, setOne, written } from './writing.ts'

const host = 'data.jerseycitynj.gov'
const last = 'last-of-all'

export interface Storm extends Losses {
  /** Changes a second, against those of the bare worker. */
  readonly rateAgainstBare: number
  /** The time until all is worked off, against the time that the bare worker takes. */
  readonly settledAgainstBare: number
}

/** A round is the same storm once for the extension and once for the bare worker, in turn. */
export const storm: Trial<Storm> = stormOf('storm', 5_000, 60, 3)

/** One cookie, set ten thousand times. */
export const oneCookie: Trial<Storm> = stormOf('one-cookie', 10_000, 1, 1)

/** In milliseconds. */
interface Times {
  readonly written: number
  readonly workedOff: number
}

export function stormOf(name: string, changes: number, names: number, rounds: number): Trial<Storm> {
  return {
    name,
    browsers: ['chromium', 'firefox'],
    rounds,
    async run(place, times) {
      const ours: Times[] = []
      const bare: Times[] = []
      let found: Losses = { reported: 0, lost: 0, unmarked: 0, wrong: 0 }
      for (let round = 0; round < times; round += 1) {
        const driver = await place.launch()
        await listen(driver)
        ours.push(await timed(driver, changes, names, cookieName => stageOf(driver, cookieName)))
        const [told, record] = [await heard(driver), await readRecord(driver)]
        found = losses(told, record, await jar(driver))
        if (names === 1) {
          const lost = told.filter(({ kind }) => kind === 'set').length - counted(record)
          found = { ...found, lost, unmarked: lost }
        }
        await driver.close()
        const other = await place.launch({ extensionDir: await bareWorker(await place.folder()) })
        bare.push(
          await timed(other, changes, names, async cookieName =>
            (await latestOfBare(other)) === cookieName ? 'worked-off' : 'nowhere',
          ),
        )
        await other.close()
      }
      const of = (all: readonly Times[], which: keyof Times) => median(all.map(one => one[which]))
      const rate = of(bare, 'written') / of(ours, 'written')
      const settled = of(ours, 'workedOff') / of(bare, 'workedOff')
      const perSecond = (all: readonly Times[]) => Math.round((changes / of(all, 'written')) * 1_000)
      return {
        tried: `${found.reported} changes of ${names} names, ${perSecond(ours)} a second, bare worker ${perSecond(bare)}; settled after ${seconds(of(ours, 'workedOff'))} (bare ${seconds(of(bare, 'workedOff'))})`,
        lost: `${found.lost}, ${found.wrong} states wrong`,
        told: `rate ${rate.toFixed(2)} of the bare worker's, settled in ${settled.toFixed(1)} times its time`,
        figures: { ...found, rateAgainstBare: rate, settledAgainstBare: settled },
      }
    },
  }
}

/** Milliseconds from the first change until the last one, which follows them, stands in the database. */
async function timed(
  driver: Driver,
  changes: number,
  names: number,
  stage: (cookieName: string) => Promise<Stage>,
): Promise<Times> {
  const { page } = await driver.openPortal(host, '/terms/cookies-policy/')
  const patience = { timeoutMs: 300_000, everyMs: 20 }
  const until = (what: string, name: string, wanted: readonly Stage[]) =>
    waitFor(what, async () => wanted.includes(await stage(name)), patience)
  // What a first change costs is not of this storm.
  await setOne(page, 'first-of-all')
  await until('the first change to be worked off', 'first-of-all', ['worked-off'])
  const began = performance.now()
  await beginWriting(page, { names, atOnce: 100, everyMs: 1, changes })
  await waitFor('the page to have written', async () => (await written(page)) >= changes, patience)
  await setOne(page, last)
  await until('the last change to be written', last, ['written', 'worked-off'])
  const whenWritten = performance.now() - began
  await until('all to be worked off', last, ['worked-off'])
  return { written: whenWritten, workedOff: performance.now() - began }
}

/** How many settings are counted, where their happenings are more than are kept. */
function counted({ observations }: Record): number {
  return observations.reduce((sum, { settings }) => sum + settings, 0)
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`
}
