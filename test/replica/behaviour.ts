import type { ReplicaHost } from './hosts.ts'
import { type PolicyTable, policyTable } from './policy-page.ts'

/**
 * How the policy page answers: the table, a refusal, an address elsewhere or of the login page, a page as
 * given (its main part in HTML, or all of it under another type), after a while, or by hanging up.
 */
export type PolicyAnswer =
  | { readonly kind: 'table'; readonly table: PolicyTable }
  | { readonly kind: 'status'; readonly status: 403 | 404 | 500 }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'page'; readonly content: string; readonly type?: string }
  | { readonly kind: 'slow'; readonly milliseconds: number }
  | { readonly kind: 'hang-up' }

/**
 * How the catalogue API answers. `quota` is the 429 whose body has another shape than the other errors,
 * `none` is a site without one, `login` a redirect, `json` and `page` those of another program, `unreadable` an answer that only pages of
 * the host itself may read.
 */
export type ApiAnswer =
  | 'none'
  | 'ok'
  | 'empty'
  | 'unauthorised'
  | 'forbidden'
  | 'login'
  | 'quota'
  | 'failing'
  | 'json'
  | 'page'
  | 'unreadable'
  | 'slow'
  | 'hang-up'

/** What a test may change about a host while the replica runs. */
export interface Behaviour {
  readonly policy: PolicyAnswer
  /** Where the link to the policy at the foot of the pages leads. */
  readonly policyLink: string
  readonly api: ApiAnswer
  /** Whether Django's cookies carry Secure; a page's `?secure=0|1` overrides it. */
  readonly secure: boolean
}

/** A host's behaviour before a test changes it. */
export function initialBehaviour(host: ReplicaHost): Behaviour {
  return {
    policy: { kind: 'table', table: policyTable(host) },
    policyLink: '/terms/cookies-policy/',
    api: host.kind === 'portal' ? 'ok' : 'none',
    secure: host.secure,
  }
}
