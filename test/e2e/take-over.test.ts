import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Portal, startPortal } from '../replica/server.ts'
import { type ChromiumDriver, launchChromium } from './driver/chromium.ts'
import { type FirefoxDriver, launchFirefox } from './driver/firefox.ts'
import { openOn } from './scenes.ts'

/**
 * Runs in the popup's page, before React: as soon as the list is drawn it marks the list, opens a row and
 * clicks a button, faster than any hand.
 */
const eagerVisitor = `
document.documentElement.dataset.errors = 0
addEventListener('error', () => document.documentElement.dataset.errors++)
const observer = new MutationObserver(() => {
  const row = document.querySelector('[data-cookie]')
  if (!row) return
  observer.disconnect()
  row.dataset.marked = Object.keys(row).some(key => key.startsWith('__react')) ? 'by React' : 'before React'
  row.querySelector('details').open = true
  document.querySelector('[data-action="export-csv"]').click()
})
observer.observe(document, { childList: true, subtree: true })
`

describe.each([
  { name: 'Chromium', launch: launchChromium, dist: 'dist/chrome' },
  { name: 'Firefox', launch: launchFirefox, dist: 'dist/firefox' },
])('the list that is drawn before React is there, in $name', ({ launch, dist }) => {
  let portal: Portal
  let driver: ChromiumDriver | FirefoxDriver
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portal-cookie-inspector-'))
    const extensionDir = join(folder, 'extension')
    await cp(dist, extensionDir, { recursive: true })
    await writeFile(join(extensionDir, 'eager-visitor.js'), eagerVisitor)
    const page = join(extensionDir, 'src/popup/index.html')
    const html = await readFile(page, 'utf8')
    await writeFile(page, html.replace('<head>', '<head><script defer src="/eager-visitor.js"></script>'))
    portal = await startPortal()
    driver = await launch({ extensionDir, portal, downloadDir: join(folder, 'downloads') })
  })
  afterAll(async () => {
    await driver?.close()
    await portal?.close()
    await rm(folder, { recursive: true })
  })

  test('is taken over as it stands, with what was clicked meanwhile', async () => {
    const cookies = portal.setCookiePath('sessionid=1; Path=/; HttpOnly', 'other=1; Path=/')
    const popup = await openOn(driver, 'data.jerseycitynj.gov', cookies)

    const details = await popup.waitForSelector('[data-marked="before React"] .details')
    expect(await details?.evaluate(element => element.textContent)).toContain('other')
    await popup.waitForSelector('[role="status"][data-ok="true"]')
    expect(await popup.$$eval('[data-cookie]', rows => rows.length)).toBe(2)
    expect(await popup.$eval('html', html => html.dataset.errors)).toBe('0')
  })
})
