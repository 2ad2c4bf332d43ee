import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { type Portal, startPortal } from '../replica/server.ts'
import { closeTabs } from './close-tabs.ts'
import { type ChromiumDriver, launchChromium } from './driver/chromium.ts'
import type { BrowserName } from './driver/executables.ts'
import { type FirefoxDriver, type FirefoxOptions, launchFirefox } from './driver/firefox.ts'

/** Both browsers: what is true of one must not be taken for true of the other. */
export const browserNames = ['chromium', 'firefox'] as const satisfies readonly BrowserName[]

/** Either browser; `name` tells which. */
export type AnyDriver = ChromiumDriver | FirefoxDriver

export type LaunchOptions = Omit<FirefoxOptions, 'portal'>

/** The extension as a user would install it, built before the tests run. */
export function builtExtension(browser: BrowserName): string {
  const folder = { chromium: 'chrome', firefox: 'firefox' }[browser]
  return fileURLToPath(new URL(`../../dist/${folder}`, import.meta.url))
}

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
  const folders: string[] = []
  let portal: Portal | undefined
  let driver: AnyDriver | undefined
  let tab: Page | undefined
  let first: readonly Page[] = []

  const session: Session = {
    get portal() {
      return running(portal)
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
    async folder() {
      const made = await mkdtemp(join(tmpdir(), 'portal-cookie-inspector-'))
      folders.push(made)
      return made
    },
    async restart(options = {}) {
      await session.close()
      const all = { extensionDir: builtExtension(browser), portal: session.portal, ...options }
      driver = browser === 'chromium' ? await launchChromium(all) : await launchFirefox(all)
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
    portal = await startPortal()
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
    await portal?.close()
    // A browser's helpers can still write for a moment after it has said that it is closed.
    await Promise.all(folders.map(dir => rm(dir, { recursive: true, force: true, maxRetries: 20 })))
  })
  return session
}

/** Writes an extension that does nothing: with it, the driver starts a browser in which ours is absent. */
export async function idleExtension(dir: string): Promise<string> {
  const manifest = {
    manifest_version: 3,
    name: 'Idle',
    version: '1',
    background: { service_worker: 'idle.js', scripts: ['idle.js'] },
    action: { default_popup: 'idle.html' },
    browser_specific_settings: { gecko: { id: 'idle@example.com' } },
  }
  await writeFile(join(dir, 'manifest.json'), JSON.stringify(manifest))
  await writeFile(join(dir, 'idle.js'), '')
  await writeFile(join(dir, 'idle.html'), '')
  return dir
}

function running<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('expected a running session; it runs from beforeAll to afterAll')
  return part
}
