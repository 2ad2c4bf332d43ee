/** Since when this extension has been watching: "first seen" means little to one who does not know. */
import browser from 'webextension-polyfill'
import { whileRecording } from './record-lock.ts'
import { onStored } from './stored.ts'

const key = 'watchingSince'

/** Remembers the moment (milliseconds since 1970), unless an earlier one is remembered. */
export async function rememberWatching(at: number): Promise<void> {
  if ((await watchingSince()) === undefined) await browser.storage.local.set({ [key]: at })
}

/** In milliseconds since 1970; undefined before the first start. */
export async function watchingSince(): Promise<number | undefined> {
  const { [key]: at } = await browser.storage.local.get(key)
  return typeof at === 'number' ? at : undefined
}

export function isWatchingKey(name: string): boolean {
  return name === key
}

/** Forgets it: then the worker begins anew. */
export async function forgetWatching(): Promise<void> {
  await browser.storage.local.remove(key)
}

/** Calls back when all was deleted: then watching begins anew. */
export function onWatchingForgotten(listener: () => void): () => void {
  // While something is forgotten the storage can be empty for a moment.
  const look = () => whileRecording(watchingSince).then(at => at === undefined && listener())
  return onStored(isWatchingKey, () => void look())
}
