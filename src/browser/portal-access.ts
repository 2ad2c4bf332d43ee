import { accessUnder, declaredPatternFor, grantedPatterns, type HostAccess } from './host-access.ts'
import { parentDomains } from './parent-domains.ts'

/** The access to the cookies of one portal. */
export async function accessTo(host: string): Promise<HostAccess> {
  const [granted, parents] = await Promise.all([grantedPatterns(), parentsToAsk(host)])
  return accessUnder(granted, host, parents)
}

/**
 * The domains above a host that `accessUnder` is to be told. For a host that the manifest's own patterns cover
 * they are not needed, and the list of public suffixes is not loaded.
 */
export async function parentsToAsk(host: string): Promise<string[]> {
  return declaredPatternFor(host) === undefined ? parentDomains(host) : []
}
