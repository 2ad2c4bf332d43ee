/**
 * Opens a browser with the extension on a portal:
 *
 *     npm start [-- --firefox] [-- --live] [-- --host <host>]
 *
 * The portal is the local replica, unless --live asks for the real ones. With no display the browser
 * runs headless, and the result is printed and saved into out/start/ instead.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Page } from 'puppeteer-core'
import type { Driver, PortalAddress, Tab } from '../../test/e2e/driver/driver.ts'
import { type AnyDriver, builtExtension, launch } from '../../test/e2e/driver/launch.ts'
import { startPortal } from '../../test/replica/server.ts'
import { registry } from '../policy/registry.ts'

const { values } = parseArgs({
  options: {
    firefox: { type: 'boolean', default: false },
    live: { type: 'boolean', default: false },
    host: { type: 'string', default: 'data.jerseycitynj.gov' },
  },
})
const out = fileURLToPath(new URL('../../out/start', import.meta.url))
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })

const replica = values.live ? undefined : await startPortal()
const portal: PortalAddress = replica ?? { url: (host, path = '/') => `https://${host}${path}` }
const headless = !hasDisplay()
const browser = values.firefox ? 'firefox' : 'chromium'
const driver = await launch(browser, {
  extensionDir: builtExtension(browser),
  portal,
  headless,
  downloadDir: out,
})
try {
  await (headless ? showInTerminal(driver, values.host) : showOnScreen(driver, values.host))
} finally {
  await driver.close()
  await replica?.close()
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
}

async function showOnScreen(driver: Driver, host: string): Promise<void> {
  await driver.openPortal(host)
  console.log(`${driver.name} shows ${portal.url(host)}. Click the extension's button in the toolbar.`)
  console.log(`Other portals: ${registry.hosts.map(known => portal.url(known)).join(' ')}`)
  console.log('Close the browser to end.')
  await new Promise<void>(resolve => driver.puppeteer.once('disconnected', () => resolve()))
}

async function showInTerminal(driver: AnyDriver, host: string): Promise<void> {
  const tab = await driver.openPortal(host)
  if (!values.live) await browseLikeAVisitor(tab, host)
  const popup = await driver.openPopupInTab(tab.tabId)
  await popup.waitForSelector('[data-state="ready"]')
  const { rows, glance } = await explained(popup)
  console.log(`\n${glance}\n`)
  for (const { name, verdict, brief, meaning } of rows) {
    console.log(`${name.padEnd(24)} ${verdict.padEnd(22)} ${brief}\n${' '.repeat(25)}${meaning}`)
  }

  const picture = `${out}/popup.png`
  await picturePopup(driver, tab, picture)
  await popup.bringToFront()
  await popup.click('[data-action="menu"]')
  await popup.click('[data-action="export-csv"]')
  const csv = await driver.waitForDownload(/\.csv$/)
  console.log(`\nThe popup as a picture: ${picture}\nThe export:             ${csv}`)
}

/** Signs in, chooses a language, accepts cookies, and looks at pages that bring cookies of their own. */
async function browseLikeAVisitor({ page }: Tab, host: string): Promise<void> {
  await page.goto(portal.url(host, '/__everything'))
  await page.goto(portal.url(host, '/pages/video/'))
  await page.waitForFunction(() => document.cookie.includes('vuid='))
  await page.goto(portal.url(host))
  await page.click('#consent-accept')
  await page.waitForFunction(() => document.cookie.includes('cookies_preferences='))
}

interface ExplainedRow {
  name: string
  verdict: string
  brief: string
  meaning: string
}

async function explained(popup: Page): Promise<{ glance: string; rows: ExplainedRow[] }> {
  // Opened, a row says what its cookie is for.
  await popup.$$eval('[data-cookie] > details', rows => {
    for (const row of rows) row.open = true
  })
  await popup.waitForFunction(() => {
    const rows = document.querySelectorAll('[data-cookie]').length
    return document.querySelectorAll('[data-cookie] .details').length === rows
  })
  const glance = await popup.$$eval('.head :is(.host, h1, .small, .against)', parts =>
    parts.map(part => part.textContent).join('\n'),
  )
  const rows = await popup.$$eval('[data-cookie]', rows =>
    rows.map(row => ({
      name: row.querySelector('.name')?.textContent ?? '',
      verdict: row.querySelector('.mark')?.textContent ?? '',
      brief: [...row.querySelectorAll('.brief > span')].map(part => part.textContent).join(', '),
      meaning: row.querySelector('.details p')?.textContent ?? '',
    })),
  )
  return { glance, rows }
}

/** The real popup, as it hangs below the toolbar. */
async function picturePopup(driver: AnyDriver, tab: Tab, file: string): Promise<void> {
  if (driver.name === 'chromium') {
    const popup = await driver.openRealPopup(tab)
    await popup.waitForSelector('[data-state="ready"] [data-cookie]')
    await driver.screenshot(popup, file)
  } else {
    const popup = await driver.openRealPopup(tab)
    await popup.screenshot(file)
  }
}
