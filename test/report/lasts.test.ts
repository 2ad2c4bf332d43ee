import { expect, test } from 'vitest'
import { reportOn } from '../../src/audit/report.ts'
import { type Change, observe } from '../../src/cookie/observation.ts'
import { day } from '../../src/cookie/spans.ts'
import { lastsOf } from '../../src/report/lasts.ts'
import { aCookie, aPolicy } from '../audit/samples.ts'

const at = Date.UTC(2026, 10, 22)

test.each<
  [reason: string, expires: number | undefined, seen: Change['kind'] | undefined, id: string, span?: number]
>([
  ['one of the session', undefined, 'set', 'lasts_session'],
  ['measured when it was set', at + 30 * day, 'set', 'lasts', 31 * day],
  ['found in the jar, it can be older', at + 30 * day, 'found', 'lasts_at_least', 31 * day],
  ['not measured: what is left of it', at + 30 * day, undefined, 'lasts_still', 30 * day],
  ['past its end', at - day, undefined, 'lasts_still', 0],
])('%s', (_, expires, seen, id, span) => {
  const cookie = aCookie(expires === undefined ? {} : { expires })
  const observation =
    seen === 'set' || seen === 'found' ? observe(undefined, { kind: seen, cookie }, at - day) : undefined
  const report = reportOn(
    'data.city.gov',
    [aPolicy('own', {})],
    { at, cookies: [cookie] },
    observation ? [observation] : [],
  )
  const [audited] = report.present
  if (!audited) throw new Error('expected a cookie')
  expect(lastsOf(audited, at)).toEqual({ id, values: span === undefined ? [] : [{ span }] })
})
