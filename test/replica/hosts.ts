/** What a replica host is. `vendor` is the vendor's own site, `site` any other; neither is a portal. */
type HostKind = 'portal' | 'vendor' | 'city' | 'shop'

export interface ReplicaHost {
  readonly host: string
  readonly kind: HostKind
  readonly title: string
  /** More than one makes the portal offer a choice of language. */
  readonly languages: readonly Language[]
  /** Whether Django's cookies carry Secure. Real portals are not known to, so the replica has both. */
  readonly secure: boolean
  readonly policyTemplate: PolicyTemplate
  /** The supplier named in the policy. */
  readonly supplier: 'Opendatasoft' | 'Huwise'
  /** The domain on which the owner's audience measurement sets its cookies. */
  readonly analyticsDomain: string
  /** An anonymous visitor is sent to the login page. */
  readonly isPrivate: boolean
}

export type Language = 'en' | 'fr'
type PolicyTemplate = 'older' | 'newer'

const portal = (host: string, title: string, differing: Partial<ReplicaHost> = {}): ReplicaHost => ({
  host,
  kind: 'portal',
  title,
  languages: ['en', 'fr'],
  secure: true,
  policyTemplate: 'older',
  supplier: 'Opendatasoft',
  analyticsDomain: host,
  isPrivate: false,
  ...differing,
})

const other = (host: string, kind: HostKind, title: string, analyticsDomain = host): ReplicaHost =>
  portal(host, title, { kind, analyticsDomain, languages: ['en'] })

/** Every host the replica answers for. */
export const replicaHosts: readonly ReplicaHost[] = [
  portal('data.jerseycitynj.gov', 'Jersey City Open Data', { analyticsDomain: 'jerseycitynj.gov' }),
  portal('infrastructure-analyzejerseycity.opendatasoft.com', 'Jersey City Infrastructure'),
  portal('codefortulsa.opendatasoft.com', 'Code for Tulsa', { secure: false }),
  portal('codefortulsa.huwise.com', 'Code for Tulsa'),
  portal('jmorel.opendatasoft.com', 'J. Morel', { languages: ['en'], secure: false }),
  portal('data.townofcary.org', 'Town of Cary Open Data', { analyticsDomain: 'townofcary.org' }),
  portal('riverside-demo.opendatasoft.com', 'Riverside Demo'),
  portal('harbour-demo.huwise.com', 'Harbour Demo', { policyTemplate: 'newer', supplier: 'Huwise' }),
  portal('members-demo.opendatasoft.com', 'Members Demo', { isPrivate: true }),
  // On its owner's domain, and not in the registry: most portals are of this kind.
  portal('opendata.rivertown.gov.uk', 'Rivertown Open Data', {
    policyTemplate: 'newer',
    supplier: 'Huwise',
    analyticsDomain: 'rivertown.gov.uk',
  }),
  other('jerseycitynj.gov', 'city', 'City of Jersey City'),
  other('www.jerseycitynj.gov', 'city', 'City of Jersey City', 'jerseycitynj.gov'),
  other('townofcary.org', 'city', 'Town of Cary'),
  other('www.townofcary.org', 'city', 'Town of Cary', 'townofcary.org'),
  other('www.opendatasoft.com', 'vendor', 'The vendor of the portals', 'opendatasoft.com'),
  other('www.example.com', 'shop', 'The Corner Shop'),
]

const byName = new Map(replicaHosts.map(host => [host.host, host]))

/** The replica's host of that name; undefined when it does not answer for it. */
export function replicaHost(name: string): ReplicaHost | undefined {
  return byName.get(name)
}
