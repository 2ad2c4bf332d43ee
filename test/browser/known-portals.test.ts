import { describe, expect, test, vi } from 'vitest'
import type { Policy } from '../../src/policy/policy.ts'
import { aDeclaration } from '../audit/samples.ts'
import { fakeBrowser } from './fake-browser.ts'
import { freshModules } from './fresh-modules.ts'

freshModules()

const host = 'riverside-demo.opendatasoft.com'
const policy: Policy = {
  hosts: [host],
  language: 'en',
  source: { document: '/terms/', url: `https://${host}/terms/`, readAt: Date.UTC(2026, 10, 22, 9, 14, 3) },
  declarations: [aDeclaration({ lifetime: { kind: 'at-most', days: 14 }, lifetimeText: '2 weeks' })],
}

async function knownPortals(storage: Record<string, unknown> = {}) {
  fakeBrowser({
    'storage.local.get': async () => storage,
    'storage.local.set': async entries => void Object.assign(storage, entries),
    'storage.local.remove': async keys => {
      for (const key of [keys].flat()) delete storage[String(key)]
    },
  })
  return { storage, ...(await import('../../src/browser/known-portals.ts')) }
}

describe('policiesOf', () => {
  test('a policy that was read comes before the description of the platform, as it was', async () => {
    const { keepPolicy, policiesOf } = await knownPortals()
    await keepPolicy('livePolicy', host, policy)
    expect(await policiesOf(host)).toMatchObject([{ standing: 'own', policy }, { standing: 'platform' }])
  })

  test('until it is forgotten', async () => {
    const { storage, keepPolicy, forgetPolicy, policiesOf } = await knownPortals()
    await keepPolicy('livePolicy', host, policy)
    await forgetPolicy('livePolicy', host)
    expect(storage).toEqual({})
    expect(await policiesOf(host)).toMatchObject([{ standing: 'platform' }])
  })

  test.each<[reason: string, kept: unknown]>([
    ['nothing', undefined],
    ['no object', 'policy'],
    ['null', null],
    ['a policy without the number of its format', { policy }],
    ['one in the format of another version', { format: 0, policy }],
  ])('where %s is kept, the description of the platform is all there is', async (_, kept) => {
    const { policiesOf } = await knownPortals({ [`livePolicy:${host}`]: kept })
    expect(await policiesOf(host)).toMatchObject([{ standing: 'platform' }])
  })

  test.each([
    ['data.jerseycitynj.gov', 'a portal whose policy is bundled'],
    ['codefortulsa.huwise.com', 'another host of such a portal'],
    ['www.opendatasoft.com', 'no portal'],
  ])('%s: what was read is no measure for %s', async asked => {
    const { policiesOf } = await knownPortals({ [`livePolicy:${asked}`]: { format: 1, policy } })
    expect((await policiesOf(asked)).map(one => one.policy.source.readAt)).not.toContain(policy.source.readAt)
  })

  test('the organisation comes first, then what the user imported, then what is bundled', async () => {
    const { keepPolicy, policiesOf } = await knownPortals()
    const from = (document: string): Policy => ({ ...policy, source: { document } })
    await keepPolicy('entry', 'data.townofcary.org', from("the user's"))
    await keepPolicy('managedEntry', 'data.townofcary.org', from("the organisation's"))
    const policies = await policiesOf('data.townofcary.org')
    expect(policies.map(one => one.policy.source.document)).toEqual([
      "the organisation's",
      "the user's",
      'data.townofcary.org.txt',
      ...policies.slice(3).map(one => one.policy.source.document),
    ])
    expect(policies.map(one => one.standing)).toEqual(['own', 'own', 'own', 'platform'])
  })
})

describe('knownPortal', () => {
  const added = { at: 1, by: 'recognised' as const }
  const unknown = 'opendata.city.example'

  test.each<[reason: string, storage: Record<string, unknown>, standings: string[]]>([
    ['nothing is known of it', {}, []],
    ['it was only asked', { portals: { [unknown]: { recognition: { at: 1, answer: 'no-portal' } } } }, []],
    ['it was added', { portals: { [unknown]: { added } } }, ['platform']],
    [
      'it was added and its policy read',
      { portals: { [unknown]: { added } }, [`livePolicy:${unknown}`]: { format: 1, policy } },
      ['own', 'platform'],
    ],
    ['an entry for it was imported', { [`entry:${unknown}`]: { format: 1, policy } }, ['own', 'platform']],
    [
      'the organisation has it watched',
      { managed: { format: 1, settings: { portals: [unknown], paused: [] } } },
      ['platform'],
    ],
    ['only the list is broken', { portals: 'garbage', managed: { format: 7 } }, []],
  ])('a host that is not bundled, when %s', async (_, storage, standings) => {
    const { policiesOf } = await knownPortals(storage)
    expect((await policiesOf(unknown)).map(one => one.standing)).toEqual(standings)
  })

  test.each<[by: string, storage: Record<string, unknown>]>([
    ['the user', { portals: { [host]: { pausedAt: 1 } } }],
    ['the organisation', { managed: { format: 1, settings: { portals: [], paused: [host] } } }],
  ])('is paused by %s', async (_, storage) => {
    const { knownPortal } = await knownPortals(storage)
    expect(await knownPortal(host)).toMatchObject({ isPaused: true })
  })

  test('is not paused by the user when the organisation has it watched', async () => {
    const { knownPortal } = await knownPortals({
      portals: { [host]: { pausedAt: 1 } },
      managed: { format: 1, settings: { portals: [host], paused: [] } },
    })
    expect(await knownPortal(host)).toMatchObject({ isPaused: false })
  })

  test('a host that is called like something in every object is not known', async () => {
    const { knownPortal } = await knownPortals({ portals: {} })
    expect(await knownPortal('constructor')).toMatchObject({ policies: [], note: {} })
  })
})

test.each<[reason: string, change: [Record<string, unknown>, string], times: number]>([
  ['a policy is kept', [{ [`livePolicy:${host}`]: { newValue: {} } }, 'local'], 1],
  ['the list of portals changes', [{ portals: { newValue: {} } }, 'local'], 1],
  ['something else is', [{ watchingSince: { newValue: 1 } }, 'local'], 0],
  ['another area changes', [{ [`livePolicy:${host}`]: { newValue: {} } }, 'session'], 0],
])('the listener when %s', async (_, change, times) => {
  const { listeners } = fakeBrowser()
  const { onKnownPortalsChange } = await import('../../src/browser/known-portals.ts')
  const listener = vi.fn()
  onKnownPortalsChange(listener)
  const [relay] = listeners['storage.onChanged'] as ((...args: unknown[]) => void)[]
  relay?.(...change)
  expect(listener).toHaveBeenCalledTimes(times)
})

describe('what came of comparing a policy with what its portal publishes', () => {
  const compared = { at: Date.UTC(2026, 10, 22), isSame: true }

  async function ofBundled() {
    const { registry } = await import('../../src/policy/registry.ts')
    const bundled = registry.hosts[0] ?? ''
    const [own] = registry.policiesFor(bundled)
    if (!own) throw new Error('expected a bundled policy; got none')
    return { bundled, own }
  }

  test('goes with that very policy', async () => {
    const { keepComparison, policiesOf } = await knownPortals()
    const { bundled, own } = await ofBundled()
    await keepComparison(bundled, own.policy, compared)
    expect(await policiesOf(bundled)).toMatchObject([{ standing: 'own', compared }, { standing: 'platform' }])
    expect((await policiesOf(bundled))[1]).not.toHaveProperty('compared')
  })

  test.each<
    [reason: string, forget: (known: Awaited<ReturnType<typeof knownPortals>>, host: string) => Promise<void>]
  >([
    [
      'and with no other: the bundled one has changed',
      ({ keepComparison }, host) => keepComparison(host, policy, compared),
    ],
    [
      'and with no other: someone brought one',
      async ({ keepComparison, keepPolicy }, host) => {
        const { own } = await ofBundled()
        await keepComparison(host, own.policy, compared)
        await keepPolicy('entry', host, { ...policy, source: { document: 'mine' } })
      },
    ],
    [
      'until it is forgotten',
      async ({ keepComparison, forgetComparison }, host) => {
        const { own } = await ofBundled()
        await keepComparison(host, own.policy, compared)
        await forgetComparison(host)
      },
    ],
    [
      'until a policy of the host is forgotten',
      async ({ keepComparison, forgetPolicies }, host) => {
        const { own } = await ofBundled()
        await keepComparison(host, own.policy, compared)
        await forgetPolicies('entry', [host])
      },
    ],
    [
      'and as long as it has the shape that this version writes',
      async ({ storage }, host) => {
        const { own } = await ofBundled()
        const { fingerprint } = await import('../../src/policy/fingerprint.ts')
        storage[`compared:${host}`] = { format: 0, policy: fingerprint(own.policy), ...compared }
      },
    ],
  ])('%s', async (_, forget) => {
    const known = await knownPortals()
    const { bundled } = await ofBundled()
    await forget(known, bundled)
    expect((await known.policiesOf(bundled))[0]).not.toHaveProperty('compared')
  })
})
