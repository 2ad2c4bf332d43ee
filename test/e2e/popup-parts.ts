import type { Page } from 'puppeteer-core'

/** Opens the popup's menu, unless it is open. */
export async function openMenu(popup: Page): Promise<void> {
  if (await popup.$('#menu:popover-open')) return
  await popup.click('[data-action="menu"]')
  await popup.waitForSelector('#menu:popover-open')
}

/** Asks for an export: from the popup's menu, or from the page that has the button in sight. */
export async function clickExport(popup: Page, format: 'csv' | 'json'): Promise<void> {
  if (await popup.$('[data-action="menu"]')) await openMenu(popup)
  await popup.click(`[data-action="export-${format}"]`)
}

/** How many cookies each group of the popup's list says that it has. */
export function groupCounts(popup: Page): Promise<Record<string, number>> {
  return popup.$$eval('[data-group]', groups =>
    Object.fromEntries(
      groups.map(group => [
        group.getAttribute('data-group') ?? '',
        Number(group.querySelector('h2 .number')?.textContent),
      ]),
    ),
  )
}
