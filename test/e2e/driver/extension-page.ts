import type { Page } from 'puppeteer-core'
import type { Driver, ExtensionFunction } from './driver.ts'
import { waitFor } from './wait-for.ts'

/** Runs a function in an extension page; arguments and result as JSON can carry. */
async function evaluateWithApi<Args extends readonly unknown[], Result>(
  page: Page,
  fn: ExtensionFunction<Args, Result>,
  args: Args,
): Promise<Result> {
  const call = callExpression(fn, 'globalThis.browser ?? globalThis.chrome', args)
  // As text: WebDriver BiDi tells an object that is there twice only once, and puppeteer drops it the second time.
  const answer = await page.evaluate(`Promise.resolve(${call}).then(result => JSON.stringify(result))`)
  return (typeof answer === 'string' ? JSON.parse(answer) : undefined) as Result
}

/** The expression that calls a function of ours in another world: first argument an expression, then JSON. */
export function callExpression(fn: unknown, first: string, args: readonly unknown[]): string {
  // Test runners compile with esbuild's keepNames, which wraps inner functions in a call of __name.
  return `(() => {
    const __name = target => target
    return (${fn})(${[first, ...args.map(arg => JSON.stringify(arg) ?? 'undefined')].join(', ')})
  })()`
}

/** The one extension page kept for evaluating, opened when there is none or it has died. */
interface KeptPage {
  open(): Promise<Page>
  evaluate: Driver['evaluateInExtension']
}

export function keptPage(open: () => Promise<Page>): KeptPage {
  let kept: Promise<Page> | undefined
  const alive = async () => {
    const page = await kept?.catch(() => undefined)
    if (page && (await isAlive(page))) return page
    kept = open()
    return kept
  }
  return {
    open: alive,
    async evaluate(fn, ...args) {
      // Tests ask a hundred times a second; whether the page has died is asked when it does not answer.
      const page = (await kept?.catch(() => undefined)) ?? (await alive())
      try {
        return await evaluateWithApi(page, fn, args)
      } catch (error) {
        if (await isAlive(page)) throw error
        return evaluateWithApi(await alive(), fn, args)
      }
    },
  }
}

/** Waits until a page shows the address, wholly loaded and with the extension's API. */
export async function extensionPageLoaded(page: Page, url: string): Promise<void> {
  await waitFor(`the extension page ${url} to load`, () =>
    page.evaluate(
      wanted =>
        location.href === wanted &&
        document.readyState === 'complete' &&
        ('browser' in globalThis || 'chrome' in globalThis),
      url,
    ),
  )
}

async function isAlive(page: Page): Promise<boolean> {
  if (page.isClosed()) return false
  try {
    return await evaluateWithApi(page, browser => browser.runtime?.id !== undefined, [])
  } catch {
    // The extension was reloaded: its pages are gone, whatever puppeteer still thinks.
    return false
  }
}
