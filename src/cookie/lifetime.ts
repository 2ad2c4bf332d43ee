import type { ObservedCookie } from './observed-cookie.ts'
import { day, hour, minute, second } from './spans.ts'

/** How long a policy says a cookie lives. */
export type DeclaredLifetime =
  | { readonly kind: 'session' }
  /** In days, fractional below one: 30 minutes are 30/1440. The longest that the words allow. */
  | { readonly kind: 'at-most'; readonly days: number }
  /** The policy has no column for it, or an empty cell. */
  | { readonly kind: 'unstated' }
  /** The cell says something, verbatim here, that we cannot put into the other kinds. */
  | { readonly kind: 'not-understood'; readonly text: string }

/** How long a cookie was seen to live. */
export type MeasuredLifetime =
  | { readonly kind: 'session' }
  | {
      readonly kind: 'persistent'
      /** From the moment of measuring to the expiry. */
      readonly milliseconds: number
      /**
       * `when-set`: the browser told us the moment it was set, so this is the lifetime.
       * `when-found`: it was already in the jar, so the lifetime is at least this.
       */
      readonly measured: 'when-set' | 'when-found'
    }

/** Measures a cookie; `at` is the moment of seeing it, in milliseconds since 1970. */
export function measureLifetime(
  cookie: Pick<ObservedCookie, 'expires'>,
  measured: 'when-set' | 'when-found',
  at: number,
): MeasuredLifetime {
  if (cookie.expires === undefined) return { kind: 'session' }
  return { kind: 'persistent', milliseconds: Math.max(0, cookie.expires - at), measured }
}

/**
 * The longest lifetime that browsers keep, in milliseconds: 400 days (RFC 6265bis 5.5). A lifetime that
 * reaches it may have been asked to be longer.
 */
const lifetimeCap = 400 * day

/** Whether the measured lifetime reaches the cap, give or take the moment that measuring takes. */
export function isCapped(lifetime: MeasuredLifetime): boolean {
  return lifetime.kind === 'persistent' && lifetime.milliseconds > lifetimeCap - minute
}

/** Firefox hands out cookies that have expired and are not swept yet. */
export function isExpired(cookie: Pick<ObservedCookie, 'expires'>, at: number): boolean {
  return cookie.expires !== undefined && cookie.expires <= at
}

export type LifetimeUnit = 'second' | 'minute' | 'hour' | 'day'

const units: readonly { readonly unit: LifetimeUnit; readonly milliseconds: number }[] = [
  { unit: 'day', milliseconds: day },
  { unit: 'hour', milliseconds: hour },
  { unit: 'minute', milliseconds: minute },
  { unit: 'second', milliseconds: second },
]

/**
 * A lifetime in milliseconds as a number a person reads, in the largest unit of which there are two
 * (so 24 hours stay hours and 364 days stay days: a calendar month is no fixed span).
 */
export function inLargestUnit(milliseconds: number): { amount: number; unit: LifetimeUnit } {
  // Some milliseconds pass between the setting and the event that tells of it.
  const rounded = Math.round(milliseconds / second) * second
  const fitting = units.find(({ milliseconds: one }) => rounded >= 2 * one)
  const { unit, milliseconds: one } = fitting ?? { unit: 'second' as const, milliseconds: second }
  return { amount: Math.round(rounded / one), unit }
}
