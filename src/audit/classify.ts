import { matchesName, specificity } from '../cookie/name-pattern.ts'
import type { ObservedCookie } from '../cookie/observed-cookie.ts'
import type { Declaration } from '../policy/policy.ts'
import type { Category } from '../policy/purpose.ts'
import type { StandingPolicy } from '../policy/registry.ts'

/** A row of a policy that names a cookie, and how it does. */
export interface Match {
  readonly against: StandingPolicy
  readonly declaration: Declaration
  /** The row's number in the policy, counted from 1. */
  readonly rowNumber: number
  /** The name as the row has it. */
  readonly name: string
  readonly rule: 'exact-name' | 'name-pattern'
}

/**
 * What the closest policy says of a cookie.
 *
 * `doubtful`: the policy declares a necessary cookie of this name, but this one belongs to the parent
 * domain, where another of its sites may have set it. Neither "necessary" nor "undeclared" is known.
 */
export type Classification =
  | { readonly status: 'declared'; readonly category: Category; readonly match: Match }
  | { readonly status: 'doubtful'; readonly category: 'unknown'; readonly match: Match }
  | {
      readonly status: 'undeclared'
      readonly category: 'unknown'
      /** The policy that has no row for it. */
      readonly against: StandingPolicy
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
  const [match, ...rivals] = bestMatches(cookie.name, against)
  if (!match) return { status: 'undeclared', category: 'unknown', against }
  const { category } = match.declaration
  if (category === 'necessary' && cookie.domain !== host) {
    return { status: 'doubtful', category: 'unknown', match }
  }
  // Rows that fit equally well and disagree settle nothing.
  const agreed = rivals.every(rival => rival.declaration.category === category)
  return { status: 'declared', category: agreed ? category : 'unknown', match }
}

/** The rows that name the cookie most closely, in the order of the table. */
function bestMatches(name: string, against: StandingPolicy): Match[] {
  const matches = against.policy.declarations.flatMap((declaration, index) =>
    declaration.names
      .filter(pattern => matchesName(pattern, name))
      .map(
        (pattern): Match => ({
          against,
          declaration,
          rowNumber: index + 1,
          name: pattern,
          rule: pattern === name ? 'exact-name' : 'name-pattern',
        }),
      ),
  )
  const best = Math.max(...matches.map(match => specificity(match.name)))
  return matches.filter(match => specificity(match.name) === best)
}
