import { type DBSchema, deleteDB, type IDBPDatabase, type OpenDBCallbacks, openDB, unwrap } from 'idb'
import { inTime } from '../in-time.ts'
import { type Content, contentOf, discard, fill, keep, kept } from './database-content.ts'
import { RecordError, toRecordError } from './record-error.ts'

/** The one connection of this page or worker to a database. */
export interface Connection<Schema extends DBSchema> {
  /** The database in which the copy stands by while this one is made anew. */
  readonly spare: string
  /**
   * Every wait has an end: a deletion elsewhere, or a connection that does not close, can hold up others for ever.
   * Only the first waits; who comes while it is held up is told at once.
   *
   * @throws RecordError when there is none; a later call tries again
   */
  open(): Promise<IDBPDatabase<Schema>>
  /** Comes when nobody waits for the database any more, however long that takes: it is there, or cannot be opened. */
  settled(): Promise<void>
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
  /**
   * Makes the database anew with the same content: only then do both browsers take off the disk what was deleted
   * from it. Nobody else may write meanwhile, but what is written all the same is kept. A copy stands by until all
   * is done; who finds no database takes that.
   *
   * @throws RecordError when the browser refuses, or somebody keeps it open
   */
  rewrite(): Promise<void>
}

/** How long anybody waits for a database, in milliseconds: a browser at work opens it in a few hundred. */
const patience = 10_000

export function connectionTo<Schema extends DBSchema>(
  name: string,
  version: number,
  upgrade: NonNullable<OpenDBCallbacks<Schema>['upgrade']>,
): Connection<Schema> {
  let opening: Promise<IDBPDatabase<Schema>> | undefined
  let connecting: Promise<unknown> | undefined
  let database: IDBPDatabase<Schema> | undefined

  const forget = () => {
    opening = undefined
    database = undefined
  }
  const spare = `${name}-spare`
  const connect = async () => {
    let isNew = false
    let spared: Content | undefined
    let isLater = false
    const callbacks: OpenDBCallbacks<Schema> = {
      async upgrade(upgraded, from, to, transaction, event) {
        if (from === 0 && !isNew) {
          // Whether it was being rewritten cannot be looked up within the transaction.
          isNew = true
          transaction.done.catch(() => undefined)
          transaction.abort()
          return
        }
        await upgrade(upgraded, from, to, transaction, event)
        if (!spared) return
        const stores = unwrap(transaction).objectStoreNames
        isLater = spared.some(({ store }) => !stores.contains(store))
        if (isLater) {
          transaction.done.catch(() => undefined)
          transaction.abort()
        } else await fill(unwrap(transaction), spared)
      },
      // A newer version of the extension, open elsewhere, or a deletion waits for this connection to close.
      blocking(_current, _blocked, event) {
        ;(event.target as IDBDatabase).close()
        forget()
      },
      terminated: forget,
    }
    // Chromium refuses once when it has just thrown away what it could not read, and then begins anew.
    const again = async (error: unknown) => {
      if (isNew) spared = await kept<Content>(spare)
      else if (toRecordError(error).trouble !== 'damaged') throw error
      return openDB<Schema>(name, version, callbacks)
    }
    const opened = openDB<Schema>(name, version, callbacks).catch(again).catch(again)
    database = await opened.catch(error => {
      throw isLater ? new RecordError('newer', 'a copy of it has stores of a later version') : error
    })
    if (spared) await discard(spare)
    return database
  }
  const open = () => {
    if (!opening) {
      const connected = connect()
      const mine = soon(connected)
      opening = mine
      const settle = (opened: typeof opening) => {
        if (opening === mine) opening = opened
      }
      connecting = connected.then(
        () => settle(connected),
        () => settle(undefined),
      )
    }
    return inOurWords(opening)
  }
  const rewrite = async () => {
    let content = await soon(contentOf(name, version))
    await keep(spare, content)
    // So Chromium moves what was written last into the files that the deletion below tidies.
    await discard(spare)
    await keep(spare, content)
    // The browser does these in their order, and nobody else who asks for the database comes in between.
    const reading = contentOf(name, version).then(latest => {
      content = latest
    })
    const deleting = deleteDB(name)
    const making = openDB<Schema>(name, version, {
      async upgrade(made, from, to, transaction, event) {
        await upgrade(made, from, to, transaction, event)
        if (from === 0) await fill(unwrap(transaction), content)
      },
    })
    const all = Promise.allSettled([reading, deleting])
      .then(() => making)
      .then(made => made.close())
      .then(() => discard(spare))
    await soon(all)
  }
  return {
    spare,
    open,
    settled: async () => void (await connecting),
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
    rewrite: () => inOurWords(rewrite()),
    delete() {
      database?.close()
      forget()
      return inOurWords(soon(Promise.all([deleteDB(name), discard(spare)]))).then(() => undefined)
    },
  }
}

function soon<Result>(work: Promise<Result>): Promise<Result> {
  return inTime(work, patience, details => new RecordError('blocked', details))
}

/** @throws RecordError whatever goes wrong */
function inOurWords<Result>(work: Promise<Result>): Promise<Result> {
  return work.catch((error: unknown) => {
    throw toRecordError(error)
  })
}

/** Whether no transaction could be begun, as the connection is closed (https://www.w3.org/TR/IndexedDB/#dom-idbdatabase-transaction). */
export function isClosed(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'InvalidStateError'
}
