import { say } from '../sentence.ts'
import { isOwn, type Judgement, type Subject, type Surroundings, sightingsOf } from '../subject.ts'

/** It belongs to the parent domain, and is sent to the other hosts there too. */
export function judgeSharedWider(subject: Subject, portal: Surroundings): Judgement | undefined {
  const { cookie } = subject
  if (cookie.hostOnly || isOwn(subject, portal)) return undefined
  const { seen, moments } = sightingsOf(subject)
  return { seen: [say('hosts_below', cookie.domain), ...seen], ...(moments && { moments }) }
}
