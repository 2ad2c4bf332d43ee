import { say } from '../sentence.ts'
import { type Answer, type Subject, sightingsOf } from '../subject.ts'

/** No row names it, yet name and context are those of a tool we know. */
export function judgeIdentified(subject: Subject): Answer | undefined {
  const { classification, tracker } = subject
  if (classification.status !== 'undeclared' || !tracker) return undefined
  const { seen, moments } = sightingsOf(subject)
  return { seen: [say(`known_${tracker.kind}`, tracker.tool), ...seen], ...(moments && { moments }) }
}
