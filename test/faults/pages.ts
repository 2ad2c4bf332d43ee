/** What the extension's pages come to, whatever has happened to the record. */
import type { Page } from 'puppeteer-core'
import type { Driver, Tab } from '../e2e/driver/driver.ts'
import { waitFor } from '../e2e/driver/wait-for.ts'

export interface PageEnd {
  /** The `data-state` it comes to; `loading` when it never ends. */
  readonly state: string
  readonly seconds: number
  readonly elements: number
  /** The actions that it offers. */
  readonly offers: readonly string[]
}

export interface PageEnds {
  readonly popup: PageEnd
  readonly report: PageEnd
  readonly settings: PageEnd
}

/** Opens the popup for a tab, the report on a host, and the settings, one after the other. */
export async function endsOfPages(driver: Driver, { tabId }: Tab, host: string): Promise<PageEnds> {
  return {
    popup: await endOf(() => driver.openPopupInTab(tabId)),
    report: await endOf(() => driver.openExtensionPage(`src/report/index.html?host=${host}`)),
    settings: await endOf(() => driver.openExtensionPage('src/settings/index.html')),
  }
}

const longestMs = 60_000

export async function endOf(open: () => Promise<Page>): Promise<PageEnd> {
  const began = performance.now()
  const page = await open()
  const look = () =>
    page.evaluate(() => ({
      state: document.querySelector('[data-state]')?.getAttribute('data-state') ?? 'loading',
      elements: document.querySelectorAll('*').length,
      offers: [...document.querySelectorAll('[data-action]')].map(
        element => element.getAttribute('data-action') ?? '',
      ),
    }))
  const end = await waitFor(
    'the page to end its reading',
    async () => {
      const seen = await look()
      return seen.state !== 'loading' && seen
    },
    { timeoutMs: longestMs, everyMs: 100 },
  ).catch(look)
  const seconds = (performance.now() - began) / 1_000
  await page.close()
  return { ...end, seconds }
}
