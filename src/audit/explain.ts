import { isCapped } from '../cookie/lifetime.ts'
import { measuredLifetime } from '../cookie/observation.ts'
import type { ObservedCookie } from '../cookie/observed-cookie.ts'
import { type Classification, type Match, matchesOf } from './classify.ts'
import { nearMiss, rowsUnread, similar } from './doubts.ts'
import { containerOf } from './foreign-context.ts'
import { placeOf } from './place.ts'
import { isPlatformRow } from './platform-row.ts'
import type { AuditedCookie } from './report.ts'
import { type MessageId, type Sentence, say, type Value } from './sentence.ts'
import { inShortOf } from './subject.ts'

export type { MessageId, Sentence, Value }

/** What there is to say of one cookie, each part resting on its own ground. */
export interface Explanation {
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

/** A row of the policy in its own words, where it stands, and why it is the row for this cookie. */
export interface Citation {
  readonly cells: readonly { readonly title: MessageId; readonly text: string }[]
  /** Cells of columns that we do not know, under their own titles. */
  readonly further: readonly { readonly title: string; readonly text: string }[]
  readonly place: Sentence
  /** Verbatim; absent where only its facts are known. */
  readonly row?: string
  readonly way: Sentence
}

/** Explains an entry of the report on `host`, for a normal or a private window. */
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

/** What tells two cookies of one name apart, beginning with the most visible. */
export function distinctions(cookie: ObservedCookie): Sentence[] {
  const { domain, hostOnly, path, partitionKey, firstPartyDomain } = cookie
  const container = containerOf(cookie.storeId)
  return [
    ...(hostOnly ? [] : [say('tag_domain', domain)]),
    ...(path === '/' ? [] : [say('tag_path', path)]),
    ...(partitionKey
      ? [
          say(
            partitionKey.hasCrossSiteAncestor ? 'tag_partition_ancestor' : 'tag_partition',
            partitionKey.topLevelSite,
          ),
        ]
      : []),
    ...(container === undefined ? [] : [say('tag_container', container)]),
    ...(firstPartyDomain ? [say('tag_first_party', firstPartyDomain)] : []),
  ]
}

/**
 * The platform's cookies in plain words (source: the tables of the bundled policies, and the functions
 * that the platform's newer policy template gives them). They are looked up only for a row that names
 * the platform's maker as the provider: on other sites these names mean other things.
 */
const platformMeanings: Readonly<Record<string, MessageId>> = {
  sessionid: 'meaning_sessionid',
  csrftoken: 'meaning_csrftoken',
  cookies_preferences: 'meaning_cookies_preferences',
  django_language: 'meaning_django_language',
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
      const known = Object.hasOwn(platformMeanings, cookie.name) ? platformMeanings[cookie.name] : undefined
      if (known && isPlatformRow(declaration)) return say(known)
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

function cite(match: Match): Citation {
  const { declaration, name, way: rule } = match
  const { namesText, lifetimeText = '' } = declaration
  const cells = [
    { title: 'cited_provider', text: declaration.provider },
    { title: 'cited_function', text: declaration.function },
    { title: 'cited_location', text: declaration.location },
    { title: 'cited_purposes', text: declaration.purposes },
    { title: 'cited_lifetime', text: lifetimeText },
  ] as const
  const ownWords = declaration.verbatim === false
  return {
    cells: cells.filter(({ text }) => text !== ''),
    further: declaration.further ?? [],
    place: placeOf(match),
    ...(!ownWords && { row: declaration.row }),
    way: ruleOf(rule, name, namesText),
  }
}

function ruleOf(rule: Match['way'], name: string, namesText: string | undefined): Sentence {
  switch (rule) {
    case 'exact-name':
      return namesText === undefined ? say('rule_exact_name') : say('rule_exact_name_read', namesText)
    case 'name-pattern':
      return namesText === undefined
        ? say('rule_name_pattern', name)
        : say('rule_name_pattern_read', namesText, name)
    case 'in-short':
      return namesText === undefined ? say('rule_in_short', name) : say('rule_in_short_read', namesText, name)
  }
}

function behaviourOf({ cookie, classification, observation }: AuditedCookie): Sentence[] {
  const { domain, hostOnly, path, httpOnly, secure, sameSite, partitionKey, firstPartyDomain } = cookie
  const container = containerOf(cookie.storeId)
  return [
    lifetimeOf(cookie, observation),
    ...declaredLifetimesOf(classification),
    hostOnly ? say('hosts_only', domain) : say('hosts_below', domain),
    ...(path === '/' ? [] : [say('path_only', path)]),
    say(httpOnly ? 'scripts_cannot_read' : 'scripts_can_read'),
    say(secure ? 'secure_only' : 'secure_not'),
    say(`same_site_${sameSite}`),
    partitionKey ? say('partition_own', partitionKey.topLevelSite) : say('partition_none'),
    ...(firstPartyDomain ? [say('isolated_under', firstPartyDomain)] : []),
    ...(container === undefined ? [] : [say('store_container', container)]),
  ]
}

function lifetimeOf(cookie: ObservedCookie, observation: AuditedCookie['observation']): Sentence {
  if (cookie.expires === undefined) return say('lifetime_session')
  const until = { moment: cookie.expires }
  const lifetime = measuredLifetime(cookie, observation)
  if (!lifetime) return say('lifetime_unmeasured', until)
  const span = { span: lifetime.milliseconds }
  if (lifetime.measured === 'when-found') return say('lifetime_when_found', span, until)
  return say(isCapped(lifetime) ? 'lifetime_capped' : 'lifetime_when_set', span, until)
}

/** What the policy says of the lifetime, in its words, to be read beside what was measured. */
function declaredLifetimesOf(classification: Classification): Sentence[] {
  const sentences = matchesOf(classification).flatMap(({ against, declaration }) => {
    const { lifetime, lifetimeText = '' } = declaration
    if (lifetime.kind === 'unstated' || lifetimeText === '') return []
    const said = say(`lifetime_declared_${against.standing}`, lifetimeText)
    return lifetime.kind === 'not-understood' ? [said, say('lifetime_declared_unread')] : [said]
  })
  // Rows that say the same are told once.
  const told = new Map(sentences.map(sentence => [JSON.stringify(sentence), sentence]))
  return [...told.values()]
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
