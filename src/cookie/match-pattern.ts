/** The schemes over which cookies are sent. */
export const schemes = ['http', 'https'] as const
export type Scheme = (typeof schemes)[number]

/** What a match pattern means of a scheme. */
export interface MatchPattern {
  /** Empty: every host. */
  readonly domain: string
  /** Whether hosts below are meant too. */
  readonly below: boolean
}

/** `https://*.city.gov/*` → its domain, and whether hosts below are meant too; undefined when of another scheme. */
export function parsePattern(pattern: string, scheme: Scheme = 'https'): MatchPattern | undefined {
  if (pattern === '<all_urls>') return { domain: '', below: true }
  const [, ofScheme, all, below, domain] =
    /^(\*|https?):\/\/(?:(\*)|(\*\.)?([^/*:]+))(?::[^/]*)?\//.exec(pattern) ?? []
  if (ofScheme !== '*' && ofScheme !== scheme) return undefined
  return { domain: domain ?? '', below: all !== undefined || below !== undefined }
}
