import type { Page } from 'puppeteer-core'
import type { RecognitionAnswer } from '../../src/portal/portal-note.ts'
import type { ApiAnswer, Behaviour, PolicyAnswer } from '../replica/behaviour.ts'
import type { Portal } from '../replica/server.ts'
import { deleteRecord, makeNewer } from './broken.ts'
import type { Driver } from './driver/driver.ts'
import { extensionPageLoaded } from './driver/extension-page.ts'
import { waitFor } from './driver/wait-for.ts'
import { welcomeAgain } from './driver/welcome-page.ts'
import { entriesScenes } from './entries-scenes.ts'
import { changedTable } from './live-tables.ts'
import { clickExport } from './popup-parts.ts'
import { recordedOnce } from './recorded.ts'

/** A state of the popup or of the report that a user can meet, and how to come there with `prompts`. */
export interface Scene {
  readonly name: string
  /** The `data-state` it ends in. */
  readonly state: 'loading' | 'ready' | 'not-a-portal' | 'no-access' | 'private' | 'failed'
  /** The widths it is photographed in; that of a popup unless given. */
  readonly widths?: readonly number[]
  /** Where it can be held still; both browsers unless given. */
  readonly only?: Driver['name']
  /** Brings the browser there; gives the page, opened in a tab. */
  open(driver: Driver, portal: Portal): Promise<Page>
  /** Undoes what would disturb the next scene. */
  leave?(driver: Driver, portal: Portal): Promise<void>
}

const missing: PolicyAnswer = { kind: 'status', status: 404 }
const reportWidths = [1280, 700]
const settingsWidths = [1280, 700, 320]
const notInRegistry = 'jerseycitynj.gov'
/** A portal to whose host there is no access. */
const outsideRegistry = 'opendata.rivertown.gov.uk'
const cary = '*://data.townofcary.org/*'

/** Every state, in an order in which each can follow the one before. Private windows come last. */
export const scenes: readonly Scene[] = [
  {
    name: 'loading',
    state: 'loading',
    // Firefox runs no script of ours in an extension's page before the page's own.
    only: 'chromium',
    async open(driver) {
      const page = await driver.openExtensionPage('manifest.json')
      // A browser that takes its time: it never answers which tab this is.
      await page.evaluateOnNewDocument(() => {
        const { chrome } = globalThis as unknown as { chrome: { tabs: { get: unknown } } }
        chrome.tabs.get = () => new Promise(() => {})
      })
      const url = `${driver.extensionOrigin}/src/popup/index.html?tab=1`
      await page.evaluate(address => location.assign(address), url)
      await page.waitForSelector('[data-state="loading"]')
      return page
    },
  },
  {
    name: 'no-cookies',
    state: 'ready',
    open: (driver, portal) =>
      openOn(driver, 'jmorel.opendatasoft.com', portal.setCookiePath('x=; Max-Age=0; Path=/')),
  },
  {
    name: 'own-policy',
    state: 'ready',
    async open(driver, portal) {
      const tab = await driver.openPortal('data.jerseycitynj.gov', '/__everything')
      await tab.page.goto(portal.url('data.jerseycitynj.gov', '/pages/video/'))
      await tab.page.waitForFunction(() => document.cookie.includes('vuid='))
      return settled(await driver.openPopupInTab(tab.tabId))
    },
  },
  {
    name: 'opened-declared',
    state: 'ready',
    open: async driver =>
      opened(await openOn(driver, 'data.jerseycitynj.gov', '/'), '[data-cookie="csrftoken"]'),
  },
  {
    name: 'opened-undeclared',
    state: 'ready',
    open: async driver => opened(await openOn(driver, 'data.jerseycitynj.gov', '/'), '[data-cookie="vuid"]'),
  },
  {
    name: 'folds-open',
    state: 'ready',
    async open(driver) {
      const popup = await openOn(driver, 'data.jerseycitynj.gov', '/')
      await popup.$$eval('.fold', folds => {
        for (const fold of folds) if (fold instanceof HTMLDetailsElement) fold.open = true
      })
      return popup
    },
  },
  {
    name: 'platform-description',
    state: 'ready',
    open: async (driver, portal) => {
      const path = portal.setCookiePath(
        'sessionid=1; Path=/; HttpOnly',
        '_ga=1; Domain=opendatasoft.com; Max-Age=63072000',
      )
      return opened(await openOn(driver, 'riverside-demo.opendatasoft.com', path), '[data-cookie="_ga"]')
    },
  },
  {
    name: 'twins-and-strange-names',
    state: 'ready',
    open: (driver, portal) =>
      openOn(
        driver,
        'codefortulsa.opendatasoft.com',
        portal.setCookiePath(
          'sessionid=1; Path=/; HttpOnly; Max-Age=1209600',
          'sessionid=2; Path=/explore',
          'sessionid=3; Path=/; Domain=opendatasoft.com',
          'sessionid=4; Path=/; Secure; SameSite=None; Partitioned',
          '<img src=x onerror=alert(1)>=1; Path=/',
          '=nameless; Path=/',
          `${'long-'.repeat(60)}=1; Path=/`,
        ),
      ),
  },
  {
    name: 'exported',
    state: 'ready',
    async open(driver) {
      const popup = await openOn(driver, 'data.jerseycitynj.gov', '/')
      await clickExport(popup, 'json')
      await popup.waitForSelector('[data-ok="true"]')
      return popup
    },
  },
  live('live-unchanged', 'unchanged', {}),
  live('live-changed', 'changed', { policy: { kind: 'table', table: changedTable } }),
  live('live-moved', 'moved', { policy: missing, policyLink: 'https://www.jerseycitynj.gov/cookies' }),
  live('live-not-found', 'not-found', { policy: missing }),
  live('live-blocked', 'blocked', { policy: { kind: 'status', status: 403 } }),
  live('live-read-in-part', 'changed', {
    policy: {
      kind: 'table',
      table: { ...changedTable, rows: [...changedTable.rows, ['Vimeo', 'player, and others <script>']] },
    },
  }),
  live('live-not-readable', 'not-readable', {
    policy: { kind: 'table', table: { ...changedTable, rows: [['Vimeo', 'player, and others <script>']] } },
  }),
  namesInShort('named-in-short', false),
  namesInShort('named-in-short-opened', true),
  {
    name: 'live-used',
    state: 'ready',
    async open(driver, portal) {
      const path = portal.setCookiePath('sessionid=1; Path=/; HttpOnly', '_ga=1; Max-Age=63072000')
      const popup = await asked(await openOn(driver, 'harbour-demo.huwise.com', path), 'used')
      await popup.waitForSelector('[data-action="forget"]')
      return popup
    },
    async leave(driver) {
      await driver.evaluateInExtension(api => api.storage.local.remove('livePolicy:harbour-demo.huwise.com'))
    },
  },
  report('report', {}),
  report('report-opened', { search: 'sort=-findings', opened: 'vuid' }),
  report('report-grouped', { search: 'group=tool&declared=undeclared' }),
  report('report-nothing-fits', { search: 'search=nothing-like-it&purpose=necessary' }),
  {
    name: 'report-not-a-portal',
    state: 'not-a-portal',
    widths: reportWidths,
    open: driver => openReport(driver, '?host=www.example.org'),
  },
  {
    name: 'settings-empty',
    state: 'ready',
    widths: settingsWidths,
    open: async driver => openSettings(driver),
  },
  {
    name: 'settings',
    state: 'ready',
    widths: settingsWidths,
    open: openFilledSettings,
    leave: forgetStored,
  },
  {
    name: 'settings-menu',
    state: 'ready',
    widths: settingsWidths,
    async open(driver, portal) {
      const page = await openFilledSettings(driver, portal)
      await page.bringToFront()
      await page.click('[data-portal="opendata.rivertown.gov.uk"] [data-action="more"]')
      await page.waitForSelector('.menu :focus')
      return page
    },
    leave: forgetStored,
  },
  {
    name: 'settings-adding',
    state: 'ready',
    widths: settingsWidths,
    async open(driver) {
      const page = await openSettings(driver)
      await page.bringToFront()
      await page.type('[name="portal"]', 'data.city.gov')
      return page
    },
  },
  {
    name: 'settings-help',
    state: 'ready',
    widths: settingsWidths,
    open: async driver => settled(await driver.openExtensionPage('src/settings/index.html#help')),
  },
  {
    name: 'welcome',
    state: 'ready',
    widths: settingsWidths,
    open: async driver => settled(await driver.openExtensionPage(welcomeAgain)),
  },
  {
    name: 'settings-question',
    state: 'ready',
    widths: settingsWidths,
    open: (driver, portal) => questionAfter('forget', driver, portal),
    leave: forgetStored,
  },
  {
    name: 'settings-access',
    state: 'ready',
    widths: settingsWidths,
    open: (driver, portal) => questionAfter('allow-access', driver, portal),
    leave: forgetStored,
  },
  {
    name: 'settings-shorter',
    state: 'ready',
    widths: settingsWidths,
    async open(driver) {
      const page = await openSettings(driver)
      await page.select('[data-setting="retention"] select', '30-days')
      await page.waitForSelector('dialog[open]')
      return page
    },
  },
  {
    name: 'settings-dark-by-hand',
    state: 'ready',
    widths: settingsWidths,
    async open(driver) {
      await driver.evaluateInExtension(api => api.storage.local.set({ 'setting:appearance': 'dark' }))
      const page = await openSettings(driver)
      await page.waitForSelector('[data-appearance="dark"]')
      return page
    },
    leave: forgetStored,
  },
  ...entriesScenes,
  {
    name: 'paused',
    state: 'ready',
    async open(driver) {
      await driver.evaluateInExtension(api =>
        api.storage.local.set({ portals: { 'data.jerseycitynj.gov': { pausedAt: 1_790_000_000_000 } } }),
      )
      const popup = await openOn(driver, 'data.jerseycitynj.gov', '/')
      await popup.waitForSelector('[data-note="paused"]')
      return popup
    },
    leave: forgetStored,
  },
  {
    name: 'not-a-portal',
    state: 'not-a-portal',
    open: driver => openOn(driver, notInRegistry, '/'),
  },
  recognised('not-a-portal-private', 'private', 'forbidden'),
  recognised('not-a-portal-unreachable', 'unreachable', 'unreadable'),
  {
    name: 'failed',
    state: 'failed',
    open: async driver => settled(await driver.openExtensionPage('src/popup/index.html?tab=123456789')),
  },
  withBroken('record-unreadable', {}, driver => openOn(driver, 'data.jerseycitynj.gov', '/')),
  withBroken('report-record-unreadable', { widths: reportWidths }, driver =>
    openReport(driver, '?host=data.jerseycitynj.gov'),
  ),
  withBroken('settings-record-unreadable', { widths: reportWidths }, openSettings),
  {
    name: 'record-unwritten',
    state: 'ready',
    async open(driver) {
      const unwritten = { since: 1_790_000_000_000, trouble: 'no-room', details: 'QuotaExceededError: full' }
      const { tabId } = await driver.openPortal('riverside-demo.opendatasoft.com', '/')
      const popup = await settled(await driver.openPopupInTab(tabId))
      // Once nothing changes any more: the next change would be written down, and the note be gone.
      await driver.evaluateInExtension((api, note) => api.storage.local.set({ unwritten: note }), unwritten)
      return told(popup, 'record')
    },
    leave: driver => driver.evaluateInExtension(api => api.storage.local.remove('unwritten')),
  },
  afterALoss('record-lost', {}, driver => openOn(driver, 'data.jerseycitynj.gov', '/')),
  afterALoss('report-record-lost', { widths: reportWidths }, driver =>
    openReport(driver, '?host=data.jerseycitynj.gov'),
  ),
  {
    name: 'stored-unreadable',
    state: 'ready',
    // Firefox runs no script of ours in an extension's page before the page's own.
    only: 'chromium',
    async open(driver) {
      const { tabId } = await driver.openPortal('data.jerseycitynj.gov', '/')
      return told(await withoutStored(driver, `src/popup/index.html?tab=${tabId}`), 'stored')
    },
  },
  {
    name: 'no-access',
    state: 'no-access',
    async open(driver) {
      await driver.removeHostAccess(cary)
      return openOn(driver, 'data.townofcary.org', '/')
    },
    leave: driver => driver.grantHostAccess(cary),
  },
  {
    name: 'no-access-hidden',
    state: 'no-access',
    async open(driver) {
      await watch(driver, outsideRegistry)
      return openOn(driver, outsideRegistry, '/')
    },
    leave: driver => driver.evaluateInExtension(api => api.storage.local.remove('portals')),
  },
  withoutAccess('no-access-with-parent', 'no-access'),
  withoutAccess('no-access-refused', 'no-access', async (page, driver) => {
    await page.click('[data-action="allow-access"]')
    await driver.answerPrompt('refuse')
    await page.waitForFunction(() => document.querySelector('[role="status"]')?.textContent !== '')
  }),
  {
    name: 'partial-access',
    state: 'ready',
    async open(driver) {
      await driver.removeHostAccess(cary)
      await driver.grantHostAccess('http://data.townofcary.org/*')
      const page = await openReport(driver, '?host=data.townofcary.org')
      await page.waitForSelector('[data-note="access"]')
      return page
    },
    leave: driver => driver.grantHostAccess(cary),
  },
  {
    name: 'private',
    state: 'private',
    async open(driver) {
      await driver.setPrivateAccess(true)
      const tab = await driver.openPrivate('data.jerseycitynj.gov', '/__everything')
      return settled(await driver.openPopupInTab(tab.tabId))
    },
  },
  {
    name: 'settings-private',
    state: 'private',
    // Chromium opens the extension's pages in ordinary windows only.
    only: 'firefox',
    widths: reportWidths,
    async open(driver) {
      await driver.setPrivateAccess(true)
      return openInPrivate(driver, 'src/settings/index.html')
    },
  },
]

type Shown = Pick<Scene, 'widths'>

/** A page while the record is of a later version. */
function withBroken(name: string, shown: Shown, open: (driver: Driver) => Promise<Page>): Scene {
  return {
    name,
    state: 'ready',
    ...shown,
    async open(driver) {
      await makeNewer(driver)
      const page = await told(await open(driver), 'record')
      await page.click('.said summary')
      return page
    },
    leave: deleteRecord,
  }
}

/** A page after the record was lost: since when the extension has been watching is remembered elsewhere. */
function afterALoss(name: string, shown: Shown, open: (driver: Driver) => Promise<Page>): Scene {
  return {
    name,
    state: 'ready',
    ...shown,
    async open(driver) {
      await driver.evaluateInExtension(api => api.storage.local.set({ watchingSince: 1_790_000_000_000 }))
      await deleteRecord(driver)
      return told(await open(driver), 'lost')
    },
    leave: driver => driver.evaluateInExtension(api => api.storage.local.remove('watchingSince')),
  }
}

async function told(page: Page, note: string): Promise<Page> {
  await page.waitForSelector(`[data-note="${note}"]`)
  return page
}

/** A page of the extension for which the browser does not give what is stored. Only in Chromium. */
export async function withoutStored(driver: Driver, path: string): Promise<Page> {
  const page = await driver.openExtensionPage('manifest.json')
  await page.evaluateOnNewDocument(() => {
    const { chrome } = globalThis as unknown as { chrome: { storage: { local: { get: unknown } } } }
    chrome.storage.local.get = () => Promise.reject(new Error('the disk is on fire'))
  })
  await page.evaluate(address => location.assign(address), `${driver.extensionOrigin}/${path}`)
  return page
}

/** A portal that the registry does not name, before its host is granted. */
function withoutAccess(
  name: string,
  state: Scene['state'],
  then = async (_page: Page, _driver: Driver) => {},
): Scene {
  return {
    name,
    state,
    async open(driver) {
      await watch(driver, outsideRegistry)
      const page = await openReport(driver, `?host=${outsideRegistry}`)
      await page.waitForSelector('[data-action="allow-host"]')
      await then(page, driver)
      return page
    },
    leave: async driver => driver.evaluateInExtension(api => api.storage.local.remove('portals')),
  }
}

/** Notes that a host is a portal, as adding it by its address does. */
async function watch(driver: Driver, host: string): Promise<void> {
  await driver.evaluateInExtension(
    (api, portal) =>
      api.storage.local.set({ portals: { [portal]: { added: { at: 1, by: 'address' as const } } } }),
    host,
  )
}

/** The report of a portal with cookies of many kinds, one of them gone. */
function report(name: string, { search = '', opened: row }: { search?: string; opened?: string }): Scene {
  const host = 'data.jerseycitynj.gov'
  return {
    name,
    state: 'ready',
    widths: reportWidths,
    async open(driver, portal) {
      const path = portal.setCookiePath(
        'csrftoken=1; Path=/; SameSite=Lax; Max-Age=31449600',
        'cookies_preferences=%7B%22ga%22%3Afalse%7D; Path=/; Max-Age=15552000',
        'vuid=1; Path=/; Max-Age=63072000',
        '_ga=1; Domain=jerseycitynj.gov; Max-Age=63072000',
        'vuid=2; Path=/; Secure; SameSite=None; Partitioned',
        '<img src=x onerror=alert(1)>=1; Path=/',
        `${'long-'.repeat(40)}=1; Path=/`,
        'old=1; Path=/',
      )
      const { page } = await driver.openPortal(host, path)
      await recordedOnce(driver, 'old', ({ removed }) => removed === undefined)
      await page.evaluate(() => cookieStore.delete('old'))
      await recordedOnce(driver, 'old', ({ removed }) => removed !== undefined)
      const tab = await openReport(driver, `?host=${host}&${search}`)
      if (row === undefined) return tab
      await (await tab.waitForSelector(`[data-cookie="${row}"] .name`))?.click()
      await tab.waitForSelector(`[data-life="${row}"]`)
      return tab
    },
  }
}

/** A portal with a bundled policy is asked for the one it publishes. */
function live(name: string, result: string, behaviour: Partial<Behaviour>): Scene {
  const host = 'data.jerseycitynj.gov'
  return {
    name,
    state: 'ready',
    async open(driver, portal) {
      portal.configure(host, behaviour)
      return asked(await openOn(driver, host, '/'), result)
    },
    async leave(driver, portal) {
      portal.reset()
      await driver.evaluateInExtension((api, key) => api.storage.local.remove(key), `compared:${host}`)
    },
  }
}

/** A site that is in no registry, to which the extension has access all the same, is asked what it is. */
function recognised(name: string, answer: RecognitionAnswer, api: ApiAnswer): Scene {
  return {
    name,
    state: 'not-a-portal',
    async open(driver, portal) {
      portal.configure(notInRegistry, { api })
      const popup = await openOn(driver, notInRegistry, '/')
      await popup.click('[data-action="recognise"]')
      await popup.waitForSelector(`[data-recognition="${answer}"]`)
      await popup.waitForSelector('[data-action="forget-recognition"]')
      return popup
    },
    async leave(driver, portal) {
      portal.reset()
      await driver.evaluateInExtension(api => api.storage.local.remove('portals'))
    },
  }
}

/** A policy that is read but for a row, and names what it names in short. */
function namesInShort(name: string, isOpened: boolean): Scene {
  const host = 'harbour-demo.huwise.com'
  const columns = ['Supplier name', 'Cookie name', 'Duration', 'Function']
  return {
    name,
    state: 'ready',
    async open(driver, portal) {
      const rows = [
        ['Matomo', '_pk_id', '13 months', 'Counts visits'],
        ['Google', '_ga_', '13 months', 'Counts visits'],
        ['Vimeo', 'player, and others <script>'],
      ]
      portal.configure(host, {
        policy: { kind: 'table', table: { heading: 'Statistical cookies', columns, rows } },
      })
      const cookies = ['_pk_id.1.1fff', '_ga_ABC123', 'vuid'].map(one => `${one}=1; Path=/; Max-Age=33696000`)
      const popup = await asked(await openOn(driver, host, portal.setCookiePath(...cookies)), 'used')
      await popup.waitForSelector('[data-action="forget"]')
      if (!isOpened) return popup
      await popup.$$eval('#unread', folds => {
        for (const fold of folds) fold.setAttribute('open', '')
      })
      await opened(popup, '[data-cookie="vuid"]')
      return opened(popup, '[data-cookie="_pk_id.1.1fff"]')
    },
    async leave(driver, portal) {
      portal.reset()
      await driver.evaluateInExtension((api, key) => api.storage.local.remove(key), `livePolicy:${host}`)
    },
  }
}

async function asked(popup: Page, result: string): Promise<Page> {
  const button = await popup.waitForSelector('[data-action="compare-policy"], [data-action="read-policy"]')
  await button?.click()
  await popup.waitForSelector(`[data-live="${result}"]`)
  return popup
}

/** The filled settings with the question that a button of the added portal brings. */
async function questionAfter(action: string, driver: Driver, portal: Portal): Promise<Page> {
  const page = await openFilledSettings(driver, portal)
  await choose(page, 'opendata.rivertown.gov.uk', action)
  await page.waitForSelector('dialog[open]')
  return page
}

/** The settings, with a portal of each origin, one of them paused, sites that were asked, and what is managed. */
async function openFilledSettings(driver: Driver, portal: Portal): Promise<Page> {
  await driver.openPortal('data.jerseycitynj.gov', portal.setCookiePath('csrftoken=1; Path=/; Max-Age=86400'))
  await driver.openPortal('riverside-demo.opendatasoft.com', portal.setCookiePath('sessionid=1; Path=/'))
  await driver.evaluateInExtension(api =>
    api.storage.local.set({
      portals: {
        'opendata.rivertown.gov.uk': { added: { at: 1_790_000_000_000, by: 'recognised' } },
        'riverside-demo.opendatasoft.com': { pausedAt: 1_790_000_000_000 },
        'www.example.com': { recognition: { at: 1_790_000_000_000, answer: 'no-portal' } },
        'intranet.example.org': { recognition: { at: 1_791_000_000_000, answer: 'private' } },
      },
      managed: {
        format: 1,
        settings: {
          portals: ['data.example.org'],
          paused: ['data.example.org'],
          rulesOff: [],
          settings: { retention: '30-days' },
          problems: [],
        },
      },
    }),
  )
  const page = await openSettings(driver)
  await page.waitForSelector('[data-portal="opendata.rivertown.gov.uk"][data-access]')
  return page
}

async function forgetStored(driver: Driver): Promise<void> {
  await driver.evaluateInExtension(api =>
    api.storage.local.remove(['portals', 'managed', 'setting:appearance', 'setting:language']),
  )
}

/** Presses a button of a portal on the settings page, which can stand in its menu. */
export async function choose(page: Page, host: string, action: string): Promise<void> {
  const portal = `[data-portal="${host}"]`
  const button = await page.waitForSelector(`${portal} [data-action="${action}"]`)
  const isInMenu = await button?.evaluate(one => one.closest('[popover]') !== null)
  if (isInMenu) await page.click(`${portal} [data-action="more"]`)
  await (await page.waitForSelector(`${portal} [data-action="${action}"]`, { visible: true }))?.click()
}

/** The settings, read and drawn. */
export async function openSettings(driver: Driver): Promise<Page> {
  return settled(await driver.openExtensionPage('src/settings/index.html'))
}

/** A page of the extension, in a new private window. Needs `setPrivateAccess(true)`. */
export async function openInPrivate(driver: Driver, path: string): Promise<Page> {
  const { page } = await driver.openPrivate('data.jerseycitynj.gov', '/')
  const url = `${driver.extensionOrigin}/${path}`
  // It never resolves, though the page loads.
  page.goto(url).catch(() => undefined)
  await extensionPageLoaded(page, url)
  return settled(page)
}

/** The popup on a page of a portal. */
export async function openOn(driver: Driver, host: string, path: string): Promise<Page> {
  const { tabId } = await driver.openPortal(host, path)
  return settled(await driver.openPopupInTab(tabId))
}

/** The report's page, with a query of its own. */
export async function openReport(driver: Driver, query: string): Promise<Page> {
  return settled(await driver.openExtensionPage(`src/report/index.html${query}`))
}

/** Waits until the page has read what there is to read. */
export async function settled(page: Page): Promise<Page> {
  await page.waitForSelector('[data-state]:not([data-state="loading"], [data-record="pending"])')
  return page
}

async function opened(popup: Page, row: string): Promise<Page> {
  const summary = await popup.waitForSelector(`${row} summary`)
  await summary?.click()
  await popup.waitForSelector(`${row} .details`)
  return popup
}

/** The names of the cookies listed, in their order. */
export function listedNames(popup: Page): Promise<string[]> {
  return popup.$$eval('[data-cookie]', rows => rows.map(row => row.getAttribute('data-cookie') ?? ''))
}

/** Waits until the popup lists exactly these cookies, in any order. */
export async function lists(popup: Page, names: readonly string[]): Promise<void> {
  const wanted = JSON.stringify([...names].sort())
  await waitFor(
    `the popup to list ${wanted}`,
    async () => JSON.stringify((await listedNames(popup)).sort()) === wanted,
  )
}
