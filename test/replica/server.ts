import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { type Behaviour, initialBehaviour } from './behaviour.ts'
import { makeCertificate } from './certificate.ts'
import { readCookieHeader } from './cookies.ts'
import { replicaHost, replicaHosts } from './hosts.ts'
import { type Answer, answerFor, refuse } from './routes.ts'

export interface PortalOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number
  /** The address to listen on; 127.0.0.1 unless given. */
  readonly address?: string
}

/** One request the replica answered. Values of cookies are not kept. */
export interface LoggedRequest {
  readonly method: string
  readonly host: string
  /** With the query. */
  readonly path: string
  readonly status: number
  readonly cookieNames: readonly string[]
  /** The Origin header, which tells a page's or an extension's fetch from a navigation. */
  readonly origin: string | undefined
  readonly referrer: string | undefined
  /** The Sec-Fetch-Mode header: `navigate`, `cors`, `no-cors` … */
  readonly fetchMode: string | undefined
  /** Every header but the cookies, as one text. */
  readonly headers: string
}

/** A running replica of the portals. */
export interface Portal {
  readonly port: number
  /** The address it listens on. */
  readonly address: string
  readonly hosts: readonly string[]
  /** Every request to its hosts since the start or the last `clearLog()`. */
  readonly log: readonly LoggedRequest[]
  /** Every request to other hosts, such as what a browser asks of its maker; answered with 421. */
  readonly strays: readonly LoggedRequest[]
  /** The name for which each connection was begun, whether or not a request followed. */
  readonly reached: readonly string[]
  clearLog(): void
  /** The address of a page as a browser started by the driver knows it: without a port. */
  url(host: string, path?: string): string
  /** The path that makes a page set exactly these Set-Cookie lines. */
  setCookiePath(...lines: readonly string[]): string
  /** Changes how a host behaves, until `reset()`. */
  configure(host: string, changed: Partial<Behaviour>): void
  /** Takes back every `configure()` and clears the log. */
  reset(): void
  close(): Promise<void>
}

const maxBodyBytes = 64 * 1024

/** Starts the replica: one TLS server which answers for all its hosts by their name. */
export async function startPortal(options: PortalOptions = {}): Promise<Portal> {
  const { port: wanted = 0, address = '127.0.0.1' } = options
  const hosts = replicaHosts.map(({ host }) => host)
  const log: LoggedRequest[] = []
  const strays: LoggedRequest[] = []
  const reached: string[] = []
  const behaviours = new Map<string, Behaviour>()

  // A hundred cookies in one request are ordinary here; Node's 16 KB for all headers would refuse them.
  const settings = {
    ...(await makeCertificate(hosts)),
    maxHeaderSize: 1024 * 1024,
    SNICallback: (name: string, done: (error: Error | null) => void) => {
      reached.push(name)
      done(null)
    },
  }
  const server = createServer(settings, async (request, response) => {
    const answer = await answerTo(request, behaviours).catch(error => {
      console.error('The replica portal failed:', error)
      return refuse(500, 'The replica portal failed', String(error))
    })
    const logged = replicaHost(hostName(request)) ? log : strays
    logged.push(entry(request, answer.status))
    if (answer.delayMs !== undefined) await pause(answer.delayMs, undefined, { ref: false })
    if (answer.hangsUp) request.socket.destroy()
    else send(request, response, answer)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(wanted, address, resolve)
  })
  const { port } = server.address() as AddressInfo
  const clearLog = () => {
    log.length = 0
    strays.length = 0
    reached.length = 0
  }

  return {
    port,
    address,
    hosts,
    log,
    strays,
    reached,
    clearLog,
    url: (host, path = '/') => `https://${known(host).host}${path}`,
    setCookiePath: (...lines) =>
      `/__set?${new URLSearchParams(lines.map((line): [string, string] => ['cookie', line]))}`,
    configure: (host, changed) => {
      const current = behaviours.get(host) ?? initialBehaviour(known(host))
      behaviours.set(host, { ...current, ...changed })
    },
    reset: () => {
      behaviours.clear()
      clearLog()
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close(error => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}

async function answerTo(
  request: IncomingMessage,
  behaviours: ReadonlyMap<string, Behaviour>,
): Promise<Answer> {
  const name = hostName(request)
  const host = replicaHost(name)
  if (!host) return refuse(421, 'Unknown host', `The replica does not answer for "${name}".`)
  const target = request.url ?? '/'
  if (!URL.canParse(target, `https://${name}`)) return refuse(400, 'Bad address', `Cannot read "${target}".`)
  const url = new URL(target, `https://${name}`)
  const body = await readBody(request)
  if (body === undefined) return refuse(413, 'Too large', `Expected at most ${maxBodyBytes} bytes.`)
  return answerFor({
    method: request.method ?? 'GET',
    host,
    path: url.pathname,
    query: url.searchParams,
    cookies: readCookieHeader(request.headers.cookie),
    form: new URLSearchParams(body),
    behaviour: behaviours.get(name) ?? initialBehaviour(host),
  })
}

function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const { status, type, headers = {}, setCookies = [] } = answer
  // As bytes: together with a body of text Node would write the headers as UTF-8 instead of Latin-1.
  const body = Buffer.from(answer.body, 'utf8')
  if (setCookies.length > 0) response.setHeader('Set-Cookie', [...setCookies])
  response.writeHead(status, {
    Server: 'openresty',
    'Cache-Control': 'no-store',
    'Content-Type': type,
    'Content-Length': body.length,
    ...headers,
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

function entry(request: IncomingMessage, status: number): LoggedRequest {
  const fetchMode = request.headers['sec-fetch-mode']
  return {
    method: request.method ?? 'GET',
    host: hostName(request),
    path: request.url ?? '/',
    status,
    cookieNames: [...readCookieHeader(request.headers.cookie).keys()],
    origin: request.headers.origin,
    referrer: request.headers.referer,
    fetchMode: Array.isArray(fetchMode) ? fetchMode[0] : fetchMode,
    headers: JSON.stringify({ ...request.headers, cookie: undefined }),
  }
}

function hostName(request: IncomingMessage): string {
  return (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase()
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= maxBodyBytes) chunks.push(chunk)
  }
  return size > maxBodyBytes ? undefined : Buffer.concat(chunks).toString('utf8')
}

function known(name: string) {
  const host = replicaHost(name)
  if (!host)
    throw new RangeError(`the replica has no host "${name}"; it has ${replicaHosts.map(h => h.host)}`)
  return host
}
