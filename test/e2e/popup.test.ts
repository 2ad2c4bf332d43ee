import { readFileSync } from 'node:fs'
import Ajv from 'ajv/dist/2020.js'
import { parse } from 'csv-parse/sync'
import type { Page } from 'puppeteer-core'
import { afterEach, describe, expect, test } from 'vitest'
import manifest from '../../manifest.json' with { type: 'json' }
import schema from '../../src/audit/export.schema.json' with { type: 'json' }
import type { FirefoxPopup } from './driver/firefox-popup.ts'
import { browserNames } from './driver/launch.ts'
import { waitFor } from './driver/wait-for.ts'
import { testOfOurs } from './in-depth.ts'
import { clickExport, groupCounts } from './popup-parts.ts'
import { listedNames, lists, openOn, settled } from './scenes.ts'
import { useSession } from './session.ts'

const jersey = 'data.jerseycitynj.gov'
const portals = [
  'data.jerseycitynj.gov',
  'infrastructure-analyzejerseycity.opendatasoft.com',
  'codefortulsa.opendatasoft.com',
  'jmorel.opendatasoft.com',
  'data.townofcary.org',
]
const platformCookies = ['sessionid', 'django_language', 'csrftoken', 'cookies_preferences']
/** What the platform sets, in the attributes that Django gives it. */
const platformLines = [
  'sessionid=1; Path=/; HttpOnly; SameSite=Lax; Max-Age=1209600',
  'django_language=en; Path=/; SameSite=Lax; Max-Age=31536000',
  'csrftoken=1; Path=/; SameSite=Lax; Max-Age=31449600',
  'cookies_preferences=%7B%7D; Path=/; Max-Age=15552000',
]

describe.each(browserNames)('the popup in %s', browser => {
  const session = useSession(browser, async starting =>
    starting.restart({ downloadDir: await starting.folder() }),
  )

  /** Empties the jar, so that each test says for itself which cookies there are. */
  async function emptyJar(): Promise<void> {
    await session.driver.evaluateInExtension(async browser => {
      const stores = await browser.cookies.getAllCookieStores()
      for (const { id: storeId } of stores) {
        const cookies = await browser.cookies.getAll({ storeId, partitionKey: {} })
        for (const { name, domain, path, secure, partitionKey } of cookies) {
          const url = `http${secure ? 's' : ''}://${domain.replace(/^\./, '')}${path}`
          await browser.cookies.remove({ url, name, storeId, ...(partitionKey && { partitionKey }) })
        }
      }
    })
  }

  async function popupWith(host: string, ...lines: string[]): Promise<Page> {
    await emptyJar()
    return openOn(session.driver, host, session.portal.setCookiePath(...lines))
  }

  const row = (popup: Page, name: string) =>
    popup.$eval(`[data-cookie="${name}"]`, row => ({
      purpose: row.getAttribute('data-purpose'),
      findings: row.getAttribute('data-findings'),
      chip: row.querySelector('.mark')?.textContent,
    }))

  async function details(popup: Page, name: string): Promise<string> {
    // Asked again and again, a click would close what the one before opened.
    const isOpen = await popup.$(`[data-cookie="${name}"] details[open]`)
    if (!isOpen) await popup.click(`[data-cookie="${name}"] summary`)
    const opened = await popup.waitForSelector(`[data-cookie="${name}"] .details`)
    return (await opened?.evaluate(element => element.textContent)) ?? ''
  }

  testOfOurs(browser).each(portals)('%s is explained from its own policy', async host => {
    const popup = await popupWith(host, ...platformLines, 'vuid=1; Path=/; Max-Age=63072000')
    await lists(popup, [...platformCookies, 'vuid'])
    expect(await popup.$eval('.host', line => line.textContent)).toBe(host)
    expect(await popup.$eval('h1', title => title.textContent)).toBe(
      '1 of 5 cookies is not in this portal’s cookie policy',
    )
    expect(await popup.$eval('.head .small', line => line.textContent)).toBe(
      'That is a question for the portal, not proof of a fault.',
    )
    const against = await popup.$$eval('.against', lines => lines.map(line => line.textContent).join(' '))
    expect(against).toContain('Compared with this portal’s own policy')
    expect(against).toContain(`Source: ${host} (date unknown)`)
    expect(await groupCounts(popup)).toEqual({ undeclared: 1, necessary: 4 })
    expect(await popup.$eval('.kind-bar', bar => bar.getAttribute('aria-label'))).toBe(
      '1 not in the policy and 4 declared necessary',
    )
    expect(await popup.$$eval('.pills button', pills => pills.map(pill => pill.textContent))).toEqual([
      'All 5',
      'Not in policy 1',
      'Necessary 4',
      'Findings 1',
    ])
    for (const name of platformCookies) {
      expect(await row(popup, name)).toEqual({
        purpose: 'necessary',
        findings: '',
        chip: 'Declared necessary',
      })
    }
    expect(await row(popup, 'vuid')).toEqual({
      purpose: 'unknown',
      findings: 'undeclared',
      chip: 'Not in the policy',
    })
    expect((await listedNames(popup))[0]).toBe('vuid')
    const text = await details(popup, 'csrftoken')
    expect(text).toContain(
      'Opendatasoft · API (CSRF) (front et back office) · csrftoken · To retrieve data via API calls',
    )
    expect(text).toContain(
      'Row 3, under “Cookies necessary for the platform to function properly/functionality cookies”',
    )
    expect(text).toContain('the same, letter for letter')
    await popup.close()
  })

  test('the real popup, on a real click, lists the same within the size that browsers allow', async () => {
    await emptyJar()
    const tab = await session.driver.openPortal(
      jersey,
      session.portal.setCookiePath(...platformLines, 'vuid=1; Path=/'),
    )
    const { driver } = session
    const seen =
      driver.name === 'chromium'
        ? await fromPage(await driver.openRealPopup(tab))
        : await fromFirefoxPopup(await driver.openRealPopup(tab))
    expect(seen.names).toEqual(['vuid', 'cookies_preferences', 'csrftoken', 'django_language', 'sessionid'])
    expect(seen.width).toBeGreaterThanOrEqual(400)
    expect(seen.width).toBeLessThanOrEqual(500)
    expect(seen.height).toBeLessThanOrEqual(600)
    // Nothing is cut off sideways, and the export stays in sight at the foot.
    expect(seen.sideways).toBe(false)
    expect(seen.footAt).toBeLessThanOrEqual(seen.height + 1)
  })

  testOfOurs(browser)(
    'a portal without an own policy gets the description of the platform, marked as that',
    async () => {
      const popup = await popupWith(
        'riverside-demo.opendatasoft.com',
        platformLines[0] ?? '',
        '_ga=1; Path=/',
      )
      await lists(popup, ['sessionid', '_ga'])
      expect(await popup.$eval('.against', line => line.textContent)).toContain('description of the platform')
      expect(await row(popup, 'sessionid')).toMatchObject({
        purpose: 'necessary',
        chip: 'Described as necessary',
      })
      expect(await row(popup, '_ga')).toMatchObject({
        purpose: 'unknown',
        chip: 'Not a platform cookie',
      })
      expect(await details(popup, 'sessionid')).toContain('That is not this portal’s own policy')
      expect(await details(popup, '_ga')).toContain('This portal’s policy may name it')
      await popup.close()
    },
  )

  test('follows the jar while it is open', async () => {
    await emptyJar()
    const { tabId, page } = await session.driver.openPortal(
      jersey,
      session.portal.setCookiePath('one=1; Path=/'),
    )
    const popup = await settled(await session.driver.openPopupInTab(tabId))
    await lists(popup, ['one'])
    await page.evaluate(() => cookieStore.set('two', '2'))
    await lists(popup, ['one', 'two'])
    await page.evaluate(() => cookieStore.delete('one'))
    await lists(popup, ['two'])
    // What went stays in the record, and is told apart from what is there.
    await popup.waitForSelector('#gone')
    expect(await popup.$eval('#gone', gone => gone.textContent)).toContain('one Removed')
    await popup.close()
  })

  test('follows its tab to another portal', async () => {
    const { tabId, page } = await session.driver.openPortal(jersey)
    const popup = await settled(await session.driver.openPopupInTab(tabId))
    await page.goto(session.portal.url('data.townofcary.org'))
    await popup.waitForFunction(() => document.querySelector('.host')?.textContent === 'data.townofcary.org')
    await page.goto(session.portal.url('www.jerseycitynj.gov'))
    await popup.waitForSelector('[data-state="not-a-portal"]')
    await popup.close()
  })

  testOfOurs(browser)('cookies of one name are rows that can be told apart', async () => {
    const popup = await popupWith(
      'codefortulsa.opendatasoft.com',
      'sessionid=1; Path=/',
      'sessionid=2; Path=/explore',
      'sessionid=3; Path=/; Domain=opendatasoft.com',
      'sessionid=4; Path=/; Secure; SameSite=None; Partitioned',
    )
    await lists(popup, ['sessionid', 'sessionid', 'sessionid', 'sessionid'])
    const briefs = await popup.$$eval('[data-cookie] .brief', briefs =>
      briefs.map(brief => brief.textContent),
    )
    expect(new Set(briefs).size).toBe(4)
    // One of the parent domain may be another site’s: neither necessary nor undeclared.
    const doubtful = await popup.$$eval('[data-status="doubtful"]', rows =>
      rows.map(row => [row.getAttribute('data-purpose'), row.getAttribute('data-findings')]),
    )
    expect(doubtful).toEqual([['unknown', '']])
    await popup.close()
  })

  testOfOurs(browser)('hostile names are text and nothing else', async () => {
    const hostile = [
      '<img src',
      '"><script>document.title',
      '{{7*7}}',
      "'-alert(1)-'",
      '__proto__',
      '%3Cb%3E',
    ]
    const popup = await popupWith(
      jersey,
      ...hostile.map(name => `${name}=x onerror=document.title=1; Path=/`),
    )
    await waitFor('the rows', async () => (await listedNames(popup)).length === hostile.length)
    expect((await listedNames(popup)).sort()).toEqual([...hostile].sort())
    expect(
      await popup.$$eval('[data-cookie] .name', names => names.map(name => name.textContent).sort()),
    ).toEqual([...hostile].sort())
    expect(await popup.$$('main img, main script')).toHaveLength(0)
    expect(await popup.title()).toBe('Portal Cookie Inspector')
    await popup.close()
  })

  testOfOurs(browser)('a jar of 170 cookies is listed whole', async () => {
    const lines = Array.from({ length: 170 }, (_, index) => `cookie-${index}=1; Path=/`)
    const popup = await popupWith('jmorel.opendatasoft.com', ...lines)
    await waitFor('170 rows', async () => (await listedNames(popup)).length === 170)
    expect(await groupCounts(popup)).toEqual({ undeclared: 170 })
    await popup.close()
  })

  testOfOurs(browser)('pills and a search show some of the list, and say how many', async () => {
    const lines = Array.from({ length: 12 }, (_, index) => `cookie-${index}=1; Path=/`)
    const popup = await popupWith(jersey, ...lines, ...platformLines, '_pk_id.1.1fff=1; Path=/')
    await waitFor('all rows', async () => (await listedNames(popup)).length === 17)
    await popup.click('[data-filter="necessary"]')
    await waitFor('the necessary ones', async () => (await listedNames(popup)).length === 4)
    expect(await popup.$eval('.popup > [role="status"]', line => line.textContent)).toBe(
      'Cookies shown: 4 of 17',
    )
    await popup.click('[data-filter="all"]')
    // A tool is found by its name, which is not the cookie's.
    await popup.type('[name="search"]', 'MATOMO')
    await lists(popup, ['_pk_id.1.1fff'])
    await popup.type('[name="search"]', 'x')
    await popup.waitForSelector('.none')
    expect(await listedNames(popup)).toEqual([])
    await popup.close()
  })

  testOfOurs(browser)('the summary is copied as five plain lines', async () => {
    const popup = await popupWith(jersey, ...platformLines, 'vuid=1; Path=/; Max-Age=600')
    await lists(popup, [...platformCookies, 'vuid'])
    await popup.evaluate(() => {
      const page = globalThis as { copied?: string }
      navigator.clipboard.writeText = async text => {
        page.copied = text
      }
    })
    await popup.click('[data-action="copy-summary"]')
    const copied = await waitFor('something to be copied', () =>
      popup.evaluate(() => (globalThis as { copied?: string }).copied),
    )
    const lines = copied.split('\n')
    expect(lines).toHaveLength(5)
    expect(lines[0]).toMatch(/^Cookies of data\.jerseycitynj\.gov, .*20\d\d/)
    expect(lines[1]).toBe('1 of 5 cookies is not in this portal’s cookie policy')
    expect(lines[2]).toBe('Not in the policy: vuid')
    expect(lines[4]).toContain('Compared with this portal’s own policy')
    await popup.waitForFunction(() =>
      document.querySelector('.foot [role="status"]')?.textContent.includes('five lines'),
    )
    await popup.close()
  })

  test('fifty changes in a second move neither focus, scroll nor an open detail', async () => {
    await emptyJar()
    const many = Array.from({ length: 30 }, (_, index) => `first-${index}=1; Path=/`)
    const { tabId, page } = await session.driver.openPortal(jersey, session.portal.setCookiePath(...many))
    const popup = await settled(await session.driver.openPopupInTab(tabId))
    await popup.setViewport({ width: 420, height: 500 })
    await waitFor('all rows', async () => (await listedNames(popup)).length === 30)
    // Not by the mouse: in a window so low, the foot can be where it would be pressed.
    await popup.$eval('[data-cookie="first-3"] summary', summary => summary.click())
    await popup.waitForSelector('[data-cookie="first-3"] .details')
    await popup.focus('[data-cookie="first-3"] .evidence summary')
    const place = () =>
      popup.evaluate(() => {
        const focused = document.activeElement
        return {
          focused: focused?.closest('[data-cookie]')?.getAttribute('data-cookie'),
          isSummary: focused?.matches('.evidence summary'),
          isOpen: document.querySelector('[data-cookie="first-3"] details')?.hasAttribute('open'),
          // Where the eye is: a row that comes above it may scroll the page, and not what is looked at.
          top: Math.round(focused?.getBoundingClientRect().top ?? -1),
        }
      })
    const before = await place()
    await page.evaluate(async () => {
      for (let index = 0; index < 50; index++) {
        await cookieStore.set(`zz-${index}`, '1')
        await new Promise(resolve => setTimeout(resolve, 15))
      }
    })
    await waitFor('the new rows', async () => (await listedNames(popup)).length === 80)
    const { top, ...after } = await place()
    expect(after).toEqual({ focused: 'first-3', isSummary: true, isOpen: true })
    // Half a pixel can be rounded either way.
    expect(Math.abs(top - before.top)).toBeLessThanOrEqual(1)
    await popup.close()
  })

  testOfOurs(browser)('says when there is no cookie, and what to do', async () => {
    const popup = await popupWith('jmorel.opendatasoft.com', 'gone=; Max-Age=0')
    expect(await popup.$eval('.head', head => head.textContent)).toContain(
      'This portal has no cookies in your browser right now',
    )
    expect(await popup.$eval('#absent', absent => absent.textContent)).toContain('This is normal')
    await popup.close()
  })

  test('opened while the worker is dead, it finds and records what the worker did not see', async () => {
    await emptyJar()
    const { tabId } = await session.driver.openPortal(
      jersey,
      session.portal.setCookiePath('late=1; Path=/; Max-Age=600'),
    )
    await session.driver.killWorker()
    const popup = await settled(await session.driver.openPopupInTab(tabId))
    await lists(popup, ['late'])
    await waitFor('its history', async () => (await details(popup, 'late')).includes('First seen'))
    await popup.close()
  })

  describe('export', () => {
    async function exported(popup: Page, format: 'csv' | 'json'): Promise<string> {
      await clickExport(popup, format)
      const said = await popup.waitForSelector('[role="status"][data-ok="true"]')
      const file = /cookies-\S+/.exec((await said?.evaluate(element => element.textContent)) ?? '')?.[0] ?? ''
      return readFileSync(await session.driver.waitForDownload(file), 'utf8')
    }

    test('CSV: a row for each cookie, in a file that is there', async () => {
      const popup = await popupWith(jersey, ...platformLines, '=cmd=1; Path=/', '+1+1=x; Path=/')
      const content = await exported(popup, 'csv')
      const rows: Record<string, string>[] = parse(content, { bom: true, columns: true })
      const present = rows.filter(({ state }) => state === 'present')
      expect(present).toHaveLength((await listedNames(popup)).length)
      expect(present.find(({ name }) => name === 'sessionid')).toMatchObject({
        portal_host: jersey,
        purpose: 'necessary',
        compared_with: 'own',
        policy_document: `${jersey}.txt`,
        first_seen_by: 'event',
        lifetime_measured: 'when-set',
        declaration_row_number: '1',
      })
      expect(content).toContain("'+1+1")
      await popup.close()
    })

    test('JSON: what its schema says, with the browser, the versions and the times', async () => {
      const popup = await popupWith(jersey, ...platformLines, 'vuid=1; Path=/; Max-Age=63072000')
      const document = JSON.parse(await exported(popup, 'json'))
      const validate = new Ajv({ formats: { 'date-time': true, date: true, uri: true } }).compile(schema)
      expect(validate(document), JSON.stringify(validate.errors)).toBe(true)
      expect(document).toMatchObject({
        host: jersey,
        browser: expect.stringMatching(session.driver.name === 'chromium' ? /^Chromium \d+/ : /^Firefox \d+/),
        extensionVersion: manifest.version,
        registryVersion: expect.stringMatching(/^[0-9a-f]{12}$/),
        watchingSince: expect.stringMatching(/Z$/),
        access: expect.arrayContaining(['*://data.jerseycitynj.gov/*', '*://jerseycitynj.gov/*']),
      })
      const vuid = document.cookies.find(({ name }: { name: string }) => name === 'vuid')
      expect(vuid).toMatchObject({ findings: ['undeclared'], declaration: null })
      await popup.close()
    })

    testOfOurs(browser)('says so when nothing could be saved', async () => {
      const popup = await popupWith(jersey, 'one=1; Path=/')
      // A fault put in: what a browser without memory left for the file would do.
      await popup.evaluate(() => {
        URL.createObjectURL = () => {
          throw new Error('out of memory')
        }
      })
      await clickExport(popup, 'csv')
      const said = await popup.waitForSelector('[role="status"][data-ok="false"]')
      expect(await said?.evaluate(element => element.textContent)).toContain(
        'Nothing was saved: out of memory',
      )
      await popup.close()
    })
  })

  describe('without access', () => {
    const pattern = '*://data.townofcary.org/*'
    afterEach(() => session.driver.grantHostAccess(pattern))

    test('is told from an empty jar, and ends as soon as access is given', async () => {
      await session.driver.removeHostAccess(pattern)
      const tab = await session.driver.openPortal(
        'data.townofcary.org',
        session.portal.setCookiePath('sessionid=1; Path=/'),
      )
      // The click on the button tells the extension the tab's address.
      await session.driver.openRealPopup(tab)
      const popup = await settled(await session.driver.openPopupInTab(tab.tabId))
      await popup.waitForSelector('[data-state="no-access"]')
      expect(await popup.$eval('main', main => main.textContent)).toContain(
        'That does not mean that there are none',
      )
      // Chromium asks in a window that only a person can answer; Firefox is told not to ask.
      if (session.driver.name === 'firefox') await popup.click('button.primary')
      else await session.driver.grantHostAccess(pattern)
      await popup.waitForSelector('[data-state="ready"] [data-cookie="sessionid"]')
      await popup.close()
    })

    test('is noticed when it is taken while the popup is open', async () => {
      const { tabId } = await session.driver.openPortal('data.townofcary.org')
      const popup = await settled(await session.driver.openPopupInTab(tabId))
      await popup.waitForSelector('[data-state="ready"]')
      await session.driver.removeHostAccess(pattern)
      await popup.waitForSelector('[data-state="no-access"]')
      await session.driver.grantHostAccess(pattern)
      await popup.waitForSelector('[data-state="ready"]')
      await popup.close()
    })
  })

  testOfOurs(browser).each([
    ['?tab=123456789', 'no such tab'],
    ['?tab=abc', 'no number'],
    ['?tab=', 'nothing'],
    ['?tab=-1', 'no tab has such a number'],
    ['?tab=99999999999999999999', 'a number too large'],
  ])('a page opened with %s (%s) says that it failed, and offers to try again', async search => {
    const popup = await settled(await session.driver.openExtensionPage(`src/popup/index.html${search}`))
    await popup.waitForSelector('[data-state="failed"]')
    expect(await popup.$eval('button', button => button.textContent)).toBe('Try again')
    await popup.close()
  })

  test('the whole job by keyboard alone', async () => {
    const popup = await popupWith(jersey, ...platformLines, 'vuid=1; Path=/')
    await lists(popup, [...platformCookies, 'vuid'])
    await popup.bringToFront()
    const focused = () =>
      popup.evaluate(() => {
        const { activeElement } = document
        return (
          activeElement?.closest('[data-cookie]')?.getAttribute('data-cookie') ??
          activeElement?.getAttribute('data-action') ??
          activeElement?.closest('.fold')?.id
        )
      })
    async function tabTo(target: string, path: (string | undefined)[] = []): Promise<void> {
      await popup.keyboard.press('Tab')
      const now = await focused()
      if (now === target) return
      if (path.length > 30) throw new Error(`expected to reach ${target} by Tab; passed ${path.join(', ')}`)
      await tabTo(target, [...path, now])
    }
    await tabTo('menu')
    await popup.keyboard.press('Enter')
    await popup.waitForSelector('#menu:popover-open')
    await tabTo('export-csv')
    await popup.keyboard.press('Escape')
    await popup.waitForSelector('#menu:not(:popover-open)')
    expect(await focused()).toBe('menu')
    await tabTo('vuid')
    await popup.keyboard.press('Enter')
    await popup.waitForSelector('[data-cookie="vuid"] .details')
    await popup.keyboard.press(' ')
    await popup.waitForSelector('[data-cookie="vuid"] details:not([open])')
    await tabTo('limits')
    await popup.keyboard.press('Enter')
    await popup.waitForSelector('#limits[open]')
    // The export comes last: in Firefox the list of downloads that opens takes the keyboard.
    await popup.keyboard.down('Shift')
    await tabTo('menu')
    await popup.keyboard.up('Shift')
    await popup.keyboard.press('Enter')
    await popup.waitForSelector('#menu:popover-open')
    await tabTo('export-csv')
    await popup.keyboard.press('Enter')
    await popup.waitForSelector('[role="status"][data-ok="true"]')
    await popup.close()
  })
})

/** What can be seen of a popup that hangs below the toolbar. */
interface Seen {
  names: string[]
  width: number
  height: number
  sideways: boolean
  footAt: number
}

async function fromPage(popup: Page): Promise<Seen> {
  await popup.waitForSelector('[data-cookie]')
  return popup.evaluate(look)
}

async function fromFirefoxPopup(popup: FirefoxPopup): Promise<Seen> {
  await waitFor('the rows', () =>
    popup.evaluate(document => document.querySelector('[data-cookie]') !== null),
  )
  const { width, height } = await popup.size()
  return { ...(await popup.evaluate(look)), width, height }
}

/** Runs in the popup. */
function look(page: Document = document): Seen {
  const root = page.documentElement
  return {
    names: [...page.querySelectorAll('[data-cookie]')].map(row => row.getAttribute('data-cookie') ?? ''),
    width: page.defaultView?.innerWidth ?? 0,
    height: page.defaultView?.innerHeight ?? 0,
    sideways: root.scrollWidth > root.clientWidth,
    footAt: page.querySelector('.foot')?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY,
  }
}
