import { giveBack } from '../browser/host-access.ts'
import { text } from '../browser/text.ts'
import { messageOf } from '../surface/message-of.ts'

/**
 * Gives access back after all else is deleted: should the browser refuse, nothing else is left undone.
 *
 * @throws in words for the user when it does
 */
export async function giveAccessBack(patterns: string[]): Promise<void> {
  try {
    await giveBack(patterns)
  } catch (error) {
    throw new Error(text('access_not_given_back', messageOf(error)))
  }
}
