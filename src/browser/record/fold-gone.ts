import type { Observation } from '../../cookie/observation.ts'
import { cookieDomains } from '../../cookie/site.ts'
import { type Folded, removeCookies, type Stores, withDatabase } from './database.ts'

/** How many cookies of one domain are kept one by one: browsers hold some 180 of a site at a time. */
export const mostKept = 1_000
/** So many more are let come before it is done: then it is seldom done. */
const slack = 100

/**
 * Folds the cookies of these domains that are gone the longest, where there are too many, into a count: a site can
 * make up names without end.
 *
 * @returns the keys of those that are no longer kept one by one
 */
export async function foldGone(stores: Stores, domains: readonly string[]): Promise<ReadonlySet<string>> {
  const keys = new Set<string>()
  const byDomain = stores.observations.index('domain')
  for (const domain of new Set(domains)) {
    const count = await byDomain.count(domain)
    if (count <= mostKept + slack) continue
    const gone = (await byDomain.getAll(domain)).filter(({ removed }) => removed)
    const going = gone.sort(byRemoval).slice(0, count - mostKept)
    const earlier = (await stores.folded.get(domain)) ?? { domain, hostOnly: 0, withBelow: 0 }
    await Promise.all([removeCookies(stores, going), stores.folded.put(added(earlier, going))])
    for (const { key } of going) keys.add(key)
  }
  return keys
}

/** How many cookies that were sent to a host are gone, and no longer kept one by one. */
export function goneNotKept(host: string): Promise<number> {
  return withDatabase(async database => {
    const { store } = database.transaction('folded')
    const rows = await Promise.all(cookieDomains(host).map(domain => store.get(domain)))
    return rows.reduce(
      (sum, row) => sum + (row ? row.withBelow + (row.domain === host ? row.hostOnly : 0) : 0),
      0,
    )
  })
}

function added(earlier: Folded, going: readonly Observation[]): Folded {
  const hostOnly = going.filter(({ cookie }) => cookie.hostOnly).length
  return {
    domain: earlier.domain,
    hostOnly: earlier.hostOnly + hostOnly,
    withBelow: earlier.withBelow + going.length - hostOnly,
  }
}

function byRemoval(one: Observation, other: Observation): number {
  return (one.sequence ?? 0) - (other.sequence ?? 0) || (one.removed?.at ?? 0) - (other.removed?.at ?? 0)
}
