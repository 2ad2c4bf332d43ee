import { describe, expect, test } from 'vitest'
import { fingerprint } from '../../src/policy/fingerprint.ts'
import type { Policy } from '../../src/policy/policy.ts'
import { registry } from '../../src/policy/registry.ts'
import { type HostFacts, type KeptKind, knownPortalOf } from '../../src/portal/known-portal.ts'
import { aDeclaration } from '../audit/samples.ts'

const vendors = 'riverside-demo.opendatasoft.com'
const unknown = 'opendata.city.example'
const bundled = 'data.townofcary.org'
const added = { at: 1, by: 'recognised' as const }
const from = (document: string): Policy => ({
  hosts: [vendors],
  language: 'en',
  source: { document },
  declarations: [aDeclaration()],
})

function knownOf(
  host: string,
  { kept = {}, ...facts }: Partial<Omit<HostFacts, 'kept'>> & { kept?: Partial<Record<KeptKind, Policy>> },
) {
  const nothing = { notes: {}, managed: { portals: [], paused: [] }, compared: undefined }
  return knownPortalOf(host, { ...nothing, ...facts, kept: kind => kept[kind] })
}

const standings = (known: ReturnType<typeof knownOf>) => known.policies.map(({ standing }) => standing)

describe('the policies by which a host is measured', () => {
  test.each<[reason: string, facts: Parameters<typeof knownOf>[1], expected: string[]]>([
    ['nothing is known of it', {}, []],
    ['it was only asked', { notes: { [unknown]: { recognition: { at: 1, answer: 'no-portal' } } } }, []],
    ['it was added', { notes: { [unknown]: { added } } }, ['platform']],
    [
      'it was added and its policy read',
      { notes: { [unknown]: { added } }, kept: { livePolicy: from('read') } },
      ['own', 'platform'],
    ],
    ['its policy was read, and it is no portal', { kept: { livePolicy: from('read') } }, []],
    ['an entry for it was imported', { kept: { entry: from("the user's") } }, ['own', 'platform']],
    ['the organisation has it watched', { managed: { portals: [unknown], paused: [] } }, ['platform']],
  ])('one that is not bundled, when %s', (_, facts, expected) => {
    expect(standings(knownOf(unknown, facts))).toEqual(expected)
  })

  test('a policy that was read comes before the description of the platform', () => {
    const read = from('read')
    expect(knownOf(vendors, { kept: { livePolicy: read } }).policies).toMatchObject([
      { standing: 'own', policy: read },
      { standing: 'platform' },
    ])
  })

  test.each([
    ['data.jerseycitynj.gov', 'a portal whose policy is bundled'],
    ['codefortulsa.huwise.com', 'another host of such a portal'],
    ['www.opendatasoft.com', 'no portal'],
  ])('%s: what was read is no measure for %s', host => {
    const { policies } = knownOf(host, { kept: { livePolicy: from('read') } })
    expect(policies.map(({ policy }) => policy.source.document)).not.toContain('read')
  })

  test('the organisation comes first, then what the user imported, then what is bundled', () => {
    const kept = { entry: from("the user's"), managedEntry: from("the organisation's") }
    const known = knownOf(bundled, { kept })
    expect(known.policies.slice(0, 3).map(({ policy }) => policy.source.document)).toEqual([
      "the organisation's",
      "the user's",
      `${bundled}.txt`,
    ])
    expect(standings(known)).toEqual(['own', 'own', 'own', 'platform'])
  })
})

test.each<[by: 'user' | 'organisation' | undefined, reason: string, facts: Partial<HostFacts>]>([
  ['user', 'who paused it', { notes: { [vendors]: { pausedAt: 1 } } }],
  ['organisation', 'which has it paused', { managed: { portals: [], paused: [vendors] } }],
  [
    'organisation',
    'which comes before the user',
    { notes: { [vendors]: { pausedAt: 1 } }, managed: { portals: [], paused: [vendors] } },
  ],
  [
    undefined,
    "since the user's pause does not hold where the organisation has it watched",
    { notes: { [vendors]: { pausedAt: 1 } }, managed: { portals: [vendors], paused: [] } },
  ],
])('is paused by %s, %s', (by, _, { kept: _kept, ...facts }) => {
  expect(knownOf(vendors, facts).pausedBy).toBe(by)
})

test('a host that is called like something in every object is not known', () => {
  expect(knownOf('constructor', {})).toEqual({ policies: [], note: {} })
})

describe('what came of comparing a policy with what its portal publishes', () => {
  const at = Date.UTC(2026, 10, 22)
  const policy = registry.policiesFor(bundled)[0]?.policy ?? from('none')
  const compared = { policy: fingerprint(policy), at, isSame: true }

  test('goes with that very policy', () => {
    const { policies } = knownOf(bundled, { compared })
    expect(policies).toMatchObject([
      { standing: 'own', compared: { at, isSame: true } },
      { standing: 'platform' },
    ])
    expect(policies[1]).not.toHaveProperty('compared')
  })

  test.each<[reason: string, facts: Parameters<typeof knownOf>[1]]>([
    ['the bundled one has changed', { compared: { ...compared, policy: fingerprint(from('another')) } }],
    [
      'somebody brought one',
      { compared, kept: { entry: { ...from('mine'), declarations: [aDeclaration()] } } },
    ],
  ])('and with no other: %s', (_, facts) => {
    expect(knownOf(bundled, facts).policies[0]).not.toHaveProperty('compared')
  })
})
