import browser from 'webextension-polyfill'
import { erase } from '../browser/erase.ts'
import { forgetEverything } from '../browser/forgetting.ts'
import { grantedPatterns, optionalPatterns } from '../browser/host-access.ts'
import { isManagedKey } from '../browser/known-portals.ts'
import { notesKey } from '../browser/portal-notes.ts'
import { forgetWatching, isWatchingKey } from '../browser/watching-since.ts'
import { giveAccessBack } from './give-access-back.ts'

/** As newly installed: only what the organisation set stays. The worker begins anew by itself. */
export async function deleteAll(): Promise<void> {
  // First what is watched, so that nothing more is recorded of it; after the record since when, which wakes the worker.
  await navigator.locks.request(notesKey, async () => {
    const keys = Object.keys(await browser.storage.local.get(null))
    await browser.storage.local.remove(keys.filter(key => !isManagedKey(key) && !isWatchingKey(key)))
  })
  localStorage.clear()
  // Before the record: what was granted when watching began stands there too.
  const given = await giveAccessBack(optionalPatterns(await grantedPatterns())).catch((error: unknown) => ({
    error,
  }))
  await forgetEverything()
  await erase()
  await forgetWatching()
  if (given) throw given.error
}
