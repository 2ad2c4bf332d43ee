import type { ObservedCookie } from '../cookie/observed-cookie.ts'
import type { Declaration } from '../policy/policy.ts'
import { behaviourOf } from './behaviour.ts'
import { type Citation, cite } from './citation.ts'
import { type Classification, matchesOf } from './classify.ts'
import { nearMiss, rowsUnread, similar } from './doubts.ts'
import { isPlatformRow } from './platform-row.ts'
import type { AuditedCookie } from './report.ts'
import { type Sentence, say } from './sentence.ts'
import { inShortOf } from './subject.ts'

/** What there is to say of one cookie, each part resting on its own ground. */
interface Explanation {
  /** What it is for, in plain words. */
  readonly meaning: Sentence
  /** What the policy says of it. */
  readonly verdict: readonly Sentence[]
  /** The rows that the verdict rests on: none when no row names the cookie, several when it is ambiguous. */
  readonly citations: readonly Citation[]
  /** What the browser knows of it. */
  readonly behaviour: readonly Sentence[]
  /** When it was seen. */
  readonly history: readonly Sentence[]
}

/** Explains a cookie of the report on `host`, for a normal or a private window. */
export function explain(audited: AuditedCookie, host: string, window: 'normal' | 'private'): Explanation {
  const { cookie, classification } = audited
  return {
    meaning: meaningOf(audited, host),
    verdict: verdictOf(cookie, classification, host),
    citations: matchesOf(classification).map(cite),
    behaviour: behaviourOf(audited),
    history: window === 'private' ? [say('not_recorded_private')] : historyOf(audited),
  }
}

/**
 * The platform's cookies in plain words (source: the tables of the bundled policies, and the functions
 * that the platform's newer policy template gives them). They are looked up only for a row that names
 * the platform's maker as the provider: on other sites these names mean other things.
 */
const platformCookies = ['sessionid', 'csrftoken', 'cookies_preferences', 'django_language'] as const

/** The name of a platform's cookie, when a row of its maker declares it; undefined for all others. */
export function platformCookie(name: string, declaration: Declaration) {
  return isPlatformRow(declaration) ? platformCookies.find(known => known === name) : undefined
}

function meaningOf({ cookie, classification, findings }: AuditedCookie, host: string): Sentence {
  switch (classification.status) {
    case 'undeclared': {
      const tool = findings.find(({ rule }) => rule === 'identified')?.tool
      return tool ? say('meaning_identified', tool.name) : say('meaning_undeclared')
    }
    case 'doubtful':
      return say('meaning_doubtful', cookie.domain, host)
    case 'ambiguous':
    case 'declared-in-short':
    case 'declared': {
      const { declaration } = classification.match
      const { purposes, function: task } = declaration
      const known = platformCookie(cookie.name, declaration)
      if (known) return say(`meaning_${known}`)
      const words = purposes || task
      return words ? say('meaning_declared', words) : say('meaning_unstated')
    }
  }
}

function verdictOf(cookie: ObservedCookie, classification: Classification, host: string): Sentence[] {
  switch (classification.status) {
    case 'undeclared':
      return [
        say(`verdict_undeclared_${classification.against.standing}`),
        ...[nearMiss, similar, rowsUnread].flatMap(doubtOf => doubtOf(classification)?.sentence ?? []),
        // That the portal receives it does not say that the portal set it.
        ...(cookie.domain === host ? [] : [say('undeclared_of_parent', cookie.domain)]),
      ]
    case 'doubtful':
      return classification.match.way === 'in-short'
        ? [...inShortOf(classification.match), say('undeclared_of_parent', cookie.domain)]
        : [say('verdict_doubtful', cookie.domain, host)]
    case 'ambiguous':
      return ambiguous(classification)
    case 'declared-in-short':
      return inShortOf(classification.match)
    case 'declared':
      return [say(`verdict_${classification.category}_${classification.match.against.standing}`)]
  }
}

function ambiguous({
  category,
  match,
  rivals,
}: Extract<Classification, { status: 'ambiguous' }>): Sentence[] {
  const isInShort = match.way === 'in-short'
  const count = { count: rivals.length + 1 }
  const named = isInShort ? inShortOf(match).slice(0, 1) : []
  if (category === 'unknown') return [...named, say('verdict_ambiguous', count)]
  const kind = isInShort
    ? say(`verdict_in_short_${category}`)
    : say(`verdict_${category}_${match.against.standing}`)
  return [...named, say('verdict_ambiguous_agreed', count), kind]
}

function historyOf({ observation }: AuditedCookie): Sentence[] {
  if (!observation) return [say('not_recorded')]
  const { firstSeen, lastChanged, changes, removed } = observation
  return [
    say(`first_seen_${firstSeen.by}`, { moment: firstSeen.at }),
    changes === 0
      ? say('last_changed_never')
      : say(`last_changed_${lastChanged.by}`, { moment: lastChanged.at }),
    ...(changes === 0 ? [] : [say('changes_other', { count: changes })]),
    ...(removed ? [say(`removed_${removed.by}`, { moment: removed.at })] : []),
  ]
}
