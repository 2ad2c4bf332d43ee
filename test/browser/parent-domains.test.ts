import { expect, test } from 'vitest'
import { parentDomains } from '../../src/browser/parent-domains.ts'

test.each<[reason: string, host: string, parents: string[]]>([
  ['below a domain of the owner', 'data.city.gov', ['city.gov']],
  ['a public suffix of two labels', 'data.city.gov.uk', ['city.gov.uk']],
  ['a public suffix of three labels', 'data.city.k12.ca.us', ['city.k12.ca.us']],
  ['the domains between too, the nearest first', 'a.data.city.gov', ['data.city.gov', 'city.gov']],
  ['the owner’s domain itself', 'city.gov', []],
  ['the owner’s domain below a public suffix of two labels', 'info-financiere.gouv.fr', []],
  ['a private suffix: what is beside it is someone else’s', 'city.github.io', []],
  ['below a domain on a private suffix', 'data.city.github.io', ['city.github.io']],
  ['a private suffix itself', 'github.io', []],
  ['a public suffix itself', 'gov.uk', []],
  ['a wildcard of the list: every name below ck is a public suffix', 'data.city.gov.ck', ['city.gov.ck']],
  ['an exception of the list', 'data.www.ck', ['www.ck']],
  ['a name in another script', 'data.xn--85x722f.xn--55qx5d.cn', ['xn--85x722f.xn--55qx5d.cn']],
  ['an ending that the list does not name', 'data.city.unheard-of', ['city.unheard-of']],
  ['a single label', 'localhost', []],
  ['an address of the IP kind', '192.168.0.1', []],
  ['the same of the newer kind', '[2001:db8::1]', []],
])('%s: %s', async (_, host, parents) => {
  expect(await parentDomains(host)).toEqual(parents)
})
