import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import type { RecordTrouble } from '../../src/browser/record/record-error.ts'
import type { WatchedPeriod } from '../../src/cookie/watched-period.ts'
import { block, deleteRecord, makeForeign, makeNewer, unblock } from './broken.ts'
import { waitFor } from './driver/wait-for.ts'
import { inDepth } from './in-depth.ts'
import { clickExport } from './popup-parts.ts'
import { recordedOnce, rowsOf } from './recorded.ts'
import { choose, lists, openOn, openReport, openSettings, withoutStored } from './scenes.ts'
import { useSession } from './session.ts'

const host = 'data.jerseycitynj.gov'
/** Nothing but cookies that its policy does not name. */
const other = 'data.townofcary.org'

describe.each(inDepth)('in %s', browser => {
  const session = useSession(browser, async starting => {
    // The list of downloads that Firefox opens would take the keyboard.
    const extraPrefs = { 'browser.download.alwaysOpenPanel': false }
    await starting.restart({ downloadDir: await starting.folder(), extraPrefs })
    await starting.setCookies(host, 'csrftoken=1; Path=/; Secure', 'surprise=1; Path=/; Secure')
    await recordedOnce(starting.driver, 'surprise')
  })

  const stored = () => session.driver.evaluateInExtension(api => api.storage.local.get(null))
  const badgeOf = (tabId: number) =>
    session.driver.evaluateInExtension((api, id) => api.action.getBadgeText({ tabId: id }), tabId)
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-action'))

  /** Opens a page of the extension without waiting for what it reads of the record. */
  async function atOnce(path: string): Promise<Page> {
    const page = await session.driver.openExtensionPage(path)
    await page.waitForSelector('[data-state="ready"]')
    return page
  }

  async function tells(page: Page, trouble: RecordTrouble): Promise<string> {
    const note = await page.waitForSelector(`[data-note="record"][data-trouble="${trouble}"]`)
    return (await note?.evaluate(element => element.textContent)) ?? ''
  }

  /** Presses a button of the settings, and the button of the question that comes, by the keyboard alone. */
  async function agreeByKeyboard(page: Page, action: string): Promise<void> {
    await page.bringToFront()
    await waitFor(`${action} to have the focus`, async () => {
      await page.focus(`[data-action="${action}"]`)
      return (await page.evaluate(() => document.hasFocus())) && (await focused(page)) === action
    })
    await page.keyboard.press('Enter')
    await page.waitForSelector('dialog[open]')
    expect(await focused(page)).toBe('cancel')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForSelector('[aria-labelledby="record"] .outcome[data-ok="true"]')
  }

  async function recordsAgain(name: string): Promise<WatchedPeriod[]> {
    await session.setCookies(host, `${name}=1; Path=/; Secure`)
    await recordedOnce(session.driver, name)
    return [...(await rowsOf<WatchedPeriod>(session.driver, 'watched'))]
  }

  describe.each<[trouble: RecordTrouble, broken: typeof makeNewer, said: string]>([
    ['newer', makeNewer, 'VersionError'],
    ['damaged', makeForeign, 'NotFoundError'],
  ])('with a record that is %s', (trouble, broken, said) => {
    test('each page shows what it can without it, and says what is wrong', async () => {
      await broken(session.driver)
      const popup = await openOn(session.driver, host, '/')
      expect(await tells(popup, trouble)).toContain(said)
      await popup.waitForSelector('[data-cookie="surprise"]')
      const report = await openReport(session.driver, `?host=${host}`)
      expect(await tells(report, trouble)).toContain(said)
      await report.waitForSelector('[data-cookie="surprise"]')
      const settings = await openSettings(session.driver)
      expect(await tells(settings, trouble)).toContain(said)
      expect(await settings.$$('[data-recorded]')).toEqual([])
    })

    test('the badge counts, and an export is saved', async () => {
      await broken(session.driver)
      const { tabId } = await session.driver.openPortal(other, session.portal.setCookiePath('one=1', 'two=1'))
      await waitFor('the badge to count', async () => (await badgeOf(tabId)) === '2' || undefined)
      const popup = await session.driver.openPopupInTab(tabId)
      await tells(popup, trouble)
      await clickExport(popup, 'json')
      const file = await session.driver.waitForDownload(new RegExp(`${other}.*json$`))
      const { cookies } = JSON.parse(await readFile(file, 'utf8'))
      expect(cookies.map(({ name }: { name: string }) => name).sort()).toEqual(['one', 'two'])
    })

    test('the rest of the settings works, and the record begins anew by the keyboard', async () => {
      await broken(session.driver)
      const page = await openSettings(session.driver)
      await page.waitForSelector(`[data-portal="${other}"][data-access]`)
      await choose(page, other, 'pause')
      await page.waitForSelector(`[data-portal="${other}"][data-paused="user"]`)
      await choose(page, other, 'pause')
      await page.waitForSelector(`[data-portal="${other}"]:not([data-paused])`)
      await agreeByKeyboard(page, 'begin-anew')
      await page.waitForSelector('[data-lost]', { timeout: 60_000 })
      expect(await page.$('[data-note="record"]')).toBeNull()
      const watched = await recordsAgain(`after-${trouble}`)
      expect(watched[0]?.why).toBe('lost')
      expect(await stored()).not.toHaveProperty('unwritten')
      for (const told of [
        await openOn(session.driver, host, '/'),
        await openReport(session.driver, `?host=${host}`),
      ]) {
        await told.waitForSelector('[data-note="lost"]')
        await told.waitForSelector('[data-complete-since]')
      }
    })

    test('all can be deleted, and nothing is called lost then', async () => {
      await broken(session.driver)
      await agreeByKeyboard(await openSettings(session.driver), 'delete-all')
      const watched = await recordsAgain(`deleted-${trouble}`)
      expect(watched.map(({ why }) => why)).not.toContain('lost')
    })
  })

  test('a record that is held elsewhere holds up nothing else, and every wait for it ends in words', async () => {
    const { driver } = session
    await block(driver)
    try {
      await driver.killWorker()
      const { tabId } = await driver.openPortal(
        other,
        session.portal.setCookiePath('one=1', 'two=1', 'three=1'),
      )
      // When the worker gives the database up, it notes so: what is shown before did not wait for it.
      const noted = await waitFor('the badge to count', async () => {
        const [badge, { unwritten }] = [await badgeOf(tabId), await stored()]
        return badge === '3' && { unwritten }
      })
      expect(noted).not.toMatchObject({ unwritten: { trouble: 'blocked' satisfies RecordTrouble } })
      const popup = await driver.openPopupInTab(tabId)
      await lists(popup, ['one', 'two', 'three'])
      const report = await atOnce(`src/report/index.html?host=${other}`)
      await lists(report, ['one', 'two', 'three'])
      expect(await report.$('[data-record="pending"] .record-age p')).not.toBeNull()
      const settings = await atOnce('src/settings/index.html')
      expect(await settings.$('[data-record="pending"]')).not.toBeNull()
      for (const page of [popup, report, settings]) expect(await tells(page, 'blocked')).not.toContain('()')
    } finally {
      await unblock(driver)
    }
    const page = await openSettings(driver)
    await page.waitForSelector('[data-record="read"]')
  })

  test('without room what was recorded is shown, and that nothing more is', async () => {
    if (session.driver.name !== 'chromium') return
    await deleteRecord(session.driver)
    await recordsAgain('before-the-end')
    const page = await session.driver.openExtensionPage('manifest.json')
    const devTools = await page.createCDPSession()
    const origin = session.driver.extensionOrigin
    await devTools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
    try {
      // Chromium lets an origin go on for half a minute under what it was promised.
      await waitFor(
        'writing to fail',
        async () => {
          await session.setCookies(host, `beyond=${randomUUID()}; Path=/; Secure`)
          return 'unwritten' in (await stored())
        },
        { timeoutMs: 60_000, everyMs: 500 },
      )
      const report = await openReport(session.driver, `?host=${host}`)
      expect(await tells(report, 'no-room')).toContain('QuotaExceededError')
      await report.waitForSelector('[data-cookie="before-the-end"]')
    } finally {
      await devTools.send('Storage.overrideQuotaForOrigin', { origin })
    }
  })

  test('without what is stored each page goes by what the extension brings, and says so', async () => {
    // Firefox runs no script of ours in an extension's page before the page's own.
    if (session.driver.name !== 'chromium') return
    const { tabId } = await session.driver.openPortal(host, '/')
    for (const path of [
      `src/popup/index.html?tab=${tabId}`,
      `src/report/index.html?host=${host}`,
      'src/settings/index.html',
    ]) {
      const page = await withoutStored(session.driver, path)
      const note = await page.waitForSelector('[data-state="ready"] [data-note="stored"]')
      expect(await note?.evaluate(element => element.textContent)).toContain('the disk is on fire')
      const shown = path.includes('settings') ? `[data-portal="${host}"]` : '[data-cookie="csrftoken"]'
      await page.waitForSelector(shown)
    }
  })

  test('a database that somebody deleted is told as lost', async () => {
    await recordsAgain('before-the-loss')
    await deleteRecord(session.driver)
    await recordsAgain('after-the-loss')
    const report = await openReport(session.driver, `?host=${host}`)
    await report.waitForSelector('[data-note="lost"]')
  })
})
