/** Forgets what is older than the user or her organisation wants it kept. No timer: there are events enough. */
import browser from 'webextension-polyfill'
import { keptFrom } from '../cookie/retention.ts'
import { forgetOlder } from './forgetting.ts'
import { settingsInForce } from './user-settings.ts'

/** When it was last done, in milliseconds since 1970: the worker that did it may be gone. */
const key = 'cleanedAt'
const day = 86_400_000

/**
 * Forgets what is too old at a moment in milliseconds since 1970. To be done after a look into the jar: what
 * was found was seen just now, and stays. What could not be looked up, of a portal that is paused or without
 * access, goes with its last sighting: kept longer than promised is the greater wrong.
 */
export async function cleanUp(at: number): Promise<void> {
  const { settings } = await settingsInForce()
  if (settings.retention !== 'ever') await forgetOlder(keptFrom(settings.retention, at))
  // Only of what is done. Where there is no room to note it, it is done again sooner.
  await browser.storage.local.set({ [key]: at }).catch(() => undefined)
}

/** Does the work if the last clean-up was a day ago; of several events at once, one does it. */
export async function ifCleanUpIsDue(at: number, work: () => Promise<void>): Promise<void> {
  await navigator.locks.request(key, { ifAvailable: true }, async lock => {
    if (!lock) return
    const { [key]: last } = await browser.storage.local.get(key)
    if (typeof last !== 'number' || Math.abs(at - last) >= day) await work()
  })
}
