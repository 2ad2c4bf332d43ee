/**
 * A cookie as a browser stores it, without its value.
 *
 * The terms are those of RFC 6265bis and of the WebExtensions `cookies` API; where the two browsers
 * answer differently (null, empty or absent) this type has one form.
 */
export interface ObservedCookie {
  readonly name: string
  /** Without a leading dot, in lower case. */
  readonly domain: string
  /** True: sent to `domain` only. False: sent to `domain` and every host below it. */
  readonly hostOnly: boolean
  readonly path: string
  readonly storeId: string
  readonly partitionKey?: PartitionKey
  /** The first-party domain that Firefox's first-party isolation keeps it under; absent elsewhere. */
  readonly firstPartyDomain?: string
  readonly secure: boolean
  readonly httpOnly: boolean
  readonly sameSite: SameSite
  /** Milliseconds since 1970; absent for a session cookie. */
  readonly expires?: number
}

/** The partition (CHIPS) a cookie is kept in. */
export interface PartitionKey {
  /** Scheme and registrable domain of the page in the address bar, such as `https://city.gov`. */
  readonly topLevelSite: string
  /** Whether a page of another site stands between. Older browsers do not tell. */
  readonly hasCrossSiteAncestor?: boolean
}

export const sameSites = ['no_restriction', 'lax', 'strict', 'unspecified'] as const
export type SameSite = (typeof sameSites)[number]

/** What a browser hands out. The value is there too, which is why this type does not name it. */
export interface BrowserCookie {
  name: string
  domain: string
  hostOnly: boolean
  path: string
  storeId: string
  secure: boolean
  httpOnly: boolean
  sameSite: string
  /** Seconds since 1970, possibly fractional. */
  expirationDate?: number | undefined
  partitionKey?: { topLevelSite?: string; hasCrossSiteAncestor?: boolean } | null | undefined
  firstPartyDomain?: string | null | undefined
}

/**
 * The one door through which a cookie enters our data. It copies the stored attributes by name, so
 * the value stays outside.
 */
export function toObservedCookie(cookie: BrowserCookie): ObservedCookie {
  const partitionKey = toPartitionKey(cookie.partitionKey)
  const expires = toMilliseconds(cookie.expirationDate)
  return {
    name: cookie.name,
    domain: cookie.domain.replace(/^\./, '').toLowerCase(),
    hostOnly: cookie.hostOnly,
    path: cookie.path,
    storeId: cookie.storeId,
    ...(partitionKey && { partitionKey }),
    ...(cookie.firstPartyDomain && { firstPartyDomain: cookie.firstPartyDomain }),
    secure: cookie.secure,
    httpOnly: cookie.httpOnly,
    sameSite: toSameSite(cookie.sameSite),
    ...(expires !== undefined && { expires }),
  }
}

/**
 * The identity of a cookie: two cookies with the same key replace each other in the jar, two with
 * different keys live side by side.
 *
 * RFC 6265bis 5.7 has name, domain, host-only flag and path; the store, the partition and the
 * first-party domain each hold a jar of their own.
 */
export function cookieKey(cookie: ObservedCookie): string {
  return JSON.stringify([
    cookie.name,
    cookie.domain,
    cookie.hostOnly,
    cookie.path,
    cookie.storeId,
    cookie.partitionKey?.topLevelSite ?? null,
    cookie.partitionKey?.hasCrossSiteAncestor ?? null,
    cookie.firstPartyDomain ?? null,
  ])
}

/** The store of the cookie that a key is of. */
export function storeIdIn(key: string): string {
  return JSON.parse(key)[4]
}

/** Whether the two have the same stored attributes, the expiry included. */
export function sameAttributes(one: ObservedCookie, other: ObservedCookie): boolean {
  return (
    cookieKey(one) === cookieKey(other) &&
    one.secure === other.secure &&
    one.httpOnly === other.httpOnly &&
    one.sameSite === other.sameSite &&
    one.expires === other.expires
  )
}

/** Whether it is kept apart, by the site in the address bar: no page of its own host sees it there. */
export function isPartitioned({ partitionKey, firstPartyDomain }: ObservedCookie): boolean {
  return partitionKey !== undefined || firstPartyDomain !== undefined
}

/** Chrome names its incognito store "1", Firefox its private one `firefox-private`. */
export function isPrivateStore(storeId: string): boolean {
  return storeId === '1' || storeId === 'firefox-private'
}

/** The end of a cookie, no further than a `Date` reaches (ECMA-262, 21.4.1.1); a session's for what is no number. */
function toMilliseconds(seconds: BrowserCookie['expirationDate']): number | undefined {
  if (typeof seconds !== 'number' || Number.isNaN(seconds)) return undefined
  return Math.min(furthest, Math.max(-furthest, Math.round(seconds * 1000)))
}

const furthest = 8.64e15

function toPartitionKey(key: BrowserCookie['partitionKey']): PartitionKey | undefined {
  if (!key?.topLevelSite) return undefined
  const { topLevelSite, hasCrossSiteAncestor } = key
  return hasCrossSiteAncestor === undefined ? { topLevelSite } : { topLevelSite, hasCrossSiteAncestor }
}

function toSameSite(sameSite: string): SameSite {
  return sameSites.find(known => known === sameSite) ?? 'unspecified'
}
