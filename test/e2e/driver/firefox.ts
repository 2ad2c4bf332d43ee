import { mkdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import puppeteer, { type Page, type Browser as Puppeteer } from 'puppeteer-core'
import { waitForDownload } from './downloads.ts'
import type { Driver, DriverOptions, Tab } from './driver.ts'
import { findExecutable } from './executables.ts'
import { extensionPageLoaded, keptPage } from './extension-page.ts'
import { openChromeScope, type RunInChromeScope } from './firefox-chrome-scope.ts'
import { type FirefoxPopup, openFirefoxPopup } from './firefox-popup.ts'
import { answerFirefoxPrompt } from './firefox-prompt.ts'
import { killBrowser } from './kill-browser.ts'
import { type Managed, manageFirefox } from './managed.ts'
import { waitFor } from './wait-for.ts'
import { isInTheWay, welcomePage } from './welcome-page.ts'

export interface FirefoxOptions extends DriverOptions {
  /** Preferences over the driver's own, such as `{'privacy.firstparty.isolate': true}`. */
  readonly extraPrefs?: Readonly<Record<string, boolean | number | string>>
}

/** Firefox, with what only Firefox can do. */
export interface FirefoxDriver extends Driver {
  readonly name: 'firefox'
  /** Opens a page in a container: storeId `firefox-container-<number>`; 1 to 4 exist in a new profile. */
  openContainer(host: string, path?: string, container?: number): Promise<Tab>
  /**
   * Presses the extension's button in the toolbar while the tab is the active one, and gives the popup that
   * opens: its real size, and activeTab granted. It closes when it loses focus.
   */
  openRealPopup(tab: Tab): Promise<FirefoxPopup>
  /** Runs a function with the browser's own rights. */
  runInChromeScope: RunInChromeScope
}

/** The extension's origin, chosen beforehand, as Firefox would otherwise draw it by lot. */
const uuid = '5d1c3a52-7a51-4d6e-9b0c-6f1f0c0a4e11'

/** Starts Firefox with the extension; every host name leads to the portal. */
export async function launchFirefox(options: FirefoxOptions): Promise<FirefoxDriver> {
  const { extensionDir, downloadDir, profileDir } = options
  for (const dir of [downloadDir, profileDir]) if (dir !== undefined) await mkdir(dir, { recursive: true })
  const { extensionId, popup } = await readManifest(extensionDir)
  const managed = await manageFirefox(extensionId, options.managed)
  const browser = await launch(options, extensionId, managed)
  try {
    await browser.installExtension(resolve(extensionDir))
    const runInChromeScope = await openChromeScope(browser)
    const driver = makeDriver(browser, extensionId, popup, runInChromeScope, options, managed)
    await waitFor('the event page to start', () => driver.isWorkerRunning())
    // It is installed anew at each start.
    if (isInTheWay(options)) await closeWelcome(runInChromeScope, `${driver.extensionOrigin}/${welcomePage}`)
    return driver
  } catch (error) {
    await browser.close()
    await managed.remove()
    throw error
  }
}

/** Puppeteer does not see where a tab goes that begins at an address of the extension. */
async function closeWelcome(runInChromeScope: RunInChromeScope, url: string): Promise<void> {
  await waitFor('the page that welcomes', () =>
    runInChromeScope(({ gBrowser }, address) => {
      const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec === address)
      if (tab) gBrowser.removeTab(tab)
      return tab !== undefined
    }, url),
  )
}

function makeDriver(
  browser: Puppeteer,
  extensionId: string,
  popup: string,
  runInChromeScope: RunInChromeScope,
  { portal, downloadDir }: FirefoxOptions,
  managed: Managed,
): FirefoxDriver {
  const extensionOrigin = `moz-extension://${uuid}`

  /**
   * Opens a tab in the first window, which is never private: puppeteer's own new tabs come to whichever
   * window is in front.
   */
  const openTab = async (url: string, { container = 0, background = false } = {}) => {
    const [page] = await pageOpenedBy(`the tab of ${url}`, () =>
      runInChromeScope(
        ({ gBrowser, Services }, url, userContextId, background) => {
          const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal()
          const tab = gBrowser.addTab(url, { userContextId, triggeringPrincipal })
          if (!background) gBrowser.selectedTab = tab
        },
        url,
        container,
        background,
      ),
    )
    if (!background) await page.bringToFront()
    return page
  }

  /** Opens a tab by other means than puppeteer's and finds puppeteer's page of it. */
  const pageOpenedBy = async <T>(what: string, open: () => Promise<T>): Promise<[Page, T]> => {
    const before = await browser.pages()
    const opened = await open()
    const page = await waitFor(what, async () => (await browser.pages()).find(one => !before.includes(one)))
    return [page, opened]
  }

  const openPortalTab = async (host: string, path: string | undefined, container: number): Promise<Tab> => {
    const tabIds = () => evaluateInExtension(async api => (await api.tabs.query({})).map(tab => tab.id))
    const before = await tabIds()
    const page = await openTab('about:blank', { container })
    const [tabId, ...others] = (await tabIds()).filter(id => !before.includes(id))
    if (tabId === undefined || others.length > 0) {
      throw new Error('expected exactly one new tab; open one at a time')
    }
    await page.goto(portal.url(host, path))
    return { page, tabId }
  }

  const openExtensionPage = async (path: string, background = false) => {
    const url = `${extensionOrigin}/${path}`
    // A tab that begins at the address changes its process while it is made, and puppeteer now and then
    // misses it; one that goes there is never missed, only puppeteer's goto() does not see it arrive.
    const page = await openTab('about:blank', { background })
    page.goto(url).catch(() => undefined)
    await extensionPageLoaded(page, url)
    return page
  }
  // The manifest as a page has the extension's API and runs none of its code.
  const helper = keptPage(() => openExtensionPage('manifest.json', true))
  const evaluateInExtension = helper.evaluate

  const backgroundState = () =>
    runInChromeScope(
      ({ WebExtensionPolicy }, id) => WebExtensionPolicy.getByID(id)?.extension.backgroundState ?? 'stopped',
      extensionId,
    )

  return {
    name: 'firefox',
    puppeteer: browser,
    extensionId,
    extensionOrigin,
    storeIds: { ordinary: 'firefox-default', private: 'firefox-private' },

    openPortal: (host, path) => openPortalTab(host, path, 0),
    openContainer: (host, path, container = 1) => openPortalTab(host, path, container),

    async openPrivate(host, path) {
      const [page, tabId] = await pageOpenedBy('the page of the private window', () =>
        evaluateInExtension(async api => {
          const opened = await api.windows.create({ incognito: true, url: 'about:blank' })
          return opened.tabs?.[0]?.id
        }),
      )
      if (tabId === undefined) throw new Error('the private window has no tab; is private access allowed?')
      await page.goto(portal.url(host, path))
      return { page, tabId }
    },

    openExtensionPage: path => openExtensionPage(path),
    openPopupInTab: tabId => openExtensionPage(`${popup}?tab=${tabId}`),
    evaluateInExtension,
    runInChromeScope,

    async openRealPopup({ page }) {
      // Opening a tab closes the popup: have the page for evaluating before.
      await helper.open()
      await page.bringToFront()
      return openFirefoxPopup(extensionId, runInChromeScope, helper.open)
    },

    isWorkerRunning: async () => (await backgroundState()) !== 'stopped',

    async killWorker() {
      await waitFor('the event page to end', async () => {
        const state = await backgroundState()
        if (state !== 'running') return state === 'stopped'
        // An event can start it again before anybody sees it stopped. Asked while the page is about to end, the
        // answer may never come.
        return runInChromeScope(({ WebExtensionPolicy }, id) => {
          const extension = WebExtensionPolicy.getByID(id)?.extension
          if (!extension) return true
          const options = { ignoreDevToolsAttached: true, disableResetIdleForTest: true }
          return Promise.race([
            extension.terminateBackground(options).then(
              () => extension.backgroundState !== 'running',
              () => false,
            ),
            new Promise<boolean>(resolve => {
              setTimeout(resolve, 2_000, false)
            }),
          ])
        }, extensionId)
      })
    },

    async setPrivateAccess(allowed) {
      await runInChromeScope(
        async ({ ChromeUtils }, id, method) => {
          const { ExtensionPermissions } = ChromeUtils.importESModule(
            'resource://gre/modules/ExtensionPermissions.sys.mjs',
          ) as PermissionsModule
          const { AddonManager } = ChromeUtils.importESModule(
            'resource://gre/modules/AddonManager.sys.mjs',
          ) as AddonsModule
          await ExtensionPermissions[method](id, {
            permissions: ['internal:privateBrowsingAllowed'],
            origins: [],
          })
          await (await AddonManager.getAddonByID(id)).reload()
        },
        extensionId,
        allowed ? ('add' as const) : ('remove' as const),
      )
      await waitFor(
        `access to private windows to be ${allowed}`,
        async () => (await evaluateInExtension(api => api.extension.isAllowedIncognitoAccess())) === allowed,
      )
    },

    async removeHostAccess(pattern) {
      const removed = await evaluateInExtension(
        (api, origin) => api.permissions.remove({ origins: [origin] }),
        pattern,
      )
      if (!removed) throw new Error(`Firefox did not remove the permission ${pattern}`)
    },

    async grantHostAccess(pattern) {
      await runInChromeScope(
        async ({ ChromeUtils, WebExtensionPolicy }, id, origin) => {
          const { ExtensionPermissions } = ChromeUtils.importESModule(
            'resource://gre/modules/ExtensionPermissions.sys.mjs',
          ) as PermissionsModule
          const extension = WebExtensionPolicy.getByID(id)?.extension
          await ExtensionPermissions.add(id, { permissions: [], origins: [origin] }, extension)
        },
        extensionId,
        pattern,
      )
      await waitFor(`the permission ${pattern} to be granted`, () =>
        evaluateInExtension((api, origin) => api.permissions.contains({ origins: [origin] }), pattern),
      )
    },

    answerPrompt: answer => answerFirefoxPrompt(runInChromeScope, answer),

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
}

async function launch(options: FirefoxOptions, extensionId: string, { env }: Managed): Promise<Puppeteer> {
  const { portal, profileDir, downloadDir, locale = 'en', colorScheme = 'light', headless = true } = options
  const [width, height] = options.windowSize ?? [1280, 900]
  const dark = colorScheme === 'dark'
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executablePath ?? findExecutable('firefox'),
    headless,
    acceptInsecureCerts: portal.port !== undefined,
    defaultViewport: null,
    ...(profileDir === undefined ? {} : { userDataDir: profileDir }),
    // Without it a release build ignores the preference that keeps it from asking for remote settings.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1', ...env },
    args: ['--remote-allow-system-access', `--width=${width}`, `--height=${height}`],
    extraPrefsFirefox: {
      ...(portal.port === undefined
        ? {}
        : {
            'network.dns.forceResolve': '127.0.0.1',
            'network.socket.forcePort': `80=${portal.port};443=${portal.port}`,
          }),
      'services.settings.server': 'data:,#remote-settings-dummy/v1',
      'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: uuid }),
      // A temporarily installed extension leaves at each shutdown; its data shall stay with the profile.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'extensions.webextOptionalPermissionPrompts': options.prompts ?? false,
      // The viewer would replace the manifest, our page for evaluating, by a page of Firefox's own.
      'devtools.jsonview.enabled': false,
      'privacy.userContext.enabled': true,
      // Work that no test looks at: processes for tabs that may never come, and moving pictures.
      'dom.ipc.processPrelaunch.enabled': false,
      'ui.prefersReducedMotion': 1,
      'intl.locale.requested': locale === 'en' ? 'en-US' : locale,
      'ui.systemUsesDarkTheme': dark ? 1 : 0,
      'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
      ...(downloadDir === undefined
        ? {}
        : {
            'browser.download.folderList': 2,
            'browser.download.dir': resolve(downloadDir),
            'browser.download.useDownloadDir': true,
            'browser.download.always_ask_before_handling_new_types': false,
          }),
      ...options.extraPrefs,
    },
  })
}

interface PermissionsModule {
  readonly ExtensionPermissions: Record<
    'add' | 'remove',
    (
      id: string,
      permissions: { permissions: readonly string[]; origins: readonly string[] },
      emitter?: unknown,
    ) => Promise<void>
  >
}

interface AddonsModule {
  readonly AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> }
}

async function readManifest(extensionDir: string): Promise<{ extensionId: string; popup: string }> {
  const manifest: unknown = JSON.parse(await readFile(join(extensionDir, 'manifest.json'), 'utf8'))
  const { action, browser_specific_settings } = manifest as {
    action?: { default_popup?: string }
    browser_specific_settings?: { gecko?: { id?: string } }
  }
  const extensionId = browser_specific_settings?.gecko?.id
  const popup = action?.default_popup
  if (extensionId === undefined || popup === undefined) {
    throw new Error(`${extensionDir}/manifest.json lacks gecko.id or action.default_popup`)
  }
  return { extensionId, popup }
}
