import type { PortalNote } from '../portal/portal-note.ts'
import { area, notesAsStored, type Stored, storeAll, whileAlone } from './storage.ts'

/**
 * Changes the notes on some hosts. Pages can do so at the same time, and none undoes what another did.
 *
 * @param change the new note; undefined when there is nothing left to note
 * @param alongside what else is stored with the notes: all of it, or nothing when the browser refuses
 */
export function changeNotes(
  hosts: readonly string[],
  change: (note: PortalNote, host: string) => PortalNote | undefined,
  alongside?: Stored,
): Promise<void> {
  return whileAlone('portals', async () => {
    const notes = new Map(Object.entries(notesAsStored(await area.get('portals'))))
    for (const host of hosts) {
      const note = change(notes.get(host) ?? {}, host)
      if (note && Object.keys(note).length > 0) notes.set(host, note)
      else notes.delete(host)
    }
    await storeAll({ ...alongside, portals: Object.fromEntries(notes) })
  })
}
