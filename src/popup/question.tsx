import { text } from '../browser/text.ts'
import { canBeAsked, RecognitionPart } from '../page/recognition-part.tsx'
import type { PopupState } from './popup-state.ts'

/** Asks about a site that is in no registry. A private window leaves no trace, and an answer would be one. */
export function Question({ host, note, isPrivate }: Extract<PopupState, { status: 'not-a-portal' }>) {
  if (host === undefined || !canBeAsked(host)) return null
  if (isPrivate) return <p>{text('recognise_in_private')}</p>
  return <RecognitionPart key={host} host={host} note={note} />
}
