/** What RFC 6265bis 4.1.1 lets a cookie name consist of (a `token`), which includes `*`. */
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/

/**
 * The names in a cell of a policy table, lists in their usual joinings. In a name, `*` stands for
 * whatever varies; all else is literal.
 *
 * @returns undefined when the cell holds anything but names: prose is not guessed at.
 */
export function parseNames(cell: string): string[] | undefined {
  const names = cell
    .split(/[;,/\n]|\s(?:and|et)\s/)
    .map(name => name.trim())
    .filter(name => name !== '')
  return names.every(name => token.test(name)) ? [...new Set(names)] : undefined
}

/**
 * Whether the pattern is the name, letter for letter, or has a `*` that fills the difference.
 * Case-sensitive, as cookie names are (RFC 6265bis 5.7).
 */
export function matchesName(pattern: string, name: string): boolean {
  const [first = '', ...rest] = pattern.split('*')
  const last = rest.pop()
  if (last === undefined) return pattern === name
  if (!name.startsWith(first)) return false
  // Each literal as far left as it goes: no backtracking, however many stars a hostile policy strings together.
  let from = first.length
  for (const literal of rest) {
    const found = name.indexOf(literal, from)
    if (found < 0) return false
    from = found + literal.length
  }
  return name.length >= from + last.length && name.endsWith(last)
}

/** How closely a pattern describes what it matches: exact names first, then by literal length. */
export function specificity(pattern: string): number {
  return pattern.includes('*') ? pattern.replaceAll('*', '').length : Number.POSITIVE_INFINITY
}
