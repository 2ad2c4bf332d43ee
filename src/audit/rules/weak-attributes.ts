import type { ObservedCookie } from '../../cookie/observed-cookie.ts'
import { doubt, otherSite } from '../doubts.ts'
import type { Doubt, Severity } from '../finding.ts'
import { isPlatformRow } from '../platform-row.ts'
import type { Rule } from '../rule.ts'
import { type Sentence, say } from '../sentence.ts'
import { onlyRow, type Subject, sightingsOf } from '../subject.ts'

interface Weakness {
  readonly sentence: Sentence
  readonly severity: Severity
  readonly doubt?: Doubt
}

/** Its attributes protect it less than its use or its name asks for. */
export const weakAttributes = {
  id: 'weak-attributes',
  severity: 'notice',
  restsOn: ['rfc6265bis', 'owasp'],
  judge(subject, portal) {
    const weaknesses = [...ofLogin(subject), ...ofSameSite(subject.cookie), ...ofPrefix(subject.cookie)]
    if (weaknesses.length === 0) return undefined
    const isNotice = weaknesses.some(({ severity }) => severity === 'notice')
    const { seen, moments } = sightingsOf(subject)
    return {
      seen: [...weaknesses.map(({ sentence }) => sentence), ...seen],
      moments,
      severity: isNotice ? 'notice' : 'information',
      doubts: [otherSite(subject, portal), ...weaknesses.map(({ doubt }) => doubt)],
    }
  },
} as const satisfies Rule

/** The login cookie of the platform, known by its name in a row of the platform. */
function ofLogin(subject: Subject): Weakness[] {
  const { name, httpOnly, secure } = subject.cookie
  const row = onlyRow(subject)
  if (name !== 'sessionid' || !row || !isPlatformRow(row)) return []
  return [
    ...(httpOnly ? [] : [{ sentence: say('weak_login_scripts'), severity: 'notice' as const }]),
    // Whether it ever travels unencrypted depends on the server, which may answer over HTTPS only.
    ...(secure ? [] : [{ sentence: say('weak_login_http'), severity: 'information' as const }]),
  ]
}

/** RFC 6265bis 5.7: browsers refuse SameSite=None without Secure, so it is an older one that kept it. */
function ofSameSite({ sameSite, secure, storeId }: ObservedCookie): Weakness[] {
  if (sameSite !== 'no_restriction' || secure) return []
  const sentence = say('weak_same_site')
  // Some versions of Firefox call a cookie without SameSite so, too:
  // https://developer.mozilla.org/en-US/docs/Mozilla/Add-ons/WebExtensions/API/cookies/SameSiteStatus
  return storeId.startsWith('firefox')
    ? [{ sentence, severity: 'notice', doubt: doubt('browser-maps') }]
    : [{ sentence, severity: 'notice' }]
}

/** RFC 6265bis 4.1.3: what a server promises by the prefix, in exactly these letters. */
function ofPrefix({ name, secure, hostOnly, path }: ObservedCookie): Weakness[] {
  const prefix = ['__Host-', '__Secure-'].find(known => name.startsWith(known))
  if (prefix === undefined) return []
  const isKept = secure && (prefix === '__Secure-' || (hostOnly && path === '/'))
  return isKept ? [] : [{ sentence: say('weak_prefix', prefix), severity: 'notice' }]
}
