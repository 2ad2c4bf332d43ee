import type { Page } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import { browserNames } from './driver/launch.ts'
import { openOn, settled } from './scenes.ts'
import { useSession } from './session.ts'

const jersey = 'data.jerseycitynj.gov'
const pattern = '*://data.jerseycitynj.gov/*'
/** What leaves nothing behind: looking. */
const harmless = ['open-settings']
const harmlessOnPortal = ['menu', 'open-settings', 'open-rules', 'open-glossary', 'help']

describe.each(browserNames)('a private window in %s is offered nothing that lasts', browser => {
  const session = useSession(browser)

  const offered = async (popup: Page) => {
    await popup.$$eval('details', all => {
      for (const one of all) one.open = true
    })
    return popup.$$eval('[data-action], input:not(:disabled)', all =>
      all.map(one => one.getAttribute('data-action') ?? one.outerHTML),
    )
  }
  const state = (popup: Page) => popup.$eval('main', main => main.getAttribute('data-state'))
  const said = (popup: Page) => popup.$eval('main', main => main.textContent)

  test('on a portal: no export, no report, no policy to keep, nothing to copy', async () => {
    const { driver } = session
    await driver.setPrivateAccess(true)
    const ordinary = await openOn(driver, jersey, '/')
    expect(await offered(ordinary)).toEqual(
      expect.arrayContaining(['export-json', 'open-report', 'compare-policy', 'copy-summary']),
    )

    const { tabId } = await driver.openPrivate(jersey, '/')
    const popup = await settled(await driver.openPopupInTab(tabId))
    expect(await state(popup)).toBe('private')
    expect(await offered(popup)).toEqual(harmlessOnPortal)
  })

  test('where there is no access: none is asked for, and it is said why', async () => {
    const { driver } = session
    await driver.removeHostAccess(pattern)
    const ordinary = await openOn(driver, jersey, '/')
    expect(await state(ordinary)).toBe('no-access')
    expect(await offered(ordinary)).toContain('allow-access')

    const tab = await driver.openPrivate(jersey, '/')
    const popups: Page[] = [await settled(await driver.openPopupInTab(tab.tabId))]
    // The driver can press the button of Firefox's first window only, which is never private.
    if (driver.name === 'chromium') popups.push(await settled(await driver.openRealPopup(tab)))
    for (const popup of popups) {
      expect(await state(popup)).toBe('no-access')
      expect(await offered(popup)).toEqual(harmless)
      expect(await said(popup)).toContain('Access would outlast this private window')
    }
    await driver.grantHostAccess(pattern)
  })
})
