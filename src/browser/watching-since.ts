/** Since when this extension has been watching. */
import { whileRecording } from './record/record-lock.ts'
import { onStored, readStored, store } from './storage.ts'

/** Remembers the moment (milliseconds since 1970), unless an earlier one is remembered. */
export async function rememberWatching(at: number): Promise<void> {
  if ((await watchingSince()) === undefined) await store('watchingSince', at)
}

/** In milliseconds since 1970; undefined before the first start. */
export async function watchingSince(): Promise<number | undefined> {
  return (await readStored(['watchingSince'])).watchingSince
}

/** Calls back when all was deleted: then watching begins anew. */
export function onWatchingForgotten(listener: () => void): () => void {
  // While something is forgotten the storage can be empty for a moment.
  const look = () => whileRecording(watchingSince).then(at => at === undefined && listener())
  return onStored(['watchingSince'], () => void look())
}
