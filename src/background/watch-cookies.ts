import type { Cookies } from 'webextension-polyfill'
import { allCookies, normalStores, withoutValue } from '../browser/cookie-store.ts'
import { canSee, grantedPatterns } from '../browser/host-access.ts'
import { reconcile, record, recordedStores } from '../browser/observation-log.ts'
import { rememberWatching } from '../browser/watching-since.ts'
import { changeOf } from '../cookie/observation.ts'
import { isPrivateStore } from '../cookie/observed-cookie.ts'
import { registry } from '../policy/registry.ts'
import { showBadges } from './badge.ts'

/** Writes down a change of a cookie that a portal would be sent. Private windows leave no trace. */
export async function watchChange(event: Cookies.OnChangedChangeInfoType): Promise<void> {
  const at = Date.now()
  const { cookie, ...rest } = withoutValue(event)
  if (isPrivateStore(cookie.storeId) || !registry.reachesPortal(cookie)) return
  const change = changeOf({ ...rest, cookie })
  if (!change) return
  await record(change, at)
  await showBadges()
}

/** Looks into the jar for what happened while no event could reach us. */
export async function catchUp(): Promise<void> {
  await rememberWatching(Date.now())
  const patterns = await grantedPatterns()
  const snapshot = await allCookies(await normalStores(await recordedStores()))
  const cookies = snapshot.cookies.filter(cookie => registry.reachesPortal(cookie))
  await reconcile({ ...snapshot, cookies }, undefined, cookie => canSee(patterns, cookie))
  await showBadges()
}
