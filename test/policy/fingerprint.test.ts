import { expect, test } from 'vitest'
import { fingerprint } from '../../src/policy/fingerprint.ts'
import type { Policy } from '../../src/policy/policy.ts'
import { aDeclaration } from '../audit/samples.ts'

const policy: Policy = {
  hosts: ['data.city.gov'],
  language: 'en',
  source: { document: 'policy.txt' },
  declarations: [aDeclaration(), aDeclaration({ names: ['csrftoken'] })],
}

test.each<[reason: string, different: Partial<Policy>, same: boolean]>([
  ['the same text, read anew', { declarations: structuredClone(policy.declarations) }, true],
  ['another source', { source: { document: 'other.txt', retrieved: '2026-01-01' } }, true],
  ['another host', { hosts: ['opendata.city.gov'] }, true],
  ['a row less', { declarations: policy.declarations.slice(1) }, false],
  ['the rows the other way round', { declarations: policy.declarations.toReversed() }, false],
  ['another duration', { declarations: [aDeclaration({ lifetime: { kind: 'session' } })] }, false],
  ['a row that could not be read', { declarations: [...policy.declarations], unread: ['x'] }, false],
])('%s', (_, different, same) => {
  expect(fingerprint({ ...policy, ...different }) === fingerprint(policy)).toBe(same)
})
