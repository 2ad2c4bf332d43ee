/**
 * The place beside the page that stays open while one clicks in it: Chrome's side panel, Firefox's sidebar. The
 * polyfill knows only the latter.
 */
import browser from 'webextension-polyfill'

interface WithSidePanel {
  readonly chrome?: { readonly sidePanel?: { open(where: { tabId: number }): Promise<void> } }
}

const { chrome } = globalThis as WithSidePanel

/** Whether this browser has such a place. */
export function canOpenPanel(): boolean {
  return chrome?.sidePanel !== undefined || browser.sidebarAction !== undefined
}

/** Opens it beside a tab. To be called first thing at a click: browsers take a click for spent at the first await. */
export async function openPanel(tabId: number): Promise<void> {
  await (chrome?.sidePanel ? chrome.sidePanel.open({ tabId }) : browser.sidebarAction.open())
}
