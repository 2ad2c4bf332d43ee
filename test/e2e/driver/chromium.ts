import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import puppeteer, { type Page, type Browser as Puppeteer, type Target } from 'puppeteer-core'
import { answerChromiumPrompt, promptArguments } from './chromium-prompt.ts'
import { waitForDownload } from './downloads.ts'
import type { Driver, DriverOptions, Tab } from './driver.ts'
import { findExecutable } from './executables.ts'
import { extensionPageLoaded, keptPage } from './extension-page.ts'
import { killBrowser } from './kill-browser.ts'
import { type Managed, manageChromium } from './managed.ts'
import { waitFor } from './wait-for.ts'
import { isInTheWay, isNewProfile, welcomePage } from './welcome-page.ts'

/** Chromium, with what only Chromium can do. */
export interface ChromiumDriver extends Driver {
  readonly name: 'chromium'
  /**
   * Clicks the extension's button in the toolbar while the tab is the active one, and gives the popup that
   * opens: its real size, and activeTab granted. It closes when it loses focus.
   */
  openRealPopup(tab: Tab): Promise<Page>
  /** Sets the clock that the running worker reads so many milliseconds ahead, until the worker ends. */
  setWorkerAhead(milliseconds: number): Promise<void>
}

/** Starts Chromium with the extension; every host name leads to the portal. */
export async function launchChromium(options: DriverOptions): Promise<ChromiumDriver> {
  const { extensionDir, downloadDir } = options
  if (downloadDir !== undefined) await mkdir(downloadDir, { recursive: true })
  const managed = await manageChromium(extensionDir, options.managed)
  // A profile that is used again has the extension already: for it nothing is installed.
  const isWelcomed = isInTheWay(options) && isNewProfile(options.profileDir)
  const browser = await launch(options)
  try {
    const extensionId = await browser.installExtension(extensionDir)
    await managed.renew()
    const driver = makeDriver(browser, extensionId, await popupPath(extensionDir), options, managed)
    await waitFor('the service worker to start', () => driver.isWorkerRunning())
    if (isInTheWay(options)) {
      const closed = closeWelcomes(browser, `${driver.extensionOrigin}/${welcomePage}`)
      // Where none is due, none need come; a test that one disturbs says so itself.
      if (isWelcomed) await closed
      else closed.catch(() => {})
    }
    return driver
  } catch (error) {
    await browser.close()
    await managed.remove()
    throw error
  }
}

/**
 * Closes the page that welcomes, whenever it comes: a tab that it hides is not drawn, and no click there is answered.
 *
 * @returns once the first has been closed
 */
function closeWelcomes(browser: Puppeteer, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const closing = new Set<Target>()
    const look = (target: Target) => {
      if (target.url() !== url || closing.has(target)) return
      closing.add(target)
      close(target).then(resolve, error => {
        if (browser.connected) reject(error)
      })
    }
    browser.on('targetcreated', look)
    browser.on('targetchanged', look)
    for (const target of browser.targets()) look(target)
  })

  async function close(target: Target): Promise<void> {
    const page = await target.page()
    // Not in the middle of its loading, which the worker is busy with, too.
    await page?.waitForSelector('[data-state="ready"]')
    await page?.close()
  }
}

function makeDriver(
  browser: Puppeteer,
  extensionId: string,
  popup: string,
  { portal, downloadDir }: DriverOptions,
  managed: Managed,
): ChromiumDriver {
  const extensionOrigin = `chrome-extension://${extensionId}`

  const openExtensionPage = async (path: string, background = false) => {
    const page = await browser.newPage({ type: 'tab', background })
    const url = `${extensionOrigin}/${path}`
    await page.goto(url)
    await extensionPageLoaded(page, url)
    return page
  }
  // The manifest as a page has the extension's API and runs none of its code.
  const helper = keptPage(() => openExtensionPage('manifest.json', true))
  const evaluateInExtension = helper.evaluate
  const worker = () =>
    browser.targets().find(t => t.type() === 'service_worker' && t.url().startsWith(extensionOrigin))

  const driver: ChromiumDriver = {
    name: 'chromium',
    puppeteer: browser,
    extensionId,
    extensionOrigin,
    storeIds: { ordinary: '0', private: '1' },

    async openPortal(host, path) {
      const tabIds = () => evaluateInExtension(async api => (await api.tabs.query({})).map(tab => tab.id))
      const before = await tabIds()
      const page = await browser.newPage()
      const [tabId, ...others] = (await tabIds()).filter(id => !before.includes(id))
      if (tabId === undefined || others.length > 0) {
        throw new Error('expected exactly one new tab; open one at a time')
      }
      await page.goto(portal.url(host, path))
      return { page, tabId }
    },

    async openPrivate(host, path) {
      // A puppeteer browser context is private too, but the extension hears nothing of it.
      const before = await browser.pages()
      const tabId = await evaluateInExtension(async api => {
        const opened = await api.windows.create({ incognito: true, url: 'about:blank' })
        return opened.tabs?.[0]?.id
      })
      if (tabId === undefined) throw new Error('the private window has no tab; is private access allowed?')
      const page = await waitFor('the page of the private window', async () =>
        (await browser.pages()).find(candidate => !before.includes(candidate)),
      )
      await page.goto(portal.url(host, path))
      return { page, tabId }
    },

    openExtensionPage: path => openExtensionPage(path),
    openPopupInTab: tabId => openExtensionPage(`${popup}?tab=${tabId}`),
    evaluateInExtension,

    async openRealPopup({ page }) {
      await page.bringToFront()
      const extension = (await browser.extensions()).get(extensionId)
      if (!extension) throw new Error(`the extension ${extensionId} is not installed any more`)
      const before = new Set(browser.targets())
      await page.triggerExtensionAction(extension)
      const target = await waitFor('the popup to open', () =>
        browser.targets().find(t => !before.has(t) && t.url() === `${extensionOrigin}/${popup}`),
      )
      return target.asPage()
    },

    async setWorkerAhead(milliseconds) {
      const running = await worker()?.worker()
      if (!running) throw new Error('expected a running worker; it has ended')
      await running.evaluate(ahead => {
        const right = Date.now
        Date.now = () => right() + ahead
      }, milliseconds)
    },

    isWorkerRunning: async () => worker() !== undefined,

    async killWorker() {
      const target = worker()
      if (!target) return
      // One that is just starting does not always obey the first time.
      await waitFor(
        'the service worker to end',
        async () => {
          if (!browser.targets().includes(target)) return true
          await (await target.worker())?.close()
          return !browser.targets().includes(target)
        },
        { everyMs: 100 },
      )
    },

    async setPrivateAccess(allowed) {
      await withExtensionSettings(browser, async page => {
        await page.evaluate(
          async (extensionId, incognitoAccess) => {
            const { developerPrivate } = (globalThis as unknown as { chrome: SettingsApi }).chrome
            // Changing the access reloads the extension, and without developer mode it stays switched off.
            await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })
            await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess })
          },
          extensionId,
          allowed,
        )
      })
      await waitFor(
        `access to private windows to be ${allowed}`,
        async () => (await evaluateInExtension(api => api.extension.isAllowedIncognitoAccess())) === allowed,
      )
    },

    removeHostAccess: pattern => setHostAccess('removeHostPermission', pattern, false),
    grantHostAccess: pattern => setHostAccess('addHostPermission', pattern, true),
    answerPrompt: answer => answerChromiumPrompt(browser, answer),

    waitForDownload: name => waitForDownload(downloadDir, name),
    screenshot: async (page, file) => {
      await page.screenshot({ path: file as `${string}.png` })
    },
    async close() {
      await browser.close()
      await managed.remove()
    },
    async kill() {
      await killBrowser(browser)
      await managed.remove()
    },
  }
  return driver

  async function setHostAccess(
    method: 'addHostPermission' | 'removeHostPermission',
    pattern: string,
    granted: boolean,
  ) {
    await withExtensionSettings(browser, page =>
      page.evaluate(
        (method, extensionId, pattern) =>
          (globalThis as unknown as { chrome: SettingsApi }).chrome.developerPrivate[method](
            extensionId,
            pattern,
          ),
        method,
        extensionId,
        pattern,
      ),
    )
    await waitFor(
      `the permission ${pattern} to be ${granted ? 'granted' : 'gone'}`,
      async () =>
        (await evaluateInExtension(
          (api, origin) => api.permissions.contains({ origins: [origin] }),
          pattern,
        )) === granted,
    )
  }
}

async function launch(options: DriverOptions): Promise<Puppeteer> {
  const { portal, profileDir, downloadDir, networkLog } = options
  const { locale = 'en', colorScheme = 'light', headless = true } = options
  const [width, height] = options.windowSize ?? [1280, 900]
  const language = locale === 'en' ? 'en-US' : locale
  return puppeteer.launch({
    browser: 'chrome',
    executablePath: options.executablePath ?? findExecutable('chromium'),
    headless,
    enableExtensions: true,
    pipe: true,
    acceptInsecureCerts: portal.port !== undefined,
    // A viewport of puppeteer's would also be laid over the popup, whose own size is of interest.
    defaultViewport: null,
    ...(profileDir === undefined ? {} : { userDataDir: profileDir }),
    ...(downloadDir === undefined
      ? {}
      : { downloadBehavior: { policy: 'allow' as const, downloadPath: downloadDir } }),
    // On Linux --lang is not enough: the extension's own messages follow LANGUAGE.
    env: { ...process.env, LANGUAGE: language.replace('-', '_') },
    args: [
      ...(portal.port === undefined
        ? []
        : [`--host-resolver-rules=${resolverRules(portal.port, networkLog)}`]),
      ...(networkLog === undefined ? [] : [`--log-net-log=${networkLog.file}`]),
      `--lang=${language}`,
      `--accept-lang=${language}`,
      `--window-size=${width},${height}`,
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      // Processes for tabs, menus and suggestions that may never come are work that no test looks at.
      `--disable-features=${unseen}`,
      ...(options.prompts ? promptArguments : []),
      ...(colorScheme === 'dark' ? ['--force-dark-mode'] : []),
      // Chromium refuses its sandbox to root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })
}

/** What Chromium has ready before anybody asks for it; the last three cost a third of its start. */
const unseen = [
  'SpareRendererForSitePerProcess',
  'PreloadTopChromeWebUI',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
].join()

/** A name that is mapped is not looked up. */
function resolverRules(port: number, networkLog: DriverOptions['networkLog']): string {
  return [
    `MAP * 127.0.0.1:${port}`,
    ...(networkLog === undefined ? [] : [`EXCLUDE ${networkLog.lookedUp}`]),
  ].join()
}

/** The part of the settings page's private API that we use. */
interface SettingsApi {
  readonly developerPrivate: {
    updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void>
    updateExtensionConfiguration(update: { extensionId: string; incognitoAccess: boolean }): Promise<void>
    addHostPermission(extensionId: string, pattern: string): Promise<void>
    removeHostPermission(extensionId: string, pattern: string): Promise<void>
  }
}

async function withExtensionSettings(browser: Puppeteer, use: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage({ type: 'tab', background: true })
  try {
    await page.goto('chrome://extensions')
    await use(page)
  } finally {
    await page.close()
  }
}

async function popupPath(extensionDir: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(extensionDir, 'manifest.json'), 'utf8'))
  const popup = (manifest as { action?: { default_popup?: string } }).action?.default_popup
  if (popup === undefined) throw new Error(`${extensionDir}/manifest.json names no action.default_popup`)
  return popup
}
