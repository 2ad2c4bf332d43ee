import browser from 'webextension-polyfill'
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
  await forgetEverything()
  await forgetWatching()
  await giveAccessBack(optionalPatterns(await grantedPatterns()))
}
