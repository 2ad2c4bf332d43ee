import { foldName, matchesName, specificity } from '../cookie/name-pattern.ts'
import type { Declaration } from '../policy/policy.ts'

/** A row that names a cookie, and how it does. */
export interface NamedRow {
  readonly declaration: Declaration
  /** The row's number in the policy, counted from 1. */
  readonly rowNumber: number
  /** The name as the row has it. */
  readonly name: string
}

/**
 * The rows that name the cookie most closely, in the order of the table: those with the exact name, or
 * else those with the pattern of the most letters. No row stands in it twice.
 */
export function closestRows(name: string, declarations: readonly Declaration[]): NamedRow[] {
  const { exact, patterns } = indexOf(declarations)
  const same = exact.get(name)
  if (same) return same
  const closest: NamedRow[] = []
  for (const row of patterns) {
    const best = closest[0]
    if (best && specificity(row.name) < specificity(best.name)) break
    if (closest.at(-1)?.rowNumber !== row.rowNumber && matchesName(row.name, name)) closest.push(row)
  }
  return closest
}

/** Fewer letters than these match anything once separators are left out. */
const fewestLetters = 3

/**
 * A row whose name differs from the cookie's only in the case of letters or in the separators `_`, `-`
 * and `.`: it is another name, and perhaps the one that was meant.
 */
export function nearestRow(name: string, declarations: readonly Declaration[]): NamedRow | undefined {
  const { folded, patterns } = indexOf(declarations)
  const wanted = foldName(name)
  const alike = wanted === '' ? undefined : folded.get(wanted)
  return (
    alike ??
    patterns.find(row => {
      const pattern = foldName(row.name)
      return specificity(pattern) >= fewestLetters && matchesName(pattern, wanted)
    })
  )
}

interface Index {
  readonly exact: ReadonlyMap<string, NamedRow[]>
  /** Those with the most letters first, then in the order of the table. */
  readonly patterns: readonly NamedRow[]
  /** Exact names without case and separators. */
  readonly folded: ReadonlyMap<string, NamedRow>
}

/** Made once for each policy: a cookie is then looked up without walking its rows. */
const indexes = new WeakMap<readonly Declaration[], Index>()

function indexOf(declarations: readonly Declaration[]): Index {
  const known = indexes.get(declarations)
  if (known) return known
  const exact = new Map<string, NamedRow[]>()
  const folded = new Map<string, NamedRow>()
  const patterns: NamedRow[] = []
  for (const [index, declaration] of declarations.entries()) {
    for (const name of new Set(declaration.names)) {
      const row: NamedRow = { declaration, rowNumber: index + 1, name }
      if (name.includes('*')) {
        patterns.push(row)
        continue
      }
      const rows = exact.get(name)
      if (rows) rows.push(row)
      else exact.set(name, [row])
      const fold = foldName(name)
      if (!folded.has(fold)) folded.set(fold, row)
    }
  }
  patterns.sort((one, other) => specificity(other.name) - specificity(one.name))
  const index = { exact, patterns, folded }
  indexes.set(declarations, index)
  return index
}
