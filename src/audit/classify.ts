import type { ObservedCookie } from '../cookie/observed-cookie.ts'
import type { Category } from '../policy/category.ts'
import type { StandingPolicy } from '../policy/registry.ts'
import { closestRows, endsOpen, type NamedRow, nearestRow, rowOfSimilar, rowsInShort } from './matches.ts'
import { fixedPart } from './trackers.ts'

/** A row of a policy that names a cookie, and how it does. */
export interface Match extends NamedRow {
  readonly against: StandingPolicy
  /** `in-short`: the name is the beginning of the cookie's, up to a separator. */
  readonly way: 'exact-name' | 'name-pattern' | 'in-short'
}

/**
 * What the closest policy says of a cookie.
 *
 * `declared-in-short`: a row has the beginning of its name, and is taken as the one that is meant: likely, never
 * certain. Its kind is the row's, but that a whole name such as `sessionid` is necessary says nothing of
 * another that begins so.
 * `ambiguous`: several rows name it equally closely and are not the same. The category is what they agree on.
 * `doubtful`: the policy declares a necessary cookie of this name, but this one belongs to the parent
 * domain, where another of its sites may have set it. Neither "necessary" nor "undeclared" is known.
 */
export type Classification =
  | {
      readonly status: 'declared' | 'declared-in-short'
      readonly category: Category
      readonly match: Match
    }
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
      /** A row that gives its names as examples, one of which begins like this one. */
      readonly similar?: NamedRow
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
  const [match, ...others] = matchesFor(cookie.name, against)
  if (!match) {
    const nearMiss = nearestRow(cookie.name, declarations)
    const similar = rowOfSimilar(cookie.name, declarations)
    return {
      status: 'undeclared',
      category: 'unknown',
      against,
      ...(nearMiss && { nearMiss }),
      ...(similar && { similar }),
    }
  }
  const { category } = match.declaration
  if (category === 'necessary' && cookie.domain !== host) {
    return { status: 'doubtful', category: 'unknown', match }
  }
  const rivals = others.filter(other => !isSameStatement(other, match))
  if (rivals.length > 0) {
    const [agreed = 'unknown', ...more] = new Set(
      [match, ...rivals].map(one => categoryFor(cookie.name, one)),
    )
    return { status: 'ambiguous', category: more.length === 0 ? agreed : 'unknown', match, rivals }
  }
  const status = match.way === 'in-short' ? 'declared-in-short' : 'declared'
  return { status, category: categoryFor(cookie.name, match), match }
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

/** By whose word, and how, a cookie is declared, in one word; what cannot be told is `ambiguous`. */
export const declaredWays = ['own', 'short', 'platform', 'ambiguous', 'none'] as const
type DeclaredWay = (typeof declaredWays)[number]

export function declaredWay(classification: Classification): DeclaredWay {
  switch (classification.status) {
    case 'declared':
      return classification.match.against.standing
    case 'declared-in-short':
      return 'short'
    case 'ambiguous':
    case 'doubtful':
      return 'ambiguous'
    case 'undeclared':
      return 'none'
  }
}

function matchesFor(name: string, against: StandingPolicy): Match[] {
  const { declarations } = against.policy
  const closest = closestRows(name, declarations)
  if (closest.length > 0) {
    return closest.map(row => ({ ...row, against, way: row.name === name ? 'exact-name' : 'name-pattern' }))
  }
  // The description of the platform is ours, and has its names in full.
  if (against.standing === 'platform') return []
  return rowsInShort(name, declarations).map(row => ({ ...row, against, way: 'in-short' }))
}

function categoryFor(name: string, { way, name: declared, declaration }: Match): Category {
  const isWholeName = way === 'in-short' && !endsOpen(declared) && declared !== fixedPart(name)
  return isWholeName && declaration.category === 'necessary' ? 'unknown' : declaration.category
}

/** A row that is repeated word for word under the same heading says nothing new. */
function isSameStatement({ declaration: one }: Match, { declaration: other }: Match): boolean {
  return one.row === other.row && one.heading === other.heading && one.category === other.category
}
