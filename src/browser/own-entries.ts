/** Policies that someone brought: what is kept of them, and the user's own to import, remove and export. */
import type { PolicyEntry } from '../policy/entries-file.ts'
import type { Policy } from '../policy/policy.ts'
import { registry } from '../policy/registry.ts'
import type { KeptKind } from '../portal/known-portal.ts'
import { asKept, forgetPolicies, policiesIn } from './known-portals.ts'
import { changeNotes } from './portal-notes.ts'
import { erase } from './record/erase.ts'
import { readStored, type Stored, storeAll } from './storage.ts'

/** A policy, and the hosts for which it is kept. */
export interface KeptEntry {
  readonly hosts: readonly [string, ...string[]]
  readonly policy: Policy
}

/** The policies of a kind, each once, among what was read from the storage. */
export function entriesIn(stored: Stored, kind: KeptKind): KeptEntry[] {
  const entries = new Map<string, KeptEntry>()
  for (const [host, policy] of policiesIn(stored, kind)) {
    const same = JSON.stringify(policy)
    entries.set(same, { hosts: [...(entries.get(same)?.hosts ?? []), host] as [string, ...string[]], policy })
  }
  return [...entries.values()]
}

/** What an entry would take the place of: by what a host is measured so far. */
export interface Replaced {
  readonly host: string
  readonly held: 'managed' | 'entry' | 'live' | 'bundled'
}

/** The hosts of entries that are measured by another policy so far, an organisation's before all. */
export function replacedBy(stored: Stored, entries: readonly Pick<PolicyEntry, 'hosts'>[]): Replaced[] {
  const heldBy = (host: string): Replaced['held'] | undefined => {
    if (stored[`managedEntry:${host}`]) return 'managed'
    if (stored[`entry:${host}`]) return 'entry'
    if (registry.policiesFor(host).some(({ standing }) => standing === 'own')) return 'bundled'
    return stored[`livePolicy:${host}`] ? 'live' : undefined
  }
  return entries.flatMap(({ hosts }) =>
    hosts.flatMap(host => {
      const held = heldBy(host)
      return held ? [{ host, held }] : []
    }),
  )
}

/**
 * Keeps entries for all their hosts, and has those hosts watched that the registry does not know.
 *
 * @param at milliseconds since 1970
 * @throws when the browser refuses; then everything is as it was
 */
export async function importEntries(entries: readonly PolicyEntry[], at: number): Promise<void> {
  const imported = entries.flatMap(entry =>
    entry.hosts.map(host => [host, broughtBy('user', entry, at)] as const),
  )
  const unknown = imported.map(([host]) => host).filter(host => registry.policiesFor(host).length === 0)
  await changeNotes(
    unknown,
    note => ({ ...note, added: note.added ?? { at, by: 'entry' } }),
    asKept('entry', imported),
  )
}

/** Forgets an imported policy, on the disk too. Its hosts stay watched until they are forgotten themselves. */
export async function removeEntry({ hosts }: KeptEntry): Promise<void> {
  await forgetPolicies('entry', hosts)
  await erase()
}

/**
 * Takes a host that is forgotten out of the policies that were imported for others too: each of them keeps a copy that
 * names them all.
 */
export async function dropHost(host: string): Promise<void> {
  const naming = [...policiesIn(await readStored(null), 'entry')].flatMap(([other, policy]) => {
    // What a later version wrote in another way can have none.
    const hosts = policy.hosts?.filter(one => one !== host)
    return hosts && hosts.length < policy.hosts.length ? [[other, { ...policy, hosts }] as const] : []
  })
  await storeAll(asKept('entry', naming))
}

/** What can be taken to another browser: the imported policies, and those that were read from portals. */
export function exportable(stored: Stored): Policy[] {
  const own = entriesIn(stored, 'entry')
  const taken = new Set(own.flatMap(({ hosts }) => hosts))
  const read = entriesIn(stored, 'livePolicy').filter(({ hosts }) => !hosts.some(host => taken.has(host)))
  return [...own, ...read].map(({ hosts, policy }) => ({ ...policy, hosts }))
}

/** An entry as it is kept: with who brought it, and when, in milliseconds since 1970. */
export function broughtBy(by: 'user' | 'organisation', entry: PolicyEntry, at: number): Policy {
  return { ...entry, source: { ...entry.source, imported: { by, at } } }
}
