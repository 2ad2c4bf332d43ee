import { describe, expect, test } from 'vitest'
import { cookieDomains, domainMatch, hasPort, isHostName, isSentTo, webHost } from '../../src/cookie/site.ts'

describe('domainMatch (RFC 6265bis 5.1.3)', () => {
  test.each([
    ['data.city.gov', 'data.city.gov', true, 'the same name'],
    ['data.city.gov', 'city.gov', true, 'a name below'],
    ['a.b.city.gov', 'city.gov', true, 'a name further below'],
    ['city.gov', 'data.city.gov', false, 'never upwards'],
    ['www.city.gov', 'data.city.gov', false, 'never sideways'],
    ['opendatacity.gov', 'city.gov', false, 'the end of a label is no label'],
    ['127.0.0.1', '0.0.1', false, 'an address has no names above it'],
  ])('%s, %s: %s (%s)', (host, domain, expected) => {
    expect(domainMatch(host, domain)).toBe(expected)
  })
})

describe('isSentTo', () => {
  test.each([
    ['data.city.gov', true, true, "the portal's own"],
    ['city.gov', false, true, 'of the parent domain: analytics usually sits there'],
    ['city.gov', true, false, 'of the parent host alone'],
    ['www.city.gov', true, false, 'of a sister host, though it is the same site'],
    ['www.city.gov', false, false, 'of a sister host and what is below it'],
    ['a.data.city.gov', false, false, 'of a host below'],
  ])('a cookie of %s, host-only %s, is sent to data.city.gov: %s (%s)', (domain, hostOnly, expected) => {
    expect(isSentTo('data.city.gov', { domain, hostOnly })).toBe(expected)
  })
})

test.each([
  ['data.city.gov', ['data.city.gov', 'city.gov']],
  ['a.b.c.org', ['a.b.c.org', 'b.c.org', 'c.org']],
  ['localhost', ['localhost']],
  ['127.0.0.1', ['127.0.0.1']],
])('cookieDomains(%s)', (host, expected) => {
  expect(cookieDomains(host)).toEqual(expected)
})

test.each<[address: string, host: string | undefined, reason: string]>([
  ['https://Data.City.gov:8443/explore/?a#b', 'data.city.gov', 'case and port are no part of a cookie host'],
  ['http://data.city.gov/', 'data.city.gov', 'http is the web too'],
  ['about:blank', undefined, 'no web page'],
  ['chrome://extensions', undefined, 'a page of the browser'],
  ['file:///tmp/data.city.gov', undefined, 'a file'],
  ['data.city.gov', undefined, 'no address'],
  ['', undefined, 'nothing'],
])('webHost(%j) is %j: %s', (address, expected) => {
  expect(webHost(address)).toBe(expected)
})

test.each<[address: string | undefined, expected: boolean, reason: string]>([
  ['https://data.city.gov:8443/', true, 'another port'],
  ['https://data.city.gov:443/', false, 'the port of the scheme'],
  ['http://data.city.gov:80/', false, 'the port of the scheme'],
  ['http://data.city.gov:443/', true, 'the port of another scheme'],
  ['https://data.city.gov/', false, 'none'],
  ['data.city.gov', false, 'no address'],
  [undefined, false, 'hidden'],
])('hasPort(%j) is %j: %s', (address, expected) => {
  expect(hasPort(address)).toBe(expected)
})

test.each([
  ['data.city.gov', true, 'a host'],
  ['xn--caf-dma.fr', true, 'an internationalised one in the form of DNS'],
  ['city', false, 'one label'],
  ['Data.city.gov', false, 'upper case: never stored so'],
  ['-a.city.gov', false, 'a hyphen at the edge of a label'],
  ['a..b', false, 'an empty label'],
  ['10.0.0.1', false, 'an address'],
  ['../../etc.passwd', false, 'a path'],
  ['data.city.gov/', false, 'more than a host'],
  [`${'a'.repeat(64)}.org`, false, 'a label of more than 63 letters'],
])('isHostName(%j) is %j: %s', (text, expected) => {
  expect(isHostName(text)).toBe(expected)
})
