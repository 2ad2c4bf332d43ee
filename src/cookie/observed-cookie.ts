import { attributes, type BrowserCookie, columnsOf, identity, type ObservedCookie } from './attributes.ts'

export type { BrowserCookie, ObservedCookie }

/**
 * The one door through which a cookie enters our data. It copies the stored attributes by name, so
 * the value stays outside.
 */
export function toObservedCookie(cookie: BrowserCookie): ObservedCookie {
  const all = Object.entries(attributes).map(([name, { read }]) => [name, read(cookie)] as const)
  return Object.fromEntries(all.filter(([, value]) => value !== undefined)) as unknown as ObservedCookie
}

const identityColumns = columnsOf(identity).map(([, column]) => column)
const allColumns = columnsOf(attributes).map(([, column]) => column)

/**
 * The identity of a cookie: two cookies with the same key replace each other in the jar, two with
 * different keys live side by side.
 */
export function cookieKey(cookie: ObservedCookie): string {
  return JSON.stringify(identityColumns.map(column => column(cookie) ?? null))
}

/** The store of the cookie that a key is of. */
export function storeIdIn(key: string): string {
  return JSON.parse(key)[4]
}

/** Whether the two have the same stored attributes, the expiry included. */
export function sameAttributes(one: ObservedCookie, other: ObservedCookie): boolean {
  return allColumns.every(column => column(one) === column(other))
}

/** Whether it is kept apart, by the site in the address bar: no page of its own host sees it there. */
export function isPartitioned({ partitionKey, firstPartyDomain }: ObservedCookie): boolean {
  return partitionKey !== undefined || firstPartyDomain !== undefined
}

/** Chrome names its incognito store "1", Firefox its private one `firefox-private`. */
export function isPrivateStore(storeId: string): boolean {
  return storeId === '1' || storeId === 'firefox-private'
}
