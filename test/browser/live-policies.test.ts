import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Policy } from '../../src/policy/policy.ts'
import { aDeclaration } from '../audit/samples.ts'
import { fakeBrowser } from './fake-browser.ts'

afterEach(() => {
  vi.resetModules()
  vi.doUnmock('webextension-polyfill')
})

const host = 'riverside-demo.opendatasoft.com'
const policy: Policy = {
  hosts: [host],
  language: 'en',
  source: { document: '/terms/', url: `https://${host}/terms/`, readAt: Date.UTC(2026, 10, 22, 9, 14, 3) },
  declarations: [aDeclaration({ lifetime: { kind: 'at-most', days: 14 }, lifetimeText: '2 weeks' })],
}

async function livePolicies(storage: Record<string, unknown> = {}) {
  const { calls } = fakeBrowser({
    'storage.local.get': async key => ({ [String(key)]: storage[String(key)] }),
    'storage.local.set': async entries => void Object.assign(storage, entries),
    'storage.local.remove': async key => void delete storage[String(key)],
  })
  return { storage, calls, ...(await import('../../src/browser/live-policies.ts')) }
}

describe('policiesOf', () => {
  test('a policy that was kept comes before the description of the platform, as it was', async () => {
    const { keepLivePolicy, policiesOf } = await livePolicies()
    await keepLivePolicy(host, policy)
    expect(await policiesOf(host)).toMatchObject([{ standing: 'own', policy }, { standing: 'platform' }])
  })

  test('until it is forgotten', async () => {
    const { storage, keepLivePolicy, forgetLivePolicy, policiesOf } = await livePolicies()
    await keepLivePolicy(host, policy)
    await forgetLivePolicy(host)
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
    const { policiesOf } = await livePolicies({ [`livePolicy:${host}`]: kept })
    expect(await policiesOf(host)).toMatchObject([{ standing: 'platform' }])
  })

  test.each([
    ['data.jerseycitynj.gov', 'a portal whose policy is bundled'],
    ['codefortulsa.huwise.com', 'another host of such a portal'],
    ['www.opendatasoft.com', 'no portal'],
  ])('%s: nothing is looked up for %s', async asked => {
    const { policiesOf, calls } = await livePolicies({ [`livePolicy:${asked}`]: { format: 1, policy } })
    expect((await policiesOf(asked)).map(one => one.policy.source.readAt)).not.toContain(policy.source.readAt)
    expect(calls).toEqual([])
  })
})

test.each<[reason: string, change: [Record<string, unknown>, string], times: number]>([
  ['a policy is kept', [{ [`livePolicy:${host}`]: { newValue: {} } }, 'local'], 1],
  ['something else is', [{ watchingSince: { newValue: 1 } }, 'local'], 0],
  ['another area changes', [{ [`livePolicy:${host}`]: { newValue: {} } }, 'session'], 0],
])('the listener when %s', async (_, change, times) => {
  const { listeners } = fakeBrowser()
  const { onLivePolicyChange } = await import('../../src/browser/live-policies.ts')
  const listener = vi.fn()
  onLivePolicyChange(listener)
  const [relay] = listeners['storage.onChanged'] as ((...args: unknown[]) => void)[]
  relay?.(...change)
  expect(listener).toHaveBeenCalledTimes(times)
})
