import { text } from '../browser/text.ts'
import { canBeAsked, RecognitionPart } from '../surface/recognition-part.tsx'
import type { PopupState } from './popup-state.ts'

/** Asks about a site that is in no registry. A private window leaves no trace, and an answer would be one. */
export function PortalQuestion(props: Extract<PopupState, { status: 'not-a-portal' }>) {
  const { host, note, isPrivate, hasPort } = props
  // The question goes to the usual port, where another site can stand, and its answer would be noted for this one.
  if (host === undefined || hasPort || !canBeAsked(host)) return null
  if (isPrivate) return <p>{text('recognise_in_private')}</p>
  return <RecognitionPart key={host} host={host} note={note} />
}
