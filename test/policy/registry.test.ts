import { describe, expect, test } from 'vitest'
import { onePortalPerLine, readRegistryFiles, tableId } from '../../src/cli/registry-files.ts'
import type { PolicyTable } from '../../src/policy/policy.ts'
import { parsePolicy } from '../../src/policy/reader/parse.ts'
import { createRegistry, type RegistryFacts, registry } from '../../src/policy/registry.ts'
import { templates } from '../../src/policy/templates.ts'

const facts = readRegistryFiles()
const older = [
  'codefortulsa.opendatasoft.com',
  'data.jerseycitynj.gov',
  'data.townofcary.org',
  'infrastructure-analyzejerseycity.opendatasoft.com',
  'jmorel.opendatasoft.com',
]
const newer = ['datosabiertos.dipcas.es', 'info-financiere.gouv.fr']

describe('the bundled registry', () => {
  test('holds the seven portals, and its files are sorted', () => {
    expect(registry.hosts).toEqual([...older, ...newer].sort())
    expect(Object.keys(facts.tables)).toEqual(Object.keys(facts.tables).sort())
  })

  test.each(older)('%s: its own policy with its own source, then the platform', host => {
    const [own, platform, ...others] = registry.policiesFor(host)
    expect(own).toMatchObject({
      standing: 'own',
      policy: { language: 'en', source: { document: `${host}.txt` } },
    })
    expect(own?.policy.declarations.flatMap(({ names }) => names)).toEqual([
      'sessionid',
      'django_language',
      'csrftoken',
      'cookies_preferences',
    ])
    expect(platform?.standing).toBe('platform')
    expect(others).toEqual([])
  })

  test('invents no date: the documents carry none', () => {
    for (const host of older) {
      expect(Object.keys(registry.policiesFor(host)[0]?.policy.source ?? {})).toEqual(['document'])
    }
    for (const host of newer) {
      expect(Object.keys(registry.policiesFor(host)[0]?.policy.source ?? {})).toEqual(['document', 'url'])
    }
  })

  test.each(newer)('%s: the newer template, with lifetimes, and marked as not verbatim', host => {
    const [own] = registry.policiesFor(host)
    expect(own?.policy.declarations).toMatchObject([
      { names: ['sessionid'], lifetime: { kind: 'at-most', days: 14 }, lifetimeText: '2 weeks by default' },
      {
        names: ['csrftoken'],
        lifetime: { kind: 'at-most', days: 366 },
        lifetimeText: 'Token randomly reset between two requests or two sessions. Up to 12 months',
      },
      { names: ['cookies_preferences'], lifetime: { kind: 'at-most', days: 184 }, lifetimeText: '6 months' },
      { names: ['django_language'], lifetime: { kind: 'at-most', days: 366 }, lifetimeText: '12 months' },
    ])
    expect(own?.policy.declarations.every(({ verbatim }) => verbatim === false)).toBe(true)
  })

  test("describes the platform by the vendor's own copy and its date", () => {
    expect(registry.policiesFor('any-town.huwise.com')[0]?.policy.source).toMatchObject({
      url: 'https://legal.huwise.com/en/cookies.html',
      updated: '2025-09-29',
    })
  })

  test.each(Object.entries(facts.tables))(
    '%s: its rows, written as a text, are read back as they are',
    (id, table) => {
      expect(parsePolicy(asText(table)).declarations).toEqual(
        table.declarations.map(({ verbatim, ...declaration }) => declaration),
      )
      expect(tableId(table)).toBe(id)
      expect(JSON.parse(JSON.stringify(table))).toEqual(table)
    },
  )

  test('its portals are written as they are read', () => {
    expect(JSON.parse(onePortalPerLine(facts.portals))).toEqual(facts.portals)
  })

  test('its portals are sorted, and every alias names an entry', () => {
    expect(Object.keys(facts.portals)).toEqual(Object.keys(facts.portals).sort())
    for (const { aliasOf } of Object.values(facts.portals)) {
      if (aliasOf !== undefined) expect(registry.hosts).toContain(aliasOf)
    }
  })

  test('an entry names all the hosts it speaks for', () => {
    expect(registry.policiesFor('jmorel.opendatasoft.com')[0]?.policy.hosts).toEqual([
      'jmorel.opendatasoft.com',
      'jmorel.huwise.com',
    ])
  })

  test('stores what portals share once: a portal more costs some sixty bytes', () => {
    const names = Array.from({ length: 1000 }, (_, index) => `portal-number-${index}.opendatasoft.com`)
    const table = facts.portals['data.townofcary.org']?.table ?? ''
    const portals = Object.fromEntries(names.map(name => [name, { table }]))
    expect(JSON.stringify(portals).length / 1000).toBeLessThan(65)
    const aliases = Object.fromEntries(names.map(name => [name, { aliasOf: 'data.townofcary.org' }]))
    expect(JSON.stringify(aliases).length / 1000).toBeLessThan(75)
  })

  test('every table is used by someone', () => {
    const used = new Set([
      facts.platform.table,
      ...Object.values(facts.portals).flatMap(({ table }) => table ?? []),
    ])
    expect([...used].sort()).toEqual(Object.keys(facts.tables))
  })
})

/** A table as a text: under each heading the header row of its template and the rows. */
function asText({ declarations }: PolicyTable): string {
  return declarations
    .map(({ heading, row, lifetimeText }) =>
      [heading, templates[lifetimeText === undefined ? 0 : 1].join('\t'), row].join('\n'),
    )
    .join('\n')
}

describe('policiesFor', () => {
  test.each<[host: string, standing: ('own' | 'platform')[], reason: string]>([
    ['any-town.opendatasoft.com', ['platform'], 'a portal of the vendor without an entry'],
    ['any-town.huwise.com', ['platform'], 'the newer domain'],
    ['www.opendatasoft.com', [], "the vendor's site"],
    ['help.huwise.com', [], 'the help'],
    ['static.opendatasoft.com', [], 'files'],
    ['opendatasoft.com', [], 'the bare domain'],
    ['a.b.opendatasoft.com', [], 'portals have one name below the domain'],
    ['evil-opendatasoft.com', [], 'another domain that ends alike'],
    ['any-town.opendatasoft.com.evil.org', [], 'another domain that begins alike'],
    ['www.jerseycitynj.gov', [], "the city's site is not its portal"],
    ['jerseycitynj.gov', [], 'nor is its domain'],
    ['constructor', [], 'a word that JavaScript objects know'],
    ['__proto__', [], 'another one'],
  ])('%s: %j (%s)', (host, standing) => {
    expect(registry.policiesFor(host).map(policy => policy.standing)).toEqual(standing)
  })

  test('the platform is never taken for the portal', () => {
    expect(registry.policiesFor('any-town.huwise.com')[0]?.policy.hosts).toEqual([])
  })

  test('an entry speaks for all the hosts it names', () => {
    const table = facts.platform.table
    const portals = {
      'city.opendatasoft.com': { aliasOf: 'data.city.gov' },
      'data.city.gov': { table, url: 'https://data.city.gov/terms/' },
    }
    const city = createRegistry({ ...facts, portals })
    expect(city.policiesFor('city.opendatasoft.com')).toMatchObject([
      {
        standing: 'own',
        publishedAt: 'data.city.gov',
        policy: {
          hosts: ['data.city.gov', 'city.opendatasoft.com'],
          source: { url: 'https://data.city.gov/terms/' },
        },
      },
      { standing: 'platform' },
    ])
    expect(city.policiesFor('data.city.gov')[0]).not.toHaveProperty('publishedAt')
    expect(city.reachesPortal({ domain: 'city.opendatasoft.com', hostOnly: true })).toBe(true)
  })

  test('the chain is own, alias, platform', () => {
    const table = facts.platform.table
    const portals = {
      'city.opendatasoft.com': { table, aliasOf: 'data.city.gov' },
      'data.city.gov': { table },
    }
    const chain = createRegistry({ ...facts, portals }).policiesFor('city.opendatasoft.com')
    expect(chain.map(({ standing, publishedAt }) => [standing, publishedAt])).toEqual([
      ['own', undefined],
      ['own', 'data.city.gov'],
      ['platform', undefined],
    ])
  })

  test('a portal of the vendor answers under both of its domains', () => {
    expect(registry.policiesFor('jmorel.huwise.com')[0]).toMatchObject({
      standing: 'own',
      publishedAt: 'jmorel.opendatasoft.com',
    })
  })

  test('the first look-up of an alias reads its line alone', () => {
    const read: string[] = []
    const portals = new Proxy<RegistryFacts['portals']>(
      { 'a.gov': { table: facts.platform.table }, 'b.gov': { aliasOf: 'a.gov' } },
      {
        get: (lines, host) => {
          read.push(String(host))
          return lines[String(host)]
        },
        ownKeys: () => {
          throw new Error('expected a look-up; got a walk through all portals')
        },
      },
    )
    expect(createRegistry({ ...facts, portals }).policiesFor('b.gov')).toHaveLength(2)
    expect(new Set(read)).toEqual(new Set(['a.gov', 'b.gov']))
  })

  test('an entry that names a table which is not there is told', () => {
    const broken = createRegistry({ ...facts, portals: { 'data.city.gov': { table: 'en-gone' } } })
    expect(() => broken.policiesFor('data.city.gov')).toThrow('"en-gone"; expected one of tables.json')
  })
})

test.each([
  ['www.opendatasoft.com', true, 'a site of the vendor'],
  ['help.huwise.com', true, 'under its newer name'],
  ['opendatasoft.com', true, 'the bare domain'],
  ['any-town.opendatasoft.com', false, 'a portal'],
  ['www.any-town.opendatasoft.com', false, 'below a portal'],
  ['www.example.com', false, "anyone else's"],
  ['notopendatasoft.com', false, 'a name that only ends alike'],
])('isVendorSite(%s) is %s: %s', (host, expected) => {
  expect(registry.isVendorSite(host)).toBe(expected)
})

describe('reachesPortal: the cookies worth recording', () => {
  test.each([
    ['data.jerseycitynj.gov', true, true, 'of a portal'],
    ['jerseycitynj.gov', false, true, 'of the domain above: analytics'],
    ['jerseycitynj.gov', true, false, 'of the bare domain alone'],
    ['www.jerseycitynj.gov', true, false, 'of a sister host'],
    ['www.jerseycitynj.gov', false, false, 'of a sister host and below'],
    ['any-town.opendatasoft.com', true, true, 'of any portal of the vendor'],
    ['opendatasoft.com', false, true, "of the vendor's domain: all portals get it"],
    ['opendatasoft.com', true, false, "of the vendor's bare domain alone"],
    ['www.opendatasoft.com', true, false, "of the vendor's site"],
    ['gov', false, false, 'of a public suffix: no such cookie'],
    ['example.com', false, false, 'of anyone else'],
  ])('a cookie of %s, host-only %s: %s (%s)', (domain, hostOnly, expected) => {
    expect(registry.reachesPortal({ domain, hostOnly })).toBe(expected)
  })

  test.each([
    ['data.jerseycitynj.gov', true, false, 'its own'],
    ['jerseycitynj.gov', false, false, 'of the domain above: no other portal gets it'],
    ['data.townofcary.org', true, true, "another portal's"],
    ['opendatasoft.com', false, true, "of the vendor's domain: other portals get it"],
    ['any-town.opendatasoft.com', true, false, 'of a portal of the vendor that is left out'],
  ])('leaving two portals out, a cookie of %s, host-only %s: %s (%s)', (domain, hostOnly, expected) => {
    const except = new Set(['data.jerseycitynj.gov', 'any-town.opendatasoft.com'])
    expect(registry.reachesPortal({ domain, hostOnly }, except)).toBe(expected)
  })
})
