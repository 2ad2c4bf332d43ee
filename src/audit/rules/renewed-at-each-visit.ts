import { type Happening, mostFirst, type Timeline } from '../../cookie/timeline.ts'
import { inShort } from '../doubts.ts'
import type { Rule } from '../rule.ts'
import { say } from '../sentence.ts'
import { isOwn, measuresAudience } from '../subject.ts'
import { fewestRenewals, renewalShortest, renewalTolerance, visitGap } from '../tolerances.ts'

/** It measures the audience, and its end was put off at one visit after the other. */
export const renewedAtEachVisit = {
  id: 'renewed-at-each-visit',
  severity: 'notice',
  restsOn: ['cnil-audience'],
  judge(subject, portal) {
    const { timeline } = subject
    if (!timeline || !measuresAudience(subject) || !isOwn(subject, portal)) return undefined
    const renewals = renewalsOf(timeline)
    const first = renewals[0]
    const last = renewals.at(-1)
    if (!first || !last || renewals.length < fewestRenewals) return undefined
    return {
      seen: [
        say('seen_renewed', { count: renewals.length }, { moment: first.at }, { moment: last.at }),
        ...(last.expires === undefined ? [] : [say('seen_ends_now', { moment: last.expires })]),
      ],
      moments: renewals.map(({ at }) => at),
      doubts: [subject.tracker ? undefined : inShort(subject)],
    }
  },
} as const satisfies Rule

/**
 * The settings at later visits that put off the end of a cookie which was still there. A setting after a
 * removal begins anew, and so does one after a gap in the timeline, which may hide a removal.
 */
function renewalsOf({ happenings, leftOut, beforeGap = mostFirst }: Timeline): Happening[] {
  const renewals: Happening[] = []
  let before: Happening | undefined
  for (const [index, happening] of happenings.entries()) {
    if (leftOut > 0 && index === beforeGap) before = undefined
    if (happening.kind === 'removed' || happening.kind === 'missing') {
      before = undefined
      continue
    }
    if (before && isRenewal(before, happening)) renewals.push(happening)
    before = happening
  }
  return renewals
}

function isRenewal(before: Happening, { kind, at, expires }: Happening): boolean {
  if (kind !== 'set' || expires === undefined || before.expires === undefined) return false
  return (
    at - before.at >= visitGap &&
    before.expires > at &&
    expires - before.expires > renewalTolerance &&
    expires - at >= renewalShortest
  )
}
