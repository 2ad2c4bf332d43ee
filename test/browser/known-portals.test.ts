import { describe, expect, test, vi } from 'vitest'
import type { Policy } from '../../src/policy/policy.ts'
import { aDeclaration } from '../audit/samples.ts'
import { fakeBrowser } from './fake-browser.ts'

const host = 'riverside-demo.opendatasoft.com'
const policy: Policy = {
  hosts: [host],
  language: 'en',
  source: { document: '/terms/', url: `https://${host}/terms/`, readAt: Date.UTC(2026, 10, 22, 9, 14, 3) },
  declarations: [aDeclaration({ lifetime: { kind: 'at-most', days: 14 }, lifetimeText: '2 weeks' })],
}
const compared = { at: Date.UTC(2026, 10, 22), isSame: true }

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

describe('a policy that was read', () => {
  test('is kept as it was, until it is forgotten', async () => {
    const { storage, keepPolicy, forgetPolicy, knownPortal } = await knownPortals()
    await keepPolicy('livePolicy', host, policy)
    expect((await knownPortal(host)).policies).toMatchObject([
      { standing: 'own', policy },
      { standing: 'platform' },
    ])
    await forgetPolicy('livePolicy', host)
    expect(storage).toEqual({})
    expect((await knownPortal(host)).policies).toMatchObject([{ standing: 'platform' }])
  })

  test.each<[reason: string, kept: unknown]>([
    ['nothing', undefined],
    ['no object', 'policy'],
    ['null', null],
    ['a policy without the number of its format', { policy }],
    ['one in the format of another version', { format: 0, policy }],
  ])('where %s is kept, the description of the platform is all there is', async (_, kept) => {
    const { knownPortal } = await knownPortals({ [`livePolicy:${host}`]: kept })
    expect((await knownPortal(host)).policies).toMatchObject([{ standing: 'platform' }])
  })
})

test('what the user noted and the organisation set is known', async () => {
  const { knownPortal } = await knownPortals({
    portals: { [host]: { pausedAt: 1 } },
    managed: { format: 1, settings: { portals: ['opendata.city.example'], paused: [] } },
  })
  expect(await knownPortal(host)).toMatchObject({ note: { pausedAt: 1 }, pausedBy: 'user' })
  expect((await knownPortal('opendata.city.example')).policies).toMatchObject([{ standing: 'platform' }])
})

test('lists that are broken are as good as none', async () => {
  const { knownPortal } = await knownPortals({ portals: 'garbage', managed: { format: 7 } })
  expect(await knownPortal('opendata.city.example')).toEqual({ policies: [], note: {} })
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
  test('is kept until a policy of the host is forgotten', async () => {
    const { storage, keepPolicy, keepComparison, forgetPolicies, knownPortal } = await knownPortals()
    await keepPolicy('entry', host, policy)
    await keepComparison(host, policy, compared)
    expect((await knownPortal(host)).policies[0]).toMatchObject({ compared })
    await forgetPolicies('entry', [host])
    expect(storage).toEqual({})
  })

  test('holds as long as it has the shape that this version writes', async () => {
    const { storage, keepPolicy, keepComparison, knownPortal } = await knownPortals()
    await keepPolicy('entry', host, policy)
    await keepComparison(host, policy, compared)
    const key = `compared:${host}`
    storage[key] = { ...(storage[key] as object), format: 0 }
    expect((await knownPortal(host)).policies[0]).not.toHaveProperty('compared')
  })
})
