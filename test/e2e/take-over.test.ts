import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { browserNames, builtExtension } from './driver/launch.ts'
import { openOn } from './scenes.ts'
import { useSession } from './session.ts'

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
  document.querySelector('[data-action="menu"]').click()
})
observer.observe(document, { childList: true, subtree: true })
`

describe.each(browserNames)('the list that is drawn before React is there, in %s', browser => {
  const session = useSession(browser, async starting => {
    const extensionDir = await starting.folder()
    await cp(builtExtension(browser), extensionDir, { recursive: true })
    await writeFile(join(extensionDir, 'eager-visitor.js'), eagerVisitor)
    const page = join(extensionDir, 'src/popup/index.html')
    const html = await readFile(page, 'utf8')
    await writeFile(page, html.replace('<head>', '<head><script defer src="/eager-visitor.js"></script>'))
    await starting.restart({ extensionDir, downloadDir: await starting.folder() })
  })

  test('is taken over as it stands, with what was clicked meanwhile', async () => {
    const cookies = session.portal.setCookiePath('sessionid=1; Path=/; HttpOnly', 'other=1; Path=/')
    const popup = await openOn(session.driver, 'data.jerseycitynj.gov', cookies)

    const details = await popup.waitForSelector('[data-marked="before React"] .details')
    expect(await details?.evaluate(element => element.textContent)).toContain('other')
    await popup.waitForSelector('[role="status"][data-ok="true"]')
    // What the browser opened by itself has not been closed by a second click.
    expect(await popup.$('#menu:popover-open')).not.toBeNull()
    expect(await popup.$$eval('[data-cookie]', rows => rows.length)).toBe(2)
    expect(await popup.$eval('html', html => html.dataset.errors)).toBe('0')
  })
})
