import type { Page } from 'puppeteer-core'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { PortalNotes, RecognitionAnswer } from '../../src/portal/portal-note.ts'
import type { ApiAnswer } from '../replica/behaviour.ts'
import type { LoggedRequest } from '../replica/server.ts'
import type { Tab } from './driver/driver.ts'
import { browserNames } from './driver/launch.ts'
import { waitFor } from './driver/wait-for.ts'
import { inDepth, testOfOurs } from './in-depth.ts'
import { settled } from './scenes.ts'
import { useSession } from './session.ts'
import { titled } from './titled.ts'

/** A portal that no registry names. */
const unknown = 'opendata.rivertown.gov.uk'
/** No portal, yet a host to which the extension has access, for the portal below it. */
const accessible = 'jerseycitynj.gov'
const shop = 'www.example.com'
const cataloguePath = '/api/explore/v2.1/catalog/datasets?limit=1'
/** A visitor who is signed in, with cookies that go wherever the site is asked from. */
const cookies = ['sessionid', 'consent'].map(name => `${name}=1; Path=/; Secure; SameSite=None`)

/** An answer of a site that is not taken for a portal, and what is said of it. */
interface Row {
  readonly api: ApiAnswer
  readonly answer: RecognitionAnswer
  readonly says: string
  readonly mayWatch?: true
}

const rows: readonly Row[] = [
  {
    api: 'unauthorised',
    answer: 'private',
    says: `Perhaps: ${unknown} asks for a sign-in, or redirects elsewhere. Private portals do so, and other sites too.`,
    mayWatch: true,
  },
  { api: 'forbidden', answer: 'private', says: 'Perhaps:', mayWatch: true },
  { api: 'login', answer: 'private', says: 'Perhaps:', mayWatch: true },
  {
    api: 'page',
    answer: 'no-portal',
    says: `No: ${unknown} answers, but not like an Opendatasoft catalogue.`,
  },
  { api: 'json', answer: 'other-json', says: `No: ${unknown} answers with data (JSON)` },
  { api: 'failing', answer: 'failing', says: `No answer yet: ${unknown} says that it cannot answer now.` },
  {
    api: 'unreadable',
    answer: 'unreachable',
    says: `No open Opendatasoft catalogue answered at ${unknown}. Either the site has none, like most sites, or it cannot be reached now`,
  },
]

// What a request tells of who asks, an origin above all, is the browser's; what is made of an answer is ours.
describe.each(browserNames)('in %s', browser => {
  const ours = testOfOurs(browser)
  const tried = inDepth.includes(browser) ? rows : rows.slice(0, 1)
  const session = useSession(browser)
  /** Under their hosts. */
  const tabs = new Map<string, Tab>()
  let popup: Page

  /** In the tabs the button of the extension is clicked once: their addresses are told from then on. */
  beforeAll(async () => {
    const { driver, portal } = session
    for (const host of [unknown, shop, accessible]) {
      const tab = await driver.openPortal(host, portal.setCookiePath(...cookies))
      await driver.openRealPopup(tab)
      tabs.set(host, tab)
    }
  })

  afterEach(async () => {
    await session.driver.evaluateInExtension(api => api.storage.local.remove('portals'))
    session.portal.reset()
  })

  function tabOf(host: string): Tab {
    const tab = tabs.get(host)
    if (!tab) throw new Error(`expected an open tab of ${host}; there are ${[...tabs.keys()]}`)
    return tab
  }

  async function open(host: string): Promise<void> {
    session.portal.clearLog()
    popup = await settled(await session.driver.openPopupInTab(tabOf(host).tabId))
  }

  const status = () => popup.$eval('.recognition [role="status"]', line => line.textContent)
  const answered = (answer: string) => popup.waitForSelector(`[data-recognition="${answer}"]`)
  const canForget = () => popup.waitForSelector('[data-action="forget-recognition"]')
  const stateIs = (state: string) => popup.waitForSelector(`[data-state="${state}"]`)
  const focused = () =>
    popup.evaluate(() => {
      const element = document.activeElement
      return element?.getAttribute('data-action') ?? element?.tagName
    })

  async function noteOf(host: string) {
    const { portals = {} } = await session.driver.evaluateInExtension(api => api.storage.local.get('portals'))
    return (portals as PortalNotes)[host]
  }

  /** What the extension asked of any host: the replica's pages fetch nothing themselves. */
  const fetched = (): LoggedRequest[] =>
    [...session.portal.log, ...session.portal.strays].filter(({ fetchMode }) => fetchMode === 'cors')

  /** One question, to that host alone, that says nothing of who asks: neither the visitor nor their extension. */
  function expectOneQuestion(host: string): void {
    expect(fetched()).toMatchObject([
      {
        method: 'GET',
        host,
        path: cataloguePath,
        cookieNames: [],
        origin: 'null',
        referrer: undefined,
        fetchMode: 'cors',
      },
    ])
    expect(fetched()[0]?.headers).not.toContain(new URL(session.driver.extensionOrigin).host)
  }

  test.each(titled(tried, ({ api, answer }) => `${api}: ${answer}`))(
    '%s',
    async (_title, { api, answer, says, mayWatch }) => {
      session.portal.configure(unknown, { api })
      await open(unknown)
      expect(await popup.$eval('.recognition', part => part.getAttribute('data-recognition'))).toBeNull()
      expect(fetched()).toEqual([])
      const before = Date.now()
      await popup.click('[data-action="recognise"]')
      await answered(answer)
      expect(await status()).toContain(says)
      await canForget()
      expectOneQuestion(unknown)
      expect(await popup.$$('[data-action="watch"]')).toHaveLength(mayWatch ? 1 : 0)
      const note = await noteOf(unknown)
      expect(note).toEqual({ recognition: { at: expect.any(Number), answer } })
      expect(note?.recognition?.at).toBeGreaterThanOrEqual(before)
      expect(await popup.$('iframe')).toBeNull()
      expect(await popup.$('[data-state="not-a-portal"]')).not.toBeNull()
    },
  )

  ours.each([
    ['ok', 'portal'],
    ['empty', 'portal'],
    ['quota', 'quota'],
  ] as const)('%s: %s, and from now on it is watched', async (api, answer) => {
    session.portal.configure(unknown, { api })
    await open(unknown)
    await popup.click('[data-action="recognise"]')
    await stateIs('no-access')
    expectOneQuestion(unknown)
    const at = expect.any(Number)
    expect(await noteOf(unknown)).toEqual({
      added: { at, by: 'recognised' },
      recognition: { at, answer },
    })
    // The button is gone, and the place is not lost.
    expect(await focused()).toBe('H1')
  })

  test('a portal to which there is access already is explained at once', async () => {
    session.portal.configure(accessible, { api: 'ok' })
    await open(accessible)
    await popup.click('[data-action="recognise"]')
    await stateIs('ready')
    expect(await popup.$eval('.host', line => line.textContent)).toBe(accessible)
    expectOneQuestion(accessible)
  })

  test('in the real popup, which has more rights on the site than a tab, nothing more is sent', async () => {
    const { driver } = session
    const tab = tabOf(shop)
    session.portal.clearLog()
    if (driver.name === 'chromium') {
      popup = await driver.openRealPopup(tab)
      const button = await popup.waitForSelector('[data-action="recognise"]')
      await button?.click()
      await answered('unreachable')
    } else {
      await tab.page.bringToFront()
      const real = await driver.openRealPopup(tab)
      const within = (selector: string) => () =>
        real.evaluate((page, wanted) => page.querySelector(wanted) !== null, selector)
      await waitFor('the question', within('[data-action="recognise"]'))
      await real.evaluate(page => page.querySelector<HTMLElement>('[data-action="recognise"]')?.click())
      await waitFor('the answer', within('[data-recognition="unreachable"]'))
    }
    expectOneQuestion(shop)
  })

  ours('a shop is none: its answer cannot be read, and that is said', async () => {
    await open(shop)
    await popup.click('[data-action="recognise"]')
    await answered('unreachable')
    expect(await status()).toContain(`No open Opendatasoft catalogue answered at ${shop}.`)
    expect(fetched()).toMatchObject([{ host: shop, path: cataloguePath, status: 404, cookieNames: [] }])
    await waitFor('the answer to be noted', () => noteOf(shop))
    expect(await noteOf(shop)).toMatchObject({ recognition: { answer: 'unreachable' } })
  })

  ours('no answer at all', async () => {
    session.portal.configure(unknown, { api: 'hang-up' })
    await open(unknown)
    await popup.click('[data-action="recognise"]')
    await answered('unreachable')
    // Browsers ask a few times more by themselves.
    expect(new Set(fetched().map(({ path }) => path))).toEqual(new Set([cataloguePath]))
  })

  ours('offline nothing is asked, and nothing is noted', async () => {
    await open(unknown)
    await setOffline(true)
    await popup.click('[data-action="recognise"]')
    await answered('offline')
    expect(await status()).toBe('Your browser is offline, so nothing was asked. Ask again when it is online.')
    await setOffline(false)
    expect(fetched()).toEqual([])
    expect(await noteOf(unknown)).toBeUndefined()
  })

  async function setOffline(offline: boolean): Promise<void> {
    const { driver } = session
    if (driver.name === 'chromium') await popup.setOfflineMode(offline)
    else {
      await driver.runInChromeScope(({ Services }, value) => {
        Services.io.offline = value
      }, offline)
    }
    await popup.waitForFunction(expected => navigator.onLine !== expected, {}, offline)
  }

  ours('the answer is there again when the popup is opened again, until it is forgotten', async () => {
    session.portal.configure(unknown, { api: 'page' })
    await open(unknown)
    await popup.click('[data-action="recognise"]')
    await canForget()
    await popup.close()

    await open(unknown)
    await answered('no-portal')
    expect(await status()).toMatch(
      /^Asked \w+ \d+, 20\d\d, \d+:\d\d:\d\d.[AP]M\. No: opendata\.rivertown\.gov\.uk answers, but not/,
    )
    expect(await popup.$eval('[data-action="recognise"]', button => button.textContent)).toBe('Ask again')
    expect(fetched()).toEqual([])
    await popup.click('[data-action="forget-recognition"]')
    await answered('forgotten')
    await waitFor('the answer to be gone', async () => (await noteOf(unknown)) === undefined)

    await popup.close()
    await open(unknown)
    expect(await status()).toBe('')
    expect(await popup.$eval('[data-action="recognise"]', button => button.textContent)).toBe(
      'Is this an Opendatasoft portal?',
    )
    expect(fetched()).toEqual([])
  })

  ours('by keyboard alone: asked, watched by one who knows better, and the place is never lost', async () => {
    session.portal.configure(unknown, { api: 'forbidden' })
    await open(unknown)
    await popup.bringToFront()
    await popup.keyboard.press('Tab')
    expect(await focused()).toBe('recognise')
    await popup.keyboard.press('Enter')
    await canForget()
    expect(await focused()).toBe('recognise')
    await popup.keyboard.press('Tab')
    await popup.keyboard.press('Tab')
    expect(await focused()).toBe('forget-recognition')
    await popup.keyboard.press('Enter')
    await answered('forgotten')
    expect(await focused()).toBe('recognise')
    await popup.keyboard.press('Enter')
    await popup.waitForSelector('[data-action="watch"]')
    await popup.keyboard.press('Tab')
    expect(await focused()).toBe('watch')
    await popup.keyboard.press('Enter')
    await stateIs('no-access')
    expect(await focused()).toBe('H1')
    expect(await noteOf(unknown)).toMatchObject({
      added: { by: 'address' },
      recognition: { answer: 'private' },
    })
  })

  ours('while it asks it says so, asks once, and does not wait for ever', async () => {
    session.portal.configure(unknown, { api: 'slow' })
    await open(unknown)
    await popup.click('[data-action="recognise"]')
    await answered('working')
    expect(await status()).toBe(`Asking ${unknown}…`)
    await popup.click('[data-action="recognise"]')
    await answered('unreachable')
    expectOneQuestion(unknown)
  })

  ours("the vendor's own sites are known to be none", async () => {
    const { tabId } = await session.driver.openPortal('www.opendatasoft.com', '/')
    popup = await settled(await session.driver.openPopupInTab(tabId))
    await stateIs('not-a-portal')
    expect(await popup.$eval('main', main => main.textContent)).toContain('www.opendatasoft.com is not')
    expect(await popup.$('[data-action="recognise"]')).toBeNull()
  })

  ours('on a port of its own a site is not asked: another one may stand on the usual port', async () => {
    const { tabId, page } = await session.driver.openPortal(accessible, '/')
    await page.goto(`https://${accessible}:${session.portal.port}/`)
    popup = await settled(await session.driver.openPopupInTab(tabId))
    await stateIs('not-a-portal')
    expect(await popup.$eval('main', main => main.textContent)).toContain(`${accessible} is not`)
    expect(await popup.$('[data-action="recognise"]')).toBeNull()
  })

  ours('in a private window nothing is asked: the answer would be kept', async () => {
    await session.driver.setPrivateAccess(true)
    const { tabId } = await session.driver.openPrivate(accessible, '/')
    popup = await settled(await session.driver.openPopupInTab(tabId))
    await stateIs('not-a-portal')
    expect(await popup.$eval('main', main => main.textContent)).toContain('not asked from a private window')
    expect(await popup.$('[data-action="recognise"]')).toBeNull()
  })
})
