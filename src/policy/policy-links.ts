/** The paths at which portals were seen to publish their cookie policy. */
const knownPaths = ['/terms/cookies-policy/', '/terms/cookies-information'] as const

/**
 * The addresses at which to look for a policy on the first of a portal's hosts.
 *
 * @param published where it was found before, if that is known
 */
export function policyAddresses(hosts: readonly string[], published?: string): string[] {
  const known = knownPaths.map(path => `https://${hosts[0]}${path}`)
  if (published === undefined || !isOnPortal(new URL(published), hosts)) return known
  // The same page, whatever language the address names.
  const path = new URL(published).pathname
  return [published, ...known.filter(address => new URL(address).pathname !== path)]
}

/** The same page in a language, where the portal has it: `?flg=` is the platform's own parameter. */
export function inLanguage(address: string, language: string): string {
  const url = new URL(address)
  if (!url.searchParams.has('flg')) url.searchParams.set('flg', language)
  return url.href
}

/** A link of a portal's page that leads to its cookie policy. */
export interface PolicyLink {
  readonly address: string
  /** Whether it stays on the portal. */
  readonly place: 'here' | 'elsewhere'
}

/** At most this many links are followed: a page is hostile until read. */
const mostLinks = 4

/**
 * The links of a page that speak of cookies, in their address or in their words. Links that are not
 * https are left out.
 *
 * @param address the page's own, which relative links start from
 * @param hosts all that the portal answers on
 */
export function policyLinks(page: Document, address: string, hosts: readonly string[]): PolicyLink[] {
  const links = new Map<string, PolicyLink>()
  for (const link of page.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? ''
    // Every language and every address says "cookie"; what reads policies knows more words for it.
    if (!/cookie/i.test(`${href} ${link.textContent}`) || !URL.canParse(href, address)) continue
    const url = new URL(href, address)
    if (url.protocol !== 'https:') continue
    url.hash = ''
    links.set(url.href, { address: url.href, place: isOnPortal(url, hosts) ? 'here' : 'elsewhere' })
    if (links.size === mostLinks) break
  }
  return [...links.values()]
}

/** Another port is another place. */
function isOnPortal({ protocol, host }: URL, hosts: readonly string[]): boolean {
  return protocol === 'https:' && hosts.includes(host)
}
