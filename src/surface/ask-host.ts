import { changeNotes } from '../browser/portal-notes.ts'
import { recognise } from '../browser/requests/recognise.ts'

/** What came of asking a host whether it is a portal. */
export type Asked = Awaited<ReturnType<typeof recognise>>

/**
 * Asks a host whether it is a portal, and notes the answer with its date; a portal is watched from now on.
 * To be called because someone clicked, and only then.
 *
 * @param host a host name, as `isHostName` knows it
 * @param by how the user came to add it, if it is one
 * @returns `offline` when nothing was asked, nor noted
 */
export async function askHost(host: string, by: 'recognised' | 'address' = 'recognised'): Promise<Asked> {
  const answer = await recognise(host)
  if (answer === 'offline') return answer
  const at = Date.now()
  const isPortal = answer === 'portal' || answer === 'quota'
  await changeNotes([host], note => ({
    ...(isPortal && { added: { at, by } }),
    ...note,
    recognition: { at, answer },
  }))
  return answer
}
