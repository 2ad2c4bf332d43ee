import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'

const name = 'portal-cookie-inspector'

/** A connection that stays open when it is asked to close. */
function holder(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.onerror = () => reject(request.error)
    request.onsuccess = () => resolve(request.result)
  })
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
test('the first waits ten seconds for a database that is held; who comes later does not', async () => {
  const held = await holder()
  const { openDatabase } = await import('../../../src/browser/record/database.ts')
  const blocked = { trouble: 'blocked', details: 'no answer within 10 seconds' }
  const first = expect(openDatabase()).rejects.toMatchObject(blocked)
  await vi.advanceTimersByTimeAsync(10_000)
  await first
  // No clock goes on here: a second wait would have no end.
  await expect(openDatabase()).rejects.toMatchObject(blocked)
  held.close()
  vi.useRealTimers()
  await vi.waitFor(async () => expect((await openDatabase()).name).toBe(name))
})
