import { describe, test } from 'vitest'
import { browserNames } from './driver/launch.ts'
import { waitFor } from './driver/wait-for.ts'
import { useSession } from './session.ts'

const path = 'src/popup/index.html?panel'

describe.each(browserNames)('the panel that stays beside the page, in %s', browser => {
  const session = useSession(browser)

  /** What the panel shows of the portal; undefined while there is none. */
  async function shown(): Promise<{ host?: string | undefined; state?: string | undefined } | undefined> {
    const { driver } = session
    if (driver.name === 'firefox') {
      return driver.evaluateInExtension(api => {
        const [panel] = api.extension.getViews({ type: 'sidebar' })
        return (
          panel && {
            host: panel.document.querySelector('.host')?.textContent,
            state: panel.document.querySelector('main')?.dataset.state,
          }
        )
      })
    }
    const target = driver.puppeteer.targets().find(one => one.url() === `${driver.extensionOrigin}/${path}`)
    const page = await target?.asPage()
    return page?.evaluate(() => ({
      host: document.querySelector('.host')?.textContent,
      state: document.querySelector('main')?.dataset.state,
    }))
  }

  const toShow = (wanted: { host?: string; state?: string }) =>
    waitFor(`the panel to show ${JSON.stringify(wanted)}`, async () => {
      const now = await shown()
      const isSo =
        now !== undefined &&
        (Object.keys(wanted) as ('host' | 'state')[]).every(key => now[key] === wanted[key])
      return isSo || undefined
    })

  test('opens from the popup, and follows the tab that is looked at', async () => {
    const { driver, portal } = session
    const cary = await driver.openPortal('data.townofcary.org', portal.setCookiePath('one=1; Path=/'))
    const jersey = await driver.openPortal('data.jerseycitynj.gov', portal.setCookiePath('vuid=1; Path=/'))
    if (driver.name === 'firefox') {
      const popup = await driver.openRealPopup(jersey)
      // A click that is kept until React has come is no person's any more, and opens no panel.
      await waitFor('the popup to answer', () =>
        popup.evaluate(
          ({ defaultView }) => (defaultView?.performance.getEntriesByName('answers').length ?? 0) > 0,
        ),
      )
      await popup.click('[data-action="menu"]')
      await popup.click('[data-action="open-panel"]')
    } else {
      const popup = await driver.openRealPopup(jersey)
      await (await popup.waitForSelector('[data-action="menu"]'))?.click()
      await (await popup.waitForSelector('#menu:popover-open [data-action="open-panel"]'))?.click()
    }
    await toShow({ host: 'data.jerseycitynj.gov', state: 'ready' })
    // A banner can be clicked through beside it.
    await jersey.page.evaluate(() => cookieStore.set('later', '1'))
    await cary.page.bringToFront()
    await toShow({ host: 'data.townofcary.org', state: 'ready' })
    await cary.page.goto(portal.url('www.jerseycitynj.gov'))
    await toShow({ state: 'not-a-portal' })
    await jersey.page.bringToFront()
    await toShow({ host: 'data.jerseycitynj.gov', state: 'ready' })
  })
})
