import type { AuditedCookie } from '../audit/report.ts'
import { type Sentence, say } from '../audit/sentence.ts'
import { measuredLifetime } from '../cookie/observation.ts'

/** How long a cookie lasts, in two or three words: from its setting where that was seen, else what is left of it. */
export function lastsOf({ cookie, observation }: AuditedCookie, at: number): Sentence {
  if (cookie.expires === undefined) return say('lasts_session')
  const lifetime = measuredLifetime(cookie, observation)
  if (!lifetime) return say('lasts_still', { span: Math.max(0, cookie.expires - at) })
  const span = { span: lifetime.milliseconds }
  return lifetime.measured === 'when-set' ? say('lasts', span) : say('lasts_at_least', span)
}
