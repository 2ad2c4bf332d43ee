import { day } from '../cookie/spans.ts'
import type { StandingPolicy } from './registry.ts'

/**
 * What is known of how fresh a copy of a policy is. Moments are in milliseconds since 1970, days YYYY-MM-DD.
 *
 * `confirmed`, `differs`: the portal's own page was compared with it then, and said the same or something else.
 * `read`: it was read from the portal itself. `copied`: it was noted from the page. `updated`: the page itself
 * names the day of its last change; when it was copied is not known.
 */
export type PolicyDate =
  | { readonly status: 'confirmed' | 'differs' | 'read'; readonly at: number }
  | { readonly status: 'copied' | 'updated'; readonly on: string }
  | { readonly status: 'undated' }

export function policyDate({ policy, compared }: StandingPolicy): PolicyDate {
  const { readAt, retrieved, updated } = policy.source
  if (compared) return { status: compared.isSame ? 'confirmed' : 'differs', at: compared.at }
  if (readAt !== undefined) return { status: 'read', at: readAt }
  if (retrieved !== undefined) return { status: 'copied', on: retrieved }
  return updated === undefined ? { status: 'undated' } : { status: 'updated', on: updated }
}

const year = 366 * day

/** Whether a policy was last known to be as published more than a year before a moment. */
export function isOutdated(date: PolicyDate, at: number): boolean {
  if (date.status === 'undated') return false
  // A day has passed at its end, wherever the reader is.
  const last = 'at' in date ? date.at : Date.parse(date.on) + day
  return at - last > year
}
