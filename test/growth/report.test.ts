import { expect, test } from 'vitest'
import { draftOf } from '../../src/audit/draft.ts'
import { reportOn } from '../../src/audit/report.ts'
import { observe } from '../../src/cookie/observation.ts'
import type { ObservedCookie } from '../../src/cookie/observed-cookie.ts'
import { aCookie, aPolicy } from '../audit/samples.ts'
import { processorTime } from './processor-time.ts'

const host = 'data.city.gov'
const at = Date.UTC(2026, 10, 22)
const policies = [aPolicy('own', { names: ['a'] })]

function goneCookies(count: number, different: (index: number) => Partial<ObservedCookie>) {
  return Array.from({ length: count }, (_, index) => {
    const cookie = aCookie({ httpOnly: false, expires: at + 1e9, ...different(index) })
    const set = observe(undefined, { kind: 'set', cookie }, at - 2_000)
    return observe(set, { kind: 'removed', cookie, cause: 'explicit' }, at - 1_000) ?? []
  }).flat()
}

/** Milliseconds of the processor for all that is found out of so many cookies when a report is opened. */
function time(count: number, different: (index: number) => Partial<ObservedCookie>): number {
  const observations = goneCookies(count, different)
  return processorTime(() => draftOf(reportOn(host, policies, { at, cookies: [] }, observations)))
}

test.each<[what: string, different: (index: number) => Partial<ObservedCookie>]>([
  ['of any names', index => ({ name: `name_${index}` })],
  [
    'of a tool whose second cookie is looked for',
    index => ({ name: `_ga_${String(index).padStart(8, '0')}` }),
  ],
  ['that a tool is known by', index => ({ name: `_pk_id.${index}.abcd` })],
  ['of a consent tool', index => ({ name: 'tarteaucitron', path: `/${index}` })],
  [
    'in a partition each',
    index => ({ name: '_ga', partitionKey: { topLevelSite: `https://a-${index}.org` } }),
  ],
])('ten times the cookies %s take no hundred times the time', (_, different) => {
  time(1_000, different)
  const few = Math.max(5, time(1_000, different))
  expect(time(10_000, different) / few).toBeLessThan(35)
})
