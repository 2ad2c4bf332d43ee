import { ruleIds } from '../audit/rules.ts'
import { type ExplainedTab, explainedTab, onExplainedTabChange, placeOf } from '../browser/active-tab.ts'
import { cookiesSentTo, hasContainers, nearestStores } from '../browser/cookie-store.ts'
import {
  accessUnder,
  areGranted,
  declaredPatterns,
  grantedPatterns,
  type HostAccess,
} from '../browser/host-access.ts'
import { knownOrBundled, watchList } from '../browser/known-portals.ts'
import { parentsToAsk } from '../browser/portal-access.ts'
import { portalCookies } from '../browser/portal-cookies.ts'
import { switchedOff } from '../browser/rule-settings.ts'
import { parsePattern } from '../cookie/match-pattern.ts'
import { hasPort, webHost } from '../cookie/site.ts'
import { registry } from '../policy/registry.ts'
import type { PortalNote } from '../portal/portal-note.ts'
import { type CommonState, createPageStore, type PageStore } from '../surface/page-store.ts'
import { type PortalState, type Reading, withoutRecord, withRecord } from '../surface/portal-state.ts'

/** What the popup shows. Each state has words of its own and a next step. */
export type PopupState = OwnState | CommonState

type OwnState =
  | {
      readonly status: 'not-a-portal'
      readonly host?: string
      readonly note?: PortalNote
      readonly isPrivate?: boolean
      /** Its address names a port: what answers on the host's usual one may be another site. */
      readonly hasPort?: boolean
      /** Why it is not known whether it was added, in the browser's own text. */
      readonly storageFailure?: string
    }
  /** In a private window access is not asked for: it would last. */
  | { readonly status: 'no-access'; readonly access: HostAccess; readonly isPrivate: boolean }
  /** The browser does not tell which page it is. `wanted`: the match patterns that can be asked for, if any. */
  | {
      readonly status: 'no-access'
      readonly access?: never
      readonly wanted: readonly string[]
      readonly isPrivate: boolean
    }
  /** The record is not for private windows. */
  | ({ readonly status: 'private'; readonly tabId: number } & Omit<PortalState, 'log'>)
  | ReadyState

export type ReadyState = { readonly status: 'ready'; readonly tabId: number } & PortalState

/**
 * The state of the popup, kept up with the jar and with the tab that it explains (`search`: the page's query string).
 * Begins to read at once: the page need not be drawn for that.
 */
export function createPopupStore(search: string): PageStore<PopupState> {
  let left = false
  // On opening, the record is brought in line with the jar.
  const store = createPageStore<OwnState>((opening, show, shown) => {
    const lastHost = left ? undefined : portalOf(shown())
    left = false
    return load(search, opening, lastHost, next => {
      // While a reading follows another, what was recorded stays on the screen.
      const isLess = next.status === 'ready' && next.log.status === 'pending'
      if (!isLess || shown().status !== 'ready') show(next)
    })
  })
  onExplainedTabChange(search, leaves => {
    left ||= leaves
    store.refresh()
  })
  return store
}

/** The portal that a state is about; undefined for what is none. */
function portalOf(state: PopupState): string | undefined {
  if (state.status === 'no-access') return state.access?.host
  return state.status === 'ready' || state.status === 'private' ? state.report.host : undefined
}

/**
 * Finds out what to show, and hands it on as soon as it is known: first the cookies, then the same with what is
 * recorded of them.
 *
 * @param lastHost what the tab showed when it was last seen, if it has not gone elsewhere since: once access is
 *   taken away, the browser no longer tells
 */
async function load(
  search: string,
  opening: boolean,
  lastHost: string | undefined,
  show: (state: OwnState) => void,
): Promise<void> {
  // Asked for before it is known which portal it is about: the browser answers all in the time of one.
  const general = Promise.all([grantedPatterns(), switchedOff(ruleIds)])
  const tab = await explainedTab(search)
  const { id: tabId, isPrivate } = tab
  const host = tab.address === undefined ? lastHost : webHost(tab.address)
  if (host === undefined) return show(await stateWithoutPortal(tab, placeOf(search) !== 'popup'))
  const look = () => cookiesSentTo(host, isPrivate ? [tab.storeId ?? '1'] : nearestStores(tab.storeId))
  // The cookies of a site that may be no portal are not looked at.
  const looking = registry.policiesFor(host).length > 0 ? look() : undefined
  const known = await knownOrBundled(host)
  const { policies, note, storageFailure } = known
  if (policies.length === 0) {
    const failure = storageFailure !== undefined && { storageFailure }
    return show({
      status: 'not-a-portal',
      host,
      note,
      isPrivate,
      hasPort: hasPort(tab.address),
      ...failure,
    })
  }
  const [[granted, rulesOff], parents, snapshot] = await Promise.all([
    general,
    parentsToAsk(host),
    looking ?? look(),
  ])
  const access = accessUnder(granted, host, parents)
  if (access.status === 'none') return show({ status: 'no-access', access, isPrivate })
  const reading: Reading = { host, known, access, rulesOff, snapshot }
  if (isPrivate) return show({ ...withoutRecord(reading), status: 'private', tabId })
  show({ ...withoutRecord(reading), status: 'ready', tabId })
  // The cookies of other containers take longer to find, and are added.
  const whole = hasContainers() ? { ...reading, snapshot: await portalCookies(host) } : reading
  show({ ...(await withRecord(whole, opening)), status: 'ready', tabId })
}

/**
 * Not on a portal, or on one whose address the browser hides from us because we have no access to it. While we
 * may see all portals, a hidden address is none of them.
 *
 * @param isNamed whether the tab was named, not found by a click on the button: browsers tell the address of the
 *   page on which that is clicked, unless it is one of their own
 */
async function stateWithoutPortal(tab: ExplainedTab, isNamed: boolean): Promise<OwnState> {
  if (tab.address !== undefined) return { status: 'not-a-portal' }
  const { isPrivate } = tab
  const wanted = declaredPatterns()
  if (!(await areGranted(wanted.filter(coversPortals)))) return { status: 'no-access', wanted, isPrivate }
  if (isNamed && (await lacksAnAdded())) return { status: 'no-access', wanted: [], isPrivate }
  return { status: 'not-a-portal' }
}

/** Whether a pattern of the manifest is for the addresses of portals, not only for cookies of the domain above one. */
function coversPortals(pattern: string): boolean {
  const { domain = '', below } = parsePattern(pattern) ?? {}
  return below === true || registry.policiesFor(domain).length > 0
}

/** Whether there is a portal that was added, here or by the organisation, and that we may not see. */
async function lacksAnAdded(): Promise<boolean> {
  const [list, granted] = await Promise.all([watchList().catch(() => undefined), grantedPatterns()])
  return [...(list?.added ?? [])].some(host => accessUnder(granted, host, []).status === 'none')
}
