/** Which hosts the browser lets us see the cookies of. The user can give and take it at any time. */
import browser from 'webextension-polyfill'
import { type MatchPattern, parsePattern, type Scheme, schemes } from '../cookie/match-pattern.ts'
import type { ObservedCookie } from '../cookie/observed-cookie.ts'
import { domainMatch } from '../cookie/site.ts'
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
 * @param parents the domains above the host on which its owner can set cookies, the nearest first
 */
export function accessUnder(
  granted: readonly string[],
  host: string,
  parents: readonly string[],
): HostAccess {
  const hostAlone = patternFor(host)
  const wanted = [...new Set([hostAlone, ...parents.map(patternFor)])]
  return {
    host,
    granted,
    ...seen(granted, host, parents),
    wanted,
    parents,
    ...(wanted.length > 1 && { hostAlone }),
  }
}

/**
 * The match pattern to ask for to see the cookies of a domain: the manifest's own where it has one, else the exact
 * host. What stands below a portal's parent domain is not asked for: cookies of the domain are seen without it.
 */
function patternFor(domain: string): string {
  return declaredPatterns().find(pattern => covers([pattern], 'https', domain)) ?? `*://${domain}/*`
}

/** Whether the manifest's required hosts cover the domain itself. */
export function isDeclared(domain: string): boolean {
  return covers(declaredPatterns(), 'https', domain)
}

/** Whether all of these match patterns are granted. */
export function areGranted(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: [...patterns] })
}

/**
 * Whether pages of a host can be fetched. To be asked first: without access a request would leave all the
 * same, with an Origin that names the extension, in Firefox this very installation, and be answered in vain.
 */
export async function mayFetch(host: string): Promise<boolean> {
  return areGranted([`https://${host}/*`])
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
 * What version 0.1 required. After the update from it Firefox keeps these in place of the exact hosts, to which there
 * is access by them alone: they are not to be given back.
 */
const formerlyDeclared: readonly string[] = ['*://*.jerseycitynj.gov/*', '*://*.townofcary.org/*']

/**
 * Those that the user granted beyond what the manifest asks for at the installation. "Always on this site" in
 * Chrome's menu grants a part of that, which is no extension's to give back.
 */
export function optionalPatterns(granted: readonly string[]): string[] {
  const declared = declaredPatterns()
  const isPartOf = (pattern: string, scheme: Scheme) => {
    const meant = parsePattern(pattern, scheme)
    return !meant || contain(declared, scheme, meant)
  }
  return granted.filter(
    pattern => !formerlyDeclared.includes(pattern) && !schemes.every(scheme => isPartOf(pattern, scheme)),
  )
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
