import { describe, expect, test } from 'vitest'
import { readRegistryFiles } from '../../src/cli/registry-files.ts'
import { createRegistry, registry } from '../../src/policy/registry.ts'

const facts = readRegistryFiles()
const bundled = [
  'codefortulsa.opendatasoft.com',
  'data.jerseycitynj.gov',
  'data.townofcary.org',
  'infrastructure-analyzejerseycity.opendatasoft.com',
  'jmorel.opendatasoft.com',
]

describe('the bundled registry', () => {
  test('holds the five portals, sorted', () => {
    expect(registry.hosts).toEqual(bundled)
  })

  test.each(bundled)('%s: its own policy with its own source, then the platform', host => {
    const [own, platform, ...others] = registry.policiesFor(host)
    expect(own).toMatchObject({
      standing: 'own',
      policy: { hosts: [host], language: 'en', source: { document: `${host}.txt` } },
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
    for (const host of bundled) {
      expect(Object.keys(registry.policiesFor(host)[0]?.policy.source ?? {})).toEqual(['document'])
    }
  })

  test('stores what portals share once: a portal more costs some sixty bytes', () => {
    const names = Array.from({ length: 1000 }, (_, index) => `portal-number-${index}.opendatasoft.com`)
    const table = facts.portals['data.townofcary.org']?.table ?? ''
    const portals = Object.fromEntries(names.map(name => [name, { table }]))
    expect(JSON.stringify(portals).length / 1000).toBeLessThan(65)
  })

  test('every table is used by someone', () => {
    const used = new Set([facts.platform.table, ...Object.values(facts.portals).map(({ table }) => table)])
    expect([...used].sort()).toEqual(Object.keys(facts.tables))
  })
})

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
      'data.city.gov': { table, aliases: ['city.opendatasoft.com'], url: 'https://data.city.gov/terms/' },
    }
    const city = createRegistry({ ...facts, portals })
    expect(city.policiesFor('city.opendatasoft.com')[0]).toMatchObject({
      standing: 'own',
      policy: {
        hosts: ['data.city.gov', 'city.opendatasoft.com'],
        source: { url: 'https://data.city.gov/terms/' },
      },
    })
  })

  test('an entry that names a table which is not there is told', () => {
    const broken = createRegistry({ ...facts, portals: { 'data.city.gov': { table: 'en-gone' } } })
    expect(() => broken.policiesFor('data.city.gov')).toThrow('"en-gone"; expected one of tables.json')
  })
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
})
