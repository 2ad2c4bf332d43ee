/** The tab that is to be explained. */
import browser, { type Tabs } from 'webextension-polyfill'

export interface ExplainedTab {
  readonly id: number
  /** Absent when the browser does not tell: no access to the host, and no click on the button there. */
  readonly address?: string
  readonly isPrivate: boolean
  /** Firefox only: the tab's cookie store. */
  readonly storeId?: string
}

/**
 * Where the page that explains a tab is shown: as a popup, whose size the browser sets; in a tab of its own, which
 * names the tab that it explains (`?tab=<id>`); or in the panel beside the page (`?panel`), which explains the tab
 * that is looked at.
 */
export function placeOf(search: string): 'popup' | 'tab' | 'panel' {
  const params = new URLSearchParams(search)
  return params.has('panel') ? 'panel' : params.has('tab') ? 'tab' : 'popup'
}

/**
 * The tab that `?tab=<id>` names, or else the active one.
 *
 * @throws when the number is none, or no such tab is open
 */
export async function explainedTab(search: string): Promise<ExplainedTab> {
  const wanted = new URLSearchParams(search).get('tab')
  return describe(wanted === null ? await activeTab() : await browser.tabs.get(tabNumber(wanted)))
}

/**
 * Calls back when the explained tab goes to another address or is closed, and in the panel when another tab is
 * looked at.
 *
 * @param listener is told whether the tab leaves its page, as can be heard without its address
 */
export function onExplainedTabChange(search: string, listener: (leaves: boolean) => void): void {
  let id: number | undefined
  const find = () =>
    explainedTab(search).then(
      tab => {
        id = tab.id
      },
      // That there is no such tab is for the reading to tell.
      () => {},
    )
  void find()
  browser.tabs.onUpdated.addListener((tabId, { status, url }) => {
    if (tabId === id && (url !== undefined || status !== undefined)) listener(status === 'loading')
  })
  browser.tabs.onRemoved.addListener(tabId => {
    if (tabId === id) listener(true)
  })
  if (placeOf(search) !== 'panel') return
  // In whichever window: that it is another's is soon found out.
  browser.tabs.onActivated.addListener(() => void find().then(() => listener(true)))
}

/** Opens the popup's page in a tab of its own, still explaining the given tab. */
export async function openInTab(id: number): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`src/popup/index.html?tab=${id}`) })
}

/** Opens the full report on a portal in a tab. */
export async function openReport(host: string): Promise<void> {
  const query = new URLSearchParams({ host })
  await browser.tabs.create({ url: browser.runtime.getURL(`src/report/index.html?${query}`) })
}

/**
 * Opens the settings, or goes to the tab that shows them.
 *
 * @param part the identifier of the title to begin at, such as `rules`
 */
export async function openSettings(part?: 'rules' | 'help' | 'glossary'): Promise<void> {
  if (part === undefined) return browser.runtime.openOptionsPage()
  const page = browser.runtime.getURL('src/settings/index.html')
  const url = `${page}#${part}`
  // What the extension shows itself, it may know without the permission to know all tabs.
  const open = await browser.runtime.getContexts({ contextTypes: ['TAB'] })
  const shown = open.find(({ documentUrl }) => documentUrl?.replace(/#.*/s, '') === page)
  if (!shown) {
    await browser.tabs.create({ url })
    return
  }
  await browser.tabs.update(shown.tabId, { url, active: true })
  await browser.windows.update(shown.windowId, { focused: true })
}

/** Opens the page for who has just installed the extension. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('src/welcome/index.html') })
}

async function activeTab(): Promise<Tabs.Tab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  if (!tab) throw new Error('expected an active tab in this window; got none')
  return tab
}

function describe(tab: Tabs.Tab): ExplainedTab {
  if (tab.id === undefined) throw new Error('expected a tab with an identifier; got one without')
  return {
    id: tab.id,
    isPrivate: tab.incognito,
    ...(tab.url !== undefined && { address: tab.url }),
    ...(tab.cookieStoreId !== undefined && { storeId: tab.cookieStoreId }),
  }
}

function tabNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new Error(`expected ?tab= and a number; got "${text.slice(0, 40)}"`)
  return Number(text)
}
