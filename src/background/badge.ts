import browser, { type Tabs } from 'webextension-polyfill'
import { classify } from '../audit/classify.ts'
import { countsOf } from '../audit/parts.ts'
import { knownOrBundled } from '../browser/known-portals.ts'
import { portalCookies } from '../browser/portal-cookies.ts'
import { setLanguage } from '../browser/set-language.ts'
import { text } from '../browser/text.ts'
import { settingsToShow } from '../browser/user-settings.ts'
import { webHost } from '../cookie/site.ts'
import type { StandingPolicy } from '../policy/registry.ts'
import { oneAtATime } from './one-at-a-time.ts'

/** Amber where the portal's own policy is the measure, grey where only the platform's description is. */
const colours = { own: '#8a4b00', platform: '#5b6470' } as const

/** How many cookies no row names, by which measure. */
interface Counted {
  readonly undeclared: number
  readonly standing: StandingPolicy['standing']
}

/**
 * Shows on each portal's tab how many of its cookies are undeclared: the number the popup tells. Cookies
 * come in bursts: one showing answers all that changed during the one before.
 */
export const showBadges = oneAtATime(showOnAllTabs)

async function showOnAllTabs(): Promise<void> {
  const tabs = await browser.tabs.query({})
  await Promise.all(tabs.filter(tab => hostOf(tab) !== undefined).map(showBadge))
}

/** Takes the number from tabs whose address is hidden from us, as it is once access was taken away. */
export async function clearHiddenBadges(): Promise<void> {
  const tabs = await browser.tabs.query({})
  await Promise.all(tabs.filter(({ url }) => url === undefined).map(({ id }) => id && label(id, undefined)))
}

/** Browsers clear a tab's badge when it goes to another page, and keep one that was set just then. */
export async function showBadgeAfterNavigation(
  _tabId: number,
  change: Tabs.OnUpdatedChangeInfoType,
  tab: Tabs.Tab,
): Promise<void> {
  if (change.status === 'complete') await showBadge(tab)
}

async function showBadge(tab: Tabs.Tab): Promise<void> {
  const { id } = tab
  if (id === undefined) return
  const host = hostOf(tab)
  const counted = host === undefined ? undefined : await countedOn(host)
  const settings = await settingsToShow()
  // The number is the same in all languages: it does not wait for the words of one.
  if (settings) await setLanguage(settings.language).catch(() => {})
  // While the jar was read the tab can have closed, or gone elsewhere: then this number is not its own.
  const now = await browser.tabs.get(id).catch(() => undefined)
  if (now && hostOf(now) === host) await label(id, counted)
}

/** The host that a tab shows; undefined for private windows and addresses hidden from us. */
function hostOf({ url, incognito }: Tabs.Tab): string | undefined {
  return url === undefined || incognito ? undefined : webHost(url)
}

/** Undefined for what is no portal, and for one that is paused. */
async function countedOn(host: string): Promise<Counted | undefined> {
  const { policies, pausedBy } = await knownOrBundled(host)
  const [against] = policies
  if (!against || pausedBy) return undefined
  const { cookies } = await portalCookies(host)
  const { undeclared } = countsOf(cookies.map(cookie => classify(cookie, host, policies)))
  return { undeclared, standing: against.standing }
}

async function label(tabId: number, counted: Counted | undefined): Promise<void> {
  const { undeclared: count, standing } = counted ?? { undeclared: 0, standing: 'own' }
  const words = standing === 'own' ? 'badge_undeclared_other' : 'badge_undescribed_other'
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ tabId, color: colours[standing] }),
    browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' }),
    browser.action.setTitle({ tabId, title: count > 0 ? text(words, { count }) : text('extension_name') }),
  ])
}
