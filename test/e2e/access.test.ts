import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Tab } from './driver/driver.ts'
import { copyWithHosts } from './driver/granted-copy.ts'
import { type AnyDriver, browserNames, builtExtension } from './driver/launch.ts'
import { waitFor } from './driver/wait-for.ts'
import { recordedOnce } from './recorded.ts'
import { lists, openReport, openSettings, settled } from './scenes.ts'
import { useSession } from './session.ts'

// A portal that the registry does not name, on its owner's domain: from nothing granted to all of it, through the
// browsers' own prompts, and back.

const host = 'opendata.rivertown.gov.uk'
const parent = 'rivertown.gov.uk'
const patterns = [`*://${host}/*`, `*://${parent}/*`]
/** By the platform's description and by the portal's own policy alike. */
const necessary = ['csrftoken', 'sessionid', 'django_language']
const ownUndeclared = ['__Host-map-tiles', 'plain']
const parentUndeclared = ['_pk_id.1.1fff', 'plain-parent']
const undeclared = [...ownUndeclared, ...parentUndeclared]
const all = [...necessary, ...undeclared]

describe.each(browserNames)('in %s', browser => {
  const session = useSession(browser, starting => starting.restart({ prompts: true }))
  let tab: Tab

  /** Every kind of cookie that can be sent to the portal, and the note that it is one. */
  async function prepare() {
    const { driver, portal } = session
    tab = await driver.openPortal(host, '/__everything')
    const lines = ['plain=1; Path=/', `plain-parent=1; Path=/; Domain=${parent}`]
    await tab.page.goto(portal.url(host, portal.setCookiePath(...lines)))
    await driver.evaluateInExtension(
      (api, name) =>
        api.storage.local.set({ portals: { [name]: { added: { at: 1, by: 'recognised' as const } } } }),
      host,
    )
  }

  describe('an unknown host', () => {
    beforeAll(prepare)

    test('is asked for with its parent, and nothing is lost when the popup closes while the browser asks', async () => {
      const { driver } = session
      await pressInPopup(driver, tab, '[data-action="allow-access"]')
      const asked = await driver.answerPrompt('allow')
      expect(asked).toContain(host)
      expect(asked.replaceAll(host, '')).toContain(parent)
      expect(await grantedOf(driver)).toEqual(patterns)
      // What was in the jar before is recorded by the worker, and counted on the button.
      for (const name of all) await recordedOnce(driver, name, ({ firstSeen }) => firstSeen.by === 'snapshot')
      await badgeToBe(String(undeclared.length))
    })

    test('is explained by the platform’s description, then at a click by its live policy', async () => {
      const popup = await settled(await session.driver.openPopupInTab(tab.tabId))
      await lists(popup, all)
      expect(await popup.$('[data-note="access"]')).toBeNull()
      await popup.waitForSelector('.against[data-standing="platform"]')
      await popup.click('[data-action="read-policy"]')
      await popup.waitForSelector('[data-live="used"]')
      await popup.waitForSelector('.against[data-standing="own"]')
      const judged = await popup.$$eval('[data-cookie]', rows =>
        rows.map(row => [row.getAttribute('data-cookie'), row.getAttribute('data-purpose')]),
      )
      expect(Object.fromEntries(judged)).toEqual({
        ...Object.fromEntries(necessary.map(name => [name, 'necessary'])),
        ...Object.fromEntries(undeclared.map(name => [name, 'unknown'])),
      })
      await badgeToBe(String(undeclared.length))
      await popup.close()
    })

    test('whose access is taken away is told so at once, by a popup and a report that are open', async () => {
      const { driver, portal } = session
      // What the press on the button gave ends at another site: then the address is known by the permission alone.
      await tab.page.goto(portal.url('www.example.com', '/'))
      await tab.page.goto(portal.url(host, '/'))
      await badgeToBe(String(undeclared.length))
      const popup = await settled(await driver.openPopupInTab(tab.tabId))
      const report = await openReport(driver, `?host=${host}`)
      await report.waitForSelector('[data-state="ready"]')
      await popup.waitForSelector('[data-state="ready"]')
      for (const pattern of patterns) await driver.removeHostAccess(pattern)
      for (const page of [popup, report]) {
        await page.waitForSelector('[data-state="no-access"] [data-action="allow-access"]')
        expect(await textOf(page)).toContain(`see the cookies of ${host}.`)
      }
      const seen = await driver.evaluateInExtension(
        async (api, id) => (await api.tabs.get(id)).url ?? 'hidden',
        tab.tabId,
      )
      expect(seen).toBe('hidden')
      await badgeToBe('')
      // Where the tab goes next, the browser does not tell: it may be the portal, and after a reload it is.
      await tab.page.goto(portal.url('www.example.com', '/'))
      await hiddenIn(popup)
      await tab.page.goto(portal.url(host, '/'))
      await popup.close()
      const later = await settled(await driver.openPopupInTab(tab.tabId))
      await hiddenIn(later)
      await tab.page.reload()
      await hiddenIn(later)
      expect(await later.$('[data-action="allow-access"]')).toBeNull()
      expect(await later.$('[data-action="open-settings"]')).not.toBeNull()
      await later.close()
      await report.close()
    })

    test('whose access is refused says so, and asks again at a click', async () => {
      const { driver } = session
      const report = await openReport(driver, `?host=${host}`)
      await report.waitForSelector('[data-state="no-access"]')
      expect(await textOf(report)).toContain(
        `usually stores its cookies on ${parent}, and they are sent to ${host}`,
      )
      await report.focus('[data-action="allow-access"]')
      await report.keyboard.press('Enter')
      await driver.answerPrompt('refuse')
      await waitFor('the refusal to be told', async () =>
        (await report.$eval('[role="status"]', status => status.textContent)).includes('was not allowed'),
      )
      expect(await report.evaluate(() => document.activeElement?.getAttribute('data-action'))).toBe(
        'allow-access',
      )
      expect(await grantedOf(driver)).toEqual([])
      await report.close()
    })

    test('can be given alone: what is then not seen stands beside the list, with the way to it', async () => {
      const { driver } = session
      const report = await openReport(driver, `?host=${host}`)
      await (await report.waitForSelector('[data-action="allow-host"]'))?.click()
      expect((await driver.answerPrompt('allow')).replaceAll(host, '')).not.toContain(parent)
      await report.waitForSelector('[data-state="ready"]')
      expect(await grantedOf(driver)).toEqual([`*://${host}/*`])
      expect(await report.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
      const popup = await settled(await driver.openPopupInTab(tab.tabId))
      if (driver.name === 'chromium') {
        await lists(popup, [...necessary, ...ownUndeclared])
        for (const page of [popup, report]) {
          const note = await page.waitForSelector('[data-note="access"]')
          expect(await note?.evaluate(element => element.textContent)).toContain(
            `cookies shared with all of ${parent}`,
          )
        }
        await popup.click('[data-note="access"] [data-action="allow-access"]')
        expect((await driver.answerPrompt('allow')).replaceAll(host, '')).toContain(parent)
      }
      // Firefox shows the parent's cookies to whom it shows the host's: nothing is hidden, and no note says so.
      await lists(popup, all)
      for (const page of [popup, report])
        await waitFor('no note', async () => !(await page.$('[data-note="access"]')))
      await popup.close()
      await report.close()
    })

    test('is asked for on the settings page too, with the reason, whole or alone, and the answer is told', async () => {
      const { driver } = session
      for (const pattern of await grantedOf(driver)) await driver.removeHostAccess(pattern)
      const settings = await openSettings(driver)
      const button = `[data-portal="${host}"] [data-action="allow-access"]`
      const outcome = '[aria-labelledby="portals"] .outcome'
      await settings.waitForSelector(`[data-portal="${host}"][data-access="none"]`)
      await settings.focus(button)
      await settings.keyboard.press('Enter')
      await settings.waitForSelector('dialog[open]')
      expect(await settings.$eval('dialog', dialog => dialog.textContent)).toContain(
        `usually stores its cookies on ${parent}, and they are sent to ${host}`,
      )
      await settings.click('dialog [data-action="agree"]')
      expect((await driver.answerPrompt('refuse')).replaceAll(host, '')).toContain(parent)
      await settings.waitForSelector(`${outcome}[data-ok="false"]`)
      expect(await settings.$eval(outcome, line => line.textContent)).toContain('was not allowed')
      await settings.waitForSelector(`${button}:focus`)
      await settings.keyboard.press('Enter')
      await (await settings.waitForSelector('dialog[open] [data-action="agree-other"]'))?.click()
      expect((await driver.answerPrompt('allow')).replaceAll(host, '')).not.toContain(parent)
      await settings.waitForSelector(`${outcome}[data-ok="true"]:focus`)
      expect(await grantedOf(driver)).toEqual([`*://${host}/*`])
      await settings.close()
    })
  })

  describe('a portal of the manifest, whose host and parent are switched off one by one', () => {
    const cary = 'data.townofcary.org'
    const town = 'townofcary.org'
    const ofCary = [`*://${cary}/*`, `*://${town}/*`]
    const parents = ['_pk_id.1.1fff']
    const shown = all.filter(name => !name.startsWith('plain'))
    let caryTab: Tab

    beforeAll(async () => {
      caryTab = await session.driver.openPortal(cary, '/__everything')
    })

    test('without both is asked for with its parent', async () => {
      const { driver } = session
      for (const pattern of ofCary) await driver.removeHostAccess(pattern)
      await pressInPopup(driver, caryTab, '[data-action="allow-access"]')
      const asked = await driver.answerPrompt('allow')
      expect(asked).toContain(cary)
      expect(asked.replaceAll(cary, '')).toContain(town)
      const popup = await settled(await driver.openPopupInTab(caryTab.tabId))
      await lists(popup, shown)
      expect(await popup.$('[data-note="access"]')).toBeNull()
      await popup.close()
    })

    test('without the parent says that its cookies are not seen, and asks for it, where the browser hides them', async () => {
      const { driver } = session
      await driver.removeHostAccess(ofCary[1] ?? '')
      const popup = await settled(await driver.openPopupInTab(caryTab.tabId))
      if (driver.name === 'chromium') {
        await lists(
          popup,
          shown.filter(name => !parents.includes(name)),
        )
        const note = await popup.waitForSelector('[data-note="access"]')
        expect(await note?.evaluate(element => element.textContent)).toContain(
          `cookies shared with all of ${town}`,
        )
        await popup.click('[data-note="access"] [data-action="allow-access"]')
        const asked = await driver.answerPrompt('allow')
        expect(asked).toContain(town)
        expect(asked).not.toContain(cary)
      }
      await lists(popup, shown)
      await waitFor('no note', async () => !(await popup.$('[data-note="access"]')))
      await popup.close()
    })

    test('without the parent it is still known that a page whose address is hidden is no portal', async () => {
      const { driver } = session
      await driver.removeHostAccess(ofCary[1] ?? '')
      const { tabId } = await driver.openPortal('www.example.com', '/')
      const popup = await settled(await driver.openPopupInTab(tabId))
      // One that was added is hidden, and could be it.
      await driver.evaluateInExtension(api => api.storage.local.remove('portals'))
      await popup.waitForSelector('[data-state="not-a-portal"]')
      await driver.removeHostAccess(ofCary[0] ?? '')
      await popup.waitForSelector('[data-state="no-access"] [data-action="allow-access"]')
      for (const pattern of ofCary) await driver.grantHostAccess(pattern)
      await popup.waitForSelector('[data-state="not-a-portal"]')
      await popup.close()
    })
  })

  async function badgeToBe(count: string) {
    await waitFor(`the badge to show "${count}"`, async () => {
      const shown = await session.driver.evaluateInExtension(
        (api, tabId) => api.action.getBadgeText({ tabId }),
        tab.tabId,
      )
      if (shown !== count) throw new Error(`it shows "${shown}"`)
      return true
    })
  }

  // What the browsers show under which pattern: the reason for asking for two exact hosts.
  describe('started with', () => {
    const withoutParents = [...necessary, ...ownUndeclared]
    const hostAlone = { chromium: { seen: withoutParents, notes: 1 }, firefox: { seen: all, notes: 0 } }

    test.each([
      ['both hosts, all cookies are seen', patterns, { seen: all, notes: 0 }],
      [
        'the host alone, exactly its parent’s are missing in Chromium, and none in Firefox',
        patterns.slice(0, 1),
        hostAlone[browser],
      ],
    ])('%s', async (_, granted, { seen, notes }) => {
      const extensionDir = await copyWithHosts(builtExtension(browser), await session.folder(), granted)
      await session.restart({ extensionDir })
      await prepare()
      const popup = await settled(await session.driver.openPopupInTab(tab.tabId))
      await lists(popup, seen)
      expect(await popup.$$('[data-note="access"]')).toHaveLength(notes)
    })
  })
})

/** Presses a button of the real popup, and has the popup closed, as it is when the browser asks. */
async function pressInPopup(driver: AnyDriver, tab: Tab, selector: string): Promise<void> {
  if (driver.name === 'firefox') {
    const popup = await driver.openRealPopup(tab)
    await popup.click(selector)
    await popup.close()
  } else {
    const popup = await driver.openRealPopup(tab)
    await (await popup.waitForSelector(selector))?.click()
    await waitFor('Chromium to close the popup', () => popup.isClosed())
  }
}

/** The patterns that are granted beyond the manifest's. */
function grantedOf(driver: AnyDriver): Promise<string[]> {
  return driver.evaluateInExtension(async api => {
    const { origins = [] } = await api.permissions.getAll()
    const { host_permissions = [] } = api.runtime.getManifest() as { host_permissions?: string[] }
    return origins.filter(pattern => !host_permissions.includes(pattern)).sort()
  })
}

/** Waits until the page says that the browser does not tell which page it is about. */
async function hiddenIn(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .querySelector('[data-state="no-access"]')
      ?.textContent?.includes('does not tell this extension which page this is'),
  )
}

function textOf(page: Page): Promise<string> {
  return page.$eval('main', main => main.textContent)
}
