/**
 * The browser's cookie jar. Cookies leave this file as `ObservedCookie`: without their values.
 */
import browser, { type Cookies } from 'webextension-polyfill'
import { isExpired } from '../cookie/lifetime.ts'
import {
  cookieKey,
  isPrivateStore,
  type ObservedCookie,
  toObservedCookie,
} from '../cookie/observed-cookie.ts'
import { cookieDomains, isSentTo, widestDomain } from '../cookie/site.ts'
import { isFirefox } from './is-firefox.ts'

/** What one look into the jar found. */
export interface JarSnapshot {
  /** When the look began, in milliseconds since 1970. */
  readonly at: number
  /** The stores that could be read. */
  readonly stores: readonly string[]
  readonly cookies: readonly ObservedCookie[]
}

/** The cookies that would be sent to a host, in the given stores. */
export async function cookiesSentTo(host: string, stores: readonly string[]): Promise<JarSnapshot> {
  const snapshot = await look(
    stores,
    domainsToAsk(host).map(domain => ({ domain })),
  )
  return { ...snapshot, cookies: snapshot.cookies.filter(cookie => isSentTo(host, cookie)) }
}

/**
 * The domains to name to the browser, so that it gives every cookie that may be sent to a host. Asked for a
 * public suffix (of data.city.gov.uk that is gov.uk), Firefox gives nothing of what is below it.
 */
function domainsToAsk(host: string): string[] {
  return isFirefox() ? cookieDomains(host) : [widestDomain(host)]
}

/** All cookies that the browser lets us see, in the given stores. */
export function allCookies(stores: readonly string[]): Promise<JarSnapshot> {
  return look(stores, [{}])
}

/** The store outside private windows and containers, and the one of a tab. */
export function nearestStores(tabStore?: string): string[] {
  return [...new Set([defaultStore(), tabStore ?? defaultStore()])].filter(id => !isPrivateStore(id))
}

/**
 * The stores outside private windows: the default one, and those of open tabs in containers. Firefox
 * names only stores that have a tab open, so it is asked which others are known.
 */
export async function normalStores(knownStores: () => Promise<Iterable<string>>): Promise<string[]> {
  if (!hasContainers()) return nearestStores()
  const [known, open] = await Promise.all([knownStores(), browser.cookies.getAllCookieStores()])
  const stores = new Set([...nearestStores(), ...known, ...open.map(({ id }) => id)])
  return [...stores].filter(id => !isPrivateStore(id))
}

/** Only Firefox has containers, whose stores go unnamed while no tab is open in them. */
export function hasContainers(): boolean {
  return isFirefox()
}

/** Calls back after every change of a cookie that we may see. */
export function onCookieChange(listener: () => void): () => void {
  // The value is not handed on.
  const relay = () => listener()
  browser.cookies.onChanged.addListener(relay)
  return () => browser.cookies.onChanged.removeListener(relay)
}

/** An event of `cookies.onChanged`, its cookie without value. */
export function withoutValue({ removed, cause, cookie }: Cookies.OnChangedChangeInfoType): {
  removed: boolean
  cause: string
  cookie: ObservedCookie
} {
  return { removed, cause, cookie: toObservedCookie(cookie) }
}

async function look(
  stores: readonly string[],
  filters: readonly { readonly domain?: string }[],
): Promise<JarSnapshot> {
  const at = Date.now()
  const looks = await Promise.all(
    stores.map(async storeId => ({
      storeId,
      found: await Promise.all(filters.map(filter => cookiesOfStore(storeId, filter))),
    })),
  )
  const readable = looks.filter(({ found }) => found.every(cookies => cookies !== undefined))
  const cookies = readable
    .flatMap(({ found }) => found.flatMap(some => some ?? []))
    .map(toObservedCookie)
    .filter(cookie => !isExpired(cookie, at))
  return {
    at,
    stores: readable.map(({ storeId }) => storeId),
    cookies: filters.length > 1 ? eachOnce(cookies) : cookies,
  }
}

/** A look for a domain finds what is below it too, which another look may have found. */
function eachOnce(cookies: readonly ObservedCookie[]): ObservedCookie[] {
  return [...new Map(cookies.map(cookie => [cookieKey(cookie), cookie])).values()]
}

/** Undefined for a store that is no more, such as a container that was deleted. */
async function cookiesOfStore(
  storeId: string,
  filter: { domain?: string },
): Promise<Cookies.Cookie[] | undefined> {
  // An empty partition key asks for every partition; without it partitioned cookies are left out:
  // https://developer.mozilla.org/en-US/docs/Mozilla/Add-ons/WebExtensions/API/cookies#storage_partitioning
  const everywhere = { ...filter, storeId, partitionKey: {} }
  // Under first-party isolation Firefox refuses a look that does not name the first party; null means any.
  // Chrome's cookie API throws at it.
  const details = isFirefox() ? { ...everywhere, firstPartyDomain: null } : everywhere
  try {
    return await browser.cookies.getAll(details as Cookies.GetAllDetailsType)
  } catch (error) {
    if (storeId === defaultStore()) throw error
    return undefined
  }
}

function defaultStore(): string {
  return isFirefox() ? 'firefox-default' : '0'
}
