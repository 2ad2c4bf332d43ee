import type { ObservedCookie } from '../cookie/observed-cookie.ts'
import { cookieDomains, isSentTo } from '../cookie/site.ts'
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
  /** The portal's other host under which this policy of its own was found. Absent: under the host asked for. */
  readonly publishedAt?: string
  /** When it was last compared with what the portal itself publishes (milliseconds since 1970), and with what result. */
  readonly compared?: { readonly at: number; readonly isSame: boolean }
  readonly policy: Policy
}

/** The facts a registry is made of: the JSON files of `registry/`. */
export interface RegistryFacts {
  readonly tables: Readonly<Record<string, PolicyTable>>
  readonly portals: Readonly<Record<string, PortalFacts>>
  readonly platform: PlatformFacts
}

/**
 * What is known of a host. An alias is a line of its own, under its own name, so that any host is found
 * without walking the others. A host can be both: it publishes a policy, and another host's speaks for it.
 */
export interface PortalFacts {
  /** The table that it publishes; absent for a mere alias. */
  readonly table?: string
  /** The host whose entry speaks for this one too. */
  readonly aliasOf?: string
  readonly document?: string
  readonly url?: string
  readonly retrieved?: string
  readonly updated?: string
}

interface PlatformFacts {
  readonly table: string
  readonly document: string
  readonly url?: string
  readonly retrieved?: string
  readonly updated?: string
  readonly domains: readonly string[]
  readonly notPortals: readonly string[]
}

export interface Registry {
  /**
   * The policies that speak of a portal, the closest first: its own entry, the entry of another host that
   * names it as an alias, the platform's description. None when the host is no portal we know.
   */
  policiesFor(host: string): readonly StandingPolicy[]
  /** Whether some portal we know would be sent this cookie, other than these. */
  reachesPortal(cookie: Pick<ObservedCookie, 'domain' | 'hostOnly'>, except?: ReadonlySet<string>): boolean
  /** Whether it is one of the vendor's own sites, which are no portals. */
  isVendorSite(host: string): boolean
  /** The hosts that have an entry of their own. */
  readonly hosts: readonly string[]
  /** The description of what the platform sets on any portal: the last policy of each. */
  readonly platform: StandingPolicy
}

/**
 * Looks nothing up by walking the portals: the time of a look-up does not grow with their number. Nothing
 * is built before it is first asked for, so that opening the popup costs the same with any number of them.
 */
export function createRegistry(facts: RegistryFacts): Registry {
  const aliases = once(() => aliasesOf(facts))
  const above = once(() => domainsAbove(facts))
  const platformPolicy = once(
    (): StandingPolicy => ({
      standing: 'platform',
      policy: { hosts: [], source: sourceOf(facts.platform, ''), ...tableOf(facts, facts.platform.table) },
    }),
  )

  function portalAt(host: string): PortalFacts | undefined {
    return Object.hasOwn(facts.portals, host) ? facts.portals[host] : undefined
  }

  function policyAt(host: string): Policy | undefined {
    const portal = portalAt(host)
    if (portal?.table === undefined) return undefined
    return {
      // Who else is named is asked for seldom, and found by walking the portals.
      get hosts() {
        return [host, ...(aliases().get(host) ?? [])]
      },
      source: sourceOf(portal, `${host}.txt`),
      ...tableOf(facts, portal.table),
    }
  }

  const { domains, notPortals } = facts.platform

  function isVendorSite(host: string): boolean {
    const [name = '', ...rest] = host.split('.')
    return domains.includes(host) || (domains.includes(rest.join('.')) && notPortals.includes(name))
  }

  function isPlatformPortal(host: string): boolean {
    return domains.includes(host.split('.').slice(1).join('.')) && !isVendorSite(host)
  }

  return {
    isVendorSite,
    get hosts() {
      return Object.keys(facts.portals).filter(host => facts.portals[host]?.table !== undefined)
    },
    get platform() {
      return platformPolicy()
    },
    policiesFor(host) {
      const own = policyAt(host)
      const main = portalAt(host)?.aliasOf
      const alias = main === undefined ? undefined : policyAt(main)
      const chain: StandingPolicy[] = [
        ...(own ? [{ standing: 'own' as const, policy: own }] : []),
        ...(alias && main !== undefined
          ? [{ standing: 'own' as const, publishedAt: main, policy: alias }]
          : []),
      ]
      return chain.length > 0 || isPlatformPortal(host) ? [...chain, platformPolicy()] : []
    },
    reachesPortal(cookie, except = none) {
      const { domain, hostOnly } = cookie
      if (!except.has(domain) && (portalAt(domain) !== undefined || isPlatformPortal(domain))) return true
      if (hostOnly || !above().has(domain)) return false
      // The vendor's domains have more portals than anyone can name.
      if (except.size === 0 || facts.platform.domains.includes(domain)) return true
      return Object.keys(facts.portals).some(host => !except.has(host) && isSentTo(host, cookie))
    },
  }
}

/** The registry that the extension carries. */
export const registry: Registry = createRegistry({ tables, portals, platform } as RegistryFacts)

const none: ReadonlySet<string> = new Set()

/** Each host → the others that its entry speaks for. */
function aliasesOf({ portals }: RegistryFacts): ReadonlyMap<string, readonly string[]> {
  const aliases = new Map<string, string[]>()
  for (const host in portals) {
    const main = portals[host]?.aliasOf
    if (main !== undefined) aliases.set(main, [...(aliases.get(main) ?? []), host])
  }
  return aliases
}

/** Every domain above a portal: a cookie of such a domain, if not host-only, is sent to it. */
function domainsAbove({ portals, platform }: RegistryFacts): ReadonlySet<string> {
  const domains = new Set<string>(platform.domains)
  for (const host in portals) {
    for (const domain of cookieDomains(host)) domains.add(domain)
  }
  return domains
}

function sourceOf(facts: Partial<PlatformFacts> | PortalFacts, ownDocument: string): Policy['source'] {
  const { document = ownDocument, url, retrieved, updated } = facts
  return { document, ...(url && { url }), ...(retrieved && { retrieved }), ...(updated && { updated }) }
}

function tableOf(facts: RegistryFacts, id: string): PolicyTable {
  const table = facts.tables[id]
  if (!table) throw new Error(`the registry names the table "${id}"; expected one of tables.json`)
  return table
}

function once<Value>(build: () => Value): () => Value {
  let built: { value: Value } | undefined
  return () => {
    built ??= { value: build() }
    return built.value
  }
}
