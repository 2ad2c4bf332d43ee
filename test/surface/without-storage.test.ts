import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { aCookie } from '../audit/samples.ts'
import { fakeBrowser } from '../browser/fake-browser.ts'
import { fakeLocks } from '../browser/fake-locks.ts'

const host = 'data.jerseycitynj.gov'
const pattern = '*://data.jerseycitynj.gov/*'
const cookie = { ...aCookie({ name: 'one', domain: host }), value: '1', session: true }

beforeEach(fakeLocks)
test.each<[reason: string, get: () => Promise<never>, said: string]>([
  [
    'refuses what is stored',
    () => Promise.reject(new Error('the disk is on fire')),
    'Error: the disk is on fire',
  ],
  ['never gives what is stored', () => new Promise<never>(() => {}), 'Error: no answer within 5 seconds'],
])('where the browser %s, a portal is shown by what the extension brings', async (_, get, said) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  fakeBrowser({
    'storage.local.get': get,
    'permissions.getAll': async () => ({ origins: [pattern] }),
    'runtime.getManifest': () => ({ host_permissions: [pattern] }),
    'cookies.getAll': async () => [cookie],
    'i18n.getMessage': () => 'en',
  })
  const { knownOrBundled } = await import('../../src/browser/known-portals.ts')
  const { readJar, withoutRecord } = await import('../../src/surface/portal-state.ts')
  const reading = readJar(host, knownOrBundled(host))
  await vi.advanceTimersByTimeAsync(5_000)
  const { report, known } = withoutRecord(await reading)
  expect(report.counts.present).toBe(1)
  expect(known).toMatchObject({ storageFailure: said })
  expect(known).not.toHaveProperty('pausedBy')
  expect(known.policies[0]?.standing).toBe('own')
})
