import { type MessageId, text } from '../browser/text.ts'
import { messageOf } from '../surface/message-of.ts'

/** Waits for it. @throws in words for the user when it fails: the message's place is for why */
export function orSay<Result>(id: MessageId, doing: Promise<Result>): Promise<Result> {
  return doing.catch(error => {
    throw new Error(text(id, messageOf(error)))
  })
}
