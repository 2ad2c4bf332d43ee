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
export async function stageOf(driver: Driver, cookieName: string): Promise<Stage> {
  // In this order: what is no longer waiting then is in the record.
  const { rows: [waiting] = [] } = await readStores(driver, journalName, ['rows'], '')
  const { observations: [inRecord] = [] } = await readStores(
    driver,
    recordName,
    ['observations'],
    `["${cookieName}"`,
  )
  if (inRecord && !waiting) return 'worked-off'
  return inRecord || JSON.stringify(waiting ?? '').includes(cookieName) ? 'written' : 'nowhere'
}
