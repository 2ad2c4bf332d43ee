import type { Page } from 'puppeteer-core'
import type { Driver } from './driver/driver.ts'

/**
 * Closes every tab but these and the driver's own. Each popup that stays open reads the jar at every change
 * of a cookie, and the badge of each portal's tab is drawn: a browser that keeps them gets ever slower.
 */
export async function closeTabs(driver: Driver, keep: readonly Page[]): Promise<void> {
  const own = `${driver.extensionOrigin}/manifest.json`
  const pages = await driver.puppeteer.pages()
  await Promise.all(
    pages.filter(page => !keep.includes(page) && page.url() !== own).map(page => closeIfThere(driver, page)),
  )
}

/** A popup can close by itself before its turn comes. */
async function closeIfThere(driver: Driver, page: Page): Promise<void> {
  try {
    await page.close()
  } catch (error) {
    if ((await driver.puppeteer.pages()).includes(page)) throw error
  }
}
