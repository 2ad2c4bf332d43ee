import { isHostName, webHost } from '../cookie/site.ts'

/** The host that someone means who types or pastes an address, or a host; undefined when it is neither. */
export function hostIn(typed: string): string | undefined {
  const text = typed.trim()
  const host = webHost(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`)
  // Some copy a name with the dot of the root at its end: it names the same host.
  const name = host?.replace(/\.$/, '')
  return name !== undefined && isHostName(name) ? name : undefined
}
