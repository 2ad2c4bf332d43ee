/**
 * Fetches pages of a portal's hosts, and of no other: not even by a redirect.
 *
 * `fetch` either follows every redirect or tells nothing about where one leads. So the request is made in
 * a frame whose own Content Security Policy lets it connect to these hosts only; browsers apply that to
 * redirects too (https://www.w3.org/TR/CSP3/#does-response-match-source-list), and stop one that leads
 * elsewhere before anything is sent there. The frame has a page of its own, `fence.html`: one that is written
 * into ours would inherit our page's policy, which lets it connect to nobody.
 */
import { charsetIn, decodePage } from '../../policy/reader/decode-page.ts'
import { holdToHosts } from './hold-to-hosts.ts'
import { readUpTo } from './read-up-to.ts'

/** How long one page may take, in milliseconds. */
const timeLimit = 10_000
/** How large one page may be, in bytes. */
const sizeLimit = 2 * 1024 * 1024
/** How long to wait for the browser's word on why a request failed, in milliseconds. */
const patience = 100

/** What came of asking for a page. */
export type Fetched =
  | { readonly status: 'page'; readonly address: string; readonly html: string }
  /** To another site, or to a page without encryption; nothing was sent there. */
  | { readonly status: 'redirected-elsewhere' }
  | { readonly status: 'refused'; readonly code: number }
  | { readonly status: 'failed'; readonly reason: FetchFailure }

/** `unreachable`: no answer, as when offline. `no-page`: the answer is no HTML. */
export type FetchFailure = 'unreachable' | 'too-slow' | 'too-large' | 'no-page'

/** Fetches pages until closed. */
export interface Fence {
  /** Without cookies or other credentials. `address` must be https, and of one of the fence's hosts. */
  readonly fetchPage: (address: string, stop: AbortSignal) => Promise<Fetched>
  readonly close: () => void
}

export async function openFence(hosts: readonly string[]): Promise<Fence> {
  const frame = document.createElement('iframe')
  frame.hidden = true
  frame.src = '/fence.html'
  const loaded = new Promise(resolve => frame.addEventListener('load', resolve, { once: true }))
  document.body.append(frame)
  await loaded
  const inside = frame.contentWindow as (Window & typeof globalThis) | null
  if (!inside) throw new Error('expected a window in the frame; got none')
  holdToHosts(inside.document, hosts)
  return { fetchPage: (address, stop) => fetchInside(inside, address, stop), close: () => frame.remove() }
}

async function fetchInside(
  inside: Window & typeof globalThis,
  address: string,
  stop: AbortSignal,
): Promise<Fetched> {
  const stopped = violationIn(inside.document)
  const limit = AbortSignal.any([stop, AbortSignal.timeout(timeLimit)])
  try {
    const response = await inside.fetch(address, {
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      headers: { Accept: 'text/html' },
      signal: limit,
    })
    return await read(response)
  } catch {
    if (limit.aborted) return { status: 'failed', reason: 'too-slow' }
    // The violation is told in a task of its own, which can come after the failure.
    return (await stopped.within(patience))
      ? { status: 'redirected-elsewhere' }
      : { status: 'failed', reason: 'unreachable' }
  } finally {
    stopped.forget()
  }
}

/** Listens for the document's policy to stop a request. */
function violationIn(page: Document) {
  const event = 'securitypolicyviolation'
  let told: () => void = () => {}
  const violation = new Promise<true>(resolve => {
    told = () => resolve(true)
  })
  page.addEventListener(event, told)
  return {
    within: (milliseconds: number): Promise<boolean> =>
      Promise.race([
        violation,
        new Promise<false>(resolve => setTimeout(() => resolve(false), milliseconds)),
      ]),
    forget: () => page.removeEventListener(event, told),
  }
}

async function read(response: Response): Promise<Fetched> {
  if (!response.ok) {
    await response.body?.cancel()
    return { status: 'refused', code: response.status }
  }
  const type = response.headers.get('Content-Type') ?? ''
  if (!/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) {
    await response.body?.cancel()
    return { status: 'failed', reason: 'no-page' }
  }
  const bytes = await readUpTo(response, sizeLimit)
  if (!bytes) return { status: 'failed', reason: 'too-large' }
  return { status: 'page', address: response.url, html: decodePage(bytes, { declared: charsetIn(type) }) }
}
