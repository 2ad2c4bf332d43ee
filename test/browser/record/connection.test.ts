import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { type DBSchema, openDB } from 'idb'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { contentOf, keep, kept } from '../../../src/browser/record/database-content.ts'

interface Schema extends DBSchema {
  named: { key: string; value: { name: string; colour: string }; indexes: { colour: string } }
  numbered: { key: number; value: string }
}

/** A database of the second version of ours, with a store that numbers its rows, as a page or worker opens it. */
async function aPage() {
  vi.resetModules()
  const { connectionTo } = await import('../../../src/browser/record/connection.ts')
  return connectionTo<Schema>('record', 2, database => {
    database.createObjectStore('named', { keyPath: 'name' }).createIndex('colour', 'colour')
    database.createObjectStore('numbered', { autoIncrement: true })
  })
}
type Page = Awaited<ReturnType<typeof aPage>>

const all = (page: Page) =>
  page.with(async database => ({
    named: await database.getAll('named'),
    numbered: await database.getAll('numbered'),
    keys: await database.getAllKeys('numbered'),
  }))
const filled = async () => {
  const page = await aPage()
  await page.with(async database => {
    await database.put('named', { name: 'a', colour: 'red' })
    for (const value of ['one', 'two', 'three']) await database.add('numbered', value)
    await database.delete('numbered', 3)
  })
  return page
}
const content = {
  named: [{ name: 'a', colour: 'red' }],
  numbered: ['one', 'two'],
  keys: [1, 2],
}
const databases = async () => (await indexedDB.databases()).map(({ name, version }) => `${name} ${version}`)

beforeEach(() => void vi.stubGlobal('indexedDB', new IDBFactory()))

describe('a database that is made anew', () => {
  test('holds the same, counts on, and leaves no copy', async () => {
    const page = await filled()
    await page.rewrite()
    expect(await all(page)).toEqual(content)
    expect(await page.with(database => database.getFromIndex('named', 'colour', 'red'))).toEqual(
      content.named[0],
    )
    expect(await page.with(database => database.add('numbered', 'four'))).toBe(5)
    expect(await databases()).toEqual(['record 2'])
  })

  test('lets nobody see it empty, and keeps what others write meanwhile', async () => {
    const [page, other] = [await filled(), await aPage()]
    await other.open()
    let isDone = false
    const rewriting = page.rewrite().finally(() => {
      isDone = true
    })
    const keys: unknown[] = []
    while (!isDone) {
      // It is closed under their hands now and then: then they ask again.
      const key = await other.with(database => database.add('numbered', 'more')).catch(() => undefined)
      if (key !== undefined) keys.push(key)
    }
    await rewriting
    expect(keys.length).toBeGreaterThan(1)
    expect(keys).toEqual([...keys].sort((one, another) => Number(one) - Number(another)))
    expect(keys[0]).toBeGreaterThan(3)
    expect((await all(page)).keys).toEqual([1, 2, ...keys])
    expect((await all(page)).named).toEqual(content.named)
  })

  test('is there again when the browser was killed after the old one was deleted', async () => {
    const page = await filled()
    const copy = await contentOf('record', 2)
    await page.delete()
    await keep('record-spare', copy)
    const next = await aPage()
    expect(await all(next)).toEqual(content)
    expect(await next.with(database => database.add('numbered', 'four'))).toBe(5)
    expect(await kept('record-spare')).toBeUndefined()
  })

  test.each([3, 9])('stays as it is when it is of a later version, such as %i', async version => {
    const later = await openDB('record', version, {
      upgrade: database => void database.createObjectStore('new').put('row', 'key'),
    })
    later.close()
    await expect((await aPage()).rewrite()).rejects.toMatchObject({ trouble: 'newer' })
    expect(await databases()).toEqual([`record ${version}`])
    const still = await openDB('record')
    expect(await still.get('new', 'key')).toBe('row')
    still.close()
  })
})

test('a copy that a later version left is not taken, and stays', async () => {
  const copy = [
    { store: 'named', keys: ['a'], values: [{ name: 'a', colour: 'red' }] },
    { store: 'new', keys: ['key'], values: ['row'] },
  ]
  await keep('record-spare', copy)
  await expect((await aPage()).open()).rejects.toMatchObject({ trouble: 'newer' })
  expect(await kept('record-spare')).toEqual(copy)
  expect(await databases()).toEqual(['record-spare 1'])
})

test('a database that is deleted for good does not come back from a copy', async () => {
  const page = await filled()
  await keep('record-spare', await contentOf('record', 2))
  await page.delete()
  expect(await all(await aPage())).toEqual({ named: [], numbered: [], keys: [] })
})

test('a copy that is discarded while it is looked for is none, and leaves room for the next', async () => {
  vi.spyOn(indexedDB, 'databases').mockResolvedValueOnce([{ name: 'spare', version: 1 }])
  expect(await kept('spare')).toBeUndefined()
  expect(await databases()).toEqual([])
  await keep('spare', 'next')
  expect(await kept('spare')).toBe('next')
})
