import { once } from 'node:events'
import type { Browser as Puppeteer } from 'puppeteer-core'
import { waitFor } from './wait-for.ts'

/** Ends a browser and all its helpers at once; nothing happens when it has ended. */
export async function killBrowser(browser: Puppeteer): Promise<void> {
  const started = browser.process()
  if (started?.pid === undefined) throw new Error('expected a browser that was started here')
  const { pid } = started
  if (started.exitCode === null && started.signalCode === null) {
    const ended = once(started, 'exit')
    signal(pid, 'SIGKILL')
    await ended
  }
  // Helpers that are still there would write into a profile that is used again.
  await waitFor('the helpers of the browser to end', () => !signal(pid, 0))
}

/** Whether anybody was left of the group that puppeteer starts a browser in. */
function signal(pid: number, kind: 'SIGKILL' | 0): boolean {
  try {
    return process.kill(-pid, kind)
  } catch {
    return false
  }
}
