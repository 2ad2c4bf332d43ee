import { describe, expect, test } from 'vitest'
import type { ObservedCookie } from '../../../src/cookie/observed-cookie.ts'
import { aPolicy } from '../samples.ts'
import { inShort, onParent, reportOf, saidBy } from '../story.ts'

const policy = aPolicy('own', {}, { names: ['csrftoken'] }, { names: ['sessionid2'] })
const storyOf = (cookie: Partial<ObservedCookie>) => ({ policy, steps: [[0, 'set', cookie] as const] })

describe('weak-attributes', () => {
  test.each<[reason: string, cookie: Partial<ObservedCookie>, expected: string]>([
    ['the login cookie as it should be', {}, 'silent'],
    ['scripts can read the login cookie', { httpOnly: false }, 'notice'],
    ['whether it travels unencrypted depends on the server', { secure: false }, 'information'],
    ['both', { httpOnly: false, secure: false }, 'notice'],
    ['scripts must read the token against forgery', { name: 'csrftoken', httpOnly: false }, 'silent'],
    ['a name that only resembles the login cookie', { name: 'sessionid2', httpOnly: false }, 'silent'],
    [
      'a login cookie of the parent domain may be of another site',
      { ...onParent, httpOnly: false },
      'silent',
    ],
    ['SameSite=None without Secure', { name: 'x', sameSite: 'no_restriction', secure: false }, 'notice'],
    ['SameSite=None with Secure', { name: 'x', sameSite: 'no_restriction' }, 'silent'],
    ['no SameSite at all', { name: 'x', sameSite: 'unspecified', secure: false }, 'silent'],
    [
      'some versions of Firefox do not tell the two apart',
      { name: 'x', sameSite: 'no_restriction', secure: false, storeId: 'firefox-default' },
      'notice: browser-maps',
    ],
    ['a kept promise', { name: '__Host-x' }, 'silent'],
    ['a path', { name: '__Host-x', path: '/a' }, 'notice'],
    ['a domain', { name: '__Host-x', hostOnly: false }, 'notice'],
    ['a promise of Secure, kept', { name: '__Secure-x', path: '/a', hostOnly: false }, 'silent'],
    ['and not kept', { name: '__Secure-x', secure: false }, 'notice'],
    ['other letters promise nothing', { name: '__host-x', secure: false }, 'silent'],
    [
      'of the parent domain: it may be of another site',
      { name: '__Secure-x', secure: false, ...onParent },
      'notice: other-site',
    ],
  ])('%s', (_, cookie, expected) => {
    expect(inShort('weak-attributes', storyOf(cookie))).toBe(expected)
  })

  test('the login cookie is known by its row: another provider may mean another thing', () => {
    const other = aPolicy('own', { provider: 'Instagram' })
    expect(inShort('weak-attributes', { policy: other, steps: [[0, 'set', { httpOnly: false }]] })).toBe(
      'silent',
    )
  })

  test('each weakness is told', () => {
    const [said] = saidBy('weak-attributes', storyOf({ httpOnly: false, secure: false }))
    expect(said?.finding.seen.map(({ id }) => id)).toEqual([
      'weak_login_scripts',
      'weak_login_http',
      'first_seen_event',
    ])
  })
})

describe('shared-wider', () => {
  test.each<[reason: string, cookie: Partial<ObservedCookie>, expected: string]>([
    ['it belongs to the parent domain', onParent, 'information'],
    ['it is for this host alone', {}, 'silent'],
    ['it is for this host and those below it', { hostOnly: false }, 'silent'],
  ])('%s', (_, cookie, expected) => {
    expect(inShort('shared-wider', storyOf(cookie))).toBe(expected)
  })
})

describe('declared-not-seen', () => {
  test('each row without a cookie is told, as information', () => {
    const { rowFindings } = reportOf(storyOf({}))
    expect(rowFindings.map(({ seen, severity }) => [seen[0]?.values, severity])).toEqual([
      [['csrftoken'], 'information'],
      [['sessionid2'], 'information'],
    ])
  })
})
