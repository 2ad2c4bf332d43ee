import { describe, expect, test } from 'vitest'
import { observe } from '../../src/cookie/observation.ts'
import type { ObservedCookie } from '../../src/cookie/observed-cookie.ts'
import { createRegistry, registry } from '../../src/policy/registry.ts'
import { askedSites, portalRows, type RowFacts } from '../../src/settings/portal-rows.ts'
import { aCookie } from '../audit/samples.ts'

const now = 1_000
const added = { at: 7, by: 'recognised' as const }

function seen(different: Partial<ObservedCookie>, at = 5, removed = false) {
  const cookie = aCookie(different)
  const set = observe(undefined, { kind: 'set', cookie }, at)
  const observation = removed ? observe(set, { kind: 'removed', cookie, cause: 'explicit' }, at + 1) : set
  if (!observation) throw new Error('expected an observation; got none')
  return observation
}

function rowsOf(facts: Partial<RowFacts>) {
  return portalRows({
    registry,
    notes: {},
    managed: { portals: [], paused: [] },
    imported: new Set(),
    managedEntries: new Set(),
    observations: [],
    now,
    ...facts,
  })
}
const rowOf = (host: string, facts: Partial<RowFacts>) => rowsOf(facts).find(row => row.host === host)

describe('a row', () => {
  const own = 'data.jerseycitynj.gov'
  const vendors = 'riverside-demo.opendatasoft.com'
  const unknown = 'data.town.example'
  const managed = { portals: [], paused: [] }
  test.each<[reason: string, host: string, facts: Partial<RowFacts>, expected: object | undefined]>([
    ['bundled, never visited', own, {}, { origin: 'bundled', cookies: 0 }],
    ['not known at all', unknown, {}, undefined],
    ['added', unknown, { notes: { [unknown]: { added } } }, { origin: 'added', addedAt: 7, cookies: 0 }],
    [
      'only asked',
      unknown,
      { notes: { [unknown]: { recognition: { at: 1, answer: 'no-portal' } } } },
      undefined,
    ],
    ['with a policy that was imported', unknown, { imported: new Set([unknown]) }, { origin: 'imported' }],
    [
      'of the organisation, though the user added it too',
      unknown,
      { notes: { [unknown]: { added } }, managed: { ...managed, portals: [unknown] } },
      { origin: 'organisation' },
    ],
    ["with the organisation's policy", own, { managedEntries: new Set([own]) }, { origin: 'organisation' }],
    [
      'of the vendor, and visited',
      vendors,
      { observations: [seen({ domain: vendors })] },
      { origin: 'seen', cookies: 1, lastSeen: 5 },
    ],
    ['of the vendor, never visited', vendors, {}, undefined],
    [
      "the vendor's own site is no portal",
      'www.opendatasoft.com',
      { observations: [seen({ domain: 'www.opendatasoft.com' })] },
      undefined,
    ],
    [
      'another address of a bundled portal, visited',
      'jmorel.huwise.com',
      { observations: [seen({ domain: 'jmorel.huwise.com' })] },
      { origin: 'bundled', cookies: 1 },
    ],
    [
      'of the vendor, paused before its record was deleted',
      vendors,
      { notes: { [vendors]: { pausedAt: 3 } } },
      { origin: 'seen', pausedBy: 'user', cookies: 0 },
    ],
    [
      'paused by both',
      own,
      { notes: { [own]: { pausedAt: 3 } }, managed: { ...managed, paused: [own] } },
      { pausedBy: 'organisation' },
    ],
    [
      'counts what it is sent and what is still there',
      own,
      {
        observations: [
          seen({ domain: own }),
          seen({ domain: own, name: 'gone' }, 8, true),
          seen({ domain: own, name: 'ended', expires: now - 1 }),
          seen({ domain: 'jerseycitynj.gov', hostOnly: false, name: '_ga' }),
          seen({ domain: 'jerseycitynj.gov', name: 'of-the-city-alone' }),
          seen({ domain: 'www.jerseycitynj.gov', name: 'of-a-sister' }),
        ],
      },
      { cookies: 2, lastSeen: 8 },
    ],
  ])('%s: %s', (_, host, facts, expected) => {
    const row = rowOf(host, facts)
    if (expected === undefined) expect(row).toBeUndefined()
    else expect(row).toMatchObject(expected)
  })
})

test("the user's pause of what the organisation has watched does not hold", () => {
  const host = 'data.town.example'
  const notes = { [host]: { pausedAt: 3 } }
  expect(rowOf(host, { notes, managed: { portals: [host], paused: [] } })).not.toHaveProperty('pausedBy')
  expect(rowOf(host, { notes, managedEntries: new Set([host]) })).not.toHaveProperty('pausedBy')
})

test('what was visited or added comes first, then all the others, each by its name', () => {
  const rows = rowsOf({
    notes: { 'z.example.org': { added }, 'b.example.org': { added } },
    observations: [
      seen({ domain: 'data.townofcary.org' }),
      // Of the city's domain alone: nobody need have been on the portal.
      seen({ domain: 'jerseycitynj.gov', hostOnly: false }),
    ],
  }).map(({ host }) => host)
  expect(rows.slice(0, 3)).toEqual(['b.example.org', 'data.townofcary.org', 'z.example.org'])
  expect(rows.slice(3)).toEqual([...rows.slice(3)].sort())
  expect(rows).toContain('data.jerseycitynj.gov')
})

test('five thousand portals and three thousand observations are no product', () => {
  const portals = Array.from({ length: 5_000 }, (_, index) => [`data.city-${index}.gov`, { table: 't' }])
  const { hosts, policiesFor } = createRegistry({
    tables: { t: { language: 'en', declarations: [] } },
    portals: Object.fromEntries(portals),
    platform: { table: 't', document: 'd', domains: [], notPortals: [] },
  })
  const observations = Array.from({ length: 3_000 }, (_, index) =>
    seen({ domain: `data.city-${index}.gov`, name: `cookie-${index}` }),
  )
  let looks = 0
  const counted = observations.map(observation => ({
    ...observation,
    get cookie() {
      looks += 1
      return observation.cookie
    },
  }))
  const rows = rowsOf({ registry: { hosts, policiesFor }, observations: counted })
  expect(rows).toHaveLength(5_000)
  expect(rows.filter(({ cookies }) => cookies === 1)).toHaveLength(3_000)
  expect(looks).toBeLessThan(10 * observations.length)
})

test('the sites that were asked, without those that are watched, the latest first', () => {
  const notes = {
    'a.example': { recognition: { at: 1, answer: 'no-portal' as const } },
    'b.example': { recognition: { at: 2, answer: 'private' as const } },
    'c.example': { added, recognition: { at: 3, answer: 'portal' as const } },
    'd.example': { pausedAt: 3 },
  }
  expect(askedSites(notes)).toEqual([
    { host: 'b.example', at: 2, answer: 'private' },
    { host: 'a.example', at: 1, answer: 'no-portal' },
  ])
})
