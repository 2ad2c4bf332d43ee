import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, vi } from 'vitest'
import { fakeLocks } from './fake-locks.ts'

/** Gives each test databases and locks of its own. */
export function freshRecord(): void {
  beforeEach(() => {
    fakeLocks()
    vi.stubGlobal('indexedDB', new IDBFactory())
  })
}
