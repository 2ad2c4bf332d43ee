import {
  doubt,
  nearMiss,
  otherSite,
  platformOnly,
  rowsUnread,
  signedIn,
  similar,
  uncertainCopy,
  unreviewedImport,
} from '../doubts.ts'
import type { Doubt } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { say } from '../sentence.ts'
import { type Surroundings, sightingsOf } from '../subject.ts'

/** No row of the policy names it. */
export const undeclared = {
  id: 'undeclared',
  severity: 'breach',
  restsOn: ['policy', 'eprivacy-5-3'],
  described: { words: 'undescribed', severity: 'information', restsOn: ['description'] },
  judge(subject, portal) {
    const { classification, observation } = subject
    if (classification.status !== 'undeclared') return undefined
    return {
      claim: say(`claim_undeclared_${classification.against.standing}`),
      ...sightingsOf(subject),
      doubts: [
        platformOnly(portal),
        portal.against.standing === 'own' ? uncertainCopy(portal) : undefined,
        otherSite(subject, portal),
        rowsUnread(portal),
        unreviewed(portal),
        unreviewedImport(portal),
        nearMiss(classification),
        similar(classification),
        signedIn(subject, portal, observation?.firstSeen.at),
      ],
    }
  },
} as const satisfies Rule

/** A page may say in other words than a table's what the reader did not take for a declaration. */
function unreviewed({ against }: Surroundings): Doubt | undefined {
  const { readAt } = against.policy.source
  return readAt === undefined ? undefined : doubt('unreviewed', { moment: readAt })
}
