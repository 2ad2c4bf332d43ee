import { setTimeout as pause } from 'node:timers/promises'
import { waitFor } from '../e2e/driver/wait-for.ts'
import { readRecord } from './record.ts'
import type { Trial } from './trial.ts'
import { beginWriting, setOne } from './writing.ts'

const hosts = ['data.jerseycitynj.gov', 'codefortulsa.opendatasoft.com', 'data.townofcary.org'] as const
/** Set once, before the first kill; every later record must know it as the first did. */
const landmark = 'landmark'

export interface BrowserKills {
  readonly kills: number
  readonly gone: number
  /** Losses of the whole record after which it says so. */
  readonly told: number
}

/** A round is a SIGKILL of the whole browser while three pages write, and a start with the same profile. */
export const browserKills: Trial<BrowserKills> = {
  name: 'browser-kills',
  browsers: ['chromium', 'firefox'],
  rounds: 30,
  async run(place, rounds) {
    const profileDir = await place.folder()
    let since: number | undefined
    let gone = 0
    let told = 0
    for (let round = 0; round <= rounds; round += 1) {
      const driver = await place.launch({ profileDir })
      const { page } = await driver.openPortal(hosts[0], '/terms/cookies-policy/')
      // A change of its own: what is there afterwards is what this start made of the record.
      await setOne(page, landmark, 60_000 + round)
      const record = await waitFor(
        'the landmark to be recorded',
        async () => {
          const now = await readRecord(driver)
          return now.observations.some(({ cookie }) => cookie.name === landmark) && now
        },
        { timeoutMs: 60_000, everyMs: 100 },
      )
      const seen = record.observations.find(({ cookie }) => cookie.name === landmark)?.firstSeen.at
      if (since !== undefined && seen !== since) {
        gone += 1
        if (record.watched.some(({ why }) => why === 'lost')) told += 1
      }
      since = seen
      if (round === rounds) {
        await driver.close()
        break
      }
      const pages = [page]
      for (const host of hosts.slice(1)) pages.push((await driver.openPortal(host)).page)
      for (const each of pages) await beginWriting(each, { names: 50, atOnce: 3, everyMs: 5 })
      await pause(1_000 + Math.random() * 1_500)
      await driver.kill()
    }
    return {
      tried: `${rounds} SIGKILLs of the browser in a storm of three pages`,
      lost: `the whole record ${gone} times`,
      told: `${told} of ${gone}`,
      figures: { kills: rounds, gone, told },
    }
  },
}
