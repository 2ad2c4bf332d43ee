import { say } from '../sentence.ts'
import {
  type Answer,
  inShort,
  lastingOf,
  measuresAudience,
  otherSite,
  type Subject,
  type Surroundings,
} from '../subject.ts'
import { audienceLongest } from '../tolerances.ts'

/** It measures the audience, and lasts longer than thirteen months. */
export function judgeOver13Months(subject: Subject, portal: Surroundings): Answer | undefined {
  const lasting = lastingOf(subject)
  if (!lasting || !measuresAudience(subject) || lasting.milliseconds <= audienceLongest) return undefined
  const { milliseconds, from, measured } = lasting
  return {
    seen: [
      measured === 'when-set'
        ? say('seen_lasting', { span: milliseconds }, { moment: from })
        : say('seen_lasting_at_least', { span: milliseconds }, { moment: from }),
    ],
    moments: [from],
    doubts: [subject.tracker ? undefined : inShort(subject), otherSite(subject, portal)],
  }
}
