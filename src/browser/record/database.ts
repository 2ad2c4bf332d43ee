/** The database of the extension, in IndexedDB: facts only, never a judgement, never a value. */
import type { DBSchema, IDBPDatabase, IDBPObjectStore, IDBPTransaction } from 'idb'
import type { Observation } from '../../cookie/observation.ts'
import type { Timeline } from '../../cookie/timeline.ts'
import type { ChoiceHistory } from '../../cookie/visitor-choice.ts'
import type { WatchedPeriod } from '../../cookie/watched-period.ts'
import { connectionTo } from './connection.ts'

interface Schema extends DBSchema {
  /** The state of each cookie: small, and all that a list of cookies needs. */
  observations: {
    key: string
    value: Observation
    indexes: { domain: string }
  }
  /** What happened to each cookie, apart from its state: it is long, and read only where something rests on it. */
  timelines: { key: string; value: Timeline }
  /** The visitor's choices per portal and cookie store. */
  choices: { key: [host: string, storeId: string]; value: ChoiceHistory; indexes: { host: string } }
  /** In the order in which they began. */
  watched: { key: number; value: WatchedPeriod }
  /** What the record says of itself. */
  about: { key: AboutRecord['name']; value: AboutRecord }
  /** How many cookies of a domain, gone since long, are no longer kept one by one. */
  folded: { key: string; value: Folded }
}

export type AboutRecord =
  | {
      readonly name: 'identity'
      /** When this record was made, in milliseconds since 1970; absent in those of a version that did not note it. */
      readonly createdAt?: number
      /** It came with an update, or after the user deleted everything: no record was lost. */
      readonly replacesNone?: true
      /** Whether its first watched period was begun. */
      readonly isBegun?: true
    }
  | {
      /** The last row of the journal that was worked off; those up to it are on their way out. */
      readonly name: 'worked-off'
      readonly through: number
      /** Which life of the worker wrote it, and when its last change was told, in milliseconds since 1970. */
      readonly run: string
      readonly at: number
      /** That life did not come to work it off: it was ended in the middle of its work, and nobody has told of it. */
      readonly isLeft?: true
    }
  | {
      /**
       * Since which row of the journal every change of a visitor's choice was seen, on all portals whose cookies
       * we saw; absent after a gap, until the jar was looked into.
       */
      readonly name: 'choices-known'
      readonly since: number
      /** When that look began, in milliseconds since 1970. */
      readonly at: number
      readonly granted: readonly string[]
    }

/** How many were host-only, and how many were sent to the hosts below the domain too. */
export interface Folded {
  readonly domain: string
  readonly hostOnly: number
  readonly withBelow: number
}

const storeNames = ['observations', 'timelines', 'choices', 'watched', 'about', 'folded'] as const
type StoreName = (typeof storeNames)[number]

/** The stores of a transaction that writes, by their names. */
export type Stores = {
  readonly [Name in StoreName]: IDBPObjectStore<Schema, typeof storeNames, Name, 'readwrite'>
}

/** See `Connection` for each of them. */
export const {
  spare: databaseSpare,
  open: openDatabase,
  settled: databaseSettled,
  atHand: databaseAtHand,
  with: withDatabase,
  delete: deleteDatabase,
  rewrite: rewriteDatabase,
} = connectionTo<Schema>('portal-cookie-inspector', 3, upgrade)

/**
 * Writes into the record, in one transaction. All of them go one after the other, in all pages and the worker, since
 * each takes all stores. With two under way when the browser is killed, Chromium cannot put its locks back in order
 * at the next start ("Invalid locks on disk"), and deletes everything.
 *
 * @throws RecordError
 */
export function writeRecord<Result>(work: (stores: Stores) => Promise<Result>): Promise<Result> {
  return withDatabase(async database => {
    const transaction = database.transaction(storeNames, 'readwrite', { durability: 'relaxed' })
    const stores = storeNames.map(name => [name, transaction.objectStore(name)])
    const result = await work(Object.fromEntries(stores) as Stores)
    // Otherwise the browser waits for the answer to come back here before it keeps what it was given.
    transaction.commit()
    await transaction.done
    return result
  })
}

/** What the record says of itself under one name, in the transaction that is under way. */
export async function aboutOf<Name extends AboutRecord['name']>(
  store: { get(name: AboutRecord['name']): Promise<AboutRecord | undefined> },
  name: Name,
): Promise<Extract<AboutRecord, { name: Name }> | undefined> {
  // What stands under a name bears it: it is the key.
  return (await store.get(name)) as Extract<AboutRecord, { name: Name }> | undefined
}

/** How far the journal is worked off; undefined before the first time. @throws RecordError */
export function workedOff(): Promise<Extract<AboutRecord, { name: 'worked-off' }> | undefined> {
  return withDatabase(database => aboutOf(database.transaction('about').store, 'worked-off'))
}

/** Takes cookies out of the record, with all that happened to them, in the transaction that is under way. */
export async function removeCookies(
  { observations, timelines }: Stores,
  cookies: readonly { readonly key: string }[],
): Promise<void> {
  await Promise.all(cookies.flatMap(({ key }) => [observations.delete(key), timelines.delete(key)]))
}

/** Each version adds to the one before: what was recorded under an earlier one stays as it is. */
function upgrade(
  database: IDBPDatabase<Schema>,
  oldVersion: number,
  _newVersion: number | null,
  transaction: IDBPTransaction<Schema, StoreName[], 'versionchange'>,
): void {
  if (oldVersion < 1) {
    const observations = database.createObjectStore('observations', { keyPath: 'key' })
    observations.createIndex('domain', 'cookie.domain')
  }
  if (oldVersion < 2) {
    database.createObjectStore('timelines', { keyPath: 'key' })
    const choices = database.createObjectStore('choices', { keyPath: ['host', 'storeId'] })
    choices.createIndex('host', 'host')
    database.createObjectStore('watched', { autoIncrement: true })
  }
  if (oldVersion < 3) {
    database.createObjectStore('about', { keyPath: 'name' })
    database.createObjectStore('folded', { keyPath: 'domain' })
    const identity = oldVersion === 0 ? { createdAt: Date.now() } : { replacesNone: true as const }
    void transaction.objectStore('about').put({ name: 'identity', ...identity })
  }
}
