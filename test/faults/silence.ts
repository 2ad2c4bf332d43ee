import { isBrowsersOwn } from '../e2e/browsers-own.ts'
import { waitFor } from '../e2e/driver/wait-for.ts'
import { endsOfPages } from './pages.ts'
import { settle } from './settle.ts'
import type { Trial } from './trial.ts'
import { beginWriting, written } from './writing.ts'

const host = 'data.jerseycitynj.gov'

export interface Silence {
  /** Every request, but those that the browser makes by itself. */
  readonly requests: readonly string[]
}

/** A round is a hundred changes, and all pages of the extension opened; nobody presses anything. */
export const silence: Trial<Silence> = {
  name: 'silence',
  browsers: ['chromium', 'firefox'],
  rounds: 5,
  async run(place, rounds) {
    const driver = await place.launch()
    const tab = await driver.openPortal(host, '/terms/cookies-policy/')
    await settle(driver, tab.page)
    place.portal.clearLog()
    for (let round = 1; round <= rounds; round += 1) {
      await beginWriting(tab.page, { names: 20, atOnce: 5, everyMs: 10, changes: 100 })
      await waitFor('the page to have written', async () => (await written(tab.page)) >= 100)
      await endsOfPages(driver, tab, host)
    }
    await driver.killWorker()
    await settle(driver, tab.page)
    const requests = [...place.portal.log, ...place.portal.strays]
      .filter(request => !isBrowsersOwn(request))
      .map(request => `${request.method} ${request.host}${request.path}`)
    await driver.close()
    return {
      tried: `${rounds * 100} changes, ${rounds} times popup, report and settings, a kill of the worker`,
      lost: 'nothing',
      told: `${requests.length} requests ${requests.slice(0, 3).join(', ')}`.trim(),
      figures: { requests },
    }
  },
}
