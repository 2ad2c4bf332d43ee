import { foldName, matcherOf, specificity } from '../cookie/name-pattern.ts'
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
export function closestRows(name: string, declarations: readonly Declaration[]): readonly NamedRow[] {
  const { exact, patterns } = indexOf(declarations)
  return exact.get(name) ?? patterns(name)
}

/** Longer names are no short ones. */
const longestShort = 256

/**
 * The rows whose name is the longest beginning of the cookie's, up to a separator (`_`, `-` or `.`) or with
 * it, in the order of the table: the cookie may be meant in short.
 */
export function rowsInShort(name: string, declarations: readonly Declaration[]): readonly NamedRow[] {
  const { exact } = indexOf(declarations)
  for (let end = Math.min(name.length - 1, longestShort); end > 0; end--) {
    if (!endsOpen(name[end])) continue
    const rows = [name.slice(0, end), name.slice(0, end + 1)]
      .filter(isTelling)
      .flatMap(beginning => exact.get(beginning) ?? [])
    if (rows.length > 0) return inOrder(rows)
  }
  return []
}

/** Whether a name goes on after its end: it ends in a separator. */
export function endsOpen(name = ''): boolean {
  return /[._-]$/.test(name)
}

/** Browsers give names with these prefixes a meaning of their own (RFC 6265bis 4.1.3). */
const prefixes: readonly string[] = ['__Host', '__Host-', '__Secure', '__Secure-']

/** Fewer letters than these say nothing of a name, unless it is written as a beginning. */
const fewestLetters = 3

function isTelling(beginning: string): boolean {
  if (prefixes.includes(beginning)) return false
  return endsOpen(beginning) ? foldName(beginning) !== '' : beginning.length >= fewestLetters
}

/**
 * A row that gives its names as examples, one of which begins as the cookie's does, up to the first separator
 * after a letter.
 */
export function rowOfSimilar(name: string, declarations: readonly Declaration[]): NamedRow | undefined {
  return indexOf(declarations).examples.get(stemOf(name))
}

/** `_pk` of `_pk_id.1`. */
function stemOf(name: string): string {
  return /^[._-]*[^._*-]+/.exec(name)?.[0] ?? ''
}

/**
 * A row whose name differs from the cookie's only in the case of letters or in the separators `_`, `-`
 * and `.`: it is another name, and perhaps the one that was meant.
 */
export function nearestRow(name: string, declarations: readonly Declaration[]): NamedRow | undefined {
  const { folded, foldedPatterns } = indexOf(declarations)
  const wanted = foldName(name)
  return wanted === '' ? undefined : (folded.get(wanted) ?? foldedPatterns(wanted)[0])
}

interface Index {
  readonly exact: ReadonlyMap<string, readonly NamedRow[]>
  readonly patterns: Finder
  /** Exact names without case and separators. */
  readonly folded: ReadonlyMap<string, NamedRow>
  readonly foldedPatterns: Finder
  /** What the examples of open rows begin with. */
  readonly examples: ReadonlyMap<string, NamedRow>
}

/** The rows with the pattern of the most letters that fits a name, in the order of the table. */
type Finder = (name: string) => readonly NamedRow[]

/** Made once for each policy: a cookie is then looked up without walking its rows. */
const indexes = new WeakMap<readonly Declaration[], Index>()

function indexOf(declarations: readonly Declaration[]): Index {
  const known = indexes.get(declarations)
  if (known) return known
  const exact = new Map<string, NamedRow[]>()
  const folded = new Map<string, NamedRow>()
  const examples = new Map<string, NamedRow>()
  const patterns: NamedRow[] = []
  for (const [index, declaration] of declarations.entries()) {
    for (const name of new Set(declaration.names)) {
      const row: NamedRow = { declaration, rowNumber: index + 1, name }
      const stem = declaration.namesOpen ? stemOf(name) : ''
      if (isTelling(stem) && !examples.has(stem)) examples.set(stem, row)
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
  const index: Index = {
    exact,
    patterns: finderOf(patterns.map(row => ({ row, pattern: row.name }))),
    folded,
    foldedPatterns: finderOf(
      patterns
        .map(row => ({ row, pattern: foldName(row.name) }))
        .filter(({ pattern }) => specificity(pattern) >= fewestLetters),
    ),
    examples,
  }
  indexes.set(declarations, index)
  return index
}

interface Pattern {
  readonly row: NamedRow
  readonly pattern: string
}

/** A name is held only against patterns that begin as it does, the longest first. */
function finderOf(patterns: readonly Pattern[]): Finder {
  const byBeginning = new Map<
    string,
    { fits: (name: string) => boolean; signs: number; row: NamedRow; letters: number }[]
  >()
  for (const { pattern, row } of patterns) {
    const beginning = pattern.slice(0, pattern.indexOf('*'))
    const alike = byBeginning.get(beginning)
    const one = { fits: matcherOf(pattern), signs: signsOf(pattern), row, letters: specificity(pattern) }
    if (alike) alike.push(one)
    else byBeginning.set(beginning, [one])
  }
  for (const alike of byBeginning.values()) alike.sort((one, other) => other.letters - one.letters)
  const lengths = [...new Set([...byBeginning.keys()].map(({ length }) => length))]
  return name => {
    // A pattern with a sign that the name lacks is not tried.
    const lacking = ~signsOf(name)
    let most = 0
    let closest: NamedRow[] = []
    for (const length of lengths) {
      if (length > name.length) continue
      for (const { fits, signs, row, letters } of byBeginning.get(name.slice(0, length)) ?? []) {
        if (letters < most) break
        if ((signs & lacking) !== 0 || !fits(name)) continue
        if (letters > most) closest = []
        most = letters
        closest.push(row)
      }
    }
    return inOrder(closest)
  }
}

/** Which signs a name has, a bit for several of them: the stars of a pattern are none. */
function signsOf(name: string): number {
  let signs = 0
  for (let index = 0; index < name.length; index++) {
    const code = name.charCodeAt(index)
    if (code !== star) signs |= 1 << (code & 31)
  }
  return signs
}

const star = '*'.charCodeAt(0)

/** In the order of the table, each row once. */
function inOrder(rows: readonly NamedRow[]): NamedRow[] {
  const sorted = [...rows].sort((one, other) => one.rowNumber - other.rowNumber)
  return sorted.filter((row, index) => sorted[index - 1]?.rowNumber !== row.rowNumber)
}
