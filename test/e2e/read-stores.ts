import type { Driver } from './driver/driver.ts'

/**
 * Everything in those of the stores that a database has, read past all code of the extension; nothing while there is
 * no database. It is the extension's to make, and a test that made an empty one in its place would break it.
 *
 * @param latest only the last row; of those whose key begins like that, unless it is empty
 */
export function readStores(
  driver: Driver,
  database: string,
  stores: readonly string[],
  latest?: string,
): Promise<Readonly<Partial<Record<string, readonly unknown[]>>>> {
  return driver.evaluateInExtension(
    async (_api, name, wanted, beginning) => {
      if (!(await indexedDB.databases()).some(one => one.name === name)) return {}
      const opened = await new Promise<IDBDatabase | undefined>((resolve, reject) => {
        const opening = indexedDB.open(name)
        let isGone = false
        // It was deleted since it was looked for.
        opening.onupgradeneeded = () => {
          isGone = true
          opening.transaction?.abort()
        }
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => (isGone ? resolve(undefined) : reject(opening.error))
      })
      try {
        const found = wanted.filter(store => opened?.objectStoreNames.contains(store))
        if (!opened || found.length === 0) return {}
        const transaction = opened.transaction(found)
        const rows = found.map(
          store =>
            new Promise<[string, unknown[]]>((resolve, reject) => {
              const rows = transaction.objectStore(store)
              if (beginning === undefined) {
                const reading = rows.getAll()
                reading.onsuccess = () => resolve([store, reading.result])
                reading.onerror = () => reject(reading.error)
              } else {
                const range = beginning === '' ? null : IDBKeyRange.bound(beginning, `${beginning}\uffff`)
                const reading = rows.openCursor(range, 'prev')
                reading.onsuccess = () => resolve([store, reading.result ? [reading.result.value] : []])
                reading.onerror = () => reject(reading.error)
              }
            }),
        )
        return Object.fromEntries(await Promise.all(rows))
      } finally {
        // Left open, it would hold up whoever deletes it.
        opened?.close()
      }
    },
    database,
    stores,
    latest,
  )
}
