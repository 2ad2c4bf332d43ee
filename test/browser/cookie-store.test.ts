import { expect, test } from 'vitest'
import { fakeBrowser } from './fake-browser.ts'

const jar = [
  { name: 'own', domain: 'data.city.gov.uk', hostOnly: true },
  { name: 'parent', domain: '.city.gov.uk', hostOnly: false },
  { name: 'sister', domain: 'www.city.gov.uk', hostOnly: true },
].map(cookie => ({
  ...cookie,
  path: '/',
  secure: true,
  httpOnly: false,
  sameSite: 'lax',
  session: true,
  storeId: 'a-store',
}))

/** As `cookies.getAll` answers to a domain: with its cookies and those below it. */
function below(domain: string) {
  return jar.filter(cookie => `.${cookie.domain}`.endsWith(`.${domain}`))
}

test.each<[browser: string, getBrowserInfo: object, ofPublicSuffix: 'all' | 'nothing']>([
  ['Chromium', {}, 'all'],
  [
    'Firefox, which gives nothing of a public suffix',
    { 'runtime.getBrowserInfo': () => undefined },
    'nothing',
  ],
])('in %s a look finds the cookies of a host and its parent, each once', async (_, info, ofPublicSuffix) => {
  fakeBrowser({
    ...info,
    'cookies.getAll': async details => {
      const { domain } = details as { domain: string }
      return domain === 'gov.uk' && ofPublicSuffix === 'nothing' ? [] : below(domain)
    },
  })
  const { cookiesSentTo } = await import('../../src/browser/cookie-store.ts')
  const { stores, cookies } = await cookiesSentTo('data.city.gov.uk', ['a-store'])
  expect(stores).toEqual(['a-store'])
  expect(cookies.map(({ name }) => name).sort()).toEqual(['own', 'parent'])
})
