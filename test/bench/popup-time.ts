import type { Driver } from '../e2e/driver/driver.ts'
import type { Portal } from '../replica/server.ts'
import { type PageTime, type TimedPage, timePage } from './page-clock.ts'
import { barePath, popupPath } from './timed-copy.ts'

/** How often each page is opened. */
export interface Rounds {
  /** Before measuring, dropped. */
  readonly warmUp: number
  readonly measured: number
}

/** The times of the popup's page and of the bare page for one number of cookies, in turn. */
export interface Comparison {
  readonly count: number
  readonly popup: readonly PageTime[]
  readonly bare: readonly PageTime[]
}

export const host = 'data.jerseycitynj.gov'

/** Times both pages with ever more cookies of one portal: the counts must grow. */
export async function comparePages(
  driver: Driver,
  portal: Portal,
  counts: readonly number[],
  rounds: Rounds,
): Promise<Comparison[]> {
  const comparisons: Comparison[] = []
  for (const count of counts) {
    const { page, tabId } = await driver.openPortal(host, portal.setCookiePath(...cookieLines(count)))
    const popupPage = {
      path: popupPath,
      query: { tab: String(tabId) },
      item: '[data-state="ready"] [data-cookie]',
      mark: 'answers',
    }
    const barePage = { path: barePath, query: { domain: host }, item: 'li' }
    const [popup = [], bare = []] = await inTurn(driver, [popupPage, barePage], count, rounds)
    comparisons.push({ count, popup, bare })
    await page.close()
  }
  return comparisons
}

/** Times the pages one after the other, again and again, so that what disturbs one disturbs the others. */
export async function inTurn(
  driver: Driver,
  pages: readonly TimedPage[],
  count: number,
  { warmUp, measured }: Rounds,
): Promise<PageTime[][]> {
  const times = pages.map((): PageTime[] => [])
  for (let round = -warmUp; round < measured; round++) {
    for (const [index, page] of pages.entries()) {
      const time = await timePage(driver, page, count)
      if (round >= 0) times[index]?.push(time)
    }
  }
  return times
}

/** The platform's four cookies first, then ones that no policy names, half of them for the session only. */
export function cookieLines(count: number): string[] {
  const platform = ['sessionid', 'csrftoken', 'cookies_preferences', 'django_language']
  return Array.from({ length: count }, (_, index) => {
    const name = platform[index] ?? `visitor_choice_${index}`
    const lifetime = index % 2 === 0 ? `; Max-Age=${(index + 1) * 86_400}` : ''
    return `${name}=${'v'.repeat(32)}; Path=/; Secure; SameSite=Lax${lifetime}`
  })
}
