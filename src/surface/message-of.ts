import { RecordError, type RecordTrouble } from '../browser/record/record-error.ts'
import { type MessageId, text } from '../browser/text.ts'

/** What keeps us from the record, and what can be done about it. */
const troubleTexts = {
  blocked: { what: 'trouble_blocked', next: 'trouble_blocked_next' },
  newer: { what: 'trouble_newer', next: 'trouble_newer_next' },
  damaged: { what: 'trouble_damaged', next: 'trouble_damaged_next' },
  'no-room': { what: 'trouble_no_room', next: 'trouble_no_room_next' },
  unavailable: { what: 'trouble_unavailable', next: 'trouble_unavailable_next' },
} as const satisfies Record<RecordTrouble, { what: MessageId; next: MessageId }>

/** The words for a trouble. A later version can have noted one that this one does not know. */
export function wordsFor(trouble: RecordTrouble): { readonly what: MessageId; readonly next: MessageId } {
  return Object.hasOwn(troubleTexts, trouble) ? troubleTexts[trouble] : troubleTexts.unavailable
}

/** What went wrong, to be told: in our words where we have some, else in those of the browser, which can be none. */
export function messageOf(error: unknown): string {
  if (error instanceof RecordError) return `${text(wordsFor(error.trouble).what)} ${error.details}`.trim()
  return error instanceof Error ? error.message || error.name : String(error)
}
