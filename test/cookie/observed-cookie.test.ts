import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type BrowserCookie,
  cookieKey,
  isPrivateStore,
  type ObservedCookie,
  sameAttributes,
  storeIdIn,
  toObservedCookie,
} from '../../src/cookie/observed-cookie.ts'

const inChromium: BrowserCookie = {
  name: 'csrftoken',
  domain: 'data.city.gov',
  hostOnly: true,
  path: '/',
  storeId: '0',
  secure: false,
  httpOnly: false,
  sameSite: 'lax',
  expirationDate: 1_800_000_000.25,
}

const observed: ObservedCookie = {
  name: 'csrftoken',
  domain: 'data.city.gov',
  hostOnly: true,
  path: '/',
  storeId: '0',
  secure: false,
  httpOnly: false,
  sameSite: 'lax',
  expires: 1_800_000_000_250,
}

describe('toObservedCookie', () => {
  test.each<[reason: string, expirationDate: unknown, expires: number | undefined]>([
    ['further than a date reaches', 1e300, 8.64e15],
    ['never', Number.POSITIVE_INFINITY, 8.64e15],
    ['before all time', Number.NEGATIVE_INFINITY, -8.64e15],
    ['no number at all', Number.NaN, undefined],
    ['a text', '1800000000', undefined],
  ])('an end that is %s breaks nothing', (_, expirationDate, expires) => {
    const cookie = toObservedCookie({ ...inChromium, expirationDate } as BrowserCookie)
    expect(cookie.expires).toBe(expires)
    if (expires !== undefined) expect(new Date(expires).toISOString()).toMatch(/Z$/)
  })

  test('keeps the stored attributes, the expiry in whole milliseconds', () => {
    expect(toObservedCookie(inChromium)).toEqual(observed)
  })

  test.each<[reason: string, cookie: Partial<BrowserCookie>, expected: Partial<ObservedCookie>]>([
    [
      'the leading dot only repeats that it is no host-only cookie',
      { domain: '.city.gov' },
      { domain: 'city.gov' },
    ],
    ['domains are compared in lower case', { domain: 'Data.City.GOV' }, { domain: 'data.city.gov' }],
    ['a word no specification knows is no rule', { sameSite: 'sometimes' }, { sameSite: 'unspecified' }],
    [
      'a partition is kept with both its parts',
      { partitionKey: { topLevelSite: 'https://a.org', hasCrossSiteAncestor: true } },
      { partitionKey: { topLevelSite: 'https://a.org', hasCrossSiteAncestor: true } },
    ],
    [
      'an older browser gives no ancestor bit',
      { partitionKey: { topLevelSite: 'https://a.org' } },
      { partitionKey: { topLevelSite: 'https://a.org' } },
    ],
    [
      'first-party isolation names the first party',
      { firstPartyDomain: 'city.gov' },
      { firstPartyDomain: 'city.gov' },
    ],
  ])('%s', (_, cookie, expected) => {
    expect(toObservedCookie({ ...inChromium, ...cookie })).toEqual({ ...observed, ...expected })
  })

  test.each([
    ['Firefox: no partition is null', { partitionKey: null }],
    ['Chromium: no partition is absent', {}],
    ['an empty partition key is none', { partitionKey: {} }],
    ['Firefox: no isolation is an empty text', { firstPartyDomain: '' }],
    ['no isolation can be null', { firstPartyDomain: null }],
  ])('one form for nothing: %s', (_, cookie) => {
    expect(toObservedCookie({ ...inChromium, ...cookie })).toEqual(observed)
  })

  test('a session cookie has no expiry', () => {
    expect(toObservedCookie({ ...inChromium, expirationDate: undefined })).not.toHaveProperty('expires')
  })

  test('whatever else a browser hands out, the value above all, stays outside', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8 }), secret => {
        const withValue = { ...inChromium, value: secret, session: false, note: secret }
        expect(toObservedCookie(withValue)).toEqual(observed)
      }),
    )
  })
})

describe('cookieKey', () => {
  test.each<[reason: string, other: Partial<ObservedCookie>]>([
    ['name', { name: 'CSRFtoken' }],
    ['domain', { domain: 'city.gov' }],
    ['host-only flag', { hostOnly: false }],
    ['path', { path: '/explore' }],
    ['store (container)', { storeId: 'firefox-container-1' }],
    ['partition', { partitionKey: { topLevelSite: 'https://a.org' } }],
    ['ancestor bit', { partitionKey: { topLevelSite: 'https://a.org', hasCrossSiteAncestor: true } }],
    ['first-party domain', { firstPartyDomain: 'city.gov' }],
  ])('two cookies that differ in %s live side by side', (_, other) => {
    expect(cookieKey({ ...observed, ...other })).not.toBe(cookieKey(observed))
  })

  test('two partitions of one site differ by the ancestor bit', () => {
    const topLevelSite = 'https://a.org'
    const own = cookieKey({ ...observed, partitionKey: { topLevelSite, hasCrossSiteAncestor: false } })
    const embedded = cookieKey({ ...observed, partitionKey: { topLevelSite, hasCrossSiteAncestor: true } })
    expect(own).not.toBe(embedded)
  })

  test.each<[reason: string, other: Partial<ObservedCookie>]>([
    ['expiry', { expires: 1 }],
    ['Secure', { secure: true }],
    ['HttpOnly', { httpOnly: true }],
    ['SameSite', { sameSite: 'strict' }],
  ])('%s is no part of the identity: the cookie is overwritten', (_, other) => {
    expect(cookieKey({ ...observed, ...other })).toBe(cookieKey(observed))
    expect(sameAttributes({ ...observed, ...other }, observed)).toBe(false)
  })

  test('tells the store, whatever name and path are', () => {
    const text = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(text, text, text, (name, path, storeId) => {
        expect(storeIdIn(cookieKey({ ...observed, name, path, storeId }))).toBe(storeId)
      }),
    )
  })

  test('no name or path can be made to look like another identity', () => {
    const text = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(text, text, text, text, (name, path, otherName, otherPath) => {
        const one = cookieKey({ ...observed, name, path })
        const other = cookieKey({ ...observed, name: otherName, path: otherPath })
        expect(one === other).toBe(name === otherName && path === otherPath)
      }),
    )
  })
})

test.each([
  ['0', false, 'Chromium, normal'],
  ['1', true, 'Chromium, incognito'],
  ['firefox-default', false, 'Firefox, normal'],
  ['firefox-private', true, 'Firefox, private'],
  ['firefox-container-1', false, 'a container is no private window'],
])('isPrivateStore(%j) is %j: %s', (storeId, expected) => {
  expect(isPrivateStore(storeId)).toBe(expected)
})
