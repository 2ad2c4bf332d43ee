import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ExportDocument } from '../../src/audit/export-schema.ts'
import { isBrowsersOwn, isBrowsersOwnHost } from './browsers-own.ts'
import { browserNames } from './driver/launch.ts'
import { waitFor } from './driver/wait-for.ts'
import { welcomeAgain } from './driver/welcome-page.ts'
import { describeOfOurs, testOfOurs } from './in-depth.ts'
import { lookedUpNames } from './looked-up-names.ts'
import { clickExport } from './popup-parts.ts'
import { recordedOnce } from './recorded.ts'
import { openOn, openReport, openSettings, settled } from './scenes.ts'
import { useSession } from './session.ts'
import { filesBelow, foundIn, random } from './written-files.ts'

const jersey = 'data.jerseycitynj.gov'
/** A page of a portal that sets no cookie. */
const quietPage = '/terms/cookies-policy/'
const frameSite = 'www.example.com'
/** A name that would be read as another: what turns the direction, no width, and a space that is none. */
const given = 'vu\u202edi\u200b_\u00a0x'
/** As the extension is told it: Firefox tells extensions each byte of its UTF-8 as a letter. */
const names = {
  chromium: { strange: given, shown: 'vu‹U+202E›di‹U+200B›_‹U+00A0›x' },
  firefox: {
    strange: Buffer.from(given).toString('latin1'),
    shown: 'vuâ‹U+0080›®diâ‹U+0080›‹U+008B›_Â‹U+00A0›x',
  },
} as const
const notSeen = /[\p{Cc}\p{Cf}\u00a0]/u

// What a page asks or looks up by itself is the browser's; what stands in it, in an export and in the stores is ours.
describe.each(browserNames)('in %s', browser => {
  const { strange, shown } = names[browser]
  const folders = { profileDir: '', downloadDir: '' }
  const session = useSession(browser, async starting => {
    folders.profileDir = await starting.folder()
    folders.downloadDir = await starting.folder()
    // So that Firefox tells of every name that it looks up.
    await starting.restart({ ...folders, extraPrefs: { 'network.dns.notifyResolution': true } })
  })
  const value = random()

  beforeAll(async () => {
    const page = await session.visit(jersey, quietPage)
    await page.evaluate(
      lines => {
        for (const cookie of lines) Object.assign(document, { cookie })
      },
      [
        `${given}=${value}; Path=/; Max-Age=172800`,
        `vuid=${value}; Path=/; Max-Age=172800`,
        `_ga=${value}; Path=/; Domain=jerseycitynj.gov; Max-Age=172800`,
        `sessionid=${value}; Path=/`,
      ],
    )
    await recordedOnce(session.driver, strange)
  })

  describeOfOurs(browser)('what would not be seen of a name is shown by its code', () => {
    test('in the popup, with what that means', async () => {
      const popup = await openOn(session.driver, jersey, quietPage)
      const row = `[data-cookie="${strange}"]`
      expect(await popup.$eval(`${row} .name`, name => name.textContent)).toBe(shown)
      await popup.click(`${row} summary`)
      const details = await popup.waitForSelector(`${row} .details`)
      expect(await details?.evaluate(part => part.textContent)).toContain('shown by their code')
      expect(await saidBy(popup)).not.toMatch(notSeen)
    })

    test('in the report: its table, its findings, its details, and the draft', async () => {
      const report = await openReport(session.driver, `?host=${jersey}`)
      await report.waitForSelector('[data-draft]')
      await openAll(report)
      for (const part of ['tr.cookie .name', '.rule code', '[data-draft] td']) {
        expect(await report.$$eval(part, all => all.map(one => one.textContent))).toContain(shown)
      }
      expect(await report.$eval('.draft', draft => draft.textContent)).toContain('shown by their code')
      expect(await saidBy(report)).not.toMatch(notSeen)
    })
  })

  describeOfOurs(browser)('an export', () => {
    test('tells the access to this portal and to no other', async () => {
      const popup = await openOn(session.driver, jersey, quietPage)
      const granted = await session.driver.evaluateInExtension(
        async api => (await api.permissions.getAll()).origins,
      )
      expect(granted?.length).toBeGreaterThan(1)
      const { access } = await exported(popup)
      expect([...access].sort()).toEqual(['*://data.jerseycitynj.gov/*', '*://jerseycitynj.gov/*'])
    })

    test('of cookies that were set inside another site says so before, and can leave it out', async () => {
      const { driver, portal } = session
      const plain = await openOn(driver, jersey, quietPage)
      expect(await plain.$('.contexts')).toBeNull()
      await plain.close()

      const embed = portal.url(jersey, quietPage)
      const outer = await session.visit(frameSite, `/?${new URLSearchParams({ embed })}`)
      const frame = await waitFor('the frame', () => outer.frames().find(one => one.url() === embed))
      await frame.evaluate(() => {
        Object.assign(document, { cookie: 'inside=1; Path=/; Secure; SameSite=None; Partitioned' })
      })
      await recordedOnce(driver, 'inside')

      const popup = await openOn(driver, jersey, quietPage)
      const told = await popup.waitForSelector('.contexts')
      expect(await told?.evaluate(line => line.textContent)).toContain('https://example.com')
      const whole = await exported(popup)
      expect(whole).not.toHaveProperty('contextsLeftOut')
      expect(JSON.stringify(whole)).toContain('example.com')

      await popup.click('[name="leave-out"]')
      const less = await exported(popup)
      expect(less.contextsLeftOut).toBe(1)
      expect(less.cookies.find(({ name }) => name === 'inside')).toMatchObject({ contextLeftOut: true })
      expect(JSON.stringify(less)).not.toContain('example.com')

      // In the report it is asked of what is selected.
      const report = await openReport(driver, `?host=${jersey}`)
      await report.waitForSelector('.contexts')
      await report.$eval('[data-cookie="vuid"] [type="checkbox"]', box => (box as HTMLElement).click())
      await report.waitForSelector('.scope[data-selected="1"]')
      expect(await report.$('.contexts')).toBeNull()
    })
  })

  testOfOurs(browser)('no page, draft, export or store of ours holds a value', async () => {
    const { driver } = session
    const popup = await openOn(driver, jersey, quietPage)
    const report = await openReport(driver, `?host=${jersey}`)
    await report.waitForSelector('[data-draft]')
    const settings = await openSettings(driver)
    for (const page of [popup, report, settings]) {
      await openAll(page)
      const html = await page.evaluate(() => document.documentElement.outerHTML)
      expect(html).toContain(jersey)
      expect(html).not.toContain(value)
    }
    const drafts = await copiedDrafts(report)
    expect(drafts).toContain('vuid')
    expect(drafts).not.toContain(value)
    const kept = await everythingKept(report)
    expect(kept).toContain('vuid')
    expect(kept).not.toContain(value)
    for (const { bytes } of await filesBelow(folders.downloadDir)) {
      expect(bytes.toString()).toContain('vuid')
      expect(bytes.toString()).not.toContain(value)
    }
  })

  testOfOurs(browser)('no store of ours holds the address of a page that was visited', async () => {
    const { driver } = session
    const path = `/pages/${random()}`
    const { page } = await driver.openPortal(jersey, `${path}?${random()}`)
    // A cookie that is set there is recorded, and the popup and the report know the page's host.
    await page.evaluate(() => {
      Object.assign(document, { cookie: 'set-there=1; Path=/; Max-Age=172800' })
    })
    await recordedOnce(driver, 'set-there')
    const report = await openReport(driver, `?host=${jersey}`)
    await openOn(driver, jersey, path)
    const kept = await everythingKept(report)
    expect(kept).toContain('set-there')
    expect(kept).not.toContain(path)
  })

  describe('no page of ours asks anything by itself, nor looks up a name', () => {
    const lookedUp = async (): Promise<readonly string[]> => {
      const { driver } = session
      // Here every name is known beforehand to Chromium: page-policies.test.ts sees in its log what it looks up.
      return driver.name === 'chromium' ? [] : lookedUpNames(driver)
    }
    const foreign = (names: readonly string[]) =>
      names.filter(name => name !== jersey && !isBrowsersOwnHost(name))

    test.each<[page: string, open: () => Promise<Page>]>([
      ['the popup on a portal', async () => popupBeside()],
      ['the popup on another site, with its links to portals', async () => popupBeside(frameSite)],
      ['the report', () => openReport(session.driver, `?host=${jersey}`)],
      ['the report of no portal', () => openReport(session.driver, '?host=www.example.org')],
      ['the settings', () => openSettings(session.driver)],
      ['the welcome', async () => settled(await session.driver.openExtensionPage(welcomeAgain))],
    ])('%s', async (_, open) => {
      const { portal } = session
      const page = await open()
      portal.clearLog()
      const before = (await lookedUp()).length
      // Once more, without what led to it.
      await page.evaluate(() => {
        document.documentElement.dataset.before = ''
        location.reload()
      })
      await page.waitForFunction(() => document.documentElement.dataset.before === undefined)
      await settled(page)
      await openAll(page)
      const loading = await page.$$eval(
        'link[rel~="preconnect"], link[rel~="dns-prefetch"], link[rel~="prefetch"], [src^="http"], link[href^="http"]',
        all => all.map(one => one.outerHTML),
      )
      expect(loading).toEqual([])
      // What was begun before this visit has come before it.
      await session.visit(jersey, quietPage)
      expect(portal.log.map(({ host, path }) => `${host}${path}`)).toContain(`${jersey}${quietPage}`)
      const pages = portal.log.filter(({ fetchMode }) => fetchMode !== 'navigate')
      expect(pages.filter(({ referrer }) => referrer === undefined).map(({ path }) => path)).toEqual([])
      expect(portal.log.filter(({ host }) => host !== jersey)).toEqual([])
      expect(portal.strays.filter(request => !isBrowsersOwn(request))).toEqual([])
      expect(foreign(portal.reached)).toEqual([])
      expect(foreign((await lookedUp()).slice(before))).toEqual([])
    })

    const popupBeside = async (host: string = jersey) => openOn(session.driver, host, quietPage)

    test('the same watch hears of a request to a maker of browsers, so that it can fail', async () => {
      const { portal } = session
      const page = await session.visit(frameSite)
      await page.evaluate(() => fetch('https://www.google.com/quiet', { mode: 'no-cors' }).catch(() => {}))
      const seen = portal.strays.filter(request => !isBrowsersOwn(request))
      // Browsers ask a second time by themselves where a server says that it is not the one for a host.
      expect(new Set(seen.map(({ host, path, origin }) => `${host}${path} ${origin}`))).toEqual(
        new Set(['www.google.com/quiet undefined']),
      )
      portal.clearLog()
    })

    if (browser === 'firefox') {
      test('the same watch hears of a name that is looked up, so that it can fail', async () => {
        const before = (await lookedUp()).length
        await session.visit(frameSite)
        expect((await lookedUp()).slice(before)).toContain(frameSite)
      })
    }
  })

  describeOfOurs(browser)('an earlier export that was compared', () => {
    const markers = { name: random(), browser: random(), file: random() }

    test('is shown, and is in no store while it is', async () => {
      const { driver } = session
      const made = await exported(await openOn(driver, jersey, quietPage))
      const [cookie] = made.cookies
      const earlier = {
        ...made,
        browser: markers.browser,
        cookies: [...made.cookies, { ...cookie, name: markers.name }],
      }
      const file = join(await session.folder(), `${markers.file}.json`)
      await writeFile(file, JSON.stringify(earlier))
      const report = await openReport(driver, `?host=${jersey}`)
      const input = (await report.waitForSelector('.earlier input')) as ElementHandle<HTMLInputElement>
      await input.uploadFile(file)
      const gone = await report.waitForSelector('[data-earlier="gone"] code')
      expect(await gone?.evaluate(name => name.textContent)).toBe(markers.name)
      const said = await report.$eval('.earlier', part => part.textContent)
      for (const marker of Object.values(markers)) expect(said).toContain(marker)

      const kept = await everythingKept(report)
      expect(kept).toContain('vuid')
      for (const marker of Object.values(markers)) expect(kept).not.toContain(marker)
      await report.close()
    })

    test('is in no file of the profile afterwards', async () => {
      await session.close()
      const files = await filesBelow(folders.profileDir)
      expect(foundIn(files, jersey)).not.toEqual([])
      for (const marker of Object.values(markers)) expect(foundIn(files, marker)).toEqual([])
    })
  })

  async function exported(page: Page): Promise<ExportDocument> {
    const told = () => page.$eval('.export [role="status"]', line => line.textContent)
    const before = await told()
    // A name has the second in it: an export of the same second would have the same one.
    const file = await waitFor('another file', async () => {
      await clickExport(page, 'json')
      await page.waitForSelector('.export [data-ok]')
      const now = await told()
      return now === before ? undefined : /cookies-\S+\.json/.exec(now ?? '')?.[0]
    })
    return JSON.parse(await readFile(await session.driver.waitForDownload(file), 'utf8'))
  }
})

/** Everything that a page says, seen or read out; the marks for tests are not part of it. */
function saidBy(page: Page): Promise<string> {
  return page.$eval('main', main => {
    const attributes = [...main.querySelectorAll('*')].flatMap(one =>
      [...one.attributes].filter(({ name }) => !name.startsWith('data-')).map(({ value }) => value),
    )
    return [main.textContent?.replace(/\n/g, ' '), ...attributes].join(' ')
  })
}

async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true
    for (const name of document.querySelectorAll<HTMLElement>('tr.cookie button.name[aria-expanded="false"]'))
      name.click()
  })
}

/** What each button of the draft puts on the clipboard. */
function copiedDrafts(report: Page): Promise<string> {
  return report.evaluate(async () => {
    const copied: string[] = []
    navigator.clipboard.writeText = async text => {
      copied.push(text)
    }
    for (const button of document.querySelectorAll<HTMLElement>('[data-action^="copy-"]')) button.click()
    return copied.join('\n')
  })
}

/** Everything in every place where a page of ours could keep something, as one text. */
function everythingKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const api = (globalThis as unknown as { chrome: { storage: Record<string, Area> } }).chrome
    interface Area {
      get(keys: null): Promise<unknown>
    }
    const rows: unknown[] = []
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error)
      })
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAll()
        await new Promise((resolve, reject) => {
          all.onsuccess = resolve
          all.onerror = () => reject(all.error)
        })
        rows.push(store, all.result)
      }
      database.close()
    }
    const areas = ['local', 'session', 'sync'].flatMap(name => api.storage[name]?.get(null) ?? [])
    const caches: string[] = []
    for (const key of await globalThis.caches.keys()) {
      caches.push(key, ...(await (await globalThis.caches.open(key)).keys()).map(({ url }) => url))
    }
    return JSON.stringify([
      rows,
      await Promise.all(areas),
      { ...localStorage },
      { ...sessionStorage },
      caches,
      window.name,
      history.state,
      location.href,
    ])
  })
}
