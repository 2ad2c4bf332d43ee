import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCookie } from '../audit/samples.ts'
import { fakeBrowser } from './fake-browser.ts'

const encoded = (choice: unknown) => encodeURIComponent(JSON.stringify(choice))
const refusal = { functional_cookies: true, ga: false, matomo: false, timestamp: 1_700_000_000 }

async function module(jar: object[] = []) {
  fakeBrowser({ 'cookies.getAll': () => jar })
  return import('../../src/browser/read-choice.ts')
}

describe('reading the choice', () => {
  test.each<[reason: string, text: string, expected: object]>([
    [
      'as the platform stores it; the time stamp stays outside',
      encoded(refusal),
      { status: 'stored', granted: { functional_cookies: true, ga: false, matomo: false } },
    ],
    [
      'only the choices we know',
      encoded({ ga: true, user: 'anna@city.gov', nested: { matomo: true } }),
      { status: 'stored', granted: { ga: true } },
    ],
    ['not encoded', '{"at":true}', { status: 'stored', granted: { at: true } }],
    ['a known choice that is no boolean', encoded({ ga: 'no', matomo: true }), { status: 'unclear' }],
    ['no known choice', encoded({ everything: true }), { status: 'unclear' }],
    ['an empty object, as portals of the tests set it', '%7B%7D', { status: 'unclear' }],
    ['a list', encoded([true]), { status: 'unclear' }],
    ['nothing', '', { status: 'unclear' }],
    ['no JSON', 'accepted', { status: 'unclear' }],
    ['a broken encoding', '%7B%E0%A4%A', { status: 'unclear' }],
    ['longer than a cookie can be', encoded({ ga: true, x: 'x'.repeat(5000) }), { status: 'unclear' }],
    ['the word for nothing', 'null', { status: 'unclear' }],
  ])('%s', async (_, text, expected) => {
    const { parseChoice } = await module()
    expect(parseChoice(text)).toEqual(expected)
  })

  test('whatever the text, nothing is thrown and nothing but booleans of known names comes out', async () => {
    const { parseChoice } = await module()
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json().map(encodeURIComponent)), text => {
        const choice = parseChoice(text)
        if (choice.status !== 'stored') return
        expect(Object.values(choice.granted).every(granted => typeof granted === 'boolean')).toBe(true)
      }),
    )
  })
})

describe('the choices in the jar', () => {
  const host = 'data.city.gov'
  const own = { domain: host, hostOnly: true, storeId: '0', value: encoded(refusal) }
  const found = {
    host,
    storeId: '0',
    choice: { status: 'stored', granted: { functional_cookies: true, ga: false, matomo: false } },
  }
  const unclear = { ...found, choice: { status: 'unclear' } }
  test.each<[reason: string, jar: object[], expected: object[]]>([
    ['none', [], []],
    ['one', [own], [found]],
    [
      'of the hosts below a domain too',
      [{ ...own, domain: '.City.gov', hostOnly: false }],
      [{ ...found, host: 'city.gov' }],
    ],
    ['twins: nobody can tell which one counts', [own, { ...own, path: '/explore' }], [unclear, unclear]],
    ['the same host in two stores', [own, { ...own, storeId: '7' }], [found, { ...found, storeId: '7' }]],
  ])('%s', async (_, jar, expected) => {
    const { choicesInJar } = await module(jar)
    expect(await choicesInJar(['0'])).toEqual(expected)
  })

  test('another cookie holds none', async () => {
    const { choiceIn } = await module()
    const cookie = { ...aCookie({ name: 'sessionid' }), value: encoded(refusal) }
    expect(choiceIn(cookie)).toBeUndefined()
    expect(choiceIn({ ...cookie, name: 'cookies_preferences' })).toEqual(found.choice)
  })
})
