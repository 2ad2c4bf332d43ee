/** Forgets what is older than the user or her organisation wants it kept. No timer: there are events enough. */
import browser from 'webextension-polyfill'
import { cleanUpTurn, keptFrom, retentions } from '../cookie/retention.ts'
import { removeOlder } from './forgetting.ts'
import { whileForgetting, whileRecording } from './record-lock.ts'
import { settingsInForce } from './user-settings.ts'

/** When it was last done, in milliseconds since 1970: the worker that did it may be gone. */
const doneKey = 'cleanedAt'
/** When it was put off since the clock had jumped, in milliseconds since 1970. */
const doubtKey = 'cleanUpDoubted'
/** The retention that was last followed. */
const followedKey = 'retentionFollowed'

/**
 * Forgets what is too old at a moment in milliseconds since 1970, unless the clock has jumped. To be done after a look
 * into the jar: what was found was seen just now, and stays. What could not be looked up, of a portal that is paused
 * or without access, goes with its last sighting: kept longer than promised is the greater wrong.
 *
 * @throws RecordError
 */
export function cleanUp(at: number): Promise<void> {
  return whileForgetting(async () => {
    const { turn, isDoubted } = await turnAt(at)
    // Only of what is done. Where there is no room to note it, it is done again sooner, and doubted anew.
    const note = (key: string) => browser.storage.local.set({ [key]: at }).catch(() => undefined)
    if (turn === 'doubtful') return note(doubtKey)
    if (isDoubted && turn === 'early') return
    const { settings } = await settingsInForce()
    if (settings.retention !== 'ever') await removeOlder(keptFrom(settings.retention, at), at)
    await note(doneKey)
    if (isDoubted) await browser.storage.local.remove(doubtKey)
  })
}

/** Does the work if the last clean-up was a day ago; of several events at once, one does it. */
export async function ifCleanUpIsDue(at: number, work: () => Promise<void>): Promise<void> {
  await navigator.locks.request(doneKey, { ifAvailable: true }, async lock => {
    if (lock && (await turnAt(at)).turn !== 'early') await work()
  })
}

/** Does the work if how long things are kept is not what it was when this was last done. */
export async function ifRetentionChanged(work: () => Promise<void>): Promise<void> {
  // While something is forgotten the storage can be empty for a moment.
  const [wanted, last] = await whileRecording(async () => {
    const { settings } = await settingsInForce()
    const { [followedKey]: followed = retentions[0] } = await browser.storage.local.get(followedKey)
    return [settings.retention, followed]
  })
  if (wanted === last) return
  await work()
  await browser.storage.local.set({ [followedKey]: wanted })
}

async function turnAt(at: number): Promise<{ turn: ReturnType<typeof cleanUpTurn>; isDoubted: boolean }> {
  const { [doneKey]: last, [doubtKey]: doubted } = await browser.storage.local.get([doneKey, doubtKey])
  const turn = cleanUpTurn(at, numberIn(last), numberIn(doubted))
  return { turn, isDoubted: typeof doubted === 'number' }
}

function numberIn(stored: unknown): number | undefined {
  return typeof stored === 'number' ? stored : undefined
}
