import { giveBack, grantedPatterns, optionalPatterns } from '../browser/host-access.ts'
import { beginAnew } from '../browser/record/begin-anew.ts'
import { erase } from '../browser/record/erase.ts'
import { forgetEverything } from '../browser/record/forgetting.ts'
import { forgetStored, remove } from '../browser/storage.ts'
import type { MessageId } from '../browser/text.ts'
import { messageOf } from '../surface/message-of.ts'
import { withinPatience } from '../surface/record-state.ts'
import { orSay } from './or-say.ts'

/**
 * As newly installed: only what the organisation set stays. The worker begins anew by itself. What cannot be
 * deleted keeps nothing else from being deleted.
 *
 * @throws in words for the user, when something stays
 */
export async function deleteAll(): Promise<void> {
  // First what is watched and seen, so that nothing more is recorded of it.
  const stored = await whyNot('stays_stored', forgetStored)
  const access = await whyNot('access_not_given_back', async () =>
    giveBack(optionalPatterns(await grantedPatterns())),
  )
  const record = await whyNot('stays_record', forgetRecordOrFile)
  await erase()
  // Last, since it wakes the worker.
  const watching = await whyNot('stays_stored', () => remove('watchingSince'))
  const stays = [stored, record, watching, access].filter(why => why !== undefined)
  if (stays.length > 0) throw new Error([...new Set(stays)].join(' '))
}

function whyNot(words: MessageId, work: () => Promise<void>): Promise<string | undefined> {
  return orSay(words, work()).then(() => undefined, messageOf)
}

/** A record that cannot be emptied is deleted as a whole; the next one is to know that nothing was lost. */
async function forgetRecordOrFile(): Promise<void> {
  const forgetting = () => withinPatience(forgetEverything())
  await forgetting().catch(() => beginAnew().then(forgetting))
}
