/** Which hosts the browser lets us see the cookies of. The user can give and take it at any time. */
import browser from 'webextension-polyfill'
import { type MatchPattern, parsePattern, type Scheme, schemes } from '../cookie/match-pattern.ts'
import type { ObservedCookie } from '../cookie/observed-cookie.ts'
import { cookieDomains, domainMatch } from '../cookie/site.ts'
import { isFirefox } from './is-firefox.ts'

/** What we may see of a portal's cookies. */
export interface HostAccess {
  readonly host: string
  readonly status: 'full' | 'partial' | 'none'
  /** The match patterns to ask for, so that everything can be seen. */
  readonly wanted: readonly string[]
  /** The domains above the host that are asked for with it, the nearest first. */
  readonly parents: readonly string[]
  /** The match pattern of the host alone, where it can be asked for without its parents. */
  readonly hostAlone?: string
  /** What remains hidden of the cookies that are sent to the host. */
  readonly unseen: readonly Unseen[]
  /** The patterns that are granted. */
  readonly granted: readonly string[]
}

/** `http`: cookies without Secure. `https`: cookies with it. `parents`: cookies of these domains. */
type Unseen =
  | { readonly kind: 'http' | 'https' }
  | { readonly kind: 'parents'; readonly domains: readonly string[] }

/**
 * The access to the cookies of one portal that these patterns give.
 *
 * @param parents the domains above the host on which its owner can set cookies, the nearest first. Of no
 *   account for a host that a required pattern of the manifest covers: that pattern says how far to look.
 */
export function accessUnder(
  granted: readonly string[],
  host: string,
  parents: readonly string[],
): HostAccess {
  const declared = declaredPatternFor(host)
  const access = { host, granted }
  if (declared !== undefined) {
    const [, ...above] = cookieDomains(host)
    const within = above.filter(domain => domainMatch(domain, parsePattern(declared)?.domain ?? host))
    return { ...access, ...seen(granted, host, within), wanted: [declared], parents: within }
  }
  const hostAlone = `*://${host}/*`
  return {
    ...access,
    ...seen(granted, host, parents),
    // Exact hosts: that is enough for cookies of the domain above, and what else stands below it is not asked for.
    wanted: [hostAlone, ...parents.map(domain => `*://${domain}/*`)],
    parents,
    ...(parents.length > 0 && { hostAlone }),
  }
}

/** The required pattern of the manifest that covers a host and what is above it, if there is one. */
export function declaredPatternFor(host: string): string | undefined {
  return declaredPatterns().find(pattern => parsePattern(pattern)?.below && covers([pattern], 'https', host))
}

/** Whether every host that the manifest asks for is granted. */
export async function hasAllDeclaredAccess(): Promise<boolean> {
  return browser.permissions.contains({ origins: declaredPatterns() })
}

/**
 * Whether pages of a host can be fetched. To be asked first: without access a request would leave all the
 * same, with an Origin that names the extension, in Firefox this very installation, and be answered in vain.
 */
export async function mayFetch(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [`https://${host}/*`] })
}

/** The match patterns of the manifest's required hosts. */
export function declaredPatterns(): string[] {
  const { host_permissions: patterns } = browser.runtime.getManifest() as { host_permissions?: string[] }
  return patterns ?? []
}

export async function grantedPatterns(): Promise<string[]> {
  const { origins } = await browser.permissions.getAll()
  return origins ?? []
}

/**
 * Asks the user for access. Must be the first call in the handler of a click: browsers take the click
 * for spent after any waiting.
 *
 * @returns whether the user agreed
 */
export function requestAccess(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...patterns] })
}

/**
 * The patterns that were granted beyond the manifest's own for a host, and that none of the others needs: to
 * be given back when the host is forgotten.
 */
export function superfluousPatterns(
  granted: readonly string[],
  host: string,
  others: readonly string[],
): string[] {
  return optionalPatterns(granted).filter(pattern => {
    const domain = parsePattern(pattern)?.domain
    if (!domain || !domainMatch(host, domain)) return false
    return !others.some(other => domainMatch(other, domain))
  })
}

/**
 * Those that the user granted beyond what the manifest asks for at the installation. "Always on this site" in
 * Chrome's menu grants a part of that, which is no extension's to give back.
 */
export function optionalPatterns(granted: readonly string[]): string[] {
  const declared = declaredPatterns()
  const isDeclared = (pattern: string, scheme: Scheme) => {
    const meant = parsePattern(pattern, scheme)
    return !meant || contain(declared, scheme, meant)
  }
  return granted.filter(pattern => !schemes.every(scheme => isDeclared(pattern, scheme)))
}

/**
 * Gives access back. No click is needed, and the browser asks nothing.
 *
 * @throws when the browser refuses; then it has taken none of them
 */
export async function giveBack(patterns: string[]): Promise<void> {
  if (patterns.length > 0) await browser.permissions.remove({ origins: patterns })
}

/** Calls back when access is given or taken. */
export function onAccessChange(listener: () => void): () => void {
  browser.permissions.onAdded.addListener(listener)
  browser.permissions.onRemoved.addListener(listener)
  return () => {
    browser.permissions.onAdded.removeListener(listener)
    browser.permissions.onRemoved.removeListener(listener)
  }
}

/**
 * Whether a cookie that is in the jar would be shown to us under these patterns. Chromium goes by the
 * address made of the cookie's own scheme and domain. Firefox shows what could be sent to any host that is
 * granted: cookies of the domains above it, and over https those without Secure too.
 */
export function canSee(
  patterns: readonly string[],
  { secure, domain, hostOnly }: Pick<ObservedCookie, 'secure' | 'domain' | 'hostOnly'>,
): boolean {
  const over: readonly Scheme[] = secure ? ['https'] : isFirefox() ? schemes : ['http']
  return over.some(
    scheme =>
      covers(patterns, scheme, domain) || (isFirefox() && !hostOnly && coversBelow(patterns, scheme, domain)),
  )
}

/**
 * Whether a look into the jar that is over would have shown a cookie: what the browser hid from it is not
 * missing. Access can come and go during a look, so only what was granted before and after it counts.
 *
 * @param before the patterns that were granted when the look began
 */
export async function seenThroughout(
  before: readonly string[],
): Promise<(cookie: Pick<ObservedCookie, 'secure' | 'domain' | 'hostOnly'>) => boolean> {
  const after = await grantedPatterns()
  return cookie => canSee(before, cookie) && canSee(after, cookie)
}

function seen(
  granted: readonly string[],
  host: string,
  parents: readonly string[],
): Pick<HostAccess, 'status' | 'unseen'> {
  if (!covers(granted, 'https', host) && !covers(granted, 'http', host)) return { status: 'none', unseen: [] }
  const sees = (domain: string, secure: boolean) =>
    canSee(granted, { domain, secure, hostOnly: domain === host })
  const hidden = parents.filter(domain => !sees(domain, true) && !sees(domain, false))
  const known = [host, ...parents.filter(domain => !hidden.includes(domain))]
  const unseen: Unseen[] = [
    ...(known.every(domain => sees(domain, false)) ? [] : [{ kind: 'http' as const }]),
    ...(known.every(domain => sees(domain, true)) ? [] : [{ kind: 'https' as const }]),
    ...(hidden.length > 0 ? [{ kind: 'parents' as const, domains: hidden }] : []),
  ]
  return { status: unseen.length > 0 ? 'partial' : 'full', unseen }
}

function covers(patterns: readonly string[], scheme: Scheme, host: string): boolean {
  return contain(patterns, scheme, { domain: host, below: false })
}

/** Whether some pattern means all that another one means of a scheme. */
function contain(patterns: readonly string[], scheme: Scheme, inner: MatchPattern): boolean {
  return patterns.some(pattern => {
    const outer = parsePattern(pattern, scheme)
    if (!outer?.below) return outer?.domain === inner.domain && !inner.below
    return outer.domain === '' || (inner.domain !== '' && domainMatch(inner.domain, outer.domain))
  })
}

/** Whether a pattern is about a host below the domain. */
function coversBelow(patterns: readonly string[], scheme: Scheme, domain: string): boolean {
  return patterns.some(pattern => domainMatch(parsePattern(pattern, scheme)?.domain ?? '', domain))
}
