/** What the rules overlook, and why. All spans in milliseconds. */
import { day, hour, minute, second } from '../cookie/spans.ts'

/**
 * How much longer than declared a cookie may be measured. What the words themselves leave open is not here:
 * the declared lifetime is already the longest that they allow (12 months are 366 days, 1 month 31), and at
 * most 400 days can be measured, which browsers allow (RFC 6265bis 5.5), so the excess of what asks for more
 * is told too small, never too large.
 */
export const lifetimeTolerances: readonly { readonly upTo: number; readonly allow: number }[] = [
  // The event comes a moment after the setting, and `Expires` goes by the server's clock.
  { upTo: hour, allow: 2 * minute },
  // A clock that is set forward for the summer; a server's clock that is wrong.
  { upTo: 2 * day, allow: hour },
  // A day counted at both ends.
  { upTo: Number.POSITIVE_INFINITY, allow: day },
]

/** "Session" in a policy can mean a visit as well as the browser's session: what ends within a day is both. */
export const sessionTolerance = day

/** Thirteen months are at most 397 days; a day more for one counted at both ends. */
export const audienceLongest = 398 * day

/** A page stores the choice and starts the tracker in one click, in either order. */
export const choiceGrace = 2 * second

/** What was on its way when the visitor refused may still arrive. */
export const refusalGrace = 10 * second

/** Audience measurement takes thirty minutes without activity for the end of a visit. */
export const visitGap = 30 * minute

/** An end that moves by less is the same end, rounded in another way. */
export const renewalTolerance = hour

/** A cookie that lasts less is one of a visit, which lengthens as the visit does. */
export const renewalShortest = 2 * day

/** How often the end must have been put off, at separate visits: once may have had another reason. */
export const fewestRenewals = 2
