import { expect, test } from 'vitest'
import { hostIn } from '../../src/settings/host-in.ts'

test.each<[reason: string, typed: string, expected: string | undefined]>([
  ['a host', 'data.city.gov', 'data.city.gov'],
  ['an address', 'https://data.city.gov/explore/?q=1#top', 'data.city.gov'],
  ['without its scheme', 'data.city.gov/explore/', 'data.city.gov'],
  ['with a port, which is no part of a host', 'http://data.city.gov:8080/', 'data.city.gov'],
  ['as it is pasted', '  HTTPS://Data.City.GOV/ ', 'data.city.gov'],
  ['letters that DNS does not know', 'données.ville.fr', 'xn--donnes-eva.ville.fr'],
  ['with a name of a user', 'https://someone@data.city.gov/', 'data.city.gov'],
  ['with the dot of the root', 'https://data.city.gov./explore/', 'data.city.gov'],
  ['with a dot too many', 'data.city.gov..', undefined],
  ['nothing', '', undefined],
  ['a word', 'portal', undefined],
  ['a sentence', 'the portal of my city', undefined],
  ['an address of the IP kind', 'https://192.0.2.1/', undefined],
  ['another protocol', 'ftp://data.city.gov/', undefined],
  ['a page of the browser', 'about:config', undefined],
  ['code', 'javascript:alert(1)', undefined],
  ['markup', '<img src=x>', undefined],
])('%s: %s', (_, typed, expected) => {
  expect(hostIn(typed)).toBe(expected)
})
