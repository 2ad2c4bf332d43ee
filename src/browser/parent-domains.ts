import { cookieDomains } from '../cookie/site.ts'

/**
 * The domains above a host on which its owner can set cookies that are sent to it, the nearest first:
 * `data.city.gov.uk` → `city.gov.uk`. None for a host that is a registrable domain itself, an address of the
 * IP kind, a single label or a public suffix.
 *
 * The list of public suffixes is large: it is loaded at the first call.
 */
export async function parentDomains(host: string): Promise<string[]> {
  const [, ...above] = cookieDomains(host)
  if (above.length === 0) return []
  const { getDomain } = await import('tldts')
  // With the private part of the list: on city.github.io, github.io is not the city's.
  const registrable = getDomain(host, { allowPrivateDomains: true })
  return registrable === null ? [] : above.slice(0, above.indexOf(registrable) + 1)
}
