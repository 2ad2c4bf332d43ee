import { isHostName } from '../../cookie/site.ts'
import { catalogueAnswer, cataloguePath } from '../../portal/catalogue-answer.ts'
import type { RecognitionAnswer } from '../../portal/portal-note.ts'
import { fetchAnonymously } from './anonymous-fetch.ts'

/**
 * Asks a host whether it is a portal: one request, without cookies, and without a word on who asks. Needs
 * no access to the host. To be called because someone clicked, and only then.
 *
 * @param host a host name, as `isHostName` knows it
 * @returns `offline`: nothing was asked, which says nothing of the host and is not worth remembering
 * @throws when the host is none
 */
export async function recognise(host: string): Promise<RecognitionAnswer | 'offline'> {
  if (!isHostName(host)) throw new Error(`expected a host name; got "${host.slice(0, 80)}"`)
  if (!navigator.onLine) return 'offline'
  return catalogueAnswer(await fetchAnonymously(`https://${host}${cataloguePath}`))
}
