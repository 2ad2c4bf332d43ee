/** Which hosts the browser lets us see the cookies of. The user can give and take it at any time. */
import browser from 'webextension-polyfill'
import type { ObservedCookie } from '../cookie/observed-cookie.ts'
import { domainMatch } from '../cookie/site.ts'

/** What we may see of a portal's cookies. */
export interface HostAccess {
  readonly status: 'full' | 'partial' | 'none'
  /** The match pattern to ask for, so that everything can be seen. */
  readonly wanted: string
  /** The domain of that pattern. */
  readonly domain: string
  /** `http`: cookies without Secure (Chromium hides them). `parent`: cookies of the parent domain. */
  readonly unseen: readonly ('http' | 'parent')[]
  /** The patterns that are granted. */
  readonly granted: readonly string[]
}

/** The access to the cookies of one portal. */
export async function accessTo(host: string): Promise<HostAccess> {
  return accessUnder(await grantedPatterns(), host)
}

/** The access to the cookies of one portal that these patterns give. */
export function accessUnder(granted: readonly string[], host: string): HostAccess {
  const wanted = declaredPatterns().find(pattern => covers([pattern], 'https', host)) ?? `*://*.${host}/*`
  const domain = parsePattern(wanted)?.domain ?? host
  const unseen = [
    ...(covers(granted, 'http', host) ? [] : ['http' as const]),
    ...(covers(granted, 'https', domain) ? [] : ['parent' as const]),
  ]
  const some = covers(granted, 'https', host) || covers(granted, 'http', host)
  return { status: some ? (unseen.length > 0 ? 'partial' : 'full') : 'none', wanted, domain, unseen, granted }
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
export function requestAccess(patterns: string[]): Promise<boolean> {
  return browser.permissions.request({ origins: patterns })
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
    return !others.some(other => covers([pattern], 'https', other) || covers([pattern], 'http', other))
  })
}

/** Those that the user granted beyond what the manifest asks for at the installation. */
export function optionalPatterns(granted: readonly string[]): string[] {
  const declared = declaredPatterns()
  return granted.filter(pattern => !declared.includes(pattern))
}

/** Gives access back. No click is needed, and the browser asks nothing. */
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
 * address made of the cookie's own scheme and domain, which is the narrower rule of the two browsers.
 */
export function canSee(
  patterns: readonly string[],
  cookie: Pick<ObservedCookie, 'secure' | 'domain'>,
): boolean {
  return covers(patterns, cookie.secure ? 'https' : 'http', cookie.domain)
}

function covers(patterns: readonly string[], scheme: 'http' | 'https', host: string): boolean {
  return patterns.some(pattern => {
    if (pattern === '<all_urls>') return true
    const parsed = parsePattern(pattern)
    if (!parsed || (parsed.scheme !== '*' && parsed.scheme !== scheme)) return false
    return parsed.below ? parsed.domain === '' || domainMatch(host, parsed.domain) : parsed.domain === host
  })
}

/** `https://*.city.gov/*` → scheme, domain, and whether hosts below are meant too. */
function parsePattern(pattern: string): { scheme: string; domain: string; below: boolean } | undefined {
  const [, scheme, all, below, domain] =
    /^(\*|https?):\/\/(?:(\*)|(\*\.)?([^/*:]+))(?::[^/]*)?\//.exec(pattern) ?? []
  if (scheme === undefined) return undefined
  return { scheme, domain: domain ?? '', below: all !== undefined || below !== undefined }
}
