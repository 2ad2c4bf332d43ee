import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { aCookie } from '../audit/samples.ts'
import { fakeBrowser } from '../browser/fake-browser.ts'
import { fakeLocks } from '../browser/fake-locks.ts'
import { heldBack } from '../browser/held-back.ts'

const host = 'data.city.gov'
const added = { at: 1, by: 'recognised' }
const cookie = { ...aCookie({ name: 'new' }), value: '1', session: true }

beforeEach(fakeLocks)
test.each<[reason: string, note: object, granted: string[], recorded: [name: string, isGone: boolean][]]>([
  [
    'stays as it was',
    { added },
    [`*://${host}/*`],
    [
      ['before', true],
      ['new', false],
    ],
  ],
  ['is forgotten', {}, [`*://${host}/*`], [['before', false]]],
  ['is paused', { added, pausedAt: 2 }, [`*://${host}/*`], [['before', false]]],
  [
    'is hidden',
    { added },
    [],
    [
      ['before', false],
      ['new', false],
    ],
  ],
])('what is recorded of a portal that %s while its cookies are read', async (_, note, granted, recorded) => {
  const jar = heldBack([cookie])
  const storage = { portals: { [host]: { added } } }
  let origins = [`*://${host}/*`]
  fakeBrowser({
    'storage.local.get': async () => ({ ...storage }),
    'permissions.getAll': async () => ({ origins }),
    'runtime.getManifest': () => ({ host_permissions: [] }),
    'cookies.getAll': jar.reply,
    'i18n.getMessage': () => 'en',
  })
  const { openDatabase } = await import('../../src/browser/record/database.ts')
  await (await openDatabase()).clear('observations')
  const { allObservations } = await import('../../src/browser/record/observation-log.ts')
  const { record } = await import('../browser/seed.ts')
  await record({ kind: 'set', cookie: aCookie({ name: 'before' }) }, 1)
  const { readPortal } = await import('../../src/surface/portal-state.ts')
  const reading = readPortal(host, true)
  await jar.asked
  storage.portals = { [host]: note as { added: typeof added } }
  origins = granted
  jar.give()
  const { report, log } = await reading
  // Shown is what was read.
  expect([report.counts.present, log.status]).toEqual([1, 'read'])
  const observations = await allObservations()
  expect(observations.map(({ cookie, removed }) => [cookie.name, removed !== undefined])).toEqual(recorded)
})

test.each<[reason: string, granted: string[], isPartial: boolean]>([
  ['all of them', [`*://${host}/*`], false],
  ['those that are sent encrypted', [`https://${host}/*`], true],
])(
  'of a portal of which the browser shows %s it is known whether that is all',
  async (_, origins, isPartial) => {
    fakeBrowser({
      'storage.local.get': async () => ({ portals: { [host]: { added } } }),
      'permissions.getAll': async () => ({ origins }),
      'runtime.getManifest': () => ({ host_permissions: [] }),
      'cookies.getAll': async () => [cookie],
      'i18n.getMessage': () => 'en',
    })
    const { readJar, withoutRecord } = await import('../../src/surface/portal-state.ts')
    const { knownOrBundled } = await import('../../src/browser/known-portals.ts')
    const { report } = withoutRecord(await readJar(host, knownOrBundled(host)))
    expect(report.isPartial).toBe(isPartial)
  },
)
