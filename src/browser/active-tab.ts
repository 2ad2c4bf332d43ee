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
 * The tab that `?tab=<id>` names, or else the active one.
 *
 * @throws when the number is none, or no such tab is open
 */
export async function explainedTab(search: string): Promise<ExplainedTab> {
  const wanted = new URLSearchParams(search).get('tab')
  return describe(wanted === null ? await activeTab() : await browser.tabs.get(tabNumber(wanted)))
}

/**
 * Calls back when the tab goes to another address or is closed.
 *
 * @param listener is told whether the tab leaves its page, as can be heard without its address
 */
export function onTabChange(id: number, listener: (leaves: boolean) => void): () => void {
  const updated = (tabId: number, { status, url }: Tabs.OnUpdatedChangeInfoType) => {
    if (tabId === id && (url !== undefined || status !== undefined)) listener(status === 'loading')
  }
  const removed = (tabId: number) => {
    if (tabId === id) listener(true)
  }
  browser.tabs.onUpdated.addListener(updated)
  browser.tabs.onRemoved.addListener(removed)
  return () => {
    browser.tabs.onUpdated.removeListener(updated)
    browser.tabs.onRemoved.removeListener(removed)
  }
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

/** Opens the settings, or goes to the tab that shows them. */
export async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage()
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
