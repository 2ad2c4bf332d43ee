import { expect, test, vi } from 'vitest'
import { fakeBrowser } from './fake-browser.ts'
import { getDomain } from './registrable-domains.ts'

const noManifest = { 'runtime.getManifest': () => ({}) }
const parentsToAsk = async (host: string) =>
  (await import('../../src/browser/portal-access.ts')).parentsToAsk(host)

test.each<[reason: string, host: string, parents: string[]]>([
  ['below a domain of the owner', 'data.city.gov', ['city.gov']],
  ['the domains between too, the nearest first', 'a.data.city.gov', ['data.city.gov', 'city.gov']],
  ['the owner’s domain itself', 'city.gov', []],
  ['the owner’s domain below a public suffix of two labels', 'info-financiere.gouv.fr', []],
  ['below a domain on a private suffix', 'data.city.github.io', ['city.github.io']],
  ['a public suffix itself', 'gov.uk', []],
  ['a single label', 'localhost', []],
  ['an address of the IP kind', '192.168.0.1', []],
  ['the same of the newer kind', '[2001:db8::1]', []],
  ['a name at which the browser throws', 'a*b.city.gov', []],
])('%s: %s', async (_, host, parents) => {
  fakeBrowser({ ...noManifest, 'publicSuffix.getDomain': getDomain })
  expect(await parentsToAsk(host)).toEqual(parents)
})

test('where the browser does not hand out its list of public suffixes the host alone is asked for', async () => {
  vi.doMock('webextension-polyfill', () => ({ default: { runtime: { getManifest: () => ({}) } } }))
  expect(await parentsToAsk('data.city.gov')).toEqual([])
})

const manifest = ['*://*.opendatasoft.com/*', '*://data.city.gov/*', '*://city.gov/*']

test.each<[reason: string, host: string, parents: string[]]>([
  ['a portal', 'data.city.gov', ['city.gov']],
  ['another host there', 'other.city.gov', ['city.gov']],
  ['a host below a portal', 'a.data.city.gov', ['data.city.gov', 'city.gov']],
  ['the domain above a portal', 'city.gov', []],
  ['a portal of the vendor', 'x.opendatasoft.com', ['opendatasoft.com']],
  ['a name that only ends alike', 'data.notcity.gov', []],
])('where the browser does not, the manifest tells the domains above %s', async (_, host, parents) => {
  const runtime = { getManifest: () => ({ host_permissions: manifest }) }
  vi.doMock('webextension-polyfill', () => ({ default: { runtime } }))
  expect(await parentsToAsk(host)).toEqual(parents)
})

test('the access to a portal is that to its host and to what is above', async () => {
  fakeBrowser({
    'permissions.getAll': async () => ({ origins: ['*://data.city.gov.uk/*'] }),
    'runtime.getManifest': () => ({ host_permissions: ['*://*.opendatasoft.com/*'] }),
    'publicSuffix.getDomain': getDomain,
  })
  const { accessTo } = await import('../../src/browser/portal-access.ts')
  expect(await accessTo('data.city.gov.uk')).toMatchObject({
    status: 'partial',
    parents: ['city.gov.uk'],
  })
  expect(await accessTo('x.opendatasoft.com')).toMatchObject({
    status: 'none',
    parents: ['opendatasoft.com'],
  })
})
