import { isHostName, webHost } from '../cookie/site.ts'

/** The host that someone means who types or pastes an address, or a host; undefined when it is neither. */
export function hostIn(typed: string): string | undefined {
  const text = typed.trim()
  const host = webHost(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`)
  return host !== undefined && isHostName(host) ? host : undefined
}
