import { expect, test } from 'vitest'
import { browserNames, builtExtension } from './driver/launch.ts'
import { waitFor } from './driver/wait-for.ts'
import { welcomeAgain, welcomePage } from './driver/welcome-page.ts'
import { withPlace } from './place.ts'

// In both browsers also in short: when they tell of an installation is theirs to say.
test.each(browserNames)(
  'in %s the extension welcomes once: installed, and not when it starts anew',
  browser =>
    withPlace(
      browser,
      async place => {
        const driver = await place.launch({ keepsWelcome: true })
        const welcomes = () =>
          driver.evaluateInExtension(
            async (api, url) => (await api.tabs.query({})).filter(tab => tab.url === url).length,
            `${driver.extensionOrigin}/${welcomePage}`,
          )
        await waitFor('the page to open', async () => (await welcomes()) > 0)
        expect(await welcomes()).toBe(1)
        // Reloads the extension, as an update does, and closes its pages.
        await driver.setPrivateAccess(true)
        await waitFor('the worker to run again', () => driver.isWorkerRunning())
        // What was begun before this has ended when it is answered.
        await driver.evaluateInExtension(api => api.storage.local.get('watchingSince'))
        await new Promise(resolve => setTimeout(resolve, 1_000))
        expect(await welcomes()).toBe(0)
      },
      builtExtension(browser),
    ),
)

test.each(browserNames)('in %s it says how to pin the button there, and leads on', browser =>
  withPlace(browser, async place => {
    const driver = await place.launch()
    const page = await driver.openExtensionPage(welcomeAgain)
    await page.waitForSelector('[data-state="ready"]')
    const words = await page.$eval('main', main => main.textContent)
    expect(words).toContain(browser === 'firefox' ? 'Pin to Toolbar' : 'Press the pin beside')
    expect(words).toContain('values of cookies are never read')
    expect(await page.$eval('[data-more]', more => more.textContent)).toBe('and 3 more')
    expect(await page.$$eval('a', links => links.map(link => link.href))).toEqual([
      'https://codefortulsa.opendatasoft.com/',
    ])
    await page.click('[data-action="open-settings"]')
    await waitFor('the settings to open', () =>
      driver.evaluateInExtension(async api =>
        (await api.tabs.query({ active: true })).some(({ url }) => url?.endsWith('/src/settings/index.html')),
      ),
    )
  }),
)
