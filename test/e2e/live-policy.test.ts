import { readFileSync } from 'node:fs'
import Ajv from 'ajv/dist/2020.js'
import type { Page } from 'puppeteer-core'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import schema from '../../src/audit/export.schema.json' with { type: 'json' }
import type { Behaviour } from '../replica/behaviour.ts'
import type { LoggedRequest } from '../replica/server.ts'
import { waitFor } from './driver/wait-for.ts'
import { inDepth } from './in-depth.ts'
import { changedTable } from './live-tables.ts'
import { clickExport, groupCounts } from './popup-parts.ts'
import { lists, openOn, settled } from './scenes.ts'
import { useSession } from './session.ts'
import { titled } from './titled.ts'

/** A portal with a bundled policy of its own, and one without. */
const bundled = 'data.jerseycitynj.gov'
const unbundled = 'harbour-demo.huwise.com'
const otherSite = 'www.jerseycitynj.gov'
/** A page of a portal that makes no request of its own to the policy, and sets one cookie in a partition. */
const quietPage = '/pages/map/'

const askButton = '[data-action="compare-policy"], [data-action="read-policy"]'
const knownPath = '/terms/cookies-policy/?flg=en'
const pathsTried = [knownPath, '/terms/cookies-information?flg=en', '/']
const address = (path: string) => `https://${bundled}${path}`

/** A result, how the portal answers that leads to it, and what is to be seen of it. */
interface Result {
  readonly reason: string
  readonly portal: Partial<Behaviour>
  readonly result: string
  readonly says: readonly string[]
  /** Where its links lead. */
  readonly links: readonly string[]
  /** The paths that are asked for, in their order. */
  readonly asked: readonly string[]
}

const results: readonly Result[] = [
  {
    reason: 'the page is as it was',
    portal: {},
    result: 'unchanged',
    says: ['Unchanged: the policy published today says the same as the copy used here'],
    links: [address(knownPath)],
    asked: [knownPath],
  },
  {
    reason: 'the page has other rows, words and durations',
    portal: { policy: { kind: 'table', table: changedTable } },
    result: 'changed',
    says: [
      'Changed: the policy published today differs from the copy used here.',
      '1 row addedVimeo · Video · vuid · To count plays · 2 years',
      "1 row removedOpendatasoft · Language selection (front and back office) · django_language · To remember the visitor's language",
      '1 duration changedsessionidUsed herePublished todayDuration(not stated)2 weeks by default',
      '1 row rewordedcsrftokenUsed herePublished todayPurposeTo retrieve data via API callsTo keep forms safe',
    ],
    links: [address(knownPath)],
    asked: [knownPath],
  },
  {
    reason: 'the page is in another language',
    portal: {
      policy: {
        kind: 'table',
        table: {
          heading: 'Cookies strictement nécessaires',
          columns: ['Nom du fournisseur', 'Nom du cookie', 'Finalité'],
          rows: ['sessionid', 'django_language', 'csrftoken', 'cookies_preferences'].map(name => [
            'Huwise',
            name,
            'Fonctionnement du portail',
          ]),
        },
      },
    },
    result: 'unchanged',
    says: ['Only names, kinds and durations were compared: the page is in another language'],
    links: [address(knownPath)],
    asked: [knownPath],
  },
  {
    reason: 'there is no page',
    portal: { policy: { kind: 'status', status: 404 } },
    result: 'not-found',
    says: ['No policy found at the usual addresses', 'Look for a link at the foot of its pages'],
    links: pathsTried.map(address),
    asked: pathsTried,
  },
  {
    reason: 'a link leads to another site',
    portal: {
      policy: { kind: 'status', status: 404 },
      policyLink: `https://${otherSite}/cookies?<b>`,
    },
    result: 'moved',
    says: ['Moved: the portal’s link leads to another site, so nothing was sent there'],
    links: [`https://${otherSite}/cookies?%3Cb%3E`],
    asked: pathsTried,
  },
  {
    reason: 'the page redirects to another site',
    portal: { policy: { kind: 'redirect', to: `https://${otherSite}/cookies` } },
    result: 'moved',
    says: ['Moved: this page redirects to another site', 'nothing was sent there'],
    links: [address(knownPath)],
    asked: pathsTried,
  },
  {
    reason: 'the page redirects to the login',
    portal: { policy: { kind: 'redirect', to: '/login/?next=/terms/cookies-policy/' } },
    result: 'login',
    says: ['Sign-in needed', 'asked for without your sign-in'],
    links: [address(knownPath)],
    asked: [knownPath, '/login/?next=/terms/cookies-policy/', ...pathsTried.slice(1)],
  },
  {
    reason: 'the page is refused',
    portal: { policy: { kind: 'status', status: 403 } },
    result: 'blocked',
    says: ['answered with an error (HTTP 403)'],
    links: [address(knownPath)],
    asked: pathsTried,
  },
  {
    reason: 'the page takes too long',
    portal: { policy: { kind: 'slow', milliseconds: 12_000 } },
    result: 'blocked',
    says: ['took longer than 10 seconds'],
    links: [address(knownPath)],
    asked: [knownPath],
  },
  {
    reason: 'the page is too large',
    portal: { policy: { kind: 'page', content: `<p>${'cookies '.repeat(400_000)}` } },
    result: 'blocked',
    says: ['over 2 MB, so it was not read'],
    links: [address(knownPath)],
    asked: pathsTried,
  },
  {
    reason: 'the answer is no page',
    portal: { policy: { kind: 'page', type: 'application/pdf', content: '%PDF-1.7' } },
    result: 'blocked',
    says: ['Not a web page'],
    links: [address(knownPath)],
    asked: pathsTried,
  },
  {
    reason: 'there is no table on the page',
    portal: { policy: { kind: 'page', content: '<h1>Cookies</h1><p>We like them.' } },
    result: 'not-readable',
    says: ['Not readable: no table of cookies was found on the page'],
    links: [address(knownPath)],
    asked: pathsTried,
  },
  {
    reason: 'a row of the table has too few cells',
    portal: {
      policy: {
        kind: 'table',
        table: {
          heading: 'Strictly necessary cookies',
          columns: ['Supplier name', 'Cookie name', 'Duration', 'Function'],
          rows: [
            ['Huwise', 'sessionid', '2 weeks', 'authentication'],
            ['Huwise', 'csrftoken'],
          ],
        },
      },
    },
    result: 'changed',
    says: [
      'Changed: the policy published today differs from the copy used here.',
      '3 rows not found again; they may be among those that could not be read',
      '1 duration changedsessionid',
      '1 row not understoodHuwise · csrftoken',
    ],
    links: [address(knownPath)],
    asked: pathsTried,
  },
]

describe.each(inDepth)('in %s', browser => {
  const session = useSession(browser, async starting => {
    await starting.restart({ downloadDir: await starting.folder() })
  })
  let popup: Page

  afterEach(() => session.portal.reset())

  async function open(host: string, path = quietPage): Promise<void> {
    popup = await openOn(session.driver, host, path)
    await popup.waitForSelector(askButton)
  }

  /** Clicks, and waits for what comes of it. */
  async function ask(): Promise<{ result: string | null; text: string; links: string[] }> {
    await popup.click(askButton)
    await popup.waitForSelector('[data-live]:not([data-live="working"])')
    return popup.$eval('.live', part => ({
      result: part.getAttribute('data-live'),
      text: part.textContent,
      links: [...part.querySelectorAll<HTMLAnchorElement>(':scope > :not(.against) a')].map(
        link => link.href,
      ),
    }))
  }

  /** What the extension asked of any host: the replica's pages fetch nothing themselves. */
  const fetched = (): LoggedRequest[] =>
    [...session.portal.log, ...session.portal.strays].filter(({ fetchMode }) => fetchMode === 'cors')

  test.each(titled(results, ({ reason, result }) => `${reason}: ${result}`))(
    '%s',
    async (_title, { portal, result, says, links, asked }) => {
      session.portal.configure(bundled, portal)
      await open(bundled)
      const answer = await ask()
      expect(answer).toMatchObject({ result, links })
      for (const words of says) expect(answer.text).toContain(words)
      const requests = fetched()
      expect(requests.map(({ path }) => path)).toEqual(asked)
      expect(new Set(requests.map(({ host }) => host))).toEqual(new Set([bundled]))
      // The list goes by the bundled policy, whatever came of it.
      expect(await popup.$eval('.against', line => line.textContent)).toContain(
        'Compared with this portal’s own policy.',
      )
    },
  )

  test('a redirect to another host of the same portal is followed', async () => {
    const [host, alias] = ['codefortulsa.opendatasoft.com', 'codefortulsa.huwise.com']
    const to = `https://${alias}/terms/cookies-policy/`
    session.portal.configure(host, { policy: { kind: 'redirect', to } })
    await open(host)
    expect(await ask()).toMatchObject({ result: 'unchanged', links: [to] })
    expect(fetched()).toMatchObject([
      { host, cookieNames: [], origin: undefined, referrer: undefined },
      { host: alias, cookieNames: [], origin: undefined, referrer: undefined },
    ])
  })

  test('no answer at all: blocked, and the search ends there', async () => {
    session.portal.configure(bundled, { policy: { kind: 'hang-up' } })
    await open(bundled)
    expect(await ask()).toMatchObject({ result: 'blocked', links: [address(knownPath)] })
    // Browsers ask a few times more by themselves.
    expect(new Set(fetched().map(({ path }) => path))).toEqual(new Set([knownPath]))
  })

  test('nothing is asked before the click; then without cookies, and the jar stays as it was', async () => {
    session.portal.configure(bundled, { policy: { kind: 'status', status: 404 } })
    const lines = ['sessionid=1; Path=/; Secure; SameSite=None', 'other=1; Path=/']
    await open(bundled, session.portal.setCookiePath('csrftoken=; Max-Age=0; Path=/', ...lines))
    await popup.$$eval('details', all => {
      for (const one of all) one.open = true
    })
    await popup.waitForSelector('[data-cookie="sessionid"] .details')
    const jar = () =>
      session.driver.evaluateInExtension(async (api, domain) => {
        const cookies = await api.cookies.getAll({ domain, partitionKey: {} })
        return cookies.map(({ name }) => name).sort()
      }, bundled)
    const before = await jar()
    expect(before).toEqual(expect.arrayContaining(['other', 'sessionid']))
    expect(fetched()).toEqual([])
    await ask()
    // The home page, which was asked too, sets a cookie for whoever lets it.
    expect(fetched().map(({ path }) => path)).toEqual(pathsTried)
    for (const request of fetched()) {
      expect(request).toMatchObject({
        method: 'GET',
        cookieNames: [],
        origin: undefined,
        referrer: undefined,
      })
    }
    expect(await jar()).toEqual(before)
    expect(before).not.toContain('csrftoken')
  })

  test('markup of the page is text, and nothing of it runs or is loaded', async () => {
    const live = '<img src=/live.png onerror="document.title=1"><script src=/live.js></script>'
    session.portal.configure(bundled, {
      policy: {
        kind: 'page',
        content: `<script>document.title = 'run'</script><meta http-equiv=refresh content="0;url=/refreshed">
          <base href="https://${otherSite}/"><link rel=stylesheet href=/live.css>
          <iframe src=/framed></iframe><svg onload="document.title=2"></svg><body onload="document.title=3">
          <h3>Strictly necessary cookies</h3><table>
          <tr><th>Supplier name</th><th>Cookie name</th><th>Duration</th><th>Function</th></tr>
          <tr><td>${live}Huwise</td><td>sessionid</td><td>Session</td>
          <td>&lt;img src=x onerror="document.title='shown'"&gt;<b>bold</b></td></tr></table>`,
      },
    })
    await open(bundled)
    const { result, text } = await ask()
    expect(result).toBe('changed')
    expect(text).toContain('<img src=x onerror="document.title=\'shown\'">bold')
    expect(await popup.$$('main img, main script, main b, .live svg, iframe')).toHaveLength(0)
    expect(await popup.title()).toBe('Portal Cookie Inspector')
    const { log } = session.portal
    const after = log.slice(log.findIndex(({ fetchMode }) => fetchMode === 'cors'))
    expect(after.map(({ host, path }) => `${host}${path}`)).toEqual([`${bundled}${knownPath}`])
  })

  describe('where no policy of the portal is bundled', () => {
    const cookies = ['sessionid=1; Path=/; Secure', '_ga=1; Path=/; Secure']
    const against = () => popup.$$eval('.against', lines => lines.map(line => line.textContent).join(' '))
    const chip = (name: string) => popup.$eval(`[data-cookie="${name}"] .mark`, one => one.textContent)
    const description = /^Compared with our description of the platform’s own cookies/
    const readNow =
      /^Compared with this portal’s own policy, as it was when you had it read\. Source: https:\/\/harbour-demo\.huwise\.com\/terms\/cookies-policy\/\?flg=en \(read today\) /

    async function openAgain(): Promise<void> {
      await open(unbundled, session.portal.setCookiePath(...cookies))
      await lists(popup, ['_ga', 'sessionid'])
    }

    beforeAll(async () => {
      const { page } = await session.driver.openPortal(
        unbundled,
        session.portal.setCookiePath('x=; Max-Age=0'),
      )
      await page.close()
    })

    test('the one published is read, and the list goes by it at once', async () => {
      await openAgain()
      expect(await against()).toMatch(description)
      expect(await chip('_ga')).toBe('Not a platform cookie')
      const answer = await ask()
      expect(answer).toMatchObject({ result: 'used', links: [`https://${unbundled}${knownPath}`] })
      expect(answer.text).toContain(
        '4 rows read. The list is now compared with them, until you forget the policy.',
      )
      await waitFor('the list to go by it', async () => readNow.test(await against()))
      expect([await chip('sessionid'), await chip('_ga')]).toEqual(['Weakly protected', 'Not in the policy'])
      expect(await groupCounts(popup)).toEqual({ undeclared: 1, necessary: 1 })
    })

    test('and so it does when the popup is opened again, without asking again', async () => {
      await openAgain()
      expect(await against()).toMatch(readNow)
      await popup.click('[data-cookie="sessionid"] summary')
      const details = await popup.waitForSelector('[data-cookie="sessionid"] .details')
      const text = await details?.evaluate(one => one.textContent)
      expect(text).toContain('Huwise · sessionid · 2 weeks by default · authentication')
      expect(text).toMatch(/Source: https:\/\/harbour-demo\S+ \(read /)
      expect(fetched()).toEqual([])
    })

    test('the export says whose policy it is, and when and where it was read', async () => {
      await openAgain()
      await clickExport(popup, 'json')
      await popup.waitForSelector('[data-ok="true"]')
      const file = await session.driver.waitForDownload(/\.json$/)
      const document = JSON.parse(readFileSync(file, 'utf8'))
      const validate = new Ajv({ formats: { 'date-time': true, date: true, uri: true } }).compile(schema)
      expect(validate(document), JSON.stringify(validate.errors)).toBe(true)
      expect(document.comparedWith).toMatchObject({
        standing: 'own',
        source: {
          url: `https://${unbundled}${knownPath}`,
          retrieved: expect.stringMatching(/^20\d\d-\d\d-\d\d$/),
          readAt: expect.stringMatching(/^20\d\d-\d\d-\d\dT[\d:.]+Z$/),
        },
      })
      expect(document.cookies.find(({ name }: { name: string }) => name === '_ga')).toMatchObject({
        declared: 'undeclared',
      })
    })

    test('the number on the toolbar goes by it too', async () => {
      session.portal.configure(unbundled, {
        policy: {
          kind: 'table',
          table: {
            heading: 'Statistical cookies',
            columns: ['Supplier name', 'Cookie name', 'Duration', 'Function'],
            rows: [['Google', '_ga, sessionid', '2 years', 'counting']],
          },
        },
      })
      const { tabId } = await session.driver.openPortal(unbundled, session.portal.setCookiePath(...cookies))
      const badge = () =>
        session.driver.evaluateInExtension((api, id) => api.action.getBadgeText({ tabId: id }), tabId)
      await waitFor('one undeclared', async () => (await badge()) === '1')
      popup = await settled(await session.driver.openPopupInTab(tabId))
      await popup.waitForSelector('[data-action="forget"]')
      expect((await ask()).result).toBe('used')
      await waitFor('none undeclared', async () => (await badge()) === '')
    })

    test('when it can no longer be read, the list goes by what was read before', async () => {
      session.portal.configure(unbundled, { policy: { kind: 'status', status: 500 } })
      await openAgain()
      expect((await ask()).result).toBe('blocked')
      expect(await against()).toMatch(readNow)
    })

    test('it is forgotten at a click, by keyboard, and the place is kept', async () => {
      await openAgain()
      await popup.bringToFront()
      await popup.focus(askButton)
      await popup.keyboard.press('Tab')
      await popup.keyboard.press('Enter')
      await popup.waitForSelector('[data-live="forgotten"]')
      await waitFor('the list to go by the description', async () => description.test(await against()))
      expect(await popup.$('[data-action="forget"]')).toBeNull()
      expect(await popup.evaluate(() => document.activeElement?.getAttribute('data-action'))).toBe(
        'read-policy',
      )
      const kept = await session.driver.evaluateInExtension(async api =>
        Object.keys(await api.storage.local.get()).filter(key => key.startsWith('livePolicy')),
      )
      expect(kept).toEqual([])
    })
  })

  test('asked by keyboard it says that it asks, at a second press it ceases, and the focus stays', async () => {
    session.portal.configure(bundled, { policy: { kind: 'slow', milliseconds: 1_000 } })
    await open(bundled)
    await popup.bringToFront()
    await popup.focus(askButton)
    await popup.keyboard.press('Enter')
    await popup.waitForSelector('[data-live="working"]')
    expect(await popup.$eval('.live [role="status"]', status => status.textContent)).toBe(
      `Asking ${bundled} for its policy…`,
    )
    // The same button now cancels: what was asked for last is not waited for, and nothing more is asked.
    await popup.keyboard.press('Enter')
    await popup.waitForSelector('[data-live="cancelled"]')
    expect(fetched().length).toBeLessThan(pathsTried.length)
    expect(await popup.evaluate(() => document.activeElement?.getAttribute('data-action'))).toBe(
      'compare-policy',
    )
  })

  test('without access to the portal’s encrypted pages nothing is asked, and that is said', async () => {
    const everything = '*://data.jerseycitynj.gov/*'
    const plain = 'http://data.jerseycitynj.gov/*'
    const { driver } = session
    await driver.removeHostAccess(everything)
    await driver.grantHostAccess(plain)
    const tab = await driver.openPortal(bundled, quietPage)
    // The click on the button tells the extension the tab's address, which is hidden otherwise.
    await driver.openRealPopup(tab)
    popup = await settled(await driver.openPopupInTab(tab.tabId))
    const answer = await ask()
    expect(answer.result).toBe('no-access')
    expect(answer.text).toContain(`does not let this extension read pages of ${bundled}`)
    expect(fetched()).toEqual([])
    await driver.grantHostAccess(everything)
  })

  test('in a private window there is nothing to ask with: what is read there would be kept', async () => {
    await session.driver.setPrivateAccess(true)
    const { tabId } = await session.driver.openPrivate(unbundled, quietPage)
    popup = await settled(await session.driver.openPopupInTab(tabId))
    await popup.waitForSelector('[data-state="private"]')
    expect(await popup.$(askButton)).toBeNull()
  })
})
