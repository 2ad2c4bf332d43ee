import type { ObservedCookie } from './observed-cookie.ts'

/**
 * Domain-match of RFC 6265bis 5.1.3. Both names in lower case, `domain` without a leading dot.
 * Addresses of the IP kind match only themselves.
 */
export function domainMatch(host: string, domain: string): boolean {
  return host === domain || (host.endsWith(`.${domain}`) && !isIpAddress(host))
}

/**
 * Whether a cookie would be sent to some page of `host`: what makes it a cookie of that host. Path,
 * scheme and SameSite decide only on which pages.
 */
export function isSentTo(host: string, cookie: Pick<ObservedCookie, 'domain' | 'hostOnly'>): boolean {
  return cookie.hostOnly ? cookie.domain === host : domainMatch(host, cookie.domain)
}

/**
 * The site that a cookie is kept apart for, without its scheme: the one in the address bar when it was set; undefined
 * for a cookie that is not kept apart.
 */
export function siteAbove({
  partitionKey,
  firstPartyDomain,
}: Pick<ObservedCookie, 'partitionKey' | 'firstPartyDomain'>): string | undefined {
  return firstPartyDomain ?? (partitionKey && webHost(partitionKey.topLevelSite))
}

/** `data.city.gov` → `data.city.gov`, `city.gov`: the domains whose cookies may reach the host. */
export function cookieDomains(host: string): string[] {
  if (isIpAddress(host)) return [host]
  const labels = host.split('.')
  // A single label is a public suffix or an intranet name: no cookie domain, unless it is the host itself.
  return labels.map((_, index) => labels.slice(index).join('.')).slice(0, Math.max(1, labels.length - 1))
}

/** `data.city.gov` → `city.gov`: a look at it covers every cookie that may reach the host. */
export function widestDomain(host: string): string {
  return cookieDomains(host).at(-1) ?? host
}

/**
 * The host of a web address, in lower case and without port; undefined for what is not http or https.
 */
export function webHost(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || protocol === 'http:' ? hostname.toLowerCase() : undefined
}

/** Whether a web address names a port that is not its scheme's own. */
export function hasPort(address: string | undefined): boolean {
  return address !== undefined && URL.canParse(address) && new URL(address).port !== ''
}

const hostName =
  /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/

/** Whether the text is a host name of at least two labels, in lower case, in the letters DNS knows. */
export function isHostName(text: string): boolean {
  return hostName.test(text) && !isIpAddress(text)
}

function isIpAddress(host: string): boolean {
  return host.startsWith('[') || /^\d{1,3}(\.\d{1,3}){3}$/.test(host)
}
