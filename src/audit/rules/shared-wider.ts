import { say } from '../sentence.ts'
import { type Answer, isOwn, type Subject, type Surroundings, sightingsOf } from '../subject.ts'

/** It belongs to the parent domain, and is sent to the other hosts there too. */
export function judgeSharedWider(subject: Subject, portal: Surroundings): Answer | undefined {
  const { cookie } = subject
  if (cookie.hostOnly || isOwn(subject, portal)) return undefined
  const { seen, moments } = sightingsOf(subject)
  return { seen: [say('hosts_below', cookie.domain), ...seen], ...(moments && { moments }) }
}
