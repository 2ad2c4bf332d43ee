import { describe, expect, test } from 'vitest'
import en from '../../public/_locales/en/messages.json' with { type: 'json' }
import { buttonStates } from '../../src/background/button-states.ts'
import { browserNames } from './driver/launch.ts'
import { waitFor } from './driver/wait-for.ts'
import { useSession } from './session.ts'

const portalHost = 'data.townofcary.org'
const pattern = '*://data.townofcary.org/*'
const platformPortal = 'harbour-demo.huwise.com'
const vendorSite = 'www.opendatasoft.com'
/** A page that sets nothing, so that no event of a cookie can stand in for the event of the tab. */
const quietPage = '/terms/cookies-policy/'
const name = 'Portal Cookie Inspector'

describe.each(browserNames)('in %s, the button of the toolbar', browser => {
  const session = useSession(browser)

  const button = (tabId: number) =>
    session.driver.evaluateInExtension(
      async (api, id) => [
        await api.action.getTitle({ tabId: id }),
        await api.action.getBadgeText({ tabId: id }),
      ],
      tabId,
    )
  async function buttonToBe(tabId: number, words: string | undefined, number = '') {
    const wanted = [words === undefined ? name : `${name} · ${words}`, number]
    await waitFor(`the button to be ${wanted}`, async () => {
      const shown = await button(tabId)
      if (`${shown}` !== `${wanted}`) throw new Error(`it is ${shown}`)
      return true
    })
  }
  const note = (host: string, pausedAt?: number) =>
    session.driver.evaluateInExtension(
      (api, key, at) =>
        api.storage.local.set({ portals: at === undefined ? {} : { [key]: { pausedAt: at } } }),
      host,
      pausedAt,
    )

  test('says no portal where it knows, and nothing of pages that the browser hides from it', async () => {
    const { page, tabId } = await session.driver.openPortal(vendorSite, '/')
    await buttonToBe(tabId, said('not_a_portal_title'))
    await page.goto(session.portal.url('www.example.com', '/'))
    await buttonToBe(tabId, undefined)
  })

  test('says whether all is declared, and how many are not, with their number', async () => {
    const { page, tabId } = await session.driver.openPortal(portalHost, quietPage)
    await buttonToBe(tabId, said('headline_none'))
    await session.setCookies(portalHost, 'csrftoken=1; Path=/; Secure')
    await buttonToBe(tabId, said('headline_necessary_own_one', 1))
    await session.setCookies(portalHost, 'django_language=en; Path=/; Secure')
    await buttonToBe(tabId, said('headline_necessary_own_other', 2))
    await session.setCookies(portalHost, 'surprise=1; Path=/; Secure')
    await buttonToBe(tabId, said('headline_undeclared_own_one', 1, 3), '1')
    await page.goto(session.portal.url('www.example.com', '/'))
    await buttonToBe(tabId, undefined)
    await page.goto(session.portal.url(portalHost, quietPage))
    await buttonToBe(tabId, said('headline_undeclared_own_one', 1, 3), '1')
  })

  test('says by whose word it goes where the portal’s own policy is not known', async () => {
    await session.setCookies(platformPortal, 'csrftoken=1; Path=/; Secure')
    const { tabId } = await session.driver.openPortal(platformPortal, quietPage)
    await buttonToBe(tabId, said('headline_necessary_platform_one', 1))
  })

  test('says that a portal is paused, and how it stands when it is resumed', async () => {
    const { tabId } = await session.driver.openPortal(portalHost, quietPage)
    await note(portalHost, 1)
    await buttonToBe(tabId, said('paused_by_user'))
    await session.driver.killWorker()
    await note(portalHost)
    await buttonToBe(tabId, said('headline_undeclared_own_one', 1, 3), '1')
  })

  test('says that access is missing on the page from which it was taken, until that page goes', async () => {
    const { page, tabId } = await session.driver.openPortal(portalHost, quietPage)
    const other = await session.driver.openPortal('www.example.com', '/')
    await buttonToBe(tabId, said('headline_undeclared_own_one', 1, 3), '1')
    // The worker that is told of it need not be the one that knew the page.
    await session.driver.killWorker()
    await session.driver.removeHostAccess(pattern)
    await buttonToBe(tabId, said('no_access_title'))
    await buttonToBe(other.tabId, undefined)
    // From then on the browser does not say whether this is the portal.
    await page.reload()
    await buttonToBe(tabId, undefined)
    await session.driver.grantHostAccess(pattern)
    await buttonToBe(tabId, said('headline_undeclared_own_one', 1, 3), '1')
  })

  test('has an icon for each of it that the browser reads', async () => {
    const paths = buttonStates.map(state => ({ 16: `/icons/${state}-16.png`, 32: `/icons/${state}-32.png` }))
    const { driver } = session
    // In Chromium a worker reads icons in another way than a page does, and both refuse what they cannot read.
    if (driver.name === 'chromium' && !(await driver.isWorkerRunning())) await note(portalHost)
    const target = driver.puppeteer
      .targets()
      .find(one => one.type() === 'service_worker' && one.url().startsWith(driver.extensionOrigin))
    await (await target?.worker())?.evaluate(async all => {
      const { chrome } = globalThis as unknown as {
        chrome: { action: { setIcon(icon: object): Promise<void> } }
      }
      for (const path of all) await chrome.action.setIcon({ path })
    }, paths)
    expect(target !== undefined).toBe(driver.name === 'chromium')
    await driver.evaluateInExtension(async (api, all) => {
      for (const path of all) await api.action.setIcon({ path })
    }, paths)
  })
})

/** A message by its identifier, so that its wording is free to change. */
function said(id: keyof typeof en, ...values: readonly number[]): string {
  return en[id].message.replace(/\$(\d)/g, (_, place) => String(values[Number(place) - 1]))
}
