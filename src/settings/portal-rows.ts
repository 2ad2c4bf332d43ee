import { isExpired } from '../cookie/lifetime.ts'
import type { Observation } from '../cookie/observation.ts'
import { cookieDomains, isSentTo } from '../cookie/site.ts'
import type { Registry } from '../policy/registry.ts'
import type { PortalNotes, RecognitionAnswer } from '../portal/portal-note.ts'
import { type ManagedPortals, pausedBy } from '../portal/watch-list.ts'

/** A portal that is watched, or would be when it is visited. */
export interface PortalRow {
  readonly host: string
  /**
   * Where it comes from. `seen`: no list names it; it stands below one of the vendor's domains, and its
   * cookies were observed.
   */
  readonly origin: 'bundled' | 'added' | 'imported' | 'organisation' | 'seen'
  /** When the user added it, in milliseconds since 1970. */
  readonly addedAt?: number
  /** How many cookies that it would be sent are in the browser, by the record. */
  readonly cookies: number
  /** When one of them was last seen, in milliseconds since 1970. */
  readonly lastSeen?: number
  readonly pausedBy?: 'user' | 'organisation'
}

/** What rows are made of. */
export interface RowFacts {
  readonly registry: Pick<Registry, 'hosts' | 'policiesFor'>
  readonly notes: PortalNotes
  readonly managed: ManagedPortals
  /** The hosts for which the user, and their organisation, brought a policy. */
  readonly imported: ReadonlySet<string>
  readonly managedEntries: ReadonlySet<string>
  readonly observations: readonly Observation[]
  /** Milliseconds since 1970. */
  readonly now: number
}

/** A site that was asked whether it is a portal, and is not watched. */
export interface AskedSite {
  readonly host: string
  readonly at: number
  readonly answer: RecognitionAnswer
}

/**
 * All portals: first those that were visited or added, then the others, each by their names. The work
 * grows with the portals and with the observations, not with both multiplied.
 */
export function portalRows(facts: RowFacts): PortalRow[] {
  const { registry, notes, managed, imported, managedEntries, observations, now } = facts
  const byDomain = underDomains(observations)
  const bundled = new Set(registry.hosts)
  const organisation = new Set([...managed.portals, ...managedEntries])
  const set = { portals: [...organisation], paused: managed.paused }
  const noted = Object.keys(notes).filter(host => notes[host]?.added)
  const vendors = [...byDomain.keys(), ...Object.keys(notes), ...managed.paused].filter(
    host => !bundled.has(host) && registry.policiesFor(host).length > 0,
  )
  const originOf = (host: string): PortalRow['origin'] => {
    if (organisation.has(host)) return 'organisation'
    if (notes[host]?.added) return 'added'
    // An alias has no entry of its own, yet a portal's policy speaks for it.
    if (registry.policiesFor(host).some(({ standing }) => standing === 'own')) return 'bundled'
    return imported.has(host) ? 'imported' : 'seen'
  }
  const rows = [...new Set([...bundled, ...organisation, ...noted, ...imported, ...vendors])].map(host => {
    const sent = sentTo(host, byDomain)
    const origin = originOf(host)
    const paused = pausedBy(host, notes[host], set)
    const addedAt = notes[host]?.added?.at
    const row: PortalRow = {
      host,
      origin,
      ...(origin === 'added' && addedAt !== undefined && { addedAt }),
      cookies: sent.filter(({ removed, cookie }) => !removed && !isExpired(cookie, now)).length,
      ...(sent.length > 0 && {
        lastSeen: sent.reduce((latest, { lastSeen }) => Math.max(latest, lastSeen.at), 0),
      }),
      ...(paused && { pausedBy: paused }),
    }
    // A cookie of the parent domain alone tells of no visit: it can be another portal's.
    return { row, isFirst: origin !== 'bundled' || paused !== undefined || byDomain.has(host) }
  })
  return rows
    .sort((one, other) =>
      one.isFirst === other.isFirst
        ? inOrder(one.row.host, other.row.host)
        : Number(other.isFirst) - Number(one.isFirst),
    )
    .map(({ row }) => row)
}

/** The sites that were asked and are no portals here, the latest first. */
export function askedSites(notes: PortalNotes): AskedSite[] {
  return Object.entries(notes)
    .flatMap(([host, { added, recognition }]) => (added || !recognition ? [] : [{ host, ...recognition }]))
    .sort((one, other) => other.at - one.at)
}

function underDomains(observations: readonly Observation[]): ReadonlyMap<string, readonly Observation[]> {
  const byDomain = new Map<string, Observation[]>()
  for (const observation of observations) {
    const { domain } = observation.cookie
    const same = byDomain.get(domain)
    if (same) same.push(observation)
    else byDomain.set(domain, [observation])
  }
  return byDomain
}

/** The observed cookies that would be sent to a host. */
function sentTo(host: string, byDomain: ReadonlyMap<string, readonly Observation[]>): readonly Observation[] {
  return cookieDomains(host)
    .flatMap(domain => byDomain.get(domain) ?? [])
    .filter(({ cookie }) => isSentTo(host, cookie))
}

/** By letters, as names of hosts have no language. */
function inOrder(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
