/**
 * What tells whether a name is the pattern, letter for letter, or fills the difference with its `*`.
 * Case-sensitive, as cookie names are (RFC 6265bis 5.7).
 */
export function matcherOf(pattern: string): (name: string) => boolean {
  const [first = '', ...rest] = pattern.split('*')
  const last = rest.pop()
  if (last === undefined) return name => name === pattern
  const letters = pattern.length - rest.length - 1
  return name => {
    // A browser keeps names of some thousand letters; what literals are left to look for is no longer.
    if (letters > name.length || !name.endsWith(last) || !name.startsWith(first)) return false
    // Each literal as far left as it goes: no backtracking, however many stars a hostile policy strings together.
    let from = first.length
    for (const literal of rest) {
      const found = name.indexOf(literal, from)
      if (found < 0) return false
      from = found + literal.length
    }
    return name.length >= from + last.length
  }
}

/** How closely a pattern describes what it matches: exact names first, then by literal length. */
export function specificity(pattern: string): number {
  return pattern.includes('*') ? pattern.replaceAll('*', '').length : Number.POSITIVE_INFINITY
}

/**
 * A name or pattern without what a careless hand changes, or what the eye does not see: the case of its letters, the
 * separators `_`, `-` and `.`, spaces, controls and characters of no width. Two names that are alike only so are
 * different cookies.
 */
export function foldName(name: string): string {
  return name.replace(/[._\-\s\p{C}\p{DI}\u2800]/gu, '').toLowerCase()
}
