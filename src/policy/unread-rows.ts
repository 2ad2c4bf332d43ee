import type { Policy } from './policy.ts'

/**
 * The rows of a policy that may name a cookie which we could not read, verbatim: that must not look like the
 * policy's silence.
 */
export function unreadRows({ declarations, unread = [] }: Policy): string[] {
  const unnamed = declarations.filter(row => row.notUnderstood?.names !== undefined)
  return [...unread, ...unnamed.map(({ row }) => row)]
}
