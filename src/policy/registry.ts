import type { ObservedCookie } from '../cookie/observed-cookie.ts'
import { cookieDomains } from '../cookie/site.ts'
import type { Policy, PolicyTable } from './policy.ts'
import platform from './registry/platform.json' with { type: 'json' }
import portals from './registry/portals.json' with { type: 'json' }
import tables from './registry/tables.json' with { type: 'json' }

/** A policy, and whose word it is. */
export interface StandingPolicy {
  /**
   * `own`: the portal's published policy. `platform`: our description of the cookies that the platform
   * sets on any portal, which is no portal's own word.
   */
  readonly standing: 'own' | 'platform'
  readonly policy: Policy
}

/** The facts a registry is made of: the JSON files of `registry/`. */
export interface RegistryFacts {
  readonly tables: Readonly<Record<string, PolicyTable>>
  readonly portals: Readonly<Record<string, PortalFacts>>
  readonly platform: PlatformFacts
}

export interface PortalFacts {
  readonly table: string
  readonly aliases?: readonly string[]
  readonly document?: string
  readonly url?: string
  readonly retrieved?: string
}

export interface PlatformFacts {
  readonly table: string
  readonly document: string
  readonly domains: readonly string[]
  readonly notPortals: readonly string[]
}

export interface Registry {
  /** The policies that speak of a portal, the closest first; none when the host is no portal we know. */
  policiesFor(host: string): readonly StandingPolicy[]
  /** Whether some portal we know would be sent this cookie. */
  reachesPortal(cookie: Pick<ObservedCookie, 'domain' | 'hostOnly'>): boolean
  /** The hosts that have an entry of their own. */
  readonly hosts: readonly string[]
}

/** Looks nothing up by walking the portals: the time of a look-up does not grow with their number. */
export function createRegistry(facts: RegistryFacts): Registry {
  const mainHosts = new Map<string, string>()
  /** Every domain above a portal: a cookie of such a domain, if not host-only, is sent to it. */
  const above = new Set<string>(facts.platform.domains)
  for (const [main, { aliases = [] }] of Object.entries(facts.portals)) {
    for (const host of [main, ...aliases]) {
      mainHosts.set(host, main)
      for (const domain of cookieDomains(host)) above.add(domain)
    }
  }

  function ownPolicy(host: string): Policy | undefined {
    const main = mainHosts.get(host)
    const portal = main === undefined ? undefined : facts.portals[main]
    if (main === undefined || portal === undefined) return undefined
    const { table, aliases = [], document = `${main}.txt`, url, retrieved } = portal
    const source = { document, ...(url && { url }), ...(retrieved && { retrieved }) }
    return { hosts: [main, ...aliases], source, ...tableOf(facts, table) }
  }

  function isPlatformPortal(host: string): boolean {
    const [name, ...rest] = host.split('.')
    return (
      name !== undefined &&
      facts.platform.domains.includes(rest.join('.')) &&
      !facts.platform.notPortals.includes(name)
    )
  }

  const platformPolicy: StandingPolicy = {
    standing: 'platform',
    policy: {
      hosts: [],
      source: { document: facts.platform.document },
      ...tableOf(facts, facts.platform.table),
    },
  }

  return {
    hosts: Object.keys(facts.portals),
    policiesFor(host) {
      const policy = ownPolicy(host)
      if (policy) return [{ standing: 'own', policy }, platformPolicy]
      return isPlatformPortal(host) ? [platformPolicy] : []
    },
    reachesPortal(cookie) {
      return (
        mainHosts.has(cookie.domain) ||
        isPlatformPortal(cookie.domain) ||
        (!cookie.hostOnly && above.has(cookie.domain))
      )
    },
  }
}

/** The registry that the extension carries. */
export const registry: Registry = createRegistry({ tables, portals, platform } as RegistryFacts)

function tableOf(facts: RegistryFacts, id: string): PolicyTable {
  const table = facts.tables[id]
  if (!table) throw new Error(`the registry names the table "${id}"; expected one of tables.json`)
  return table
}
