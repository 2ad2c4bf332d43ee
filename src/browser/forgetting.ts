/** Takes things out of the record for good. */
import type { ObservedCookie } from '../cookie/observed-cookie.ts'
import { openDatabase } from './database.ts'
import { readObservations, tellOthers } from './observation-log.ts'

/**
 * Forgets what is recorded of a portal: its cookies, what happened to them, and the visitor's choices there.
 *
 * @param stays whether a cookie stays, because another portal is sent it too
 */
export async function forgetRecord(host: string, stays: (cookie: ObservedCookie) => boolean): Promise<void> {
  const database = await openDatabase()
  const transaction = database.transaction(['observations', 'timelines', 'choices'], 'readwrite')
  const observations = transaction.objectStore('observations')
  const timelines = transaction.objectStore('timelines')
  const choices = transaction.objectStore('choices')
  const going = (await readObservations(observations, host)).filter(({ cookie }) => !stays(cookie))
  await Promise.all([
    ...going.flatMap(({ key }) => [observations.delete(key), timelines.delete(key)]),
    ...(await choices.index('host').getAllKeys(host)).map(key => choices.delete(key)),
  ])
  await transaction.done
  tellOthers()
}
