/** All that stands in a database: taken out, put into one that is made anew, and kept beside it meanwhile. */
import { deleteDB, openDB, unwrap } from 'idb'
import { RecordError } from './record-error.ts'

/** Of each store its rows, and the number that it would give to the next one if it numbers them. */
export type Content = readonly {
  readonly store: string
  readonly keys: readonly IDBValidKey[]
  readonly values: readonly unknown[]
  readonly next?: IDBValidKey
}[]

/**
 * All that stands in a database of that version, or an earlier one; nothing where there is no database. It is as if
 * a later version were to come: nobody else has it open meanwhile, and in the end all is as it was.
 *
 * @throws where the database is of a later version
 */
export async function contentOf(name: string, version: number): Promise<Content> {
  let content: Content = []
  let failure: unknown
  const opened = await openDB(name, version + 1, {
    async upgrade(_database, _from, _to, transaction) {
      transaction.done.catch(() => undefined)
      try {
        content = await Promise.all(
          [...transaction.objectStoreNames].map(name => rowsOf(unwrap(transaction), name)),
        )
      } catch (error) {
        failure = error
      } finally {
        transaction.abort()
      }
    },
  }).catch((error: unknown) => {
    const isOurs = error instanceof DOMException && error.name === 'AbortError'
    failure ??= isOurs ? undefined : error
  })
  // It opens only where there is nothing to upgrade: that version is the database's own.
  opened?.close()
  if (opened) throw new RecordError('newer', `expected version ${version}, found ${opened.version}`)
  if (failure) throw failure
  return content
}

/** It adds a row to learn the numbers to come. */
async function rowsOf(transaction: IDBTransaction, name: string): Promise<Content[number]> {
  const store = transaction.objectStore(name)
  const [keys, values] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())])
  return { store: name, keys, values, ...(store.autoIncrement && { next: await answer(store.add({})) }) }
}

/** Puts all into the stores, in the place of what stands there. */
export async function fill(transaction: IDBTransaction, content: Content): Promise<void> {
  await Promise.all(
    content.map(async ({ store: name, keys, values, next }) => {
      const store = transaction.objectStore(name)
      const put = (value: unknown, key: IDBValidKey | undefined) =>
        answer(store.keyPath === null ? store.put(value, key) : store.put(value))
      // It counts on from there: emptying a store does not take the numbers back.
      if (next !== undefined) await put({}, next)
      await answer(store.clear())
      await Promise.all(values.map((value, index) => put(value, keys[index])))
    }),
  )
}

const copies = 'copies'

/** Keeps a copy in a database of this name: all of it, or nothing. */
export async function keep(name: string, copy: unknown): Promise<void> {
  const database = await openDB(name, 1, { upgrade: made => void made.createObjectStore(copies) })
  await database.put(copies, copy, copies).finally(() => database.close())
}

/** The copy that is kept in the database of this name; undefined when there is none. */
export async function kept<Copy>(name: string): Promise<Copy | undefined> {
  const all = await indexedDB.databases()
  if (!all.some(one => one.name === name)) return undefined
  let isGone = false
  const database = await openDB(name, undefined, {
    // Somebody discarded it meanwhile. An empty one in its place would be no copy, and none could be kept in it.
    upgrade(_database, _from, _to, transaction) {
      isGone = true
      transaction.done.catch(() => undefined)
      transaction.abort()
    },
  }).catch((error: unknown) => {
    if (!isGone) throw error
  })
  if (!database?.objectStoreNames.contains(copies)) {
    database?.close()
    return undefined
  }
  return database.get(copies, copies).finally(() => database.close())
}

export function discard(name: string): Promise<void> {
  return deleteDB(name)
}

/** Puts in the place of each row what is kept of it, if anything is: one after the other, as they can be long. */
export async function replaceRows<Row>(store: Rows<Row>, kept: (row: Row) => Row | undefined): Promise<void> {
  for await (const cursor of store) {
    const row = kept(cursor.value)
    if (row === undefined) await cursor.delete()
    else if (row !== cursor.value) await cursor.update(row)
  }
}

interface Rows<Row> {
  [Symbol.asyncIterator](): AsyncIterator<{
    readonly value: Row
    update(row: Row): Promise<unknown>
    delete(): Promise<void>
  }>
}

function answer<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
