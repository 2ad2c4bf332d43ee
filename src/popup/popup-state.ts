import type { RulesOff } from '../audit/judge.ts'
import { reportOn } from '../audit/report.ts'
import { ruleIds } from '../audit/rules.ts'
import { type ExplainedTab, explainedTab } from '../browser/active-tab.ts'
import { cookiesSentTo, hasContainers, type JarSnapshot, nearestStores } from '../browser/cookie-store.ts'
import {
  accessUnder,
  declaredPatterns,
  grantedPatterns,
  type HostAccess,
  hasAllDeclaredAccess,
} from '../browser/host-access.ts'
import { knownOrBundled, watchList } from '../browser/known-portals.ts'
import { parentsToAsk } from '../browser/portal-access.ts'
import { portalCookies } from '../browser/portal-cookies.ts'
import { switchedOff } from '../browser/rule-settings.ts'
import { hasPort, webHost } from '../cookie/site.ts'
import { registry } from '../policy/registry.ts'
import type { KnownPortal } from '../portal/known-portal.ts'
import type { PortalNote } from '../portal/portal-note.ts'
import { messageOf, type PortalState, withLog } from '../surface/portal-state.ts'

/** What the popup shows. Each state has words of its own and a next step. */
export type PopupState =
  | { readonly status: 'loading' }
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
  | ({ readonly status: 'private'; readonly tabId: number } & Pick<PortalState, 'report' | 'at' | 'known'>)
  | ({ readonly status: 'ready'; readonly tabId: number } & PortalState)
  | { readonly status: 'failed'; readonly message: string }

export type ReadyState = Extract<PopupState, { status: 'ready' }>

/**
 * Finds out what to show for the tab that the popup explains (`search`: the page's query string), and
 * hands it on as soon as it is known: first the cookies, then the same with what is recorded of them.
 *
 * @param opening on opening, the log is brought in line with the jar
 * @param lastHost what the tab showed when it was last seen, if it has not gone elsewhere since: once access is
 *   taken away, the browser no longer tells
 */
export async function loadState(
  search: string,
  opening: boolean,
  lastHost: string | undefined,
  show: (state: PopupState) => void,
): Promise<void> {
  try {
    // Asked for before it is known which portal it is about: the browser answers all in the time of one.
    const general = Promise.all([grantedPatterns(), switchedOff(ruleIds)])
    const tab = await explainedTab(search)
    const host = tab.address === undefined ? lastHost : webHost(tab.address)
    if (host === undefined) return show(await stateWithoutPortal(tab, search !== ''))
    const look = () => cookiesSentTo(host, tab.isPrivate ? [tab.storeId ?? '1'] : nearestStores(tab.storeId))
    // The cookies of a site that may be no portal are not looked at.
    const looking = registry.policiesFor(host).length > 0 ? look() : undefined
    const known = await knownOrBundled(host)
    if (known.policies.length === 0) {
      return show({
        status: 'not-a-portal',
        host,
        note: known.note,
        isPrivate: tab.isPrivate,
        hasPort: hasPort(tab.address),
        ...(known.storageFailure !== undefined && { storageFailure: known.storageFailure }),
      })
    }
    const [[granted, rulesOff], parents, snapshot] = await Promise.all([
      general,
      parentsToAsk(host),
      looking ?? look(),
    ])
    const access = accessUnder(granted, host, parents)
    await loadPortal({ tab, host, known, access, rulesOff, snapshot }, opening, show)
  } catch (error) {
    show({ status: 'failed', message: messageOf(error) })
  }
}

/** The portal that a state is about; undefined for what is none. */
export function portalOf(state: PopupState): string | undefined {
  if (state.status === 'no-access') return state.access?.host
  return state.status === 'ready' || state.status === 'private' ? state.report.host : undefined
}

/**
 * Not on a portal, or on one whose address the browser hides from us because we have no access to it. While we
 * may see all portals, a hidden address is none of them.
 *
 * @param isNamed whether the tab was named, not found by a click on the button: browsers tell the address of the
 *   page on which that is clicked, unless it is one of their own
 */
async function stateWithoutPortal(tab: ExplainedTab, isNamed: boolean): Promise<PopupState> {
  if (tab.address !== undefined) return { status: 'not-a-portal' }
  const { isPrivate } = tab
  if (!(await hasAllDeclaredAccess())) return { status: 'no-access', wanted: declaredPatterns(), isPrivate }
  if (isNamed && (await lacksAnAdded())) return { status: 'no-access', wanted: [], isPrivate }
  return { status: 'not-a-portal' }
}

/** Whether there is a portal that was added, here or by the organisation, and that we may not see. */
async function lacksAnAdded(): Promise<boolean> {
  const [list, granted] = await Promise.all([watchList().catch(() => undefined), grantedPatterns()])
  return [...(list?.added ?? [])].some(host => accessUnder(granted, host, []).status === 'none')
}

async function loadPortal(
  read: {
    tab: ExplainedTab
    host: string
    known: KnownPortal
    access: HostAccess
    rulesOff: RulesOff
    snapshot: JarSnapshot
  },
  opening: boolean,
  show: (state: PopupState) => void,
): Promise<void> {
  const { tab, host, known, access, rulesOff, snapshot } = read
  if (access.status === 'none') return show({ status: 'no-access', access, isPrivate: tab.isPrivate })
  const { at } = snapshot
  const withoutLog = {
    tabId: tab.id,
    report: reportOn(host, known.policies, snapshot, [], { rulesOff }),
    at,
    known,
  }
  if (tab.isPrivate) return show({ status: 'private', ...withoutLog })
  const state: ReadyState = { status: 'ready', ...withoutLog, access, log: { status: 'pending' } }
  show(state)
  // The cookies of other containers take longer to find, and are added.
  show(await withLog(state, hasContainers() ? await portalCookies(host) : snapshot, opening))
}
