import type { Doubt } from '../finding.ts'
import { say } from '../sentence.ts'
import {
  type Judgement,
  otherSite,
  platformOnly,
  type Subject,
  type Surroundings,
  sightingsOf,
  signedIn,
  unreviewedImport,
} from '../subject.ts'

/** No row of the policy names it. */
export function judgeUndeclared(subject: Subject, portal: Surroundings): Judgement | undefined {
  const { classification, observation } = subject
  if (classification.status !== 'undeclared') return undefined
  return {
    ...sightingsOf(subject),
    doubts: [
      platformOnly(portal),
      otherSite(subject, portal),
      rowsUnread(portal),
      unreviewed(portal),
      unreviewedImport(portal),
      nearMiss(subject),
      signedIn(subject, portal, observation?.firstSeen.at),
    ],
  }
}

/** A row whose names could not be read may name this very cookie. */
function rowsUnread({ against }: Surroundings): Doubt | undefined {
  const count = against.policy.declarations.filter(row => row.notUnderstood?.names !== undefined).length
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
