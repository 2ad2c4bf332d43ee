import { expect, test } from 'vitest'
import type { LivePolicy } from '../../src/browser/requests/live-policy.ts'
import type { Declaration, Policy } from '../../src/policy/policy.ts'
import { answerTo } from '../../src/surface/live-answer.ts'
import { aDeclaration, aPolicy } from '../audit/samples.ts'

const host = 'data.city.gov'
const address = `https://${host}/terms/`
const one = aDeclaration({ names: ['sessionid'] })
const other = aDeclaration({ names: ['_ga'], category: 'statistics' })
const { policy: bundled } = aPolicy('own', one)

function read(declarations: Declaration[], more: { unread?: string[]; language?: string } = {}): LivePolicy {
  return {
    status: 'read',
    address,
    readAt: 5,
    document: { language: 'en', declarations, notUnderstood: [], ...more },
  }
}

test.each<[reason: string, live: LivePolicy, before: Partial<Policy>, status: string, isFactual: boolean]>([
  ['the same rows', read([one]), {}, 'unchanged', false],
  ['a row more', read([one, other]), {}, 'changed', true],
  ['a row less', read([one]), { declarations: [one, other] }, 'changed', true],
  ['another kind', read([{ ...one, category: 'statistics' }]), {}, 'changed', true],
  ['other words', read([{ ...one, purposes: 'To know the user again' }]), {}, 'changed', false],
  [
    'other words, where the copy is in ours',
    read([{ ...one, purposes: 'x', verbatim: false }]),
    {
      declarations: [{ ...one, verbatim: false }],
    },
    'unchanged',
    false,
  ],
  [
    'other words, in another language',
    read([{ ...one, purposes: 'x' }], { language: 'fr' }),
    {},
    'unchanged',
    false,
  ],
  ['the same rows, and one that was not read', read([one], { unread: ['?'] }), {}, 'partly', false],
  [
    'a row less, which may be the one that was not read',
    read([one], { unread: ['?'] }),
    { declarations: [one, other] },
    'partly',
    false,
  ],
  [
    'a row more, which may be one that the copy does not have',
    read([one, other]),
    { unread: ['?'] },
    'partly',
    false,
  ],
  [
    'the same rows, and the same one not read',
    read([one], { unread: ['?'] }),
    { unread: ['?'] },
    'unchanged',
    false,
  ],
])('a policy beside the bundled one: %s', (_, live, before, status, isFactual) => {
  const answer = answerTo(host, { ...bundled, ...before }, live)
  expect(answer).toMatchObject({ status, isFactual, address, readAt: 5 })
})

test('where no policy is bundled the one read is the answer, with where and when it was read', () => {
  expect(answerTo(host, undefined, read([one], { unread: ['?'] }))).toEqual({
    status: 'used',
    address,
    readAt: 5,
    policy: {
      hosts: [host],
      language: 'en',
      source: { document: '/terms/', url: address, readAt: 5 },
      declarations: [one],
      unread: ['?'],
    },
  })
})

test('a policy beyond the limits is not taken, and the answer says which limit', () => {
  const many = Array.from({ length: 10_000 }, () => one)
  expect(answerTo(host, bundled, read(many))).toMatchObject({
    status: 'over-limit',
    mismatch: { path: 'declarations' },
  })
})

test('what is no policy is handed on as it is', () => {
  const live: LivePolicy = { status: 'login', address }
  expect(answerTo(host, bundled, live)).toBe(live)
})
