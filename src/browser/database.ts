/** The database of the extension, in IndexedDB: facts only, never a judgement, never a value. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Observation } from '../cookie/observation.ts'
import type { Timeline } from '../cookie/timeline.ts'
import type { ChoiceHistory } from '../cookie/visitor-choice.ts'
import type { WatchedPeriod } from '../cookie/watched-period.ts'

const databaseName = 'portal-cookie-inspector'
const databaseVersion = 2

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
}

let opened: Promise<IDBPDatabase<Schema>> | undefined

/** The one connection of this page or worker. */
export function openDatabase(): Promise<IDBPDatabase<Schema>> {
  opened ??= connect().catch(error => {
    opened = undefined
    throw error
  })
  return opened
}

async function connect(): Promise<IDBPDatabase<Schema>> {
  const forget = () => {
    opened = undefined
  }
  return openDB<Schema>(databaseName, databaseVersion, {
    // Each version adds to the one before: what was recorded under an earlier one stays as it is.
    upgrade(database, oldVersion) {
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
    },
    // A newer version of the extension, open elsewhere, waits for this connection to close.
    blocking(_current, _blocked, event) {
      ;(event.target as IDBDatabase).close()
      forget()
    },
    terminated: forget,
  })
}
