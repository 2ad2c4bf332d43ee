import type { AnyDriver } from '../e2e/driver/launch.ts'
import { waitFor } from '../e2e/driver/wait-for.ts'
import { type Losses, losses } from './losses.ts'
import { readRecord } from './record.ts'
import { settle } from './settle.ts'
import type { Trial } from './trial.ts'
import { heard, jar, listen } from './truth.ts'
import { beginWriting, written } from './writing.ts'

const host = 'data.jerseycitynj.gov'

/** A round is forty changes while there is no room. Firefox lets nobody set the room of one extension. */
export const quota: Trial<Losses> = {
  name: 'quota',
  browsers: ['chromium'],
  rounds: 5,
  async run(place, rounds) {
    const driver = await place.launch()
    await listen(driver)
    const { page } = await driver.openPortal(host, '/terms/cookies-policy/')
    await settle(driver, page)
    const origin = driver.extensionOrigin
    const watcher = await (await driver.openExtensionPage('manifest.json')).createCDPSession()
    await watcher.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000 })
    // Chromium lets an origin go on for half a minute under what it was promised.
    await waitFor('the room to be gone', () => hasNoRoom(driver), { timeoutMs: 60_000, everyMs: 500 })
    const before = (await heard(driver)).length
    const changes = rounds * 40
    await beginWriting(page, { names: 20, atOnce: 1, everyMs: 20, changes })
    // A deletion of what is not there is none, so somewhat fewer are heard of.
    await waitFor(
      'the changes to be told',
      async () => (await heard(driver)).length - before >= changes * 0.8,
    )
    await watcher.send('Storage.overrideQuotaForOrigin', { origin })
    await waitFor('room to be there again', async () => !(await hasNoRoom(driver)))
    await waitFor('the page to have written', async () => (await written(page)) >= changes)
    await settle(driver, page)
    const found = losses(await heard(driver), await readRecord(driver), await jar(driver))
    await driver.close()
    return {
      tried: `${changes} changes without room, then room again`,
      lost: `${found.lost}, ${found.wrong} states wrong`,
      told: `all but ${found.unmarked}`,
      figures: found,
    }
  },
}

/** Tries to write into a database beside those of the extension. */
function hasNoRoom(driver: AnyDriver): Promise<boolean> {
  return driver.evaluateInExtension(
    () =>
      new Promise<boolean>(resolve => {
        const opening = indexedDB.open('probe', 1)
        opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true })
        opening.onerror = () => resolve(true)
        opening.onsuccess = () => {
          const writing = opening.result.transaction('rows', 'readwrite')
          writing.objectStore('rows').put('x'.repeat(2_000))
          writing.oncomplete = () => resolve(false)
          writing.onabort = () => resolve(true)
          opening.result.close()
        }
      }),
  )
}
