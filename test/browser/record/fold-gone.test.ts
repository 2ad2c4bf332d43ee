import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { goneNotKept, mostKept } from '../../../src/browser/record/fold-gone.ts'
import { observationsOf, timelinesOf } from '../../../src/browser/record/observation-log.ts'
import { cookieKey } from '../../../src/cookie/observed-cookie.ts'
import { aCookie } from '../../audit/samples.ts'
import { recordAll } from '../seed.ts'

const host = 'data.city.gov'
const named = (index: number) => aCookie({ name: `made-up-${index}`, domain: host })

test('names that a site makes up without end are folded into a count, the oldest first; what is there stays', async () => {
  const there = aCookie({ name: 'there', domain: host })
  await recordAll([{ at: 0, change: { kind: 'set', cookie: there } }])
  for (let batch = 0; batch < 6; batch += 1) {
    const indices = Array.from({ length: 500 }, (_, index) => batch * 500 + index)
    await recordAll(
      indices.flatMap(index => [
        { at: index, change: { kind: 'set' as const, cookie: named(index) } },
        { at: index, change: { kind: 'removed' as const, cookie: named(index), cause: 'evicted' } },
      ]),
    )
  }
  const kept = await observationsOf(host)
  expect(kept.length).toBeLessThanOrEqual(mostKept + 100)
  expect(kept.length).toBeGreaterThanOrEqual(mostKept)
  expect(await goneNotKept(host)).toBe(3_001 - kept.length)
  expect(kept.map(({ key }) => key)).toEqual(expect.arrayContaining([there, named(2_999)].map(cookieKey)))
  expect(await timelinesOf([cookieKey(named(0))])).toEqual([])
})

test.each([
  ['host-only ones count for their host alone', true, 0],
  ['those of the domain above count for the hosts below it', false, 200],
])('%s', async (_, hostOnly, expected) => {
  const domain = `city-${expected}.gov`
  const changes = Array.from({ length: mostKept + 200 }, (_, index) => {
    const cookie = aCookie({ name: `c${index}`, domain, hostOnly })
    return [
      { at: index, change: { kind: 'set' as const, cookie } },
      { at: index, change: { kind: 'removed' as const, cookie, cause: 'explicit' } },
    ]
  })
  await recordAll(changes.flat())
  expect(await goneNotKept(`data.${domain}`)).toBe(expected)
  expect(await goneNotKept(domain)).toBe(200)
})
