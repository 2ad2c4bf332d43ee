import { afterEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from './fake-browser.ts'

afterEach(() => {
  vi.resetModules()
  vi.doUnmock('webextension-polyfill')
})

async function accessWith(origins: string[], host = 'data.city.gov') {
  fakeBrowser({
    'permissions.getAll': async () => ({ origins }),
    'runtime.getManifest': () => ({ host_permissions: ['*://*.city.gov/*', '*://*.opendatasoft.com/*'] }),
  })
  const { accessTo } = await import('../../src/browser/host-access.ts')
  const { status, unseen, wanted, domain } = await accessTo(host)
  return { status, unseen, wanted, domain }
}

describe('accessTo', () => {
  const asked = { wanted: '*://*.city.gov/*', domain: 'city.gov' }

  test.each<[reason: string, origins: string[], expected: object]>([
    ['as at the installation', ['*://*.city.gov/*'], { status: 'full', unseen: [] }],
    ['everything', ['<all_urls>'], { status: 'full', unseen: [] }],
    ['everything, as Chrome says it', ['*://*/*'], { status: 'full', unseen: [] }],
    ['this host alone, in Chrome', ['*://data.city.gov/*'], { status: 'partial', unseen: ['parent'] }],
    ['https alone', ['https://*.city.gov/*'], { status: 'partial', unseen: ['http'] }],
    [
      'this host over https alone',
      ['https://data.city.gov/*'],
      { status: 'partial', unseen: ['http', 'parent'] },
    ],
    ['another portal', ['*://*.opendatasoft.com/*'], { status: 'none' }],
    ['the parent alone, not what is below', ['*://city.gov/*'], { status: 'none' }],
    ['a domain that ends alike', ['*://*.ty.gov/*'], { status: 'none' }],
    ['nothing', [], { status: 'none' }],
    ['what is no pattern', ['city.gov'], { status: 'none' }],
  ])('%s: %j', async (_, origins, expected) => {
    expect(await accessWith(origins)).toMatchObject({ ...asked, ...expected })
  })

  test('for a host that the manifest does not name, the host itself is asked for', async () => {
    expect(await accessWith([], 'data.town.org')).toMatchObject({
      wanted: '*://*.data.town.org/*',
      status: 'none',
    })
  })
})

describe('canSee', () => {
  test.each<[reason: string, pattern: string, secure: boolean, domain: string, expected: boolean]>([
    ['a Secure cookie under https', 'https://*.city.gov/*', true, 'data.city.gov', true],
    ['one without Secure needs http', 'https://*.city.gov/*', false, 'data.city.gov', false],
    ['both schemes show both', '*://*.city.gov/*', false, 'city.gov', true],
    ['a parent-domain cookie needs the parent', '*://data.city.gov/*', true, 'city.gov', false],
  ])('%s', async (_, pattern, secure, domain, expected) => {
    fakeBrowser()
    const { canSee } = await import('../../src/browser/host-access.ts')
    expect(canSee([pattern], { secure, domain })).toBe(expected)
  })
})
