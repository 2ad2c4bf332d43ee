/** The database of the extension, in IndexedDB: facts only, never a judgement, never a value. */
import {
  type DBSchema,
  deleteDB,
  type IDBPDatabase,
  type IDBPObjectStore,
  type IDBPTransaction,
  openDB,
} from 'idb'
import type { JournalRow } from '../cookie/journal.ts'
import type { Observation } from '../cookie/observation.ts'
import type { Timeline } from '../cookie/timeline.ts'
import type { ChoiceHistory } from '../cookie/visitor-choice.ts'
import type { WatchedPeriod } from '../cookie/watched-period.ts'
import { inTime } from './in-time.ts'
import { RecordError, toRecordError } from './record-error.ts'

const databaseName = 'portal-cookie-inspector'
const databaseVersion = 3

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
  /** What the browser told of and nobody has looked at yet, in its order. The keys only grow. */
  journal: { key: number; value: JournalRow }
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
      readonly granted: readonly string[]
    }

/** How many were host-only, and how many were sent to the hosts below the domain too. */
export interface Folded {
  readonly domain: string
  readonly hostOnly: number
  readonly withBelow: number
}

export type StoreName = 'observations' | 'timelines' | 'choices' | 'watched' | 'journal' | 'about' | 'folded'
export type Writing = IDBPTransaction<Schema, StoreName[], 'readwrite'>
export type StoreOf<Name extends StoreName> = IDBPObjectStore<Schema, StoreName[], Name, 'readwrite'>

/** A transaction that writes. What the browser was given it keeps when the worker, or itself, is ended. */
export function writing(database: IDBPDatabase<Schema>, ...stores: readonly StoreName[]): Writing {
  return database.transaction([...stores], 'readwrite', { durability: 'relaxed' })
}

let opened: Promise<IDBPDatabase<Schema>> | undefined
let connection: IDBPDatabase<Schema> | undefined

/** How long a page waits for the database, in milliseconds: a browser at work opens it in a few hundred. */
const patience = 10_000

/**
 * The one connection of this page or worker. Every wait has an end: a deletion elsewhere, or a connection that does
 * not close, can hold up others for ever. Only the first waits, who comes later is told at once.
 *
 * @throws RecordError when there is none; a later call tries again
 */
export function openDatabase(): Promise<IDBPDatabase<Schema>> {
  if (!opened) {
    const opening = connect()
    const inPatience = inTime(opening, patience, tooLate)
    opened = inPatience
    inPatience.catch(() => {})
    const leave = () => {
      if (opened === inPatience) opened = undefined
    }
    // One that opens after all is taken.
    opening.then(() => {
      if (opened === inPatience) opened = opening
    }, leave)
  }
  return opened
}

/** The connection, if it is there already: who has it need not wait. */
export function databaseAtHand(): IDBPDatabase<Schema> | undefined {
  return connection
}

function tooLate(details: string): RecordError {
  return new RecordError('blocked', details)
}

async function connect(): Promise<IDBPDatabase<Schema>> {
  try {
    connection = await openDB<Schema>(databaseName, databaseVersion, {
      upgrade,
      // A newer version of the extension, open elsewhere, or a deletion waits for this connection to close.
      blocking(_current, _blocked, event) {
        ;(event.target as IDBDatabase).close()
        forget()
      },
      terminated: forget,
    })
    return connection
  } catch (error) {
    throw toRecordError(error)
  }
}

function forget(): void {
  opened = undefined
  connection = undefined
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
    database.createObjectStore('journal', { autoIncrement: true })
    database.createObjectStore('about', { keyPath: 'name' })
    database.createObjectStore('folded', { keyPath: 'domain' })
    const identity = oldVersion === 0 ? { createdAt: Date.now() } : { replacesNone: true as const }
    void transaction.objectStore('about').put({ name: 'identity', ...identity })
  }
}

/**
 * Works with the database.
 *
 * @throws RecordError whatever goes wrong there
 */
export async function withDatabase<Result>(
  work: (database: IDBPDatabase<Schema>) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase()
  try {
    return await work(database)
  } catch (error) {
    // The connection was closed under our hands: the next one opens another.
    if (error instanceof DOMException && error.name === 'InvalidStateError') forget()
    throw error instanceof DOMException ? toRecordError(error) : error
  }
}

/**
 * Deletes the database for good: also one that cannot be read, or that a later version wrote. The next one who
 * opens it makes it anew.
 *
 * @throws RecordError when the browser refuses, or somebody keeps it open
 */
export async function beginAnew(): Promise<void> {
  const database = await opened?.catch(() => undefined)
  database?.close()
  forget()
  try {
    await inTime(deleteDB(databaseName), patience, tooLate)
  } catch (error) {
    throw toRecordError(error)
  }
}
