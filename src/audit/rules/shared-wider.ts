import type { Rule } from '../rule.ts'
import { say } from '../sentence.ts'
import { isOwn, sightingsOf } from '../subject.ts'

/** It belongs to the parent domain, and is sent to the other hosts there too. */
export const sharedWider = {
  id: 'shared-wider',
  severity: 'information',
  restsOn: ['rfc6265bis'],
  judge(subject, portal) {
    const { cookie } = subject
    if (cookie.hostOnly || isOwn(subject, portal)) return undefined
    const { seen, moments } = sightingsOf(subject)
    return { seen: [say('hosts_below', cookie.domain), ...seen], moments }
  },
} as const satisfies Rule
