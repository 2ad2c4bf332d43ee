import { block, unblock } from '../e2e/broken.ts'
import { waitFor } from '../e2e/driver/wait-for.ts'
import { endsOfPages, type PageEnds } from './pages.ts'
import { readRecord } from './record.ts'
import { settle } from './settle.ts'
import type { Trial } from './trial.ts'
import { setOne } from './writing.ts'

const host = 'data.jerseycitynj.gov'

export interface Blocked {
  readonly pages: PageEnds
  /** Once the way is free, what is set is recorded. */
  readonly recordsAfterwards: boolean
}

/** Somebody keeps the database open while it is to be deleted: whoever opens it waits behind that. */
export const blocked: Trial<Blocked> = {
  name: 'blocked',
  browsers: ['chromium', 'firefox'],
  rounds: 1,
  async run(place) {
    const driver = await place.launch()
    const tab = await driver.openPortal(host, '/terms/cookies-policy/')
    await settle(driver, tab.page)
    await block(driver)
    await driver.killWorker()
    const pages = await endsOfPages(driver, tab, host)
    await unblock(driver)
    await setOne(tab.page, 'afterwards')
    const recordsAfterwards = await waitFor('a cookie to be recorded again', async () =>
      (await readRecord(driver)).observations.some(({ cookie }) => cookie.name === 'afterwards'),
    ).catch(() => false)
    await driver.close()
    const all = Object.entries(pages) as [string, PageEnds[keyof PageEnds]][]
    return {
      tried: 'opening blocked by somebody who keeps the database open',
      lost: recordsAfterwards
        ? 'recording goes on once the way is free'
        : 'nothing is recorded any more, though the way is free',
      told: all
        .map(([name, { state, seconds }]) => `${name} ${state} after ${seconds.toFixed(1)} s`)
        .join(', '),
      figures: { pages, recordsAfterwards },
    }
  },
}
