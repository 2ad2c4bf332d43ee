import { waitFor } from '../e2e/driver/wait-for.ts'
import { endOf, type PageEnd } from './pages.ts'
import { readRecord } from './record.ts'
import { settle } from './settle.ts'
import type { Trial } from './trial.ts'
import { beginWriting, written } from './writing.ts'

const host = 'data.jerseycitynj.gov'

export interface Growth {
  readonly names: number
  /** Cookies that are recorded one by one. */
  readonly kept: number
  /** Cookies of which only the number is kept. */
  readonly folded: number
  readonly report: PageEnd
}

/** A round is a thousand further names that one portal sets. */
export const growth: Trial<Growth> = {
  name: 'growth',
  browsers: ['chromium', 'firefox'],
  rounds: 20,
  async run(place, rounds) {
    const driver = await place.launch()
    const { page } = await driver.openPortal(host, '/terms/cookies-policy/')
    const names = rounds * 1_000
    await beginWriting(page, { names, atOnce: 100, everyMs: 50, changes: names, prefix: 'name' })
    const patience = { timeoutMs: 600_000, everyMs: 100 }
    await waitFor('the page to have written', async () => (await written(page)) >= names, patience)
    await settle(driver, page, patience.timeoutMs)
    const { observations, folded } = await readRecord(driver)
    const report = await endOf(() => driver.openExtensionPage(`src/report/index.html?host=${host}`))
    await driver.close()
    const sum = folded.reduce((all, { hostOnly, withBelow }) => all + hostOnly + withBelow, 0)
    return {
      tried: `${names} names on one portal`,
      lost: `${observations.length} kept one by one, ${sum} as a number`,
      told: `report ${report.state} after ${report.seconds.toFixed(1)} s, ${report.elements} elements`,
      figures: { names, kept: observations.length, folded: sum, report },
    }
  },
}
