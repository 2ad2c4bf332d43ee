import { setTimeout as pause } from 'node:timers/promises'
import { waitFor } from '../e2e/driver/wait-for.ts'
import { type Losses, losses } from './losses.ts'
import { readRecord } from './record.ts'
import { settle } from './settle.ts'
import type { Trial } from './trial.ts'
import { heard, jar, listen } from './truth.ts'
import { beginWriting, stopWriting } from './writing.ts'

const host = 'data.jerseycitynj.gov'

/** A round is a kill of the worker while a page changes some forty cookies a second. No page of ours is opened. */
export const workerKills: Trial<Losses & { readonly kills: number }> = {
  name: 'worker-kills',
  browsers: ['chromium', 'firefox'],
  rounds: 187,
  async run(place, rounds) {
    const driver = await place.launch()
    await listen(driver)
    const { page } = await driver.openPortal(host, '/terms/cookies-policy/')
    await settle(driver, page)
    // So many that none comes to more happenings than are kept.
    await beginWriting(page, { names: 60, atOnce: 1, everyMs: 25 })
    let kills = 0
    while (kills < rounds) {
      await waitFor('the worker to start again', () => driver.isWorkerRunning())
      // At any moment of its work, not at the one in which it is found.
      await pause(Math.random() * 400)
      if (!(await driver.isWorkerRunning())) continue
      await driver.killWorker()
      kills += 1
    }
    await stopWriting(page)
    await settle(driver, page)
    const found = losses(await heard(driver), await readRecord(driver), await jar(driver))
    await driver.close()
    const each = (count: number) => (count / kills).toFixed(2)
    return {
      tried: `${kills} kills of the worker, ${found.reported} changes`,
      lost: `${found.lost} (${each(found.lost)} a kill), ${found.wrong} states wrong`,
      told: `all but ${found.unmarked} (${each(found.unmarked)} a kill)`,
      figures: { ...found, kills },
    }
  },
}
