import type { Doubt } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { say } from '../sentence.ts'
import {
  otherSite,
  platformOnly,
  type Subject,
  type Surroundings,
  sightingsOf,
  signedIn,
  uncertainCopy,
  unreviewedImport,
} from '../subject.ts'
import { unreadRows } from '../unread-rows.ts'

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
        nearMiss(subject),
        similar(subject),
        signedIn(subject, portal, observation?.firstSeen.at),
      ],
    }
  },
} as const satisfies Rule

/** A row that could not be read, or whose names could not, may name this very cookie. */
function rowsUnread({ against }: Surroundings): Doubt | undefined {
  const count = unreadRows(against.policy).length
  return count === 0 ? undefined : { id: 'rows-unread', sentence: say('rows_unread_other', { count }) }
}

/** A page may say in other words than a table's what the reader did not take for a declaration. */
function unreviewed({ against }: Surroundings): Doubt | undefined {
  const { readAt } = against.policy.source
  return readAt === undefined
    ? undefined
    : { id: 'unreviewed', sentence: say('doubt_unreviewed', { moment: readAt }) }
}

/** Another name, and perhaps the one that was meant. */
function nearMiss({ classification }: Subject): Doubt | undefined {
  if (classification.status !== 'undeclared' || !classification.nearMiss) return undefined
  const { rowNumber, name } = classification.nearMiss
  return { id: 'near-miss', sentence: say('near_miss', { count: rowNumber }, name) }
}

/** The row says that it names examples only. */
function similar({ classification }: Subject): Doubt | undefined {
  if (classification.status !== 'undeclared' || !classification.similar) return undefined
  const { rowNumber, name } = classification.similar
  return { id: 'names-open', sentence: say('doubt_names_open', { count: rowNumber }, name) }
}
