import type { identity, ObservedCookie } from '../cookie/attributes.ts'
import { isCapped } from '../cookie/lifetime.ts'
import { measuredLifetime } from '../cookie/observation.ts'
import { type Classification, matchesOf } from './classify.ts'
import { containerOf } from './foreign-context.ts'
import type { AuditedCookie } from './report.ts'
import { type Sentence, say } from './sentence.ts'

/** What the browser knows of a cookie. */
export function behaviourOf({ cookie, classification, observation }: AuditedCookie): Sentence[] {
  return [
    lifetimeOf(cookie, observation),
    ...declaredLifetimesOf(classification),
    ...told(behaviours, cookie),
  ]
}

/** What tells two cookies of one name apart, beginning with the most visible. */
export function distinctions(cookie: ObservedCookie): Sentence[] {
  return told(tags, cookie)
}

/** What is said of each attribute, in this order; undefined where there is nothing to say. */
type Told<Name extends string> = Readonly<Record<Name, (cookie: ObservedCookie) => Sentence | undefined>>

function told(all: Told<string>, cookie: ObservedCookie): Sentence[] {
  return Object.values(all).flatMap(tell => tell(cookie) ?? [])
}

// The domain and whether hosts below are meant are told as one. Of the name and the end more is said elsewhere.
const behaviours: Told<Exclude<keyof ObservedCookie, 'name' | 'hostOnly' | 'expires'>> = {
  domain: ({ domain, hostOnly }) => say(hostOnly ? 'hosts_only' : 'hosts_below', domain),
  path: ({ path }) => (path === '/' ? undefined : say('path_only', path)),
  httpOnly: ({ httpOnly }) => say(httpOnly ? 'scripts_cannot_read' : 'scripts_can_read'),
  secure: ({ secure }) => say(secure ? 'secure_only' : 'secure_not'),
  sameSite: ({ sameSite }) => say(`same_site_${sameSite}`),
  partitionKey: ({ partitionKey }) =>
    partitionKey ? say('partition_own', partitionKey.topLevelSite) : say('partition_none'),
  firstPartyDomain: ({ firstPartyDomain }) =>
    firstPartyDomain ? say('isolated_under', firstPartyDomain) : undefined,
  storeId: ({ storeId }) => container(storeId, 'store_container'),
}

const tags: Told<Exclude<keyof typeof identity, 'name' | 'hostOnly'>> = {
  domain: ({ domain, hostOnly }) => (hostOnly ? undefined : say('tag_domain', domain)),
  path: ({ path }) => (path === '/' ? undefined : say('tag_path', path)),
  partitionKey: ({ partitionKey: key }) =>
    key && say(key.hasCrossSiteAncestor ? 'tag_partition_ancestor' : 'tag_partition', key.topLevelSite),
  storeId: ({ storeId }) => container(storeId, 'tag_container'),
  firstPartyDomain: ({ firstPartyDomain }) =>
    firstPartyDomain ? say('tag_first_party', firstPartyDomain) : undefined,
}

function container(storeId: string, words: 'store_container' | 'tag_container'): Sentence | undefined {
  const number = containerOf(storeId)
  return number === undefined ? undefined : say(words, number)
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
