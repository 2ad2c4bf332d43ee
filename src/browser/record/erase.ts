/**
 * Takes off the disk what was deleted before. Browsers only mark it as deleted, and can leave it in their files for
 * weeks: what a database or the storage holds is put into new ones, and the old ones go with what they had.
 */

import { inTime } from '../in-time.ts'
import { isFirefox } from '../is-firefox.ts'
import { checked, area as local, notesAsStored, whileAlone } from '../storage.ts'
import { databaseSpare, openDatabase, rewriteDatabase } from './database.ts'
import { discard, keep, kept } from './database-content.ts'
import { journalSpare, openJournal, rewriteJournal } from './journal.ts'
import { whileForgetting } from './record-lock.ts'

/**
 * Does what it can: what was deleted is gone for us whether or not a browser that is short of room, or of time, has
 * its files tidied. Nothing else is lost, whenever it is ended.
 */
export function erase(): Promise<void> {
  return whileForgetting(async () => {
    for (const rewrite of [rewriteStorage, rewriteJournal, rewriteDatabase]) await rewrite().catch(() => {})
  })
}

/** How long a copy may take, in milliseconds: a database that is held up must not hold up others. */
const patience = 10_000

/** Where everything in `storage.local` stands while that is empty for a moment. */
const spare = 'portal-cookie-inspector-storage-spare'

async function rewriteStorage(): Promise<void> {
  await alone(async () => {
    const all = await copied()
    // Chromium deletes its files with this, and with nothing less.
    await local.clear()
    await putBack(all)
    if (isFirefox()) await writeOver(JSON.stringify(all).length)
    await discard(spare)
  })
}

/** Finishes what was ended in between. To be done before the storage is asked for anything. */
export async function finishErasing(): Promise<void> {
  const names = (await indexedDB.databases()).map(({ name }) => name)
  // A later version can have copies of which this one knows nothing: they stay.
  if (![spare, databaseSpare, journalSpare].some(name => names.includes(name))) return
  await whileForgetting(async () => {
    await alone(async () => {
      const all = await kept<Record<string, unknown>>(spare)
      if (all) await putBack(all)
      const left = Object.keys(await local.get(null)).filter(key => key.startsWith(fillerKey))
      await local.remove(left)
      // At once: put back a second time, what was forgotten meanwhile would be there again.
      await discard(spare)
    })
    // Whichever of them is missing is made from its copy now.
    await Promise.all([
      openDatabase().then(() => discard(databaseSpare)),
      openJournal().then(() => discard(journalSpare)),
    ])
  })
}

/** Nobody else may be about to write what would be written over. */
function alone(work: () => Promise<void>): Promise<void> {
  return whileAlone('managed', () => whileAlone('portals', work))
}

/** All that is stored, with a copy that stands by. Making that takes a while: what is written meanwhile is in it. */
async function copied(): Promise<Record<string, unknown>> {
  for (let all = await local.get(null); ; ) {
    await inTime(keep(spare, all), patience, Error)
    const now = await local.get(null)
    if (JSON.stringify(now) === JSON.stringify(all)) return now
    all = now
  }
}

/** What others wrote meanwhile is newer; of the notes on portals those on the same host. */
async function putBack(all: Readonly<Record<string, unknown>>): Promise<void> {
  const newer = await local.get(null)
  const back = Object.entries(all).filter(([key]) => !Object.hasOwn(newer, key))
  const notes = checked(all).portals && { ...notesAsStored(all), ...notesAsStored(newer) }
  await local.set({ ...Object.fromEntries(back), ...(notes && { portals: notes }) })
}

/** Firefox leaves what it deleted where it stood until something else takes that place. */
async function writeOver(length: number): Promise<void> {
  const count = Math.ceil(length / filler) + 64
  const entries = Array.from({ length: count }, (_, index) => [fillerKey + index, random()] as const)
  await local.set(Object.fromEntries(entries))
  await local.remove(entries.map(([key]) => key))
}

const fillerKey = 'filler:'
/** How many letters: a few of them fill a page of the file. */
const filler = 1_000

/** Letters by lot: Firefox would make anything else shorter. */
function random(): string {
  return Array.from(crypto.getRandomValues(new Uint16Array(filler)), one => (one % 36).toString(36)).join('')
}
