import type { ObservedCookie } from '../cookie/observed-cookie.ts'
import type { ChoiceName } from '../cookie/visitor-choice.ts'

/** What a tool is for. */
type TrackerKind = 'audience' | 'behaviour' | 'marketing' | 'balancing' | 'consent'

/** A family of cookies that a tool sets, as its maker documents it. */
export interface TrackerCookie {
  readonly tool: string
  readonly kind: TrackerKind
  /** The whole name. */
  readonly name: RegExp
  /** The part of the name that differs from site to site; absent where it is the same everywhere. */
  readonly varies?: RegExp
  /**
   * The name is too common to prove anything: one of these must stand beside it, on the same domain and in
   * the same jar. Absent: nobody else is known to make names of this form.
   */
  readonly beside?: readonly RegExp[]
  /** Whether a script of the page sets it, so that it cannot be HttpOnly; undefined: either way. */
  readonly byScript?: true
  /** The maker's own documentation. */
  readonly reference: string
  /** The switch of the platform's banner that governs it. */
  readonly choice?: PlatformChoice
}

/** A tracker that a portal's administrator can switch on, and whether the platform then always asks for consent. */
interface PlatformChoice {
  readonly name: ChoiceName
  /** False: the administrator decides whether the visitor is asked, so that a stored "no" may be no answer. */
  readonly alwaysAsked: boolean
}

/** The number of the site and the first four signs of a hash of its domain. */
const siteAndDomain = /(?<!\d)\d+\.[0-9a-f]{4}$/

const matomo = {
  tool: 'Matomo',
  kind: 'audience',
  byScript: true,
  reference: 'https://matomo.org/faq/general/faq_146/',
  choice: { name: 'matomo', alwaysAsked: false },
} as const
const google = {
  tool: 'Google Analytics',
  kind: 'audience',
  byScript: true,
  choice: { name: 'ga', alwaysAsked: true },
} as const
const google4 = 'https://support.google.com/analytics/answer/11397207'
const googleUniversal = 'https://developers.google.com/analytics/devguides/collection/gtagjs/cookie-usage'
const smartTag = {
  tool: 'AT Internet',
  kind: 'audience',
  byScript: true,
  reference: 'https://developers.piano.io/analytics/data-collection/general/cookie-storage/',
  choice: { name: 'at', alwaysAsked: false },
} as const
const piano = {
  ...smartTag,
  tool: 'Piano Analytics',
  choice: { name: 'piano', alwaysAsked: false },
} as const
const eulerian = {
  tool: 'Eulerian',
  kind: 'audience',
  reference: 'https://doc.eulerian.com/p/WijZuvqwsFKoQB/What-is-important-to-know-about-Eulerian-Cookies',
  choice: { name: 'eulerian', alwaysAsked: false },
} as const
const hotjar = {
  tool: 'Hotjar',
  kind: 'behaviour',
  byScript: true,
  reference: 'https://help.hotjar.com/hc/en-us/articles/115011789248',
} as const
const hubspot = {
  tool: 'HubSpot',
  kind: 'marketing',
  byScript: true,
  reference:
    'https://knowledge.hubspot.com/privacy-and-consent/what-cookies-does-hubspot-set-in-a-visitor-s-browser',
} as const
const amazon = {
  tool: 'AWS Elastic Load Balancing',
  kind: 'balancing',
  reference: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/sticky-sessions.html',
} as const
const azure = {
  tool: 'Azure App Service',
  kind: 'balancing',
  reference:
    'https://azure.github.io/AppService/2016/05/16/Disable-Session-affinity-cookie-(ARR-cookie)-for-Azure-web-apps.html',
} as const

/**
 * The cookies that we know for certain. A name that others use as well is certain only beside a second one of
 * the same tool, and a cookie that keeps the visitor's refusal of a tool (`_pprv`, `mtm_consent_removed`) is
 * none of its trackers.
 */
export const trackerCookies: readonly TrackerCookie[] = [
  { ...matomo, name: /^_pk_id\.\d+\.[0-9a-f]{4}$/, varies: siteAndDomain },
  { ...matomo, name: /^_pk_ref\.\d+\.[0-9a-f]{4}$/, varies: siteAndDomain },
  { ...matomo, name: /^_pk_(?:ses|cvar|hsr)\.\d+\.[0-9a-f]{4}$/, varies: siteAndDomain },

  {
    ...google,
    name: /^_ga_[A-Z0-9]{8,12}$/,
    varies: /[A-Z0-9]{8,12}$/,
    beside: [/^_ga$/],
    reference: google4,
  },
  { ...google, name: /^_ga$/, beside: [/^_ga_[A-Z0-9]{8,12}$/, /^_gid$/], reference: google4 },
  { ...google, name: /^_gid$/, beside: [/^_ga$/], reference: googleUniversal },
  {
    ...google,
    name: /^_gat(?:_gtag_UA_\d+_\d+|_UA-\d+-\d+)?$/,
    varies: /(?<!\d)\d+[-_]\d+$/,
    beside: [/^_ga$/],
    reference: googleUniversal,
  },

  { ...smartTag, name: /^atuserid$/ },
  { ...smartTag, name: /^atidvisitor$/ },
  { ...smartTag, name: /^atsession$/, beside: [/^atuserid$/, /^atidvisitor$/] },
  { ...piano, name: /^_pcid$/, beside: [/^_pctx$/, /^pa_user$/] },
  { ...piano, name: /^_pctx$/, beside: [/^_pcid$/] },
  { ...piano, name: /^pa_user$/, beside: [/^_pcid$/, /^pa_vid$/] },
  { ...piano, name: /^pa_vid$/, beside: [/^pa_user$/, /^pa_privacy$/] },
  {
    tool: 'XiTi',
    kind: 'audience',
    // Of the collection server under the owner's own domain.
    name: /^idrxvr$/,
    reference: 'https://developers.piano.io/analytics/data-collection/general/cookie-storage/',
    choice: { name: 'xiti', alwaysAsked: false },
  },
  { ...eulerian, name: /^etuix$/ },
  { ...eulerian, name: /^et[01]$/, beside: [/^etuix$/] },

  { ...hotjar, name: /^_hjSessionUser_\d+$/, varies: /(?<!\d)\d+$/ },
  { ...hotjar, name: /^_hjSession_\d+$/, varies: /(?<!\d)\d+$/ },
  { ...hubspot, name: /^(?:__hstc|hubspotutk)$/ },
  { ...hubspot, name: /^__hssc$/, beside: [/^__hstc$/, /^hubspotutk$/] },
  { ...hubspot, name: /^__hssrc$/, beside: [/^__hstc$/, /^hubspotutk$/] },

  { ...amazon, name: /^AWSALB$/, beside: [/^AWSALBCORS$/] },
  { ...amazon, name: /^AWSALBCORS$/, beside: [/^AWSALB$/] },
  { ...azure, name: /^ARRAffinity$/, beside: [/^ARRAffinitySameSite$/] },
  { ...azure, name: /^ARRAffinitySameSite$/, beside: [/^ARRAffinity$/] },

  {
    tool: 'OneTrust',
    kind: 'consent',
    name: /^Optanon(?:Consent|AlertBoxClosed)$/,
    reference: 'https://my.onetrust.com/articles/en_US/Knowledge/UUID-2dc719a8-4be5-8d16-1dc8-c7b4147b88e0',
  },
  {
    tool: 'Didomi',
    kind: 'consent',
    name: /^didomi_token$/,
    reference: 'https://developers.didomi.io/cmp/web-sdk/consent-notice/cookies',
  },
  {
    tool: 'tarteaucitron',
    kind: 'consent',
    name: /^tarteaucitron$/,
    reference: 'https://github.com/AmauriC/tarteaucitron.js',
  },
  {
    tool: 'Axeptio',
    kind: 'consent',
    name: /^axeptio_(?:cookies|authorized_vendors|all_vendors)$/,
    reference: 'https://packagist.org/packages/axeptio/sdk',
  },
  {
    tool: 'Matomo',
    kind: 'consent',
    name: /^mtm_(?:cookie_)?consent(?:_removed)?$/,
    reference: 'https://matomo.org/faq/general/faq_146/',
  },
]

/** The name as a policy writes it, with a `*` for what differs from site to site. */
export function writtenName({ varies }: TrackerCookie, name: string): string {
  return varies ? name.replace(varies, '*') : name
}

/** The part of a name that is the same on every site, without the sign that ends it; none where no tool is known by it. */
export function fixedPart(name: string): string | undefined {
  const varies = trackerCookies.find(tracker => tracker.varies && tracker.name.test(name))?.varies
  return varies && name.replace(varies, '').replace(/[._-]$/, '')
}

/** Which kinds follow what a visitor does, so that they are no part of a service that they asked for. */
const following: Readonly<Record<TrackerKind, boolean>> = {
  audience: true,
  behaviour: true,
  marketing: true,
  balancing: false,
  consent: false,
}

/** Whether the tool follows visitors; load balancers and consent tools do not. */
export function followsVisitors({ kind }: TrackerCookie): boolean {
  return following[kind]
}

/**
 * What gives the family that a cookie belongs to, if name and context leave no doubt. Its work grows with the cookies,
 * of which a site can make as many as it likes.
 *
 * @param neighbours the cookies of the same host
 */
export function identifierAmong(
  neighbours: readonly ObservedCookie[],
): (cookie: ObservedCookie) => TrackerCookie | undefined {
  const companions = new Map<string, Set<RegExp>>()
  for (const cookie of neighbours) {
    const jar = jarOf(cookie)
    const found = companions.get(jar) ?? new Set()
    companions.set(jar, found)
    for (const companion of companionNames) {
      if (!found.has(companion) && companion.test(cookie.name)) found.add(companion)
    }
  }
  return cookie => {
    const found = companions.get(jarOf(cookie))
    return trackerCookies.find(
      ({ name, beside, byScript }) =>
        name.test(cookie.name) &&
        !(byScript && cookie.httpOnly) &&
        (!beside || beside.some(companion => found?.has(companion))),
    )
  }
}

const companionNames = trackerCookies.flatMap(({ beside = [] }) => beside)

function jarOf({ domain, storeId, partitionKey, firstPartyDomain }: ObservedCookie): string {
  return JSON.stringify([domain, storeId, partitionKey?.topLevelSite, firstPartyDomain])
}
