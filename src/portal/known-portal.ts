import { fingerprint } from '../policy/fingerprint.ts'
import type { Policy } from '../policy/policy.ts'
import { registry, type StandingPolicy } from '../policy/registry.ts'
import type { PortalNote, PortalNotes } from './portal-note.ts'
import { type ManagedPortals, pausedBy } from './watch-list.ts'

/** A host, as far as it is known. */
export interface KnownPortal {
  /** The policies that speak of it, the closest first; none when it is no portal we know. */
  readonly policies: readonly StandingPolicy[]
  readonly note: PortalNote
  readonly pausedBy?: 'user' | 'organisation'
  /** Why what is stored of it is not known, in the browser's own text: then this is what comes with the extension. */
  readonly storageFailure?: string
}

/**
 * The kinds of policies that are kept beside the bundled ones, the closest first: the organisation's, what the user
 * imported, and what was read from the portal at a click. The bundled ones come before the last kind.
 */
export const keptKinds = ['managedEntry', 'entry', 'livePolicy'] as const
export type KeptKind = (typeof keptKinds)[number]

/** What came of comparing a policy with what the portal itself publishes: it is about that very text and no other. */
export interface Comparison extends NonNullable<StandingPolicy['compared']> {
  /** Its fingerprint. */
  readonly policy: string
}

/** What the user and their organisation have added to what comes with the extension. */
export interface HostFacts {
  readonly notes: PortalNotes
  readonly managed: ManagedPortals
  /** The policy of a kind that is kept for the host. */
  readonly kept: (kind: KeptKind) => Policy | undefined
  readonly compared: Comparison | undefined
}

export function knownPortalOf(host: string, facts: HostFacts): KnownPortal {
  const { notes, managed, compared } = facts
  const note = (Object.hasOwn(notes, host) && notes[host]) || {}
  const paused = pausedBy(host, note, managed)
  const kept = (...kinds: readonly KeptKind[]) => kinds.flatMap(kind => facts.kept(kind) ?? [])
  const imported = kept('managedEntry', 'entry')
  const bundled = registry.policiesFor(host)
  const own = bundled.filter(({ standing }) => standing === 'own')
  const isPortal =
    bundled.length > 0 || imported.length > 0 || managed.portals.includes(host) || note.added !== undefined
  // What was read from the portal fills the place of a policy that nobody has reviewed yet.
  const live = isPortal && own.length + imported.length === 0 ? kept('livePolicy') : []
  const ownWord = [...[...imported, ...live].map(policy => ({ standing: 'own' as const, policy })), ...own]
  return {
    policies: [
      ...(compared ? ownWord.map(one => withComparison(one, compared)) : ownWord),
      ...(isPortal ? [registry.platform] : []),
    ],
    note,
    ...(paused && { pausedBy: paused }),
  }
}

/** A policy with what came of comparing it, if that is what was compared. */
function withComparison(one: StandingPolicy, { policy, at, isSame }: Comparison): StandingPolicy {
  return policy === fingerprint(one.policy) ? { ...one, compared: { at, isSame } } : one
}
