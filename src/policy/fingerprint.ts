import type { Policy } from './policy.ts'

/** Made once for each table: every event of a cookie can ask for it. */
const known = new WeakMap<Policy['declarations'], string>()

/** Tells whether a policy says the same as one that was seen earlier: two that differ have another, but for bad luck. */
export function fingerprint({ language, declarations, unread = [] }: Policy): string {
  const made = known.get(declarations)
  if (made !== undefined) return made
  const text = JSON.stringify([language, declarations, unread])
  // FNV-1a twice, from two beginnings: nobody gains by two policies that are taken for one.
  let [one, other] = [0x811c9dc5, 0x01000193]
  for (let index = 0; index < text.length; index++) {
    one = Math.imul(one ^ text.charCodeAt(index), 0x01000193)
    other = Math.imul(other ^ text.charCodeAt(index), 0x85ebca6b)
  }
  const print = [text.length, one >>> 0, other >>> 0].map(part => part.toString(36)).join('-')
  known.set(declarations, print)
  return print
}
