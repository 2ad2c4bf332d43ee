/**
 * Asks a site without telling it who asks.
 *
 * A request to a host to which the extension has no access carries an Origin header with the extension's
 * name, and in Firefox that name is drawn by lot for each installation: it would tell one user from all
 * others. So the request is made in a frame that is sandboxed to an origin of its own, which browsers send
 * as `null` (https://html.spec.whatwg.org/multipage/browsers.html#concept-origin-opaque). Such a frame has
 * none of the extension's rights either: it reads what the site lets everyone read.
 */
import type { CatalogueReply } from '../../portal/catalogue-answer.ts'

/** How long the answer may take, in milliseconds. */
const timeLimit = 10_000
/** How large it may be, in bytes. */
const sizeLimit = 1024 * 1024

/** What the frame is told. */
export interface AnonymousQuestion {
  readonly address: string
  readonly sizeLimit: number
}

/** One request, without cookies or other credentials, and without following a redirect. */
export async function fetchAnonymously(address: string): Promise<CatalogueReply> {
  const frame = document.createElement('iframe')
  const { port1: ours, port2: theirs } = new MessageChannel()
  try {
    return await new Promise<CatalogueReply>(resolve => {
      setTimeout(() => resolve({ status: 'unreachable' }), timeLimit)
      ours.onmessage = ({ data }: MessageEvent<CatalogueReply>) => resolve(data)
      const ask = () => {
        const question: AnonymousQuestion = { address, sizeLimit }
        // An origin of its own has no name by which it could be addressed.
        frame.contentWindow?.postMessage(question, '*', [theirs])
      }
      frame.addEventListener('load', ask, { once: true })
      frame.hidden = true
      frame.sandbox.add('allow-scripts')
      frame.src = '/anonymous-frame.html'
      document.body.append(frame)
    })
  } finally {
    // Ends a request that is still under way, too.
    frame.remove()
    ours.close()
  }
}
