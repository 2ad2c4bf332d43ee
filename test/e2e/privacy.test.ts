import { readFile } from 'node:fs/promises'
import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { isBrowsersOwn } from './browsers-own.ts'
import type { Tab } from './driver/driver.ts'
import type { BrowserName } from './driver/executables.ts'
import { browserNames } from './driver/launch.ts'
import { waitFor } from './driver/wait-for.ts'
import { clickExport } from './popup-parts.ts'
import { recorded, recordedOf, recordedOnce } from './recorded.ts'
import { listedNames, settled } from './scenes.ts'
import { useSession } from './session.ts'
import { titled } from './titled.ts'
import { filesBelow, foundIn, random, type WrittenFile } from './written-files.ts'

const portalHost = 'data.jerseycitynj.gov'
const plainPortal = 'codefortulsa.opendatasoft.com'
/** A page of a portal that sets no cookie. */
const quietPage = '/terms/cookies-policy/'
const persistent = 'Path=/; Max-Age=864000; Secure'
const inFrame = 'Path=/; Secure; SameSite=None; Partitioned'

/** Where an extension's own database lies in the profile. */
const extensionStorage: Readonly<Record<BrowserName, RegExp>> = {
  chromium: /^Default\/IndexedDB\/chrome-extension_/,
  firefox: /^storage\/default\/moz-extension\+\+\+/,
}

/**
 * What of the profile is not searched for values: where the browser itself keeps cookies, and no extension
 * can write. Everything else is searched, whoever wrote it.
 */
const browsersOwn: Readonly<Record<BrowserName, readonly RegExp[]>> = {
  // The cookie jar.
  chromium: [/^Default\/Cookies(-journal)?$/],
  // The cookie jar, and the memory of the session, which holds the session cookies too.
  firefox: [/^cookies\.sqlite(-wal|-shm)?$/, /^sessionstore(-backups\/.+)?\.(jsonlz4|baklz4)$/],
}

describe.each(browserNames)('in %s', browser => {
  const folders = { profileDir: '', downloadDir: '' }
  const session = useSession(browser, async starting => {
    folders.profileDir = await starting.folder()
    folders.downloadDir = await starting.folder()
    await starting.restart(folders)
  })

  /** Sends for the lines from inside a page: an address with a value in it would be in the history. */
  async function fetchLines(page: Page, ...lines: readonly string[]): Promise<void> {
    const path = session.portal.setCookiePath(...lines)
    expect(await page.evaluate(async address => (await fetch(address)).status, path)).toBe(200)
  }
  async function byHeader(host: string, ...lines: readonly string[]): Promise<void> {
    await fetchLines(await session.visit(host, quietPage), ...lines)
  }
  async function byScript(page: Page, line: string): Promise<void> {
    await page.evaluate(cookie => {
      Object.assign(document, { cookie })
    }, line)
  }

  interface Way {
    readonly way: string
    readonly name: string
    readonly values: readonly [string, ...string[]]
    readonly set: (name: string, ...values: readonly string[]) => Promise<void>
  }
  const way = (
    words: string,
    set: (name: string, first: string, second: string) => Promise<void>,
    name = random(),
  ): Way => ({
    way: words,
    name,
    values: [random(), random()],
    set: (named, first = '', second = '') => set(named, first, second),
  })
  const nameless = (_name: string, ...values: readonly string[]) =>
    byHeader(portalHost, ...values.map(value => `=${value}; Path=/`))
  const ways: readonly Way[] = [
    way('a header sets for ten days, and then changes', async (name, first, second) => {
      await byHeader(portalHost, `${name}=${first}; ${persistent}`)
      await byHeader(portalHost, `${name}=${second}; ${persistent}`)
    }),
    way('a header sets for the session, hidden from scripts, and then sets again', (name, first, second) =>
      byHeader(
        portalHost,
        ...[first, second].map(value => `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Secure`),
      ),
    ),
    way('a script sets and changes', async (name, first, second) => {
      const page = await session.visit(portalHost, quietPage)
      await byScript(page, `${name}=${first}; ${persistent}`)
      await byScript(page, `${name}=${second}; ${persistent}`)
    }),
    way('a portal sets on its parent domain, and then deletes', async (name, first, second) => {
      await byHeader(portalHost, `${name}=${first}; Domain=jerseycitynj.gov; ${persistent}`)
      await recordedOnce(session.driver, name)
      await byHeader(portalHost, `${name}=${second}; Domain=jerseycitynj.gov; ${persistent}; Max-Age=0`)
    }),
    way('a portal sets without Secure, on two paths', (name, first, second) =>
      byHeader(plainPortal, `${name}=${first}; Path=/`, `${name}=${second}; Path=/explore/`),
    ),
    way('a portal sets in a partition, and in another one in a frame', async (name, first, second) => {
      await byHeader(portalHost, `${name}=${first}; ${inFrame}`)
      const embed = session.portal.url(portalHost, quietPage)
      const outer = await session.visit('www.example.com', `/?${new URLSearchParams({ embed })}`)
      const frame = await waitFor('the frame', () => outer.frames().find(one => one.url() === embed))
      await frame.evaluate(cookie => {
        Object.assign(document, { cookie })
      }, `${name}=${second}; ${inFrame}`)
    }),
    way('wakes the sleeping worker', async (name, first, second) => {
      const page = await session.visit(portalHost, quietPage)
      await session.driver.killWorker()
      await fetchLines(page, `${name}=${first}; ${persistent}`)
      await session.driver.killWorker()
      await fetchLines(page, `${name}=${second}; ${persistent}`)
    }),
    // Firefox takes none without a name.
    ...(browser === 'chromium' ? [way('comes without a name', nameless, '')] : []),
  ]

  describe('of a cookie only the value is left out', () => {
    test.each(titled(ways, one => `a cookie that ${one.way}, is recorded`))('%s', async (_title, one) => {
      await one.set(one.name, ...one.values)
      await waitFor('the record', async () => (await recordedOf(session.driver, one.name)).length > 0)
      // For the files to come: it shall be all on disk, and the browser decides when that is.
      const text = JSON.stringify(await recorded(session.driver))
      for (const value of one.values) expect(text).not.toContain(value)
    })

    test('the popup shows the names and no value, with all that it has to say opened', async () => {
      const { tabId } = await session.driver.openPortal(portalHost, quietPage)
      const asked = session.portal.log.length
      const strayed = session.portal.strays.length
      const popup = await settled(await session.driver.openPopupInTab(tabId))
      await popup.$$eval('details', all => {
        for (const one of all) one.open = true
      })
      await popup.waitForSelector('[data-cookie] .details')
      const html = await popup.evaluate(() => document.documentElement.outerHTML)
      expect(html).toContain(ways[0]?.name)
      for (const value of ways.flatMap(({ values }) => values)) expect(html).not.toContain(value)

      for (const format of ['csv', 'json'] as const) {
        await clickExport(popup, format)
        const file = await readFile(await session.driver.waitForDownload(new RegExp(`\\.${format}$`)))
        expect(file.includes(ways[0]?.name ?? '-'), `${format} has the name`).toBe(true)
        for (const value of ways.flatMap(({ values }) => values)) {
          expect(foundIn([{ path: format, bytes: file }], value)).toEqual([])
        }
      }
      expect(session.portal.log.slice(asked), 'no page did anything').toEqual([])
      const elsewhere = session.portal.strays.slice(strayed).filter(request => !isBrowsersOwn(request))
      expect(elsewhere, 'nor was another host asked').toEqual([])
    })
  })

  describe('of a private window nothing is left', () => {
    const left = { name: random(), values: [random(), random()] as const }
    const deleted = { name: random(), values: [random()] as const }
    const ordinary = random()
    let tab: Tab

    beforeAll(async () => {
      const { driver } = session
      await driver.setPrivateAccess(true)
      await driver.evaluateInExtension((api, store) => {
        const heard: string[] = []
        Object.assign(globalThis, { heard })
        api.cookies.onChanged.addListener(({ cookie }) => {
          if (cookie.storeId === store) heard.push(cookie.name)
        })
      }, driver.storeIds.private)
      tab = await driver.openPrivate(portalHost, quietPage)
      await fetchLines(tab.page, `${left.name}=${left.values[0]}; ${persistent}`)
      await fetchLines(tab.page, `${deleted.name}=${deleted.values[0]}; ${persistent}`)
      await byScript(tab.page, `${left.name}=${left.values[1]}; ${persistent}; SameSite=Lax`)
      await fetchLines(tab.page, `${deleted.name}=; ${persistent}; Max-Age=0`)
    })

    test('although the extension is told of the cookies there', async () => {
      const told = await waitFor('the events of the private window', async () => {
        const names = await session.driver.evaluateInExtension(
          () => (globalThis as { heard?: string[] }).heard ?? [],
        )
        return names.filter(name => name === deleted.name).length === 2 ? names : undefined
      })
      expect(new Set(told)).toEqual(new Set([left.name, deleted.name]))
    })

    test('nothing is recorded, neither by event nor by a look into the jar', async () => {
      const { driver } = session
      await byHeader(portalHost, `${ordinary}=1; ${persistent}`)
      await recordedOnce(driver, ordinary)
      // The popup of an ordinary tab looks into the jar and brings the record in line with it.
      const { tabId } = await driver.openPortal(portalHost, quietPage)
      const opened = Date.now()
      const popup = await settled(await driver.openPopupInTab(tabId))
      await recordedOnce(driver, ordinary, ({ lastSeen }) => lastSeen.at >= opened)
      expect(await listedNames(popup)).toContain(ordinary)
      expect(await listedNames(popup)).not.toContain(left.name)
      const stores = new Set((await recorded(driver)).map(({ cookie }) => cookie.storeId))
      expect(stores).toEqual(new Set([driver.storeIds.ordinary]))
      expect(await recordedOf(driver, left.name)).toEqual([])
      expect(await recordedOf(driver, deleted.name)).toEqual([])
    })

    test('the tab has no badge, while an ordinary one of the same portal has', async () => {
      const { driver } = session
      const badge = (id: number) =>
        driver.evaluateInExtension((api, tabId) => api.action.getBadgeText({ tabId }), id)
      const { tabId } = await driver.openPortal(portalHost, quietPage)
      await waitFor('the badge of the ordinary tab', async () => (await badge(tabId)) !== '')
      expect(await badge(tab.tabId)).toBe('')
    })

    test('the popup says that the window is private, lists its cookie alone and offers no export', async () => {
      const popup = await settled(await session.driver.openPopupInTab(tab.tabId))
      expect(await shownBy(popup)).toEqual({ state: 'private', cookies: [left.name], exports: 0 })
    })

    // The driver can press the button of Firefox's first window only, which is never private.
    if (browser === 'chromium') {
      test('the popup of the toolbar does too', async () => {
        const { driver } = session
        if (driver.name !== 'chromium') throw new Error('expected the driver of Chromium')
        const popup = await settled(await driver.openRealPopup(tab))
        expect(await shownBy(popup)).toEqual({ state: 'private', cookies: [left.name], exports: 0 })
      })
    }

    test('nor when it is closed', async () => {
      const { driver } = session
      await tab.page.close()
      await byHeader(portalHost, `${ordinary}=2; ${persistent}; SameSite=Lax`)
      await recordedOnce(driver, ordinary, ({ changes }) => changes > 0)
      expect(await recordedOf(driver, left.name)).toEqual([])
    })

    describe('on disk', () => {
      const files = afterClosing()

      test.each(
        titled(
          [
            { what: 'the name of its cookie', text: left.name },
            { what: 'the name of the one that was deleted', text: deleted.name },
            ...[...left.values, ...deleted.values].map((text, index) => ({
              what: `value ${index + 1}`,
              text,
            })),
          ],
          ({ what }) => `${what} is in no file of the profile, the cookie jar included`,
        ),
      )('%s', async (_title, { text }) => {
        expect(foundIn(files, text)).toEqual([])
      })

      test('the same search finds the name of a cookie of an ordinary window', () => {
        expect(foundIn(files, ordinary)).toContainEqual(expect.stringMatching(extensionStorage[browser]))
      })
    })
  })

  describe('on disk', () => {
    const files = afterClosing()

    test.each(
      titled(
        ways,
        one => `a cookie that ${one.way}, has left its value nowhere but where the browser keeps cookies`,
      ),
    )('%s', async (_title, { values }) => {
      const searched = files.filter(({ path }) => !browsersOwn[browser].some(one => one.test(path)))
      for (const value of values) expect(foundIn(searched, value)).toEqual([])
    })

    test.each(
      titled(
        ways.filter(({ name }) => name !== ''),
        one => `the same search finds the name of the one that ${one.way}, in the extension’s database`,
      ),
    )('%s', async (_title, { name }) => {
      expect(foundIn(files, name)).toContainEqual(expect.stringMatching(extensionStorage[browser]))
    })

    test('and the exported files have the name and no value', async () => {
      const exported = await filesBelow(folders.downloadDir)
      expect(exported.map(({ path }) => path.slice(path.lastIndexOf('.'))).sort()).toEqual(['.csv', '.json'])
      expect(foundIn(exported, ways[0]?.name ?? '-')).toHaveLength(2)
      for (const value of ways.flatMap(({ values }) => values)) expect(foundIn(exported, value)).toEqual([])
    })
  })

  test('over all this time no request was the extension’s', () => {
    const { log, strays } = session.portal
    const origins = new Set([...log, ...strays].map(({ origin }) => origin ?? 'none'))
    expect(log.length).toBeGreaterThan(0)
    for (const origin of origins) expect(origin).not.toMatch(/-extension:/)
    // To hosts that it has access to an extension's requests have no origin. Those of the tests are of one path.
    for (const { path } of log.filter(({ fetchMode }) => fetchMode === 'cors')) {
      expect(path).toMatch(/^\/__set\?/)
    }
    // Nor has one to any other host whose answer is not to be read.
    const elsewhere = strays.filter(request => !isBrowsersOwn(request))
    expect(elsewhere.map(({ method, host, path }) => `${method} ${host}${path}`)).toEqual([])
  })

  /** The files of the profile after the browser has closed; filled before the tests of the block. */
  function afterClosing(): WrittenFile[] {
    const files: WrittenFile[] = []
    beforeAll(async () => {
      await session.close()
      files.push(...(await filesBelow(folders.profileDir)))
    })
    return files
  }
})

function shownBy(popup: Page): Promise<{ state: string | undefined; cookies: string[]; exports: number }> {
  return popup.evaluate(() => ({
    state: document.querySelector<HTMLElement>('[data-state]')?.dataset.state,
    cookies: [...document.querySelectorAll<HTMLElement>('[data-cookie]')].map(
      row => row.dataset.cookie ?? '',
    ),
    exports: document.querySelectorAll('[data-action^="export-"]').length,
  }))
}
