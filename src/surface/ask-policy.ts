import { mayFetch } from '../browser/host-access.ts'
import { keepComparison, keepPolicy } from '../browser/known-portals.ts'
import { fetchLivePolicy } from '../browser/requests/live-policy.ts'
import type { StandingPolicy } from '../policy/registry.ts'
import { answerTo, type LiveAnswer } from './live-answer.ts'

/**
 * Fetches the policy that the portal publishes now. A bundled one, or one that someone brought, stays the measure and
 * is compared with it; where there is none, the one read is kept and becomes the measure.
 */
export async function askPolicy(
  host: string,
  { standing, policy }: StandingPolicy,
  cancelled: AbortSignal,
): Promise<LiveAnswer> {
  if (!(await mayFetch(host))) return { status: 'no-access', host }
  const bundled = standing === 'own' && policy.source.readAt === undefined ? policy : undefined
  const wanted = {
    hosts: await fetchable(host, bundled?.hosts ?? []),
    // The language in which the visitor's browser asks for pages; ours may lack it.
    languages: [...(bundled ? [bundled.language] : []), navigator.language.split('-')[0] ?? 'en'],
    ...(bundled?.source.url && { published: bundled.source.url }),
  }
  const answer = answerTo(host, bundled, await fetchLivePolicy(wanted, cancelled))
  if (answer.status === 'used') await keepPolicy('livePolicy', host, answer.policy)
  // Other words for the same cookies, kinds and durations leave what is known of the copy as it was.
  if (bundled && (answer.status === 'unchanged' || (answer.status === 'changed' && answer.isFactual))) {
    await keepComparison(host, bundled, { at: answer.readAt, isSame: answer.status === 'unchanged' })
  }
  return answer
}

/** The host, and the others of its portal as far as the browser lets us. */
async function fetchable(host: string, others: readonly string[]): Promise<string[]> {
  const allowed = await Promise.all(
    others.map(async other => (other !== host && (await mayFetch(other)) ? [other] : [])),
  )
  return [host, ...allowed.flat()]
}
