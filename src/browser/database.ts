/** The database of the extension, in IndexedDB: facts only, never a judgement, never a value. */
import type { DBSchema, IDBPDatabase, IDBPObjectStore, IDBPTransaction } from 'idb'
import type { Observation } from '../cookie/observation.ts'
import type { Timeline } from '../cookie/timeline.ts'
import type { ChoiceHistory } from '../cookie/visitor-choice.ts'
import type { WatchedPeriod } from '../cookie/watched-period.ts'
import { connectionTo } from './connection.ts'

export interface Schema extends DBSchema {
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

/** What the record says of itself under one name. */
export async function aboutOf<Name extends AboutRecord['name']>(
  store: { get(name: AboutRecord['name']): Promise<AboutRecord | undefined> },
  name: Name,
): Promise<Extract<AboutRecord, { name: Name }> | undefined> {
  // What stands under a name bears it: it is the key.
  return (await store.get(name)) as Extract<AboutRecord, { name: Name }> | undefined
}

/** How many were host-only, and how many were sent to the hosts below the domain too. */
export interface Folded {
  readonly domain: string
  readonly hostOnly: number
  readonly withBelow: number
}

export type StoreName = 'observations' | 'timelines' | 'choices' | 'watched' | 'about' | 'folded'
export type Writing = IDBPTransaction<Schema, StoreName[], 'readwrite'>
export type StoreOf<Name extends StoreName> = IDBPObjectStore<Schema, StoreName[], Name, 'readwrite'>

/**
 * A transaction that writes. All of them go one after the other, in all pages and the worker, since they have a
 * store in common. With two under way when the browser is killed, Chromium cannot put its locks back in order at
 * the next start ("Invalid locks on disk"), and deletes everything.
 */
export function writing(database: IDBPDatabase<Schema>, ...stores: readonly StoreName[]): Writing {
  return database.transaction(['about', ...stores], 'readwrite', { durability: 'relaxed' })
}

const connection = connectionTo<Schema>('portal-cookie-inspector', 3, upgrade)

/** @throws RecordError when there is no database; a later call tries again */
export const openDatabase = connection.open

/** Whether the database is open already: who needs it then need not wait. */
export function isAtHand(): boolean {
  return connection.atHand() !== undefined
}

/**
 * Works with the database.
 *
 * @throws RecordError whatever goes wrong there
 */
export const withDatabase = connection.with

/** Deletes the database for good. @throws RecordError when the browser refuses, or somebody keeps it open */
export const deleteDatabase = connection.delete

/** Takes what was deleted from it off the disk. @throws RecordError */
export const rewriteDatabase = connection.rewrite

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
