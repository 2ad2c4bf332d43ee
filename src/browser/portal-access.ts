import browser from 'webextension-polyfill'
import { cookieDomains } from '../cookie/site.ts'
import { accessUnder, grantedPatterns, type HostAccess, isDeclared } from './host-access.ts'

/** The access to the cookies of one portal. */
export async function accessTo(host: string): Promise<HostAccess> {
  const [granted, parents] = await Promise.all([grantedPatterns(), parentsToAsk(host)])
  return accessUnder(granted, host, parents)
}

/**
 * The domains above a host that `accessUnder` is to be told: those on which its owner can set cookies that are sent
 * to it, the nearest first, as for `data.city.gov.uk` `city.gov.uk`. None for a host that is a registrable domain
 * itself, an address of the IP kind, a single label or a public suffix. Of a portal of the manifest they stand there,
 * of others the browser may be unable to tell.
 */
export async function parentsToAsk(host: string): Promise<string[]> {
  const [, ...above] = cookieDomains(host)
  if (above.length === 0) return []
  const widest = above.findLast(isDeclared) ?? (await registrableDomain(host))
  return widest ? above.slice(0, above.indexOf(widest) + 1) : []
}

/**
 * By the browser's list of public suffixes, the private ones among them: on city.github.io, github.io is not the
 * city's. Chrome before 153 and Firefox before 153 do not hand it out
 * (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/publicSuffix).
 */
async function registrableDomain(host: string): Promise<string | null | undefined> {
  try {
    // What the list does not name counts as a suffix of one label, as it does for cookies.
    const options = { allowUnknownSuffix: true }
    return await (browser as unknown as PublicSuffixLists).publicSuffix?.getDomain(host, options)
  } catch {
    // Firefox refuses letters that no domain has, though an address can.
    return undefined
  }
}

/** What we use of the browser's lists: the type definitions do not have it yet. */
interface PublicSuffixLists {
  readonly publicSuffix?: {
    getDomain(host: string, options: object): string | null | undefined | Promise<string | null | undefined>
  }
}
