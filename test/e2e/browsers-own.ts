/** What browsers ask of their makers by themselves, at any time and whatever is tested. */
import type { LoggedRequest } from '../replica/server.ts'

/** By the host what was measured there. Whatever else is asked of it is not a browser's own. */
const asked: Readonly<Record<string, RegExp>> = {
  // Chromium, at its start and whenever the cookies of any site of its maker could have changed.
  'accounts.google.com': /^\/ListAccounts\?/,
  'update.googleapis.com': /^\/service\/update2\/json(?:\?|$)/,
}

/** Whether a request is one that the browsers make by themselves. */
export function isBrowsersOwn({ host, path }: Pick<LoggedRequest, 'host' | 'path'>): boolean {
  return asked[host]?.test(path) ?? false
}

/** Whether the browsers ask something of the host by themselves: of a connection, or a look-up, no more is known. */
export function isBrowsersOwnHost(host: string): boolean {
  return Object.hasOwn(asked, host)
}
