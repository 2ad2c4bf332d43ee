import browser, { type Tabs } from 'webextension-polyfill'
import { type Report, report } from '../audit/report.ts'
import { portalCookies } from '../browser/portal-cookies.ts'
import { text } from '../browser/text.ts'
import { webHost } from '../cookie/site.ts'
import { registry } from '../policy/registry.ts'

/** Amber where the portal's own policy is the measure, grey where only the platform's description is. */
const colours = { own: '#8a4b00', platform: '#5b6470' } as const

/** Shows on each portal's tab how many of its cookies are undeclared: the number the popup tells. */
export async function showBadges(): Promise<void> {
  const tabs = await browser.tabs.query({})
  await Promise.all(tabs.map(showBadge))
}

/** Browsers clear a tab's badge when it goes to another page. */
export async function showBadgeAfterNavigation(
  _tabId: number,
  change: Tabs.OnUpdatedChangeInfoType,
  tab: Tabs.Tab,
): Promise<void> {
  if (change.status === 'complete') await showBadge(tab)
}

async function showBadge({ id: tabId, url, incognito }: Tabs.Tab): Promise<void> {
  // Without access to its host the browser does not tell us a tab's address.
  const host = url === undefined || incognito ? undefined : webHost(url)
  if (tabId === undefined || host === undefined) return
  const policies = registry.policiesFor(host)
  if (policies.length === 0) return
  const { cookies } = await portalCookies(host)
  await label(tabId, report(host, policies, cookies, []))
}

async function label(tabId: number, { counts, against }: Report): Promise<void> {
  const { undeclared } = counts
  const words = against.standing === 'own' ? 'badge_undeclared_other' : 'badge_undescribed_other'
  const title = undeclared > 0 ? text(words, { count: undeclared }) : text('extension_name')
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: colours[against.standing] })
    await browser.action.setBadgeText({ tabId, text: undeclared > 0 ? String(undeclared) : '' })
    await browser.action.setTitle({ tabId, title })
  } catch (error) {
    // A tab can close in between; then there is nothing to label.
    const stillOpen = await browser.tabs.get(tabId).then(
      () => true,
      () => false,
    )
    if (stillOpen) throw error
  }
}
