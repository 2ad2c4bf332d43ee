/**
 * Which hosts are portals, and by which policies they are measured: what comes with the extension, and what
 * the user and her organisation have added. In `storage.local` a policy stands under its kind and its host:
 * `managedEntry:<host>` (the organisation's), `entry:<host>` (imported by the user), `livePolicy:<host>`
 * (read from the portal at a click). What came of comparing with what the portal publishes stands under
 * `compared:<host>`.
 */
import browser from 'webextension-polyfill'
import { fingerprint } from '../policy/fingerprint.ts'
import type { Policy } from '../policy/policy.ts'
import { registry, type StandingPolicy } from '../policy/registry.ts'
import type { PortalNote } from '../portal/portal-note.ts'
import { type WatchList, watchListOf } from '../portal/watch-list.ts'
import { managedIn, managedKey } from './managed-settings.ts'
import { notesIn, notesKey } from './portal-notes.ts'
import { onStored, readStored } from './stored.ts'

/** A host, as far as it is known. */
export interface KnownPortal {
  /** The policies that speak of it, the closest first; none when it is no portal we know. */
  readonly policies: readonly StandingPolicy[]
  readonly note: PortalNote
  /** Whether the organisation has it watched, or has it paused. */
  readonly managed: { readonly watched: boolean; readonly paused: boolean }
  readonly isPaused: boolean
  /** Why what is stored of it is not known, in the browser's own text: then this is what comes with the extension. */
  readonly storageFailure?: string
}

/**
 * To be raised when what is kept of a policy changes its shape: then those kept by other versions of the
 * extension are as good as none. A number, since checking the whole would make opening the popup slower.
 */
const format = 1

/** The kinds of kept policies, the closest first. The bundled ones come before the last kind. */
export const keptKinds = ['managedEntry', 'entry', 'livePolicy'] as const
export type KeptKind = (typeof keptKinds)[number]

/** Keeps a policy for its host, in place of an earlier one of that kind. */
export function keepPolicy(kind: KeptKind, host: string, policy: Policy): Promise<void> {
  return keepPolicies(kind, [[host, policy]])
}

/** Keeps policies for their hosts: all of them, or none when the browser refuses. */
export async function keepPolicies(
  kind: KeptKind,
  policies: Iterable<readonly [host: string, policy: Policy]>,
): Promise<void> {
  await browser.storage.local.set(asKept(kind, policies))
}

/** Policies as they are kept in `storage.local`. */
export function asKept(
  kind: KeptKind,
  policies: Iterable<readonly [host: string, policy: Policy]>,
): Record<string, unknown> {
  return Object.fromEntries(
    [...policies].map(([host, policy]) => [keyOfPolicy(kind, host), { format, policy }]),
  )
}

export async function forgetPolicy(kind: KeptKind, host: string): Promise<void> {
  await browser.storage.local.remove(keyOfPolicy(kind, host))
}

/** Forgets policies, and what came of comparing them. */
export async function forgetPolicies(kind: KeptKind, hosts: readonly string[]): Promise<void> {
  await browser.storage.local.remove(hosts.flatMap(host => [keyOfPolicy(kind, host), keyOfComparison(host)]))
}

/** What came of comparing a policy with what the portal itself publishes: it is about that very text and no other. */
interface KeptComparison {
  readonly format: typeof format
  readonly policy: string
  /** In milliseconds since 1970. */
  readonly at: number
  readonly isSame: boolean
}

/** Keeps what came of comparing the policy of a host, in place of an earlier comparison. */
export async function keepComparison(
  host: string,
  policy: Policy,
  { at, isSame }: NonNullable<StandingPolicy['compared']>,
): Promise<void> {
  const kept: KeptComparison = { format, policy: fingerprint(policy), at, isSame }
  await browser.storage.local.set({ [keyOfComparison(host)]: kept })
}

export async function forgetComparison(host: string): Promise<void> {
  await browser.storage.local.remove(keyOfComparison(host))
}

function keyOfComparison(host: string): string {
  return `compared:${host}`
}

/** A policy with what came of comparing it, if that is what was compared. */
function withComparison(one: StandingPolicy, kept: unknown): StandingPolicy {
  if (!isKeptComparison(kept) || kept.policy !== fingerprint(one.policy)) return one
  return { ...one, compared: { at: kept.at, isSame: kept.isSame } }
}

function isKeptComparison(kept: unknown): kept is KeptComparison {
  return typeof kept === 'object' && kept !== null && 'format' in kept && kept.format === format
}

/** All policies of a kind that are kept, under their hosts. */
export async function keptPolicies(kind: KeptKind): Promise<ReadonlyMap<string, Policy>> {
  return keptIn(await browser.storage.local.get(null), kind)
}

/** The same, among what was read from the storage. */
export function keptIn(
  stored: Readonly<Record<string, unknown>>,
  kind: KeptKind,
): ReadonlyMap<string, Policy> {
  const prefix = keyOfPolicy(kind, '')
  return new Map(
    Object.entries(stored).flatMap(([key, value]) => {
      const policy = key.startsWith(prefix) ? policyIn(value) : undefined
      return policy ? [[key.slice(prefix.length), policy] as const] : []
    }),
  )
}

/** Whether an entry of `storage.local` is the organisation's. */
export function isManagedKey(key: string): boolean {
  return key === managedKey || key.startsWith(keyOfPolicy('managedEntry', ''))
}

function keyOfPolicy(kind: KeptKind, host: string): string {
  return `${kind}:${host}`
}

export async function knownPortal(host: string): Promise<KnownPortal> {
  return knownIn(await browser.storage.local.get(keysOf(host)), host)
}

/** The same for who only shows it: what comes with the extension is known in any case. */
export async function knownOrBundled(host: string): Promise<KnownPortal> {
  const { entries, failure } = await readStored(keysOf(host))
  return { ...knownIn(entries, host), ...(failure !== undefined && { storageFailure: failure }) }
}

function keysOf(host: string): string[] {
  return [notesKey, managedKey, keyOfComparison(host), ...keptKinds.map(kind => keyOfPolicy(kind, host))]
}

/** What is known of a host, among what was read from the storage. */
export function knownIn(stored: Readonly<Record<string, unknown>>, host: string): KnownPortal {
  const notes = notesIn(stored)
  const managed = managedIn(stored)
  const note = Object.hasOwn(notes, host) ? (notes[host] ?? {}) : {}
  const watched = managed.portals.includes(host)
  const paused = managed.paused.includes(host)
  const policyOfKind = (kind: KeptKind) => policyIn(stored[keyOfPolicy(kind, host)])
  const imported = (['managedEntry', 'entry'] as const).map(policyOfKind).filter(isThere)
  const bundled = registry.policiesFor(host)
  const own = bundled.filter(({ standing }) => standing === 'own')
  const isPortal = bundled.length > 0 || imported.length > 0 || watched || note.added !== undefined
  // What was read from the portal fills the place of a policy that nobody has reviewed yet.
  const live =
    isPortal && own.length + imported.length === 0 ? [policyOfKind('livePolicy')].filter(isThere) : []
  const comparison = stored[keyOfComparison(host)]
  const ownWord = [...[...imported, ...live].map(policy => ({ standing: 'own' as const, policy })), ...own]
  return {
    policies: [
      ...(comparison === undefined ? ownWord : ownWord.map(one => withComparison(one, comparison))),
      ...(isPortal ? [registry.platform] : []),
    ],
    note,
    managed: { watched, paused },
    isPaused: paused || (note.pausedAt !== undefined && !watched),
  }
}

/** The policies of a portal, the closest first; none when it is no portal we know. */
export async function policiesOf(host: string): Promise<readonly StandingPolicy[]> {
  return (await knownPortal(host)).policies
}

/** The hosts that are watched or left alone beyond what the registry says. */
export async function watchList(): Promise<WatchList> {
  const stored = await browser.storage.local.get([notesKey, managedKey])
  return watchListOf(notesIn(stored), managedIn(stored))
}

/** Calls back when what is known of portals changes, here or in another page. */
export function onKnownPortalsChange(listener: () => void): () => void {
  const kept = [keyOfComparison(''), ...keptKinds.map(kind => keyOfPolicy(kind, ''))]
  return onStored(key => isListKey(key) || kept.some(prefix => key.startsWith(prefix)), listener)
}

/** Calls back when the watch list may have changed. */
export function onWatchListChange(listener: () => void): () => void {
  return onStored(isListKey, listener)
}

function isListKey(key: string): boolean {
  return key === notesKey || key === managedKey
}

function policyIn(value: unknown): Policy | undefined {
  const isKept =
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    'policy' in value &&
    value.format === format
  return isKept ? (value.policy as Policy) : undefined
}

function isThere(policy: Policy | undefined): policy is Policy {
  return policy !== undefined
}
