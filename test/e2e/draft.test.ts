import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtExtension } from './driver/launch.ts'
import { waitFor } from './driver/wait-for.ts'
import { inDepth } from './in-depth.ts'
import { useSession } from './session.ts'

const jersey = 'data.jerseycitynj.gov'
/** No name that a portal can send has an `=`. */
const hostile = '<script>alert(1)</script>|*_`'
const hostileVersion = '<img src=x onerror=alert(1)>'
const inTitle = `[data-draft="${hostile}"]`

describe.each(inDepth)('the draft and the earlier export in %s', browser => {
  let downloads: string
  const session = useSession(browser, async started => {
    downloads = await started.folder()
    await started.restart({ extensionDir: builtExtension(browser), downloadDir: downloads })
  })
  let report: Page

  beforeAll(async () => {
    await session.setCookies(
      jersey,
      'sessionid=1; Path=/; HttpOnly; SameSite=Lax; Max-Age=1209600',
      'vuid=1; Path=/; Max-Age=172800',
      `${hostile}=1; Path=/`,
    )
    report = await session.driver.openExtensionPage(`src/report/index.html?host=${jersey}`)
    await report.waitForSelector('[data-draft="vuid"]', { timeout: 20_000 })
  })
  afterAll(() => report?.close())

  const cells = (selector: string) =>
    report.$eval(selector, row => [...row.querySelectorAll('td')].slice(0, 4).map(cell => cell.textContent))

  /** What a person then finds on the clipboard. */
  async function pasted(): Promise<string> {
    await report.evaluate(() => {
      const area = document.createElement('textarea')
      area.id = 'pasted'
      document.body.append(area)
      area.focus()
    })
    await report.keyboard.down('Control')
    await report.keyboard.press('KeyV', { commands: ['Paste'] })
    await report.keyboard.up('Control')
    return waitFor('the clipboard to be pasted', () =>
      report.$eval('#pasted', area => (area as HTMLTextAreaElement).value),
    )
  }

  /** What the browser was asked to put on the clipboard; nothing of it reaches the machine's own. */
  async function copied(button: string): Promise<string> {
    await report.evaluate(() => {
      const page = globalThis as { copied?: string[] }
      const copied: string[] = []
      page.copied = copied
      navigator.clipboard.writeText = async text => {
        copied.push(text)
      }
    })
    await report.$eval(button, button => (button as HTMLElement).click())
    return waitFor('something to be copied', () =>
      report.evaluate(() => (globalThis as { copied?: string[] }).copied?.[0]),
    )
  }

  const said = () => report.$eval('.draft [role="status"]', status => status.textContent ?? '')

  test('an undeclared cookie has a row in the shape of the older template', async () => {
    expect(await cells('[data-draft="vuid"]')).toEqual([
      '[to be completed: who sets it]',
      `[to be completed: function and location] (${jersey})`,
      'vuid',
      '[to be completed: purpose] (Duration: 2 days)',
    ])
    expect(await report.$('[data-draft="sessionid"]')).toBeNull()
    // What only the administrator can know is told apart, and how many rows have such a place.
    expect(await report.$$eval('[data-draft="vuid"] mark', gaps => gaps.map(gap => gap.textContent))).toEqual(
      [
        '[to be completed: who sets it]',
        '[to be completed: function and location]',
        '[to be completed: purpose]',
      ],
    )
    expect(await report.$('[data-open-rows="2"]')).not.toBeNull()
    expect(await report.$$eval('[data-look]', looks => looks.length)).toBe(4)
  })

  test('the browser copies it at a click, and says so', async () => {
    await report.bringToFront()
    const button = await report.$('[data-draft="vuid"] [data-action="copy-markdown"]')
    await button?.click()
    await waitFor('the outcome to be told', async () => (await said()) !== '')
    expect(await said()).toBe('Copied: the row of vuid.')
    expect(await pasted()).toBe(
      `| \\[to be completed: who sets it\\] | \\[to be completed: function and location\\] (${jersey}) | vuid | \\[to be completed: purpose\\] (Duration: 2 days) |`,
    )
  })

  test('what is copied holds the hostile name as text', async () => {
    expect(await cells(inTitle)).toContain(hostile)
    expect(await copied(`${inTitle} [data-action="copy-html"]`)).toContain(
      '<td>&lt;script&gt;alert(1)&lt;/script&gt;|*_`</td>',
    )
    expect(await copied(`${inTitle} [data-action="copy-markdown"]`)).toContain(
      '| &#60;script&#62;alert(1)&#60;/script&#62;&#124;\\*\\_\\` |',
    )
    expect(await report.$$('.report script, img[src="x"]')).toEqual([])
  })

  test('all new rows are copied at once', async () => {
    const html = await copied('[data-action="copy-rows-html"]')
    expect(html.split('\n').map(row => row.slice(0, 8))).toEqual(['<tr><td>', '<tr><td>'])
    expect(await said()).toBe('Copied: 2 new rows.')
    const markdown = await copied('[data-action="copy-rows-markdown"]')
    expect(markdown.split('\n').filter(line => line.startsWith('| '))).toHaveLength(2)
  })

  test('the whole table has the rows of the policy and the new ones', async () => {
    const html = await copied('[data-action="copy-table-html"]')
    expect(html.match(/<tr><td>/g)).toHaveLength(6)
    expect(html).toContain('<td>API (CSRF) (front et back office)</td>')
    const markdown = await copied('[data-action="copy-table-markdown"]')
    expect(markdown).toContain('### \\[to be completed: kind of cookies\\]')
    expect(markdown.split('\n').filter(line => line.startsWith('| '))).toHaveLength(6 + 2 * 2)
  })

  test('when the browser does not copy, the text is there to be copied by hand', async () => {
    await report.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'))
    })
    await report.$eval('[data-draft="vuid"] [data-action="copy-html"]', button =>
      (button as HTMLElement).click(),
    )
    const text = await report.waitForSelector('.draft textarea')
    expect(await said()).toContain('Could not copy: the browser answered “not allowed”')
    expect(await text?.evaluate(area => (area as HTMLTextAreaElement).value)).toContain('<td>vuid</td>')
  })

  async function choose(file: string): Promise<void> {
    const input = (await report.$('.earlier input')) as ElementHandle<HTMLInputElement>
    await input.uploadFile(file)
  }

  const listed = (what: string) =>
    report.$$eval(`[data-earlier="${what}"] code`, names => names.map(name => name.textContent))

  async function exported(): Promise<string> {
    await report.$eval('[data-action="export-json"]', button => (button as HTMLElement).click())
    return session.driver.waitForDownload(/\.json$/)
  }

  test('an earlier export tells what is new, gone and changed', async () => {
    const file = await exported()
    await session.setCookies(
      jersey,
      'vuid=1; Path=/; Max-Age=172800; Secure',
      `${hostile}=1; Path=/; Max-Age=0`,
      'later=1; Path=/',
    )
    await report.waitForSelector('[data-draft="later"]', { timeout: 20_000 })
    await choose(file)
    await report.waitForSelector('[data-earlier]')
    expect(await listed('new')).toContain('later')
    expect(await listed('gone')).toEqual([hostile])
    expect(await listed('changed')).toEqual(['vuid'])
    expect(await report.$eval('[data-earlier="changed"]', list => list.textContent)).toContain(
      'Secure (encrypted only): before “false”, now “true”',
    )
    expect(await report.$$('.report script, img[src="x"]')).toEqual([])
  })

  test.each<[reason: string, change: (text: string) => string, message: string]>([
    ['half of one', text => text.slice(0, 500), 'The file is not JSON'],
    [
      'a hostile one',
      text => text.replace('"version": 2', `"version": ${JSON.stringify(hostileVersion)}`),
      `got "${hostileVersion}", at version.`,
    ],
    [
      "another portal's",
      text => text.replaceAll(jersey, 'data.townofcary.org'),
      `expected ${jersey}, got data.townofcary.org`,
    ],
  ])('a broken file (%s) is refused in words, and loses nothing', async (_, change, message) => {
    const file = join(await session.folder(), 'broken.json')
    const whole = await readFile(await session.driver.waitForDownload(/\.json$/), 'utf8')
    await writeFile(file, change(whole))
    await choose(file)
    const told = await waitFor('the error to be told', () =>
      report.$$eval(
        '.earlier [role="alert"]',
        (alerts, message) => alerts.map(alert => alert.textContent).find(text => text?.includes(message)),
        message,
      ),
    )
    expect(told).toContain(message)
    expect(await listed('changed')).toEqual(['vuid'])
    expect(await report.$('[data-draft="vuid"]')).not.toBeNull()
    expect(await report.$$('.report script, img[src="x"]')).toEqual([])
  })
})
