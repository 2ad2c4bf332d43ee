/** Which hosts are portals, and by which policies they are measured, by all that is stored. */
import { fingerprint } from '../policy/fingerprint.ts'
import type { Policy } from '../policy/policy.ts'
import type { StandingPolicy } from '../policy/registry.ts'
import { type KeptKind, type KnownPortal, keptKinds, knownPortalOf } from '../portal/known-portal.ts'
import { type WatchList, watchListOf } from '../portal/watch-list.ts'
import { managedIn } from './managed-settings.ts'
import {
  formatted,
  onStored,
  readStored,
  readToShow,
  remove,
  type Stored,
  type StoredKey,
  store,
  storeAll,
} from './storage.ts'

export async function knownPortal(host: string): Promise<KnownPortal> {
  return knownIn(await readStored(keysOf(host)), host)
}

/** The same for who only shows it: what comes with the extension is known in any case. */
export async function knownOrBundled(host: string): Promise<KnownPortal> {
  const { stored, failure } = await readToShow(keysOf(host))
  return { ...knownIn(stored, host), ...(failure !== undefined && { storageFailure: failure }) }
}

function keysOf(host: string): StoredKey[] {
  return ['portals', 'managed', `compared:${host}`, ...keptKinds.map(kind => `${kind}:${host}` as const)]
}

/** What is known of a host, among what is stored. */
export function knownIn(stored: Stored, host: string): KnownPortal {
  return knownPortalOf(host, {
    notes: stored.portals ?? {},
    managed: managedIn(stored),
    kept: kind => stored[`${kind}:${host}`]?.policy,
    compared: stored[`compared:${host}`],
  })
}

/** The hosts that are watched or left alone beyond what the registry says. */
export async function watchList(): Promise<WatchList> {
  return watchListIn(await readStored(['portals', 'managed']))
}

export function watchListIn(stored: Stored): WatchList {
  return watchListOf(stored.portals ?? {}, managedIn(stored))
}

/** Calls back when what is known of portals changes, here or in another page. */
export function onKnownPortalsChange(listener: () => void): () => void {
  return onStored(['portals', 'managed', 'compared', ...keptKinds], listener)
}

/** Calls back when the watch list may have changed. */
export function onWatchListChange(listener: () => void): () => void {
  return onStored(['portals', 'managed'], listener)
}

/** All policies of a kind that are kept, under their hosts. */
export function policiesIn(stored: Stored, kind: KeptKind): ReadonlyMap<string, Policy> {
  const keys = Object.keys(stored).filter(key => key.startsWith(`${kind}:`))
  const hosts = keys.map(key => key.slice(kind.length + 1))
  return new Map(
    hosts.flatMap(host => {
      const policy = stored[`${kind}:${host}`]?.policy
      return policy ? [[host, policy] as const] : []
    }),
  )
}

/** Keeps a policy for its host, in place of an earlier one of that kind. */
export function keepPolicy(kind: KeptKind, host: string, policy: Policy): Promise<void> {
  return storeAll(asKept(kind, [[host, policy]]))
}

/** Policies as they are kept. */
export function asKept(
  kind: KeptKind,
  policies: Iterable<readonly [host: string, policy: Policy]>,
): Pick<Stored, `${KeptKind}:${string}`> {
  return Object.fromEntries([...policies].map(([host, policy]) => [`${kind}:${host}`, formatted({ policy })]))
}

export function forgetPolicy(kind: KeptKind, host: string): Promise<void> {
  return remove(`${kind}:${host}`)
}

/** Forgets policies, and what came of comparing them. */
export function forgetPolicies(kind: KeptKind, hosts: readonly string[]): Promise<void> {
  return remove(...hosts.flatMap(host => [`${kind}:${host}`, `compared:${host}`] as const))
}

/** Keeps what came of comparing the policy of a host, in place of an earlier comparison. */
export function keepComparison(
  host: string,
  policy: Policy,
  { at, isSame }: NonNullable<StandingPolicy['compared']>,
): Promise<void> {
  return store(`compared:${host}`, formatted({ policy: fingerprint(policy), at, isSame }))
}
