import { describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from './fake-browser.ts'

const portalAndParent = ['*://data.city.gov/*', '*://city.gov/*']
const vendors = '*://*.opendatasoft.com/*'
const manifest = () => ({ host_permissions: [...portalAndParent, vendors] })
const firefox = { 'runtime.getBrowserInfo': () => undefined }
const http = { kind: 'http' }
const https = { kind: 'https' }
const parentsOf = (...domains: string[]) => ({ kind: 'parents', domains })

async function accessWith(granted: string[], host: string, parents: string[], browser = {}) {
  fakeBrowser({ 'runtime.getManifest': manifest, ...browser })
  const { accessUnder } = await import('../../src/browser/host-access.ts')
  return accessUnder(granted, host, parents)
}

describe('accessUnder, for a portal of the manifest, which has a pattern for it and one for the domain above', () => {
  const asked = {
    host: 'data.city.gov',
    wanted: portalAndParent,
    parents: ['city.gov'],
    hostAlone: '*://data.city.gov/*',
  }

  test.each<[reason: string, granted: string[], expected: object]>([
    ['as at the installation', portalAndParent, { status: 'full', unseen: [] }],
    ['as an earlier version had it', ['*://*.city.gov/*'], { status: 'full', unseen: [] }],
    ['everything', ['<all_urls>'], { status: 'full', unseen: [] }],
    ['everything, as Chrome says it', ['*://*/*'], { status: 'full', unseen: [] }],
    [
      'the one for the parent switched off',
      ['*://data.city.gov/*'],
      { status: 'partial', unseen: [parentsOf('city.gov')] },
    ],
    ['the one for the host switched off', ['*://city.gov/*'], { status: 'none', unseen: [] }],
    ['https alone', ['https://*.city.gov/*'], { status: 'partial', unseen: [http] }],
    ['http alone', ['http://*.city.gov/*'], { status: 'partial', unseen: [https] }],
    [
      'this host over https alone',
      ['https://data.city.gov/*'],
      { status: 'partial', unseen: [http, parentsOf('city.gov')] },
    ],
    [
      'the parent over https alone',
      ['*://data.city.gov/*', 'https://city.gov/*'],
      { status: 'partial', unseen: [http] },
    ],
    ['another portal', [vendors], { status: 'none', unseen: [] }],
    ['a domain that ends alike', ['*://*.ty.gov/*'], { status: 'none', unseen: [] }],
    ['nothing', [], { status: 'none', unseen: [] }],
    ['what is no pattern', ['city.gov'], { status: 'none', unseen: [] }],
  ])('%s: %j', async (_, granted, expected) => {
    const access = await accessWith(granted, 'data.city.gov', ['city.gov'])
    expect(access).toEqual({ ...asked, ...expected, granted })
  })

  test('in Firefox the host alone shows its parent’s cookies too, and without it nothing is seen', async () => {
    const [host = '', parent = ''] = portalAndParent
    expect(await accessWith([host], 'data.city.gov', ['city.gov'], firefox)).toMatchObject({ status: 'full' })
    expect(await accessWith([parent], 'data.city.gov', ['city.gov'], firefox)).toMatchObject({
      status: 'none',
    })
  })
})

test.each<[reason: string, granted: string[], expected: object]>([
  ['as at the installation', [vendors], { status: 'full', unseen: [] }],
  [
    'this portal alone, as “Always on this site” gives it',
    ['*://x.opendatasoft.com/*'],
    { status: 'partial', unseen: [parentsOf('opendatasoft.com')] },
  ],
  ['nothing', [], { status: 'none', unseen: [] }],
])(
  'accessUnder, for the vendor’s portals, which one pattern of the manifest covers: %s',
  async (_, granted, expected) => {
    expect(await accessWith(granted, 'x.opendatasoft.com', ['opendatasoft.com'])).toEqual({
      host: 'x.opendatasoft.com',
      wanted: [vendors],
      parents: ['opendatasoft.com'],
      granted,
      ...expected,
    })
  },
)

describe('accessUnder, for any other host', () => {
  const host = 'data.town.gov.uk'
  const parent = 'town.gov.uk'
  const pattern = `*://${host}/*`

  test.each<[reason: string, granted: string[], expected: object]>([
    ['nothing', [], { status: 'none', unseen: [] }],
    ['both exact hosts', [pattern, `*://${parent}/*`], { status: 'full', unseen: [] }],
    ['everything below the parent', [`*://*.${parent}/*`], { status: 'full', unseen: [] }],
    ['everything', ['*://*/*'], { status: 'full', unseen: [] }],
    ['the host alone', [pattern], { status: 'partial', unseen: [parentsOf(parent)] }],
    [
      'what is below the host, as an earlier version asked',
      [`*://*.${host}/*`],
      { status: 'partial', unseen: [parentsOf(parent)] },
    ],
    ['the parent alone', [`*://${parent}/*`], { status: 'none', unseen: [] }],
    ['the public suffix alone', ['*://gov.uk/*'], { status: 'none', unseen: [] }],
    ['a sister host', [`*://www.${parent}/*`], { status: 'none', unseen: [] }],
    [
      'https alone, of both',
      [`https://${host}/*`, `https://${parent}/*`],
      { status: 'partial', unseen: [http] },
    ],
  ])('%s: %j', async (_, granted, expected) => {
    expect(await accessWith(granted, host, [parent])).toEqual({
      host,
      wanted: [pattern, `*://${parent}/*`],
      parents: [parent],
      hostAlone: pattern,
      granted,
      ...expected,
    })
  })

  test.each<[reason: string, host: string, parents: string[], expected: object]>([
    [
      'the domains between are asked for too',
      'a.data.town.org',
      ['data.town.org', 'town.org'],
      {
        wanted: ['*://a.data.town.org/*', '*://data.town.org/*', '*://town.org/*'],
        hostAlone: '*://a.data.town.org/*',
      },
    ],
    ['without a parent the host is all there is', 'town.org', [], { wanted: ['*://town.org/*'] }],
    [
      'a name that only ends like one of the manifest',
      'data.notcity.gov',
      [],
      { wanted: ['*://data.notcity.gov/*'] },
    ],
    [
      'another host of a portal’s owner: of the manifest’s, the domain above alone is for it too',
      'other.city.gov',
      ['city.gov'],
      { wanted: ['*://other.city.gov/*', '*://city.gov/*'], hostAlone: '*://other.city.gov/*' },
    ],
  ])('%s', async (_, host, parents, expected) => {
    const access = await accessWith([], host, parents)
    expect(access).toEqual({ host, status: 'none', parents, unseen: [], granted: [], ...expected })
  })

  test('what is granted for a portal of the manifest shows nothing of another host there', async () => {
    expect(await accessWith(portalAndParent, 'other.city.gov', ['city.gov'])).toMatchObject({
      status: 'none',
    })
  })

  test.each<[reason: string, granted: string[], expected: object]>([
    ['the host alone shows its parent’s cookies too', [pattern], { status: 'full', unseen: [] }],
    ['https shows cookies without Secure too', [`https://${host}/*`], { status: 'full', unseen: [] }],
    ['http hides those with Secure', [`http://${host}/*`], { status: 'partial', unseen: [https] }],
    ['the parent alone', [`*://${parent}/*`], { status: 'none', unseen: [] }],
  ])('in Firefox, %s: %j', async (_, granted, expected) => {
    expect(await accessWith(granted, host, [parent], firefox)).toMatchObject(expected)
  })
})

describe('canSee', () => {
  const cookie = { secure: true, domain: 'city.gov', hostOnly: false }
  const own = { secure: true, domain: 'data.city.gov', hostOnly: true }

  test.each<[reason: string, pattern: string, cookie: typeof own, chromium: boolean, firefox: boolean]>([
    ['a Secure cookie under https', 'https://*.city.gov/*', own, true, true],
    ['one without Secure under https', 'https://*.city.gov/*', { ...own, secure: false }, false, true],
    ['one without Secure under http', 'http://*.city.gov/*', { ...own, secure: false }, true, true],
    ['a Secure cookie under http', 'http://*.city.gov/*', own, false, false],
    ['both schemes show both', '*://*.city.gov/*', { ...cookie, secure: false }, true, true],
    ['the parent’s under that host', '*://city.gov/*', cookie, true, true],
    ['the parent’s under a host below', '*://data.city.gov/*', cookie, false, true],
    [
      'the parent’s, not sent to hosts below, under one of them',
      '*://data.city.gov/*',
      { ...cookie, hostOnly: true },
      false,
      false,
    ],
    ['another’s that ends alike', '*://data.notcity.gov/*', cookie, false, false],
  ])('%s', async (_, pattern, seen, inChromium, inFirefox) => {
    fakeBrowser()
    const chromium = await import('../../src/browser/host-access.ts')
    expect(chromium.canSee([pattern], seen)).toBe(inChromium)
    vi.resetModules()
    fakeBrowser(firefox)
    const other = await import('../../src/browser/host-access.ts')
    expect(other.canSee([pattern], seen)).toBe(inFirefox)
  })
})

test.each<[reason: string, granted: string[], others: string[], expected: string[]]>([
  [
    'its own host and the domain above',
    ['*://data.town.org/*', '*://town.org/*'],
    [],
    ['*://data.town.org/*', '*://town.org/*'],
  ],
  [
    'the domain above when another portal has it above too',
    ['*://data.town.org/*', '*://town.org/*'],
    ['maps.town.org'],
    ['*://data.town.org/*'],
  ],
  ["another portal's", ['*://data.village.org/*'], ['data.village.org'], []],
  ["the manifest's own", ['*://*.city.gov/*'], [], []],
  ['everything, which was not given for it', ['*://*/*', '<all_urls>'], [], []],
])('given back with a portal that is forgotten: %s', async (_, granted, others, expected) => {
  fakeBrowser({ 'runtime.getManifest': () => ({ host_permissions: ['*://*.city.gov/*'] }) })
  const { superfluousPatterns } = await import('../../src/browser/host-access.ts')
  expect(superfluousPatterns(granted, 'data.town.org', others)).toEqual(expected)
})

test.each<[reason: string, pattern: string, isOptional: boolean]>([
  ['the manifest’s own', '*://*.city.gov/*', false],
  ['“Always on this site” in Chrome’s menu, on a site of the manifest', 'https://data.city.gov/*', false],
  ['that on the domain itself', 'http://city.gov/*', false],
  ['a part of the manifest’s, with all below it', '*://*.data.city.gov/*', false],
  ['the manifest’s own, of one host', 'https://one.gov/*', false],
  ['more than that host', 'https://*.one.gov/*', true],
  ['another scheme than that', '*://one.gov/*', true],
  ['a domain that ends alike', '*://notcity.gov/*', true],
  ['the domain above', '*://*.gov/*', true],
  ['everything', '*://*/*', true],
  ['everything, in other words', '<all_urls>', true],
  ['what version 0.1 required, by which alone Firefox knows exact hosts', '*://*.jerseycitynj.gov/*', false],
  ['the same of the other portal', '*://*.townofcary.org/*', false],
  ['another host there', '*://other.jerseycitynj.gov/*', true],
])('what was granted beyond the manifest: %s, %s', async (_, pattern, isOptional) => {
  const patterns = ['*://*.city.gov/*', 'https://one.gov/*']
  fakeBrowser({ 'runtime.getManifest': () => ({ host_permissions: patterns }) })
  const { optionalPatterns } = await import('../../src/browser/host-access.ts')
  expect(optionalPatterns([pattern])).toEqual(isOptional ? [pattern] : [])
})
