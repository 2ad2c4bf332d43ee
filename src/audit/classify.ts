import type { ObservedCookie } from '../cookie/observed-cookie.ts'
import type { Category } from '../policy/category.ts'
import type { StandingPolicy } from '../policy/registry.ts'
import { closestRows, type NamedRow, nearestRow } from './matches.ts'

/** A row of a policy that names a cookie, and how it does. */
export interface Match extends NamedRow {
  readonly against: StandingPolicy
  readonly rule: 'exact-name' | 'name-pattern'
}

/**
 * What the closest policy says of a cookie.
 *
 * `ambiguous`: several rows name it equally closely and are not the same. The category is what they agree on.
 * `doubtful`: the policy declares a necessary cookie of this name, but this one belongs to the parent
 * domain, where another of its sites may have set it. Neither "necessary" nor "undeclared" is known.
 */
export type Classification =
  | { readonly status: 'declared'; readonly category: Category; readonly match: Match }
  | {
      readonly status: 'ambiguous'
      readonly category: Category
      /** The first of them. */
      readonly match: Match
      /** The others, in the order of the table; at least one. */
      readonly rivals: readonly Match[]
    }
  | { readonly status: 'doubtful'; readonly category: 'unknown'; readonly match: Match }
  | {
      readonly status: 'undeclared'
      readonly category: 'unknown'
      /** The policy that has no row for it. */
      readonly against: StandingPolicy
      /** A row with a name that is the same but for case or separators. */
      readonly nearMiss?: NamedRow
    }

/**
 * Compares one cookie with the policies of a portal, the closest first. Only the closest is the measure:
 * what the portal's own policy does not name is undeclared, whoever else may name it.
 */
export function classify(
  cookie: Pick<ObservedCookie, 'name' | 'domain'>,
  host: string,
  policies: readonly StandingPolicy[],
): Classification {
  const [against] = policies
  if (!against) throw new Error(`expected at least one policy for ${host}; got none`)
  const { declarations } = against.policy
  const [match, ...others] = closestRows(cookie.name, declarations).map(
    (row): Match => ({ ...row, against, rule: row.name === cookie.name ? 'exact-name' : 'name-pattern' }),
  )
  if (!match) {
    const nearMiss = nearestRow(cookie.name, declarations)
    return { status: 'undeclared', category: 'unknown', against, ...(nearMiss && { nearMiss }) }
  }
  const { category } = match.declaration
  if (category === 'necessary' && cookie.domain !== host) {
    return { status: 'doubtful', category: 'unknown', match }
  }
  const rivals = others.filter(other => !isSameStatement(other, match))
  if (rivals.length === 0) return { status: 'declared', category, match }
  const agreed = rivals.every(rival => rival.declaration.category === category)
  return { status: 'ambiguous', category: agreed ? category : 'unknown', match, rivals }
}

/** The rows that the classification rests on, the first one first. */
export function matchesOf(classification: Classification): readonly Match[] {
  switch (classification.status) {
    case 'undeclared':
      return []
    case 'ambiguous':
      return [classification.match, ...classification.rivals]
    default:
      return [classification.match]
  }
}

/** A row that is repeated word for word under the same heading says nothing new. */
function isSameStatement({ declaration: one }: Match, { declaration: other }: Match): boolean {
  return one.row === other.row && one.heading === other.heading && one.category === other.category
}
