import { gravest, isWrong } from '../audit/finding.ts'
import { partOf } from '../audit/parts.ts'
import type { AuditedCookie } from '../audit/report.ts'
import { domainMatch } from '../cookie/site.ts'
import { day } from '../cookie/spans.ts'
import { compare } from './natural-order.ts'

/** A cookie of the table: one that is in the jar, or one that was. */
export interface Row {
  readonly audited: AuditedCookie
  readonly isPresent: boolean
}

export const filterNames = [
  'purpose',
  'declared',
  'severity',
  'finding',
  'party',
  'partition',
  'store',
  'expiry',
  'presence',
] as const
export type FilterName = (typeof filterNames)[number]

/** What can be chosen in a filter: the values that occur, in a fixed order, each with its number of rows. */
export function choicesIn(
  rows: readonly Row[],
  name: FilterName,
  host: string,
  at: number,
): { readonly value: string; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const row of rows) {
    for (const value of facetOf(row, name, host, at)) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => compare([one.value], [other.value]))
}

/** From now until the cookie ends; the values of the filter `expiry`. */
type Expiry = 'session' | 'ended' | 'day' | 'month' | '13-months' | 'longer'

/** Of the filter `finding`: something is wrong beside that no row names the cookie. */
export const otherFault = 'other-fault'

/** By what a filter knows a row: a cookie can fit several findings, of all else it has one. */
export function facetOf(
  { audited, isPresent }: Row,
  name: FilterName,
  host: string,
  at: number,
): readonly string[] {
  const { cookie, classification, findings } = audited
  switch (name) {
    case 'purpose':
      return [classification.category]
    case 'declared':
      return [partOf(classification)]
    case 'finding': {
      const isOther = findings.some(one => one.rule !== 'undeclared' && isWrong(one))
      return findings.length === 0
        ? ['none']
        : [...findings.map(({ rule }) => rule), ...(isOther ? [otherFault] : [])]
    }
    case 'severity':
      return [gravest(findings) ?? 'none']
    case 'party':
      return [partyOf(audited, host)]
    case 'partition':
      return [cookie.partitionKey?.topLevelSite ?? cookie.firstPartyDomain ?? 'none']
    case 'store':
      return [cookie.storeId]
    case 'expiry':
      return [expiryOf(cookie.expires, at)]
    case 'presence':
      return [isPresent ? 'present' : 'gone']
  }
}

/**
 * Whose context a cookie lives in. `portal`: this host's own. `parent`: of the parent domain, which other
 * sites share. `embedded`: kept for the portal inside pages of another site, a third party's context.
 */
function partyOf({ cookie }: AuditedCookie, host: string): 'portal' | 'parent' | 'embedded' {
  const { partitionKey } = cookie
  if (partitionKey) {
    const top = URL.canParse(partitionKey.topLevelSite) ? new URL(partitionKey.topLevelSite).hostname : ''
    if (partitionKey.hasCrossSiteAncestor || !domainMatch(host, top)) return 'embedded'
  }
  return cookie.domain === host ? 'portal' : 'parent'
}

function expiryOf(expires: number | undefined, at: number): Expiry {
  if (expires === undefined) return 'session'
  const left = expires - at
  if (left <= 0) return 'ended'
  if (left <= day) return 'day'
  if (left <= 31 * day) return 'month'
  return left <= 397 * day ? '13-months' : 'longer'
}
