import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { parsePolicy } from '../../src/policy/reader/parse.ts'
import { policySchema } from '../../src/policy/registry/schema.ts'
import { pageOf } from './pages.ts'

const { language, declarations } = parsePolicy(
  pageOf(`<h2>Other cookies</h2><table>
    <tr><th>Supplier name<th>Cookie name<th>Duration<th>Function
    <tr><td>A<td>a, b_*<td>2 weeks<td>x
    <tr><td>B<td>see above<td>Session<td>y
    <tr><td>C<td>c<td>as long as it takes<td>
    <tr><td><td><td><td></table>`),
)
const policy = {
  hosts: ['data.city.gov'],
  language,
  source: { document: '/terms/', url: 'https://data.city.gov/terms/', readAt: Date.UTC(2026, 10, 22) },
  declarations,
}

describe('the schema of a policy that was read', () => {
  test('takes what the parser gives, also where it did not understand', () => {
    expect(declarations.length).toBeGreaterThanOrEqual(3)
    expect(v.parse(policySchema, policy)).toEqual(policy)
  })

  test.each<[reason: string, different: object]>([
    ['no time at which it was read', { source: { document: '/', url: 'https://data.city.gov/' } }],
    ['read without encryption', { source: { ...policy.source, url: 'http://data.city.gov/' } }],
    ['no rows', { declarations: [] }],
    ['no host', { hosts: ['javascript:'] }],
    ['something more', { script: 'x' }],
  ])('refuses %s', (_, different) => {
    expect(v.safeParse(policySchema, { ...policy, ...different }).success).toBe(false)
  })
})
