import type { Driver } from '../e2e/driver/driver.ts'
import type { Portal } from '../replica/server.ts'
import { cookieLines, host, type Rounds } from './popup-time.ts'

/** What a page's visitor waits for, in milliseconds. */
export interface PageCost {
  /** From the start of the navigation to a page that sets all its cookies in its answer, until it is loaded. */
  readonly loaded: number
  /** For a script that sets as many, one after the other, and reads them. */
  readonly scripted: number
}

/** Times a page that sets `cookies` in each of the browsers, in turn. */
export async function comparePageCosts(
  drivers: readonly Driver[],
  portal: Portal,
  cookies: number,
  { warmUp, measured }: Rounds,
): Promise<PageCost[][]> {
  const path = portal.setCookiePath(...cookieLines(cookies))
  const pages = await Promise.all(
    drivers.map(async driver => {
      const page = await driver.puppeteer.newPage()
      await page.goto(portal.url(host))
      return page
    }),
  )
  const costs = pages.map((): PageCost[] => [])
  for (let round = -warmUp; round < measured; round++) {
    for (const [index, page] of pages.entries()) {
      // Each time they are other cookies than the round before left, as far as an expiry makes another one.
      await page.goto(portal.url(host, path), { waitUntil: 'load' })
      const cost = await page.evaluate(takeTimes, cookies, round)
      if (round >= 0) costs[index]?.push(cost)
    }
  }
  return costs
}

/** Runs in the page. */
async function takeTimes(cookies: number, round: number): Promise<PageCost> {
  const [navigation] = performance.getEntriesByType('navigation')
  const begin = performance.now()
  for (let index = 0; index < cookies; index++) {
    Object.assign(document, { cookie: `scripted_${index}=${round}; Path=/; Max-Age=${100_000 + round}` })
  }
  if (!document.cookie.includes(`scripted_${cookies - 1}=${round}`)) {
    throw new Error('expected the cookies that were set; got others')
  }
  const scripted = performance.now() - begin
  return { loaded: (navigation as PerformanceNavigationTiming).loadEventEnd, scripted }
}
