import { randomBytes } from 'node:crypto'
import type { Language, ReplicaHost } from './hosts.ts'

/** Lifetimes in seconds. The first two are Django's defaults (31,449,600 s are 364 days). */
export const lifetimes = {
  csrftoken: 31_449_600,
  sessionid: 1_209_600,
  django_language: 31_536_000,
  cookies_preferences: 15_552_000,
  analytics: 34_164_000,
  mapTiles: 86_400,
  tag: 63_072_000,
} as const

/** The name of the audience measurement cookie, of Matomo's form. */
export const analyticsName = '_pk_id.1.1fff'

/** The names of the tag that follows visitors whatever they chose, of Google's form. */
export const tagNames = ['_ga', '_ga_ABCDE12345'] as const

interface Attributes {
  readonly maxAge?: number
  readonly domain?: string
  readonly secure?: boolean
  readonly httpOnly?: boolean
  readonly sameSite?: 'Lax' | 'Strict' | 'None'
  readonly partitioned?: boolean
}

/** One Set-Cookie line, always with Path=/. */
function setCookieLine(name: string, value: string, attributes: Attributes = {}): string {
  const { maxAge, domain, secure, httpOnly, sameSite, partitioned } = attributes
  return [
    `${name}=${value}`,
    'Path=/',
    ...(maxAge === undefined ? [] : [`Max-Age=${maxAge}`]),
    ...(domain === undefined ? [] : [`Domain=${domain}`]),
    ...(sameSite === undefined ? [] : [`SameSite=${sameSite}`]),
    ...(secure ? ['Secure'] : []),
    ...(httpOnly ? ['HttpOnly'] : []),
    ...(partitioned ? ['Partitioned'] : []),
  ].join('; ')
}

/** The Set-Cookie lines of what the replica's pages can set, by what sets them. */
export const cookieLines = {
  csrftoken: (secure: boolean) =>
    setCookieLine('csrftoken', token(), { maxAge: lifetimes.csrftoken, sameSite: 'Lax', secure }),

  sessionid: (secure: boolean) =>
    setCookieLine('sessionid', token(), {
      maxAge: lifetimes.sessionid,
      sameSite: 'Lax',
      secure,
      httpOnly: true,
    }),

  sessionidDeleted: (secure: boolean) =>
    setCookieLine('sessionid', '""', { maxAge: 0, sameSite: 'Lax', secure, httpOnly: true }),

  djangoLanguage: (language: Language, secure: boolean) =>
    setCookieLine('django_language', language, {
      maxAge: lifetimes.django_language,
      sameSite: 'Lax',
      secure,
    }),

  analytics: (host: ReplicaHost) =>
    setCookieLine(analyticsName, `${token().slice(0, 16)}.1700000000.`, {
      maxAge: lifetimes.analytics,
      sameSite: 'Lax',
      // Without Domain the cookie would be host-only; on the portal's own name that is what an owner has.
      ...(host.analyticsDomain === host.host ? {} : { domain: host.analyticsDomain }),
      secure: true,
    }),

  mapTiles: () =>
    setCookieLine('__Host-map-tiles', token().slice(0, 12), {
      maxAge: lifetimes.mapTiles,
      sameSite: 'None',
      secure: true,
      partitioned: true,
    }),
}

/** The lines asked for by `/__set?cookie=…&cookie=…`, ready for the header; throws what is wrong with them. */
export function requestedCookieLines(query: URLSearchParams): string[] {
  const lines = query.getAll('cookie')
  if (lines.length === 0) throw new RangeError('expected at least one "cookie" parameter, got none')
  if (lines.length > 400)
    throw new RangeError(`expected at most 400 "cookie" parameters, got ${lines.length}`)
  return lines.map((line, index) => {
    const at = `cookie parameter ${index + 1}`
    if (line.trim() === '') throw new RangeError(`${at}: expected a Set-Cookie line, got an empty one`)
    if (line.length > 8_192)
      throw new RangeError(`${at}: expected at most 8192 characters, got ${line.length}`)
    const control = [...line].find(character => isControl(character))
    if (control !== undefined) {
      throw new RangeError(`${at}: control character ${JSON.stringify(control)} cannot be in a header`)
    }
    // Node writes headers as Latin-1, one byte a character: hand it the bytes of UTF-8.
    return Buffer.from(line, 'utf8').toString('latin1')
  })
}

/** The cookies of a Cookie header, the last of a name winning. */
export function readCookieHeader(header: string | undefined): Map<string, string> {
  const cookies = new Map<string, string>()
  for (const pair of (header ?? '').split(';')) {
    const [name = '', ...rest] = pair.trim().split('=')
    if (pair.trim() !== '') cookies.set(name, rest.join('='))
  }
  return cookies
}

function isControl(character: string): boolean {
  const code = character.charCodeAt(0)
  return (code < 0x20 && character !== '\t') || code === 0x7f
}

function token(): string {
  return randomBytes(16).toString('hex')
}
