import { type DBSchema, deleteDB, type IDBPDatabase, type OpenDBCallbacks, openDB } from 'idb'
import { inTime } from './in-time.ts'
import { RecordError, toRecordError } from './record-error.ts'

/** The one connection of this page or worker to a database. */
export interface Connection<Schema extends DBSchema> {
  /**
   * Every wait has an end: a deletion elsewhere, or a connection that does not close, can hold up others for ever.
   * Only the first waits; who comes while it is held up is told at once.
   *
   * @throws RecordError when there is none; a later call tries again
   */
  open(): Promise<IDBPDatabase<Schema>>
  /** The database, if it is open already: who has it need not wait. */
  atHand(): IDBPDatabase<Schema> | undefined
  /**
   * Works with the database.
   *
   * @throws RecordError whatever goes wrong there
   */
  with<Result>(work: (database: IDBPDatabase<Schema>) => Promise<Result>): Promise<Result>
  /**
   * Deletes the database for good: also one that cannot be read, or that a later version wrote. Who opens it next
   * makes it anew.
   *
   * @throws RecordError when the browser refuses, or somebody keeps it open
   */
  delete(): Promise<void>
}

/** How long anybody waits for a database, in milliseconds: a browser at work opens it in a few hundred. */
const patience = 10_000

export function connectionTo<Schema extends DBSchema>(
  name: string,
  version: number,
  upgrade: NonNullable<OpenDBCallbacks<Schema>['upgrade']>,
): Connection<Schema> {
  let opening: Promise<IDBPDatabase<Schema>> | undefined
  let database: IDBPDatabase<Schema> | undefined

  const forget = () => {
    opening = undefined
    database = undefined
  }
  const connect = async () => {
    const callbacks: OpenDBCallbacks<Schema> = {
      upgrade,
      // A newer version of the extension, open elsewhere, or a deletion waits for this connection to close.
      blocking(_current, _blocked, event) {
        ;(event.target as IDBDatabase).close()
        forget()
      },
      terminated: forget,
    }
    // Chromium refuses once when it has just thrown away what it could not read, and then begins anew.
    const again = (error: unknown) => {
      if (toRecordError(error).trouble !== 'damaged') throw error
      return openDB<Schema>(name, version, callbacks)
    }
    database = await openDB<Schema>(name, version, callbacks).catch(again)
    return database
  }
  const open = async () => {
    if (!opening) {
      const connecting = connect()
      const mine = inTime(connecting, patience, tooLate)
      opening = mine
      const settle = (opened: typeof opening) => {
        if (opening === mine) opening = opened
      }
      connecting.then(
        () => settle(connecting),
        () => settle(undefined),
      )
    }
    try {
      return await opening
    } catch (error) {
      throw toRecordError(error)
    }
  }
  return {
    open,
    atHand: () => database,
    async with(work) {
      try {
        return await work(await open()).catch(async (error: unknown) => {
          if (!isClosed(error)) throw error
          // It was closed under our hands, by a deletion or by the browser: another one is opened.
          forget()
          return work(await open())
        })
      } catch (error) {
        throw error instanceof DOMException ? toRecordError(error) : error
      }
    },
    async delete() {
      database?.close()
      forget()
      try {
        await inTime(deleteDB(name), patience, tooLate)
      } catch (error) {
        throw toRecordError(error)
      }
    },
  }
}

/** https://www.w3.org/TR/IndexedDB/#dom-idbdatabase-transaction */
function isClosed(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'InvalidStateError'
}

function tooLate(details: string): RecordError {
  return new RecordError('blocked', details)
}
