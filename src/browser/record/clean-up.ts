/** Forgets what is older than the user or their organisation wants it kept. No timer: there are events enough. */
import { cleanUpTurn, keptFrom, type Retention, retentions } from '../../cookie/retention.ts'
import { readStored, remove, store } from '../storage.ts'
import { settingsInForce } from '../user-settings.ts'
import { removeOlder } from './forgetting.ts'
import { whileForgetting, whileRecording } from './record-lock.ts'

/**
 * Forgets what is too old at a moment in milliseconds since 1970, unless the clock has jumped. To be done after a look
 * into the jar: what was found was seen just now, and stays. What could not be looked up, of a portal that is paused
 * or without access, goes with its last sighting: kept longer than promised is the greater wrong.
 *
 * @throws RecordError
 */
export function cleanUp(at: number): Promise<void> {
  return whileForgetting(async () => {
    const { turn, doubted } = await turnAt(at)
    // Only of what is done. Where there is no room to note it, it is done again sooner, and doubted anew.
    const note = (key: 'cleanedAt' | 'cleanUpDoubted') => store(key, at).catch(() => undefined)
    if (turn === 'doubtful') return note('cleanUpDoubted')
    if (doubted !== undefined && turn === 'early') return
    const { settings } = await settingsInForce()
    // One jump deletes nothing: who is away for long, and then has a wrong clock, keeps what was young before.
    const believed = turn === 'ahead' ? (doubted ?? at) : at
    if (settings.retention !== 'ever') await removeOlder(keptFrom(settings.retention, believed), at)
    if (turn === 'ahead') return note('cleanUpDoubted')
    await note('cleanedAt')
    if (doubted !== undefined) await remove('cleanUpDoubted')
  })
}

/** Does the work if the last clean-up was a day ago; of several events at once, one does it. */
export async function ifCleanUpIsDue(at: number, work: () => Promise<void>): Promise<void> {
  await navigator.locks.request('cleanedAt', { ifAvailable: true }, async lock => {
    if (lock && (await turnAt(at)).turn !== 'early') await work()
  })
}

/** Does the work if how long things are kept is not what it was when this was last done. */
export async function ifRetentionChanged(work: () => Promise<void>): Promise<void> {
  // While something is forgotten the storage can be empty for a moment.
  const [wanted, last] = await whileRecording(async (): Promise<[Retention, string]> => {
    const { settings } = await settingsInForce()
    const { retentionFollowed = retentions[0] } = await readStored(['retentionFollowed'])
    return [settings.retention, retentionFollowed]
  })
  if (wanted === last) return
  await work()
  await store('retentionFollowed', wanted)
}

async function turnAt(
  at: number,
): Promise<{ turn: ReturnType<typeof cleanUpTurn>; doubted: number | undefined }> {
  const { cleanedAt, cleanUpDoubted: doubted } = await readStored(['cleanedAt', 'cleanUpDoubted'])
  return { turn: cleanUpTurn(at, cleanedAt, doubted), doubted }
}
