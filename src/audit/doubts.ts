import { isOutdated, policyDate } from '../policy/policy-date.ts'
import { unreadRows } from '../policy/unread-rows.ts'
import type { Classification } from './classify.ts'
import type { Doubt, DoubtId } from './finding.ts'
import { say, type Value, wordsOf } from './sentence.ts'
import { isOwn, loginCookie, type Subject, type Surroundings } from './subject.ts'

/** What makes a finding uncertain, with the words that its identifier gives it. */
export function doubt(id: Exclude<DoubtId, 'near-miss' | 'rows-unread'>, ...values: Value[]): Doubt {
  return { id, sentence: say(`doubt_${wordsOf(id)}`, ...values) }
}

export function otherSite(subject: Subject, portal: Surroundings): Doubt | undefined {
  return isOwn(subject, portal) ? undefined : doubt('other-site', subject.cookie.domain)
}

export function platformOnly({ against }: Surroundings): Doubt | undefined {
  return against.standing === 'own' ? undefined : doubt('platform-only')
}

/** What someone brought is as good as whoever wrote it: this extension has not seen the page that it speaks of. */
export function unreviewedImport({ against }: Surroundings): Doubt | undefined {
  const { imported } = against.policy.source
  return imported && { id: 'unreviewed', sentence: say(`doubt_imported_${imported.by}`) }
}

/** What the portal publishes now may be something else than a copy of which nobody knows that it still holds. */
export function uncertainCopy({ against, at }: Surroundings): Doubt | undefined {
  const date = policyDate(against)
  if (date.status === 'undated') return doubt('undated')
  if (date.status === 'differs') return doubt('differs', { moment: date.at })
  if (!isOutdated(date, at)) return undefined
  return doubt('outdated', 'at' in date ? { moment: date.at } : { day: date.on })
}

/** The row has the beginning of the name only, and may be about another cookie. */
export function inShort({ classification }: Subject): Doubt | undefined {
  if (classification.status !== 'declared-in-short') return undefined
  const { rowNumber, name } = classification.match
  return doubt('in-short', { count: rowNumber }, name)
}

type Undeclared = Extract<Classification, { status: 'undeclared' }>

/** A row that could not be read, or whose names could not, may name this very cookie. */
export function rowsUnread({ against }: Pick<Undeclared, 'against'>): Doubt | undefined {
  const count = unreadRows(against.policy).length
  return count === 0 ? undefined : { id: 'rows-unread', sentence: say('rows_unread_other', { count }) }
}

/** Another name, and perhaps the one that was meant. */
export function nearMiss({ nearMiss: row }: Undeclared): Doubt | undefined {
  return row && { id: 'near-miss', sentence: say('near_miss', { count: row.rowNumber }, row.name) }
}

/** The row says that it names examples only. */
export function similar({ similar: row }: Undeclared): Doubt | undefined {
  return row && doubt('names-open', { count: row.rowNumber }, row.name)
}

/** An administrator who is signed in sees cookies that no visitor gets. `at`: in milliseconds since 1970. */
export function signedIn(
  { cookie }: Subject,
  { host, telling }: Surroundings,
  at: number | undefined,
): Doubt | undefined {
  const isSignedIn = telling.some(({ cookie: other, isPresent, observation }) => {
    if (other.name !== loginCookie || other.domain !== host || other.storeId !== cookie.storeId) return false
    if (isPresent || !observation || at === undefined) return isPresent
    const { firstSeen, removed } = observation
    return firstSeen.at <= at && at <= (removed?.at ?? at)
  })
  return isSignedIn ? doubt('signed-in') : undefined
}
