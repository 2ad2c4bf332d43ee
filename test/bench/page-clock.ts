import type { Browser as ExtensionApi } from 'webextension-polyfill'
import type { Driver } from '../e2e/driver/driver.ts'
import { callExpression } from '../e2e/driver/extension-page.ts'

/** A page of the extension with the clock in it. */
export interface TimedPage {
  readonly path: string
  /** The query that the page reads itself. */
  readonly query: Readonly<Record<string, string>>
  /** A selector of one element per cookie listed. */
  readonly item: string
  /** The mark in its own performance timeline that says that it answers; a page without answers once it is painted. */
  readonly mark?: string
}

/** Milliseconds since the navigation to the page began. */
export interface PageTime {
  /** Until the last item was in the page. */
  readonly listed: number
  /** Until the frame after that was painted and, where the page gives a mark for it, the next click is answered. */
  readonly answers: number
  /** Elements in the page by then. */
  readonly elements: number
}

/**
 * Opens the page in a new tab and takes the time until it lists `count` cookies. The clock in the page
 * posts it to the extension's page for evaluating, which opened the tab and closes it: so nobody asks the
 * page while it works, and no driver stands between.
 */
export function timePage(driver: Driver, timed: TimedPage, count: number): Promise<PageTime> {
  const query = new URLSearchParams({
    ...timed.query,
    clockItem: timed.item,
    clockCount: String(count),
    clockMark: timed.mark ?? '',
  })
  const url = `${driver.extensionOrigin}/${timed.path}?${query}`
  return driver.evaluateInExtension(timeTab, url, channelName, timeoutMs)
}

/** The clock, to be run in the page before its own scripts. */
export function clockScript(): string {
  return callExpression(startClock, JSON.stringify(channelName), [])
}

const channelName = 'bench'
const timeoutMs = 60_000

/** Runs in the page for evaluating. */
async function timeTab(
  browser: ExtensionApi,
  url: string,
  channelName: string,
  timeoutMs: number,
): Promise<PageTime> {
  const channel = new BroadcastChannel(channelName)
  const pageTime = new Promise<PageTime>(resolve => {
    channel.onmessage = ({ data }: MessageEvent<PageTime>) => resolve(data)
  })
  const tooLate = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`${url}: not listed within ${timeoutMs} ms`)), timeoutMs)
  })
  // A new tab keeps the browser busy for a while. So it shows a page that does nothing, and once that is
  // loaded it goes on to the page that is timed.
  const idleTab = new Promise<number>(resolve => {
    browser.tabs.onUpdated.addListener(function listener(tabId, { status }, tab) {
      if (status !== 'complete' || tab.url !== location.href) return
      browser.tabs.onUpdated.removeListener(listener)
      resolve(tabId)
    })
  })
  await browser.tabs.create({ url: location.href })
  const tabId = await Promise.race([idleTab, tooLate])
  try {
    await browser.tabs.update(tabId, { url })
    return await Promise.race([pageTime, tooLate])
  } finally {
    channel.close()
    await browser.tabs.remove(tabId)
  }
}

/** Runs in the page that is timed. */
function startClock(channelName: string): void {
  const query = new URLSearchParams(location.search)
  const item = query.get('clockItem') ?? ''
  const count = Number(query.get('clockCount'))
  const mark = query.get('clockMark') ?? ''
  const observer = new MutationObserver(() => {
    if (document.querySelectorAll(item).length < count) return
    const listed = performance.now()
    observer.disconnect()
    requestAnimationFrame(() => {
      // The message arrives once the frame that is being made has been painted.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        const tell = () =>
          new BroadcastChannel(channelName).postMessage({
            listed,
            answers: performance.now(),
            elements: document.querySelectorAll('*').length,
          })
        if (mark === '' || performance.getEntriesByName(mark).length > 0) tell()
        else {
          new PerformanceObserver((list, marks) => {
            if (!list.getEntries().some(({ name }) => name === mark)) return
            marks.disconnect()
            // Once what was being done has ended.
            const { port1: from, port2: to } = new MessageChannel()
            from.onmessage = tell
            to.postMessage(undefined)
          }).observe({ type: 'mark' })
        }
      }
      port2.postMessage(undefined)
    })
  })
  observer.observe(document, { childList: true, subtree: true })
}
