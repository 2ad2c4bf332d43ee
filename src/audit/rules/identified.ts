import type { Rule } from '../rule.ts'
import { say } from '../sentence.ts'
import { sightingsOf } from '../subject.ts'

/** No row names it, yet name and context are those of a tool we know. */
export const identified = {
  id: 'identified',
  severity: 'information',
  restsOn: ['maker'],
  judge(subject) {
    const { classification, tracker } = subject
    if (classification.status !== 'undeclared' || !tracker) return undefined
    const { seen, moments } = sightingsOf(subject)
    return { seen: [say(`known_${tracker.kind}`, tracker.tool), ...seen], moments }
  },
} as const satisfies Rule
