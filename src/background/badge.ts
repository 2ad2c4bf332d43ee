import browser, { type Tabs } from 'webextension-polyfill'
import { classify } from '../audit/classify.ts'
import { countsOf } from '../audit/parts.ts'
import { type Sentence, say } from '../audit/sentence.ts'
import { verdictByCounts } from '../audit/verdict.ts'
import { turns } from '../browser/in-turn.ts'
import { knownOrBundled } from '../browser/known-portals.ts'
import { accessTo } from '../browser/portal-access.ts'
import { portalCookies } from '../browser/portal-cookies.ts'
import { setLanguage } from '../browser/set-language.ts'
import { text } from '../browser/text.ts'
import { settingsToShow } from '../browser/user-settings.ts'
import { webHost } from '../cookie/site.ts'
import type { StandingPolicy } from '../policy/registry.ts'
import type { ButtonState } from './button-states.ts'
import { oneAtATime } from './one-at-a-time.ts'

/** What the button shows on a tab. */
interface Shown {
  readonly state: ButtonState
  /** How it stands, in words; absent where we are not told what the tab shows. */
  readonly words?: Sentence
  /** How many cookies no row names, by which measure. */
  readonly undeclared?: { readonly count: number; readonly standing: StandingPolicy['standing'] }
}

/**
 * Of a private window we look at nothing, and without access the browser does not tell a tab's address: either can
 * show a portal. So the icon is the neutral one, and no words claim that there is none.
 */
const untold: Shown = { state: 'no-portal' }
const noPortal: Shown = { state: 'no-portal', words: say('not_a_portal_title') }
const noAccess: Shown = { state: 'no-access', words: say('no_access_title') }

/** Amber where the portal's own policy is the measure, grey where only the platform's description is. */
const colours = { own: '#8a4b00', platform: '#5b6470' } as const

/**
 * Shows on each portal's tab how it stands with its cookies, as the popup tells it: by the icon, its title, and the
 * number of those that are undeclared. Cookies come in bursts: one showing answers all that changed during the one
 * before.
 */
export const showBadges = oneAtATime(showOnAllTabs)

async function showOnAllTabs(): Promise<void> {
  const tabs = await browser.tabs.query({})
  await Promise.all(tabs.filter(tab => hostOf(tab) !== undefined).map(showBadge))
}

/**
 * Takes the number from tabs whose address is hidden from us, as it is once access was taken away. Which of them show
 * a portal the browser no longer says, but the title that we gave it is the tab's own until it goes elsewhere: there
 * the button says "no access". After that, a reload too, nobody tells us what the tab shows, and nor do we.
 */
export async function showAccessTaken(): Promise<void> {
  const tabs = await browser.tabs.query({})
  await speakAsSet()
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      if (id === undefined || url !== undefined) return
      await onceOpen(id, async () => {
        const title = await browser.action.getTitle({ tabId: id })
        await show(id, [untold, noPortal].map(titleOf).includes(title) ? untold : noAccess)
      })
    }),
  )
}

/** Browsers clear what a tab's button shows when it goes to another page, and keep what was set just then. */
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
  const shown = host === undefined ? untold : await shownOn(host)
  await speakAsSet()
  await onceOpen(id, async () => {
    // While the jar was read the tab can have closed, or gone elsewhere: then this is not its own.
    const now = await browser.tabs.get(id).catch(() => undefined)
    if (now && hostOf(now) === host) await show(id, shown)
  })
}

/** What cannot be read keeps no number and no icon from being shown: they are the same in all languages. */
async function speakAsSet(): Promise<void> {
  const settings = await settingsToShow()
  await setLanguage(settings?.language ?? 'auto').catch(() => {})
}

/** The host that a tab shows; undefined for private windows and addresses hidden from us. */
function hostOf({ url, incognito }: Tabs.Tab): string | undefined {
  return url === undefined || incognito ? undefined : webHost(url)
}

async function shownOn(host: string): Promise<Shown> {
  const { policies, pausedBy } = await knownOrBundled(host)
  const [against] = policies
  if (!against) return noPortal
  if (pausedBy) return { state: 'paused', words: say(`paused_by_${pausedBy}`) }
  // Without access the address is known all the same where the user has just pressed the button.
  const { status } = await accessTo(host)
  if (status === 'none') return noAccess
  const { standing } = against
  const { cookies } = await portalCookies(host)
  const counts = countsOf(cookies.map(cookie => classify(cookie, host, policies)))
  const { headline, outcome } = verdictByCounts(counts, standing)
  if (outcome === 'question') {
    return { state: 'in-question', words: headline, undeclared: { count: counts.undeclared, standing } }
  }
  // What is hidden can be undeclared.
  if (status === 'partial') return { state: 'portal', words: say('button_partial') }
  return { state: outcome === 'fine' ? 'all-declared' : 'portal', words: headline }
}

/**
 * One showing after the other: in Chromium an icon is read before it is set, and one begun earlier could be set
 * later. A tab that is closed meanwhile has nothing to show.
 */
function onceOpen(tabId: number, work: () => Promise<void>): Promise<void> {
  return inTurn(work).catch(async error => {
    if (await browser.tabs.get(tabId).catch(() => undefined)) throw error
  })
}

const inTurn = turns()

async function show(tabId: number, shown: Shown): Promise<void> {
  const { count, standing } = shown.undeclared ?? { count: 0, standing: 'own' }
  await Promise.all([
    browser.action.setIcon({ tabId, path: iconsOf(shown.state) }),
    browser.action.setBadgeBackgroundColor({ tabId, color: colours[standing] }),
    browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' }),
    browser.action.setTitle({ tabId, title: titleOf(shown) }),
  ])
}

function iconsOf(state: ButtonState): Record<number, string> {
  return { 16: `/icons/${state}-16.png`, 32: `/icons/${state}-32.png` }
}

function titleOf({ words }: Shown): string {
  const name = text('extension_name')
  return words ? `${name} · ${text(words.id, ...words.values)}` : name
}
