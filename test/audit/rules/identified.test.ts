import { expect, test } from 'vitest'
import type { ObservedCookie } from '../../../src/cookie/observed-cookie.ts'
import { aPolicy } from '../samples.ts'
import { google, google4, matomo, saidBy } from '../story.ts'

const policy = aPolicy('own', {})

test.each<[reason: string, cookies: Partial<ObservedCookie>[], expected: Record<string, string>]>([
  ['a name in a form that only one tool makes', [matomo], { '_pk_id.1.1fff': 'Matomo' }],
  ['a short name alone proves nothing', [google], {}],
  [
    'beside its companion it does, and so does the companion',
    [google, google4],
    { _ga: 'Google Analytics', _ga_ABCDE12345: 'Google Analytics' },
  ],
  [
    'a companion on another domain is none',
    [google, { ...google4, domain: 'city.gov', hostOnly: false }],
    {},
  ],
  ['a companion in another container is none', [google, { ...google4, storeId: 'firefox-container-1' }], {}],
  [
    'a companion in another partition is none',
    [google, { ...google4, partitionKey: { topLevelSite: 'https://a.org' } }],
    {},
  ],
  ['a script cannot set a cookie that it cannot read', [{ ...matomo, httpOnly: true }], {}],
  ['a name that only begins like it', [{ name: '_pk_identity', httpOnly: false }], {}],
  ['the form of another tool with the same prefix', [{ name: '_pk_id.3c4b-uuid.ab12', httpOnly: false }], {}],
  ['a name in other capitals is another name', [{ name: '_PK_ID.1.1fff', httpOnly: false }], {}],
  [
    'names that many sites use prove nothing',
    [{ name: 'SERVERID' }, { name: 'id' }, { name: 'JSESSIONID' }, { name: 'uid' }, { name: 'pa_user' }],
    {},
  ],
  [
    "the platform's own name, which cookie databases take for another company's",
    [{ name: 'SessionId', httpOnly: false }],
    {},
  ],
  [
    'load balancers and consent tools are known too',
    [{ name: 'AWSALB' }, { name: 'AWSALBCORS' }, { name: 'tarteaucitron', httpOnly: false }],
    {
      AWSALB: 'AWS Elastic Load Balancing',
      AWSALBCORS: 'AWS Elastic Load Balancing',
      tarteaucitron: 'tarteaucitron',
    },
  ],
])('%s', (_, cookies, expected) => {
  const said = saidBy('identified', { policy, steps: cookies.map(cookie => [0, 'set', cookie]) })
  expect(Object.fromEntries(said.map(({ name, finding }) => [name, finding.tool?.name]))).toEqual(expected)
  for (const { finding } of said) {
    expect(finding).toMatchObject({ severity: 'information', certainty: { level: 'certain' } })
    expect(finding.tool?.reference).toMatch(/^https:/)
  }
})

test('what the policy declares needs no identification', () => {
  const declared = aPolicy('own', { names: ['_pk_id.*'], category: 'statistics' })
  expect(saidBy('identified', { policy: declared, steps: [[0, 'set', matomo]] })).toEqual([])
})
