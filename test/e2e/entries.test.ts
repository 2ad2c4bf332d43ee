import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { waitFor } from './driver/wait-for.ts'
import { anEntry } from './entries.ts'
import { inDepth } from './in-depth.ts'
import { clickExport } from './popup-parts.ts'
import { openOn, openReport, settled } from './scenes.ts'
import { useSession } from './session.ts'

const unknown = 'opendata.rivertown.gov.uk'
const bundled = 'data.townofcary.org'
const hostile = '<img src=x onerror=globalThis.ran=1>'

describe.each(inDepth)('in %s, own entries', browser => {
  const session = useSession(browser, async starting => {
    await starting.restart({ downloadDir: await starting.folder() })
  })
  let page: Page
  let folder: string

  beforeAll(async () => {
    folder = await session.folder()
    page = await settled(await session.driver.openExtensionPage('src/settings/index.html'))
  })

  /** Hands a file to the page, as the browser's own dialogue does. */
  async function choose(name: string, content: string): Promise<void> {
    const file = join(folder, name)
    // A page in the background is not drawn, and puppeteer would wait for that.
    await page.bringToFront()
    await writeFile(file, content)
    const input = await page.waitForSelector('.entries input[type="file"]')
    if (!input) throw new Error('expected the field for a file')
    await input.uploadFile(file)
  }
  const lines = (...entries: object[]) => entries.map(entry => `${JSON.stringify(entry)}\n`).join('')
  const stored = () => session.driver.evaluateInExtension(api => api.storage.local.get(null))
  const kept = async () => Object.keys(await stored()).filter(key => key.startsWith('entry:'))
  const said = (words: string) =>
    page.waitForFunction(
      wanted => document.querySelector('.entries .outcome')?.textContent?.includes(wanted),
      {},
      words,
    )
  const listed = () =>
    page.$$eval('.entries .kept [data-entry]', all => all.map(one => one.getAttribute('data-entry')))

  test('a file with errors: every faulty line is told as text, and nothing is imported', async () => {
    const file = `${lines(anEntry(unknown))}${lines(anEntry(hostile))}{"hosts": "${hostile}\n`
    await choose(`${browser}-broken.jsonl`, file)
    await page.waitForSelector('[data-refused="2"]')
    const words = await page.$$eval('[data-refused] li', all => all.map(one => one.textContent))
    expect(words).toEqual([
      `Line 2, hosts[1]: expected a host name in lower case, such as data.city.gov; found "${hostile}".`,
      `Line 3: expected an entry in JSON; found {"hosts": "${hostile}.`,
    ])
    expect(await page.$$('main img')).toHaveLength(0)
    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false)
    expect(await page.$('[data-action="import"]')).toBeNull()
    expect(await kept()).toEqual([])
  })

  test('a file that cannot be read, such as a folder, is told', async () => {
    await page.evaluate(() => {
      Object.assign(globalThis, { readable: File.prototype.arrayBuffer })
      File.prototype.arrayBuffer = () => Promise.reject(new Error('it is a folder'))
    })
    await choose('folder.jsonl', lines(anEntry(unknown)))
    await said('The file could not be read: the browser answered “it is a folder”.')
    // What was said of the file before is no longer shown.
    expect(await page.$('[data-refused]')).toBeNull()
    await page.evaluate(() => {
      const { readable } = globalThis as unknown as { readable: File['arrayBuffer'] }
      File.prototype.arrayBuffer = readable
    })
  })

  test('a good file is shown first; cancelled, nothing of it is kept', async () => {
    await choose('good.jsonl', lines(anEntry(unknown)))
    await page.waitForSelector(`[data-preview="${unknown}"]`)
    expect(await page.$('[data-refused]')).toBeNull()
    await page.click('[data-action="cancel-import"]')
    await said('Nothing was imported.')
    expect(await page.$('[data-preview]')).toBeNull()
    expect(await kept()).toEqual([])
  })

  test('it is imported, by keyboard alone, and its portal is watched from then on', async () => {
    await choose('good.jsonl', lines(anEntry(unknown, { provider: hostile })))
    await page.waitForSelector(`[data-preview="${unknown}"]`)
    await page.focus('[data-action="import"]')
    await page.keyboard.press('Enter')
    await said('1 entry imported.')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('outcome')
    await waitFor('the list', async () => (await listed()).includes(unknown))
    expect(await stored()).toMatchObject({
      portals: { [unknown]: { added: { by: 'entry' } } },
      [`entry:${unknown}`]: { policy: { source: { imported: { by: 'user', at: expect.any(Number) } } } },
    })
    const report = await openReport(session.driver, `?host=${unknown}`)
    // Access is another matter: without it there is no list to compare.
    expect(await report.$eval('main', main => main.getAttribute('data-state'))).toBe('no-access')
    await report.close()
  })

  test('what would take the place of another policy is asked about, and named', async () => {
    await choose('two.jsonl', lines(anEntry(unknown), anEntry(bundled, { language: 'fr' })))
    await page.waitForSelector(`[data-preview="${bundled}"]`)
    await page.click('[data-action="import"]')
    await page.waitForSelector('dialog[open]')
    const words = await page.$$eval('dialog[open] [data-held]', all => all.map(one => one.textContent))
    expect(words).toEqual([
      `${unknown}: the entry you imported earlier`,
      `${bundled}: the policy that comes with the extension`,
    ])
    await page.click('dialog[open] [data-action="cancel"]')
    await page.waitForSelector('dialog', { hidden: true })
    expect(await kept()).toEqual([`entry:${unknown}`])
    await page.click('[data-action="import"]')
    await (await page.waitForSelector('dialog[open] [data-action="agree"]'))?.click()
    await said('2 entries imported.')
    await waitFor('both to be kept', async () => (await kept()).length === 2)
  })

  test('it is the measure then, and says by whom it was imported', async () => {
    const popup = await openOn(session.driver, bundled, session.portal.setCookiePath('vuid=1; Path=/'))
    const against = () => popup.$$eval('.against', all => all.map(one => one.textContent).join(' '))
    expect(await against()).toMatch(
      /^Compared with the policy that you imported for this portal\. Source: \S+ \(copied on Nov 20, 2026 and imported by you /,
    )
    await popup.click('[data-cookie="vuid"] summary')
    const finding = await popup.waitForSelector('[data-judgement="undeclared"]')
    expect(await finding?.evaluate(one => [one.getAttribute('data-severity'), one.textContent])).toEqual([
      'notice',
      expect.stringContaining(
        'You imported the policy; it has not been checked here that the portal publishes it so',
      ),
    ])
    // It is compared with the page published today, as a bundled one is.
    await popup.click('[data-action="compare-policy"]')
    await popup.waitForSelector('[data-live="changed"]')
    await clickExport(popup, 'json')
    await popup.waitForSelector('[data-ok="true"]')
    const file = await session.driver.waitForDownload(/^cookies-.*\.json$/)
    expect(JSON.parse(readFileSync(file, 'utf8')).comparedWith.source).toMatchObject({
      document: 'policy.txt',
      imported: { by: 'user', at: expect.stringMatching(/^20\d\d-/) },
    })
    await popup.close()
  })

  test('exported and imported again, all is the same but the time', async () => {
    await page.bringToFront()
    await page.click('[data-action="export-entries"]')
    await said('2 policies exported to your browser’s downloads: portal-policies-')
    const file = await session.driver.waitForDownload(/^portal-policies-.*\.jsonl$/)
    const content = readFileSync(file, 'utf8')
    const before = withoutTime(await stored())
    for (const host of [unknown, bundled]) {
      await page.click(`[data-entry="${host}"] [data-action="remove-entry"]`)
      await (await page.waitForSelector('dialog[open] [data-action="agree"]'))?.click()
      await said(`Removed: ${host}.`)
    }
    await waitFor('both to be gone', async () => (await listed()).length === 0)
    expect(await kept()).toEqual([])
    // The portal that came with an entry is still watched: only its owner forgets it.
    expect(await stored()).toMatchObject({ portals: { [unknown]: { added: { by: 'entry' } } } })
    await choose('again.jsonl', content)
    await (await page.waitForSelector('[data-action="import"]'))?.click()
    await (await page.waitForSelector('dialog[open] [data-action="agree"]'))?.click()
    await said('2 entries imported.')
    expect(withoutTime(await stored())).toEqual(before)
  })
})

function withoutTime(stored: Record<string, unknown>): unknown {
  const entries = Object.entries(stored).filter(([key]) => key.startsWith('entry:'))
  return JSON.parse(JSON.stringify(Object.fromEntries(entries)).replaceAll(/"at":\d+/g, '"at":0'))
}
