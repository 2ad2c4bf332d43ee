import { randomUUID } from 'node:crypto'
import type { Page } from 'puppeteer-core'
import type { Driver } from '../e2e/driver/driver.ts'
import { waitFor } from '../e2e/driver/wait-for.ts'
import { stageOf } from './record.ts'
import { setOne } from './writing.ts'

/** Sets one cookie more and waits until it, and all before it, has been worked off. */
export async function settle(driver: Driver, page: Page, timeoutMs = 60_000): Promise<void> {
  const name = `fence-${randomUUID()}`
  await setOne(page, name)
  await waitFor('all to be worked off', async () => (await stageOf(driver, name)) === 'worked-off', {
    timeoutMs,
  })
}
