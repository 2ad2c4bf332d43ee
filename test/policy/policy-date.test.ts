import { expect, test } from 'vitest'
import type { Source } from '../../src/policy/policy.ts'
import { isOutdated, type PolicyDate, policyDate } from '../../src/policy/policy-date.ts'
import type { StandingPolicy } from '../../src/policy/registry.ts'
import { aPolicy } from '../audit/samples.ts'

const at = Date.UTC(2026, 10, 22, 9)
const day = 86_400_000

test.each<[reason: string, source: Partial<Source>, compared: StandingPolicy['compared'], date: PolicyDate]>([
  ['nothing is known', {}, undefined, { status: 'undated' }],
  ['it was copied on a day', { retrieved: '2026-01-02' }, undefined, { status: 'copied', on: '2026-01-02' }],
  [
    'the day of the copy tells more than that of the last change',
    { retrieved: '2026-01-02', updated: '2025-09-29' },
    undefined,
    { status: 'copied', on: '2026-01-02' },
  ],
  [
    'only the page gives a day',
    { updated: '2025-09-29' },
    undefined,
    { status: 'updated', on: '2025-09-29' },
  ],
  ['it was read from the portal', { readAt: at }, undefined, { status: 'read', at }],
  [
    'who brought it when says nothing of the copy',
    { imported: { by: 'user', at } },
    undefined,
    { status: 'undated' },
  ],
  ['it was confirmed', { retrieved: '2026-01-02' }, { at, isSame: true }, { status: 'confirmed', at }],
  ['it was contradicted', { retrieved: '2026-01-02' }, { at, isSame: false }, { status: 'differs', at }],
])('%s', (_, source, compared, date) => {
  const { policy, ...standing } = aPolicy('own', {})
  const dated = { ...policy, source: { document: 'policy.txt', ...source } }
  expect(policyDate({ ...standing, policy: dated, ...(compared && { compared }) })).toEqual(date)
})

test.each<[reason: string, date: PolicyDate, outdated: boolean]>([
  ['a year ago, the longest there is', { status: 'confirmed', at: at - 366 * day }, false],
  ['more than that', { status: 'confirmed', at: at - 366 * day - 1 }, true],
  ['read, and long ago', { status: 'read', at: at - 400 * day }, true],
  ['a day ends late', { status: 'copied', on: '2025-11-21' }, false],
  ['a day more than a year ago', { status: 'copied', on: '2025-11-19' }, true],
  ['a clock that was wrong', { status: 'confirmed', at: at + day }, false],
  ['undated is another doubt', { status: 'undated' }, false],
])('outdated: %s', (_, date, outdated) => {
  expect(isOutdated(date, at)).toBe(outdated)
})
