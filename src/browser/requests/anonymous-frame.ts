/**
 * The script of `anonymous-frame.html`, built as one classic script: Firefox loads no module into a frame
 * that has an origin of its own.
 */
import type { CatalogueReply } from '../../portal/catalogue-answer.ts'
import type { AnonymousQuestion } from './anonymous-fetch.ts'
import { holdToHosts } from './hold-to-hosts.ts'
import { readUpTo } from './read-up-to.ts'

addEventListener('message', ({ data, source, ports }: MessageEvent<AnonymousQuestion>) => {
  if (source === parent) void replyTo(data).then(reply => ports[0]?.postMessage(reply))
})

async function replyTo({ address, sizeLimit }: AnonymousQuestion): Promise<CatalogueReply> {
  try {
    holdToHosts(document, [new URL(address).host])
    const response = await fetch(address, {
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
    })
    if (response.type === 'opaqueredirect') return { status: 'redirected' }
    const bytes = await readUpTo(response, sizeLimit)
    return {
      status: 'answered',
      code: response.status,
      type: response.headers.get('Content-Type') ?? '',
      body: bytes && new TextDecoder().decode(bytes),
    }
  } catch {
    // No answer, or one that the site lets no other site read: browsers do not tell which.
    return { status: 'unreachable' }
  }
}
