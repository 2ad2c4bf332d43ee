/** Brings the record in line with what is in the jar. To be called while nothing else writes the record. */
import { allCookies, normalStores } from '../browser/cookie-store.ts'
import { grantedPatterns, seenThroughout } from '../browser/host-access.ts'
import { watchList } from '../browser/known-portals.ts'
import { choicesInJar } from '../browser/read-choice.ts'
import { lastBatch } from '../browser/record/journal.ts'
import { beginLook, type Look, reconcile, recordedStores } from '../browser/record/observation-log.ts'
import { whileRecording } from '../browser/record/record-lock.ts'
import type { ObservedCookie } from '../cookie/observed-cookie.ts'
import { registry } from '../policy/registry.ts'
import { reachesWatched } from '../portal/watch-list.ts'

/** How often a look begins anew when something was told meanwhile. In a storm the last one counts as it is. */
const mostLooks = 8

/**
 * Brings the record in line with the jar. What the browser tells of a cookie says more than that it was found, and
 * can be on its way still when it is found; so a look counts when nothing was told meanwhile.
 *
 * @param workOff records what was told and is not yet in the record
 */
export async function lookIntoJar(workOff: () => Promise<unknown>): Promise<void> {
  for (let looks = 1; ; looks += 1) {
    await workOff()
    const isDone = await whileRecording(async () => {
      const look = await read()
      const isQuiet = (await lastBatch()) <= look.through
      if (looks < mostLooks && !isQuiet) return false
      const { choices, ...cookies } = look
      // Of what was chosen meanwhile nobody knows when.
      await reconcile(isQuiet && choices ? look : cookies)
      return true
    })
    if (isDone) return
  }
}

async function read(): Promise<Look> {
  const [granted, watched, stores] = await Promise.all([
    grantedPatterns(),
    watchList(),
    normalStores(recordedStores),
  ])
  const { through } = await beginLook()
  const [snapshot, choices] = await Promise.all([
    allCookies(stores),
    choicesInJar(stores).catch(() => undefined),
  ])
  const isSeen = await seenThroughout(granted)
  const stillGranted = await grantedPatterns()
  const isWatched = (cookie: Pick<ObservedCookie, 'domain' | 'hostOnly'>) =>
    reachesWatched(registry, watched, cookie)
  return {
    // Of a portal that is paused nothing is looked up: what is not among these cookies is not missing there.
    snapshot: { ...snapshot, cookies: snapshot.cookies.filter(isWatched) },
    host: undefined,
    canSee: cookie => isSeen(cookie) && isWatched(cookie),
    through,
    ...(choices && {
      choices: {
        found: choices.filter(({ host }) => isWatched({ domain: host, hostOnly: true })),
        granted: granted.filter(pattern => stillGranted.includes(pattern)),
      },
    }),
  }
}
