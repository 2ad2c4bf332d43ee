import { expect, test } from 'vitest'
import { isAhead } from '../../src/cookie/is-ahead.ts'
import { observe } from '../../src/cookie/observation.ts'
import { minute } from '../../src/cookie/spans.ts'
import { aCookie } from '../audit/samples.ts'

const now = 1_800_000_000_000

test.each<[reason: string, set: number, removed: number | undefined, isIt: boolean]>([
  ['all of it was before', now - minute, now - 1, false],
  ['clocks are corrected by seconds', now + minute, undefined, false],
  ['it was set in a time that has not come', now + minute + 1, undefined, true],
  ['it was removed then', now - minute, now + 2 * minute, true],
])('%s', (_, set, removed, isIt) => {
  const cookie = aCookie({ name: 'one' })
  const seen = observe(undefined, { kind: 'set', cookie }, set)
  const left =
    removed === undefined ? seen : observe(seen, { kind: 'removed', cookie, cause: 'explicit' }, removed)
  if (!left) throw new Error('expected an observation')
  expect(isAhead(left, now)).toBe(isIt)
})
