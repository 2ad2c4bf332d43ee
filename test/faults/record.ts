/** The record as it stands in the database, read past all code of the extension. */
import type { Observation } from '../../src/cookie/observation.ts'
import type { Timeline } from '../../src/cookie/timeline.ts'
import type { WatchedPeriod } from '../../src/cookie/watched-period.ts'
import type { Driver } from '../e2e/driver/driver.ts'
import { readStores } from '../e2e/read-stores.ts'

export const recordName = 'portal-cookie-inspector'
const journalName = 'portal-cookie-inspector-journal'

export interface Record {
  readonly observations: readonly Observation[]
  readonly timelines: readonly Timeline[]
  readonly watched: readonly WatchedPeriod[]
  /** What the record says of itself; empty in versions that did not. */
  readonly about: readonly { readonly name: string; readonly createdAt?: number }[]
  readonly folded: readonly { readonly hostOnly: number; readonly withBelow: number }[]
}

const nothing: Record = { observations: [], timelines: [], watched: [], about: [], folded: [] }

/** The whole record; empty when there is no database. */
export async function readRecord(driver: Driver): Promise<Record> {
  return { ...nothing, ...((await readStores(driver, recordName, Object.keys(nothing))) as Partial<Record>) }
}

/** The watched periods alone: cheap, whatever the record holds. */
export async function readWatched(driver: Driver): Promise<readonly WatchedPeriod[]> {
  const { watched = [] } = (await readStores(driver, recordName, ['watched'])) as Partial<Record>
  return watched
}

/** Where a change of a cookie of this name has come to. */
export type Stage = 'nowhere' | 'written' | 'worked-off'

/**
 * How far the latest change is, the setting of a cookie of this name: `written` once it stands anywhere in the
 * database, `worked-off` once it is part of the record and nothing waits any more. Looks at a row or two.
 */
export function stageOf(driver: Driver, cookieName: string): Promise<Stage> {
  return driver.evaluateInExtension(
    async (_api, [record, journal], wanted): Promise<Stage> => {
      const there = (await indexedDB.databases()).map(database => database.name)
      const latest = async (name: string, store: string, from: IDBKeyRange | null) => {
        if (!there.includes(name)) return undefined
        const database = await new Promise<IDBDatabase | undefined>((resolve, reject) => {
          const opening = indexedDB.open(name)
          let isGone = false
          // As in readStores: it is not to be made here.
          opening.onupgradeneeded = () => {
            isGone = true
            opening.transaction?.abort()
          }
          opening.onsuccess = () => resolve(opening.result)
          opening.onerror = () => (isGone ? resolve(undefined) : reject(opening.error))
        })
        try {
          if (!database?.objectStoreNames.contains(store)) return undefined
          return await new Promise<unknown>((resolve, reject) => {
            const reading = database.transaction(store).objectStore(store).openCursor(from, 'prev')
            reading.onsuccess = () => resolve(reading.result?.value)
            reading.onerror = () => reject(reading.error)
          })
        } finally {
          database?.close()
        }
      }
      const waiting = await latest(journal, 'rows', null)
      const key = `["${wanted}"`
      const inRecord = await latest(record, 'observations', IDBKeyRange.bound(key, `${key}\uffff`))
      if (inRecord && !waiting) return 'worked-off'
      return inRecord || JSON.stringify(waiting ?? '').includes(wanted) ? 'written' : 'nowhere'
    },
    [recordName, journalName] as const,
    cookieName,
  )
}
