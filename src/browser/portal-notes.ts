/**
 * What the user found and decided about portals, under `portals` in `storage.local`: one small entry for
 * all, since every event of a cookie asks whether it concerns one of them.
 */
import browser from 'webextension-polyfill'
import type { PortalNote, PortalNotes } from '../portal/portal-note.ts'

export const notesKey = 'portals'

export async function portalNotes(): Promise<PortalNotes> {
  return notesIn(await browser.storage.local.get(notesKey))
}

/** The notes among what was read from the storage. */
export function notesIn(stored: Readonly<Record<string, unknown>>): PortalNotes {
  const notes = stored[notesKey]
  return typeof notes === 'object' && notes !== null ? (notes as PortalNotes) : {}
}

/**
 * Changes the notes on some hosts. Pages can do so at the same time, and none undoes what another did.
 *
 * @param change the new note; undefined when there is nothing left to note
 * @param alongside what else is stored with the notes: all of it, or nothing when the browser refuses
 */
export async function changeNotes(
  hosts: readonly string[],
  change: (note: PortalNote, host: string) => PortalNote | undefined,
  alongside: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await navigator.locks.request(notesKey, async () => {
    const notes = new Map(Object.entries(await portalNotes()))
    for (const host of hosts) {
      const note = change(notes.get(host) ?? {}, host)
      if (note && Object.keys(note).length > 0) notes.set(host, note)
      else notes.delete(host)
    }
    await browser.storage.local.set({ ...alongside, [notesKey]: Object.fromEntries(notes) })
  })
}
