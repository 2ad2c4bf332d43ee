import { unzipSync } from 'fflate'
import { afterEach, expect, test, vi } from 'vitest'
import { differences, zipped } from '../../src/cli/zips.ts'

const [a, b] = [Buffer.from('a'), Buffer.from('b')]

afterEach(() => {
  vi.unstubAllEnvs()
  vi.useRealTimers()
})

test('a zip holds the files in one order, and no time or place at which it was made', () => {
  const zip = zipped({ 'b/b.txt': b, 'a.txt': a })
  expect(Object.keys(unzipSync(zip))).toEqual(['a.txt', 'b/b.txt'])
  vi.stubEnv('TZ', 'Pacific/Kiritimati')
  vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z') })
  expect(zipped({ 'a.txt': a, 'b/b.txt': b })).toEqual(zip)
})

test.each([
  ['the same', { a, b }, []],
  ['another content', { a, b: a }, ['b was built otherwise: 1 bytes for 1.']],
  ['a file less', { a }, ['b is in the zip and was not built.']],
  ['a file more', { a, b, c: a }, ['c was built and is not in the zip.']],
])('of what is built, %s is told from what is shipped', (_, built, said) => {
  expect(differences({ a, b }, built)).toEqual(said)
})
