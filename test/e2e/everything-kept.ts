import type { Driver } from './driver/driver.ts'

/** All that an extension keeps in a browser: each of its databases, and what stands beside them. */
export interface Kept {
  readonly databases: Readonly<Record<string, KeptDatabase>>
  readonly storage: Readonly<Record<string, unknown>>
  /** The match patterns that are granted. */
  readonly origins: readonly string[]
}

interface KeptDatabase {
  readonly version: number
  /** The rows of each store, with their keys. */
  readonly stores: Readonly<Record<string, readonly (readonly [key: unknown, row: unknown])[]>>
}

/** Reads it as it stands, with nothing of the extension's own code. */
export function everythingKept(driver: Driver): Promise<Kept> {
  return driver.evaluateInExtension(async api => {
    const answer = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const read = async (name: string): Promise<KeptDatabase> => {
      const database = await answer(indexedDB.open(name))
      const names = [...database.objectStoreNames]
      const stores = await Promise.all(
        names.map(async one => {
          const store = database.transaction(one).objectStore(one)
          const [keys, rows] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())])
          return [one, rows.map((row, index) => [keys[index], row] as const)] as const
        }),
      )
      database.close()
      return { version: database.version, stores: Object.fromEntries(stores) }
    }
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '').sort()
    const databases = await Promise.all(names.map(async name => [name, await read(name)] as const))
    const { origins = [] } = await api.permissions.getAll()
    return { databases: Object.fromEntries(databases), storage: await api.storage.local.get(null), origins }
  })
}
