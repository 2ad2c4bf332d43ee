import type { ObservedCookie } from '../cookie/observed-cookie.ts'
import { domainMatch } from '../cookie/site.ts'

/** What a cookie tells of the visitor beyond the portal. */
interface ForeignContext {
  /** The other site inside which it was set, such as `https://city.gov`. */
  readonly site?: string
  /** The number of the container that it is kept in. Only Firefox has containers. */
  readonly container?: string
}

type Context = Pick<ObservedCookie, 'storeId' | 'partitionKey' | 'firstPartyDomain'>

/** What a cookie of a portal tells of other places; undefined when it tells nothing. */
export function foreignContext(
  { storeId, partitionKey, firstPartyDomain }: Context,
  host: string,
): ForeignContext | undefined {
  const site = [partitionKey?.topLevelSite, firstPartyDomain].find(one => one && !isAbove(one, host))
  const container = containerOf(storeId)
  if (!site && container === undefined) return undefined
  return { ...(site && { site }), ...(container !== undefined && { container }) }
}

/** `firefox-container-3` is the container that Firefox numbers 3. */
export function containerOf(storeId: string): string | undefined {
  return /^firefox-container-(\d+)$/.exec(storeId)?.[1]
}

/** The cookie without it. */
export function withoutContext<Cookie extends Context>(cookie: Cookie, context: ForeignContext): Cookie {
  const { partitionKey, firstPartyDomain, ...others } = cookie
  return {
    ...(context.site === undefined ? cookie : others),
    ...(context.container !== undefined && { storeId: '' }),
  } as Cookie
}

/** Whether a site is the portal's own, or its owner's. */
function isAbove(site: string, host: string): boolean {
  return domainMatch(host, URL.canParse(site) ? new URL(site).hostname : site)
}
