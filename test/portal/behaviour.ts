import type { ReplicaHost } from './hosts.ts'
import { type PolicyTable, policyTable } from './policy-page.ts'

/** How the policy page answers: the table, a refusal, an address elsewhere, or the login page. */
export type PolicyAnswer =
  | { readonly kind: 'table'; readonly table: PolicyTable }
  | { readonly kind: 'status'; readonly status: 403 | 404 | 500 }
  | { readonly kind: 'redirect'; readonly to: string }

/** How the catalogue API answers. `quota` is the 429 whose body has another shape than the other errors. */
export type ApiAnswer = 'ok' | 'forbidden' | 'quota' | 'failing'

/** What a test may change about a host while the replica runs. */
export interface Behaviour {
  readonly policy: PolicyAnswer
  readonly api: ApiAnswer
  /** Whether Django's cookies carry Secure; a page's `?secure=0|1` overrides it. */
  readonly secure: boolean
}

/** A host's behaviour before a test changes it. */
export function initialBehaviour(host: ReplicaHost): Behaviour {
  return {
    policy: { kind: 'table', table: policyTable(host) },
    api: host.kind === 'portal' ? 'ok' : 'failing',
    secure: host.secure,
  }
}
