import { apiResponse } from './api.ts'
import type { Behaviour } from './behaviour.ts'
import { cookieLines, requestedCookieLines } from './cookies.ts'
import { type Language, type ReplicaHost, replicaHost } from './hosts.ts'
import {
  homeHtml,
  loginHtml,
  markSvg,
  notePage,
  type PageContext,
  plainPage,
  portalCss,
  portalPage,
  tagHtml,
  videoHtml,
} from './pages.ts'
import { policyHtml } from './policy-page.ts'
import { scriptAt } from './scripts.ts'

/** A request the server has read. */
export interface Asked {
  readonly method: string
  readonly host: ReplicaHost
  readonly path: string
  readonly query: URLSearchParams
  readonly cookies: ReadonlyMap<string, string>
  readonly form: URLSearchParams
  readonly behaviour: Behaviour
}

/** What the server shall send. */
export interface Answer {
  readonly status: number
  readonly type: string
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
  readonly setCookies?: readonly string[]
  /** Before anything is sent. */
  readonly delayMs?: number
  /** The connection is cut instead of an answer. */
  readonly hangsUp?: true
}

type Handler = (asked: Asked) => Answer
type Methods = Readonly<Partial<Record<'GET' | 'POST' | 'OPTIONS', Handler>>>

const portalRoutes: Readonly<Record<string, Methods>> = {
  '/': { GET: home },
  '/login/': { GET: login, POST: signIn },
  '/logout/': { GET: signOut, POST: signOut },
  '/i18n/setlang/': { POST: chooseLanguage },
  '/terms/cookies-policy/': { GET: policy },
  '/terms/cookies-information/': { GET: policy },
  '/pages/map/': { GET: map },
  '/pages/video/': { GET: asked => page(asked, videoHtml) },
  '/pages/tag/': { GET: asked => page(asked, tagHtml) },
  '/__everything': { GET: everything },
  '/static/ods/portal.css': { GET: () => text('text/css', portalCss) },
  '/assets/theme_image/mark.svg': { GET: () => text('image/svg+xml', markSvg) },
  '/static/ods/consent.js': { GET: script },
  '/static/video/player.js': { GET: script },
  '/static/tag/tag.js': { GET: script },
}

const siteRoutes: Readonly<Record<string, Methods>> = {
  '/': { GET: siteHome },
}

const sharedRoutes: Readonly<Record<string, Methods>> = {
  '/__set': { GET: setRequested },
}

/** The paths a private portal shows to anonymous visitors. */
const openToAll = /^\/(login\/|static\/|assets\/|terms\/|i18n\/|api\/|__)/

/** Decides what a request gets. */
export function answerFor(asked: Asked): Answer {
  const { host, path, method, cookies, behaviour } = asked
  const isPortal = host.kind === 'portal'
  if (behaviour.api !== 'none' && path.startsWith('/api/explore/v2.1/')) return api(asked)
  const methods = { ...sharedRoutes, ...(isPortal ? portalRoutes : siteRoutes) }[path]
  if (!methods) return refuse(404, 'Not found', `There is nothing at ${path}.`)
  const handler = methods[method === 'HEAD' ? 'GET' : (method as keyof Methods)]
  if (!handler) {
    const allowed = Object.keys(methods).flatMap(name => (name === 'GET' ? ['GET', 'HEAD'] : [name]))
    return {
      ...refuse(405, 'Not allowed', `${path} takes ${allowed.join(', ')}, got ${method}.`),
      headers: { Allow: allowed.join(', ') },
    }
  }
  if (isPortal && host.isPrivate && !cookies.has('sessionid') && !openToAll.test(path)) {
    return redirect(`/login/?next=${encodeURIComponent(path)}`)
  }
  return handler(asked)
}

/** An answer that says why there is no other. */
export function refuse(status: number, title: string, reason: string): Answer {
  return { ...html(notePage(title, [reason])), status }
}

function home(asked: Asked): Answer {
  const secure = isSecure(asked)
  return {
    ...page(asked, homeHtml(pageContext(asked))),
    setCookies: [
      cookieLines.csrftoken(secure),
      // An administrator can leave "require user consent" off: then the tracker runs unasked.
      ...(asked.query.has('analytics') ? [cookieLines.analytics(asked.host)] : []),
    ],
  }
}

function everything(asked: Asked): Answer {
  const secure = isSecure(asked)
  return {
    ...page(asked, homeHtml(pageContext(asked))),
    setCookies: [
      cookieLines.csrftoken(secure),
      cookieLines.sessionid(secure),
      cookieLines.djangoLanguage('en', secure),
      cookieLines.analytics(asked.host),
      cookieLines.mapTiles(),
    ],
  }
}

function login(asked: Asked): Answer {
  const line = cookieLines.csrftoken(isSecure(asked))
  const token = line.slice('csrftoken='.length, line.indexOf(';'))
  return { ...page(asked, loginHtml(token, nextPath(asked))), setCookies: [line] }
}

function signIn(asked: Asked): Answer {
  const token = asked.cookies.get('csrftoken')
  if (token === undefined || asked.form.get('csrfmiddlewaretoken') !== token) {
    return refuse(403, 'Forbidden', 'The form’s token is missing or not the one of the csrftoken cookie.')
  }
  if ((asked.form.get('username') ?? '') === '') {
    return page(asked, loginHtml(token, nextPath(asked), 'Type a user name.'))
  }
  const secure = isSecure(asked)
  // Django renews the token at login.
  return {
    ...redirect(nextPath(asked)),
    setCookies: [cookieLines.sessionid(secure), cookieLines.csrftoken(secure)],
  }
}

function signOut(asked: Asked): Answer {
  return { ...redirect('/'), setCookies: [cookieLines.sessionidDeleted(isSecure(asked))] }
}

function chooseLanguage(asked: Asked): Answer {
  const wanted = asked.form.get('language')
  const language = asked.host.languages.find(code => code === wanted)
  if (!language) {
    return refuse(400, 'Unknown language', `Expected one of ${asked.host.languages}, got ${wanted}.`)
  }
  return { ...redirect('/'), setCookies: [cookieLines.djangoLanguage(language, isSecure(asked))] }
}

function policy(asked: Asked): Answer {
  const answer = asked.behaviour.policy
  if (answer.kind === 'status') return refuse(answer.status, 'No policy here', 'The page is not shown.')
  if (answer.kind === 'redirect') return redirect(answer.to)
  if (answer.kind === 'page') {
    return answer.type === undefined ? page(asked, answer.content) : text(answer.type, answer.content)
  }
  if (answer.kind === 'slow') return { ...page(asked, ''), delayMs: answer.milliseconds }
  if (answer.kind === 'hang-up') return { ...page(asked, ''), hangsUp: true }
  return page(asked, policyHtml(asked.host, answer.table))
}

function map(asked: Asked): Answer {
  return { ...page(asked, '<h1>Map</h1><p>Here be tiles.</p>'), setCookies: [cookieLines.mapTiles()] }
}

function script(asked: Asked): Answer {
  const source = scriptAt(asked.path, asked.host, isSecure(asked))
  if (source === undefined) throw new Error(`${asked.path} is routed as a script but has no source`)
  return text('text/javascript', source)
}

function siteHome(asked: Asked): Answer {
  const { host, query } = asked
  const embed = query.get('embed') ?? undefined
  if (embed !== undefined && !isReplicaUrl(embed)) {
    return refuse(400, 'Bad embed', `Expected the https address of a replica host, got "${embed}".`)
  }
  return { ...html(plainPage(host, embed)), setCookies: siteCookies(host) }
}

function siteCookies(host: ReplicaHost): string[] {
  if (host.kind === 'shop') return ['basket=empty; Path=/; SameSite=Lax']
  return ['site_session=1; Path=/; HttpOnly; SameSite=Lax; Secure', cookieLines.analytics(host)]
}

function setRequested(asked: Asked): Answer {
  try {
    const setCookies = requestedCookieLines(asked.query)
    const shown = asked.query.getAll('cookie')
    return { ...html(notePage('These cookies were sent', shown)), setCookies }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return refuse(400, 'These cookies cannot be sent', error.message)
  }
}

function api({ method, path, query, behaviour }: Asked): Answer {
  const headers = {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'ODS-Explore-API-Deprecation, Link, X-RateLimit-Remaining',
  }
  if (method === 'OPTIONS') {
    return {
      ...text('text/plain', ''),
      headers: { ...headers, 'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS' },
    }
  }
  if (method !== 'GET' && method !== 'HEAD') {
    const body = { error_code: 'MethodNotAllowed', message: `Expected GET, got ${method}` }
    return { ...json(405, body), headers: { ...headers, Allow: 'GET, HEAD, OPTIONS' } }
  }
  if (behaviour.api === 'login') {
    return { ...redirect(''), headers: { ...headers, Location: `/login/?next=${encodeURIComponent(path)}` } }
  }
  if (behaviour.api === 'page') return { ...html(notePage('Welcome', ['Nothing else here.'])), headers }
  const { status, body } = apiResponse(path, query, behaviour)
  return {
    ...json(status, body),
    ...(behaviour.api === 'unreadable' ? {} : { headers }),
    ...(behaviour.api === 'slow' && { delayMs: 12_000 }),
    ...(behaviour.api === 'hang-up' && { hangsUp: true }),
  }
}

function page(asked: Asked, content: string): Answer {
  return html(portalPage(pageContext(asked), content))
}

function pageContext({ host, query, cookies, behaviour }: Asked): PageContext {
  const wanted = query.get('flg') ?? cookies.get('django_language')
  const language: Language = host.languages.find(code => code === wanted) ?? 'en'
  return { host, language, signedIn: cookies.has('sessionid'), policyLink: behaviour.policyLink }
}

function isSecure({ query, behaviour }: Asked): boolean {
  const asked = query.get('secure')
  return asked === null ? behaviour.secure : asked === '1'
}

/** Only a path of this host: `//elsewhere` and `https://elsewhere` are none, and become `/`. */
function nextPath({ host, query }: Asked): string {
  const origin = `https://${host.host}`
  const next = query.get('next') ?? '/'
  if (!next.startsWith('/') || !URL.canParse(next, origin)) return '/'
  const url = new URL(next, origin)
  return url.origin === origin ? `${url.pathname}${url.search}` : '/'
}

function isReplicaUrl(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' && replicaHost(hostname) !== undefined
}

function html(body: string): Answer {
  return { status: 200, type: 'text/html; charset=utf-8', body }
}

function text(type: string, body: string): Answer {
  return { status: 200, type: `${type}; charset=utf-8`, body }
}

function json(status: number, body: unknown): Answer {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(body) }
}

function redirect(to: string): Answer {
  return { status: 302, type: 'text/plain', body: '', headers: { Location: to } }
}
