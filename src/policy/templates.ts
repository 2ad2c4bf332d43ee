/** The header rows of the two templates that portals are given: the older, and the newer. */
export const templates = [
  ["Service provider's name", 'Function and location', 'Cookie name(s)', 'Purposes'],
  ['Supplier name', 'Cookie name', 'Duration', 'Function'],
] as const
