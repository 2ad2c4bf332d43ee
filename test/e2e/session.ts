import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import type { Portal } from '../replica/server.ts'
import { closeTabs } from './close-tabs.ts'
import type { BrowserName } from './driver/executables.ts'
import type { AnyDriver, LaunchOptions } from './driver/launch.ts'
import { openPlace, type Place } from './place.ts'

/** A running replica and browser, and folders that are thrown away at the end. */
export interface Session {
  readonly portal: Portal
  readonly driver: AnyDriver
  /** Goes to a page in the session's own ordinary tab and gives that tab. */
  visit(host: string, path?: string): Promise<Page>
  /** Makes a host send these Set-Cookie lines, in the session's own tab. */
  setCookies(host: string, ...lines: readonly string[]): Promise<void>
  /** A new empty folder. */
  folder(): Promise<string>
  /** Closes the browser, if one runs, and starts one with these options; the extension is the built one unless named. */
  restart(options?: Partial<LaunchOptions>): Promise<AnyDriver>
  /** Closes the browser, so that its profile is written. */
  close(): Promise<void>
}

/**
 * Starts a replica and a browser before the tests of a block and ends both after them. The tabs that a test
 * opens are closed after it, but for the session's own.
 */
export function useSession(
  browser: BrowserName,
  start: (session: Session) => Promise<unknown> = session => session.restart(),
): Session {
  let place: Place | undefined
  let driver: AnyDriver | undefined
  let tab: Page | undefined
  let first: readonly Page[] = []

  const session: Session = {
    get portal() {
      return running(place).portal
    },
    get driver() {
      return running(driver)
    },
    async visit(host, path) {
      if (tab && !tab.isClosed()) await tab.goto(session.portal.url(host, path))
      else tab = (await session.driver.openPortal(host, path)).page
      return tab
    },
    async setCookies(host, ...lines) {
      await session.visit(host, session.portal.setCookiePath(...lines))
    },
    folder: () => running(place).folder(),
    async restart(options = {}) {
      await session.close()
      driver = await running(place).launch(options)
      first = await driver.puppeteer.pages()
      return driver
    },
    async close() {
      const closing = driver
      driver = undefined
      tab = undefined
      await closing?.close()
    },
  }

  beforeAll(async () => {
    place = await openPlace(browser)
    await start(session)
  })
  beforeEach(async () => {
    if (driver) first = await driver.puppeteer.pages()
  })
  afterEach(async () => {
    if (driver) await closeTabs(driver, tab ? [...first, tab] : first)
  })
  afterAll(async () => {
    await session.close()
    await place?.end()
  })
  return session
}

function running<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('expected a running session; it runs from beforeAll to afterAll')
  return part
}
