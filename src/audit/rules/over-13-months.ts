import { inShort, otherSite } from '../doubts.ts'
import type { Rule } from '../rule.ts'
import { lastingOf, measuresAudience } from '../subject.ts'
import { audienceLongest } from '../tolerances.ts'

/** It measures the audience, and lasts longer than thirteen months. */
export const over13Months = {
  id: 'over-13-months',
  severity: 'notice',
  restsOn: ['cnil-audience'],
  judge(subject, portal) {
    const lasting = lastingOf(subject)
    if (!lasting || !measuresAudience(subject) || lasting.milliseconds <= audienceLongest) return undefined
    const { seen, moments } = lasting
    return {
      seen,
      moments,
      doubts: [subject.tracker ? undefined : inShort(subject), otherSite(subject, portal)],
    }
  },
} as const satisfies Rule
