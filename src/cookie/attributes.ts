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
interface PartitionKey {
  /** Scheme and registrable domain of the page in the address bar, such as `https://city.gov`. */
  readonly topLevelSite: string
  /** Whether a page of another site stands between. Older browsers do not tell. */
  readonly hasCrossSiteAncestor?: boolean
}

export const sameSites = ['no_restriction', 'lax', 'strict', 'unspecified'] as const
type SameSite = (typeof sameSites)[number]

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

interface Attribute<Value> {
  /** Takes it from what the browser hands out; undefined where it has none. */
  read(cookie: BrowserCookie): Value
  /** What it is made of, by the columns of the exports: it is the same where these are. */
  readonly columns: Readonly<Record<string, Column>>
}

/** A part of an attribute; of the end of an exported cookie as text. */
export type Column = (
  cookie: Omit<ObservedCookie, 'expires'> & { readonly expires?: number | string | null },
) => string | number | boolean | null | undefined

type Attributes<Name extends keyof ObservedCookie> = {
  readonly [One in Name]-?: Attribute<ObservedCookie[One]>
}

/**
 * The attributes by which two cookies live side by side; those with the same ones replace each other in the jar.
 * RFC 6265bis 5.7 has name, domain, host-only flag and path; the store, the partition and the first-party domain
 * each hold a jar of their own. The keys under which cookies are recorded are made of their columns, in this order.
 */
export const identity = {
  name: { read: cookie => cookie.name, columns: { name: cookie => cookie.name } },
  domain: {
    read: cookie => cookie.domain.replace(/^\./, '').toLowerCase(),
    columns: { domain: cookie => cookie.domain },
  },
  hostOnly: { read: cookie => cookie.hostOnly, columns: { host_only: cookie => cookie.hostOnly } },
  path: { read: cookie => cookie.path, columns: { path: cookie => cookie.path } },
  storeId: { read: cookie => cookie.storeId, columns: { store_id: cookie => cookie.storeId } },
  partitionKey: {
    read: toPartitionKey,
    columns: {
      partition_top_level_site: cookie => cookie.partitionKey?.topLevelSite,
      partition_has_cross_site_ancestor: cookie => cookie.partitionKey?.hasCrossSiteAncestor,
    },
  },
  firstPartyDomain: {
    read: cookie => cookie.firstPartyDomain || undefined,
    columns: { first_party_domain: cookie => cookie.firstPartyDomain },
  },
} as const satisfies Attributes<
  'name' | 'domain' | 'hostOnly' | 'path' | 'storeId' | 'partitionKey' | 'firstPartyDomain'
>

/** The attributes that can change while it stays the same cookie. */
export const properties = {
  secure: { read: cookie => cookie.secure, columns: { secure: cookie => cookie.secure } },
  httpOnly: { read: cookie => cookie.httpOnly, columns: { http_only: cookie => cookie.httpOnly } },
  sameSite: {
    read: cookie => sameSites.find(known => known === cookie.sameSite) ?? 'unspecified',
    columns: { same_site: cookie => cookie.sameSite },
  },
  expires: { read: toMilliseconds, columns: { expires_at: cookie => cookie.expires } },
} as const satisfies Attributes<Exclude<keyof ObservedCookie, keyof typeof identity>>

export const attributes = { ...identity, ...properties }

type SomeAttributes = Readonly<Record<string, Attribute<unknown>>>
export type ColumnName<Some extends SomeAttributes> = {
  [Name in keyof Some]: keyof Some[Name]['columns'] & string
}[keyof Some]

/** The columns of some attributes, in their order. */
export function columnsOf<Some extends SomeAttributes>(some: Some): [name: ColumnName<Some>, Column][] {
  return Object.values(some).flatMap(({ columns }) =>
    Object.entries(columns).map(([name, column]): [ColumnName<Some>, Column] => [
      name as ColumnName<Some>,
      column,
    ]),
  )
}

function toPartitionKey({ partitionKey: key }: BrowserCookie): PartitionKey | undefined {
  if (!key?.topLevelSite) return undefined
  const { topLevelSite, hasCrossSiteAncestor } = key
  return hasCrossSiteAncestor === undefined ? { topLevelSite } : { topLevelSite, hasCrossSiteAncestor }
}

/** The end of a cookie, no further than a `Date` reaches (ECMA-262, 21.4.1.1); a session's for what is no number. */
function toMilliseconds({ expirationDate: seconds }: BrowserCookie): number | undefined {
  if (typeof seconds !== 'number' || Number.isNaN(seconds)) return undefined
  return Math.min(furthest, Math.max(-furthest, Math.round(seconds * 1000)))
}

const furthest = 8.64e15
