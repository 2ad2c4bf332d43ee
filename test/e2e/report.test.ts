import { readFileSync } from 'node:fs'
import Ajv from 'ajv/dist/2020.js'
import { parse } from 'csv-parse/sync'
import type { Page } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import schema from '../../src/audit/export.schema.json' with { type: 'json' }
import { waitFor } from './driver/wait-for.ts'
import { addGone } from './gone-cookies.ts'
import { inDepth } from './in-depth.ts'
import { grantedWhenLastWatched, recordedOnce } from './recorded.ts'
import { listedNames, lists, openReport, openSettings, settled } from './scenes.ts'
import { useSession } from './session.ts'

const jersey = 'data.jerseycitynj.gov'
const tulsa = 'codefortulsa.opendatasoft.com'
const platformLines = [
  'sessionid=1; Path=/; HttpOnly; Max-Age=1209600',
  'csrftoken=1; Path=/; Max-Age=31449600',
]

describe.each(inDepth)('the report in %s', browser => {
  const session = useSession(browser, async session =>
    session.restart({ downloadDir: await session.folder() }),
  )
  const report = (query: string) => openReport(session.driver, query)
  const query = (page: Page) => page.evaluate(() => location.search)
  const sorted = (page: Page, column: string) =>
    page.$eval(`[data-column="${column}"]`, head => head.getAttribute('aria-sort'))

  test('opens from the popup, with the cookies that are there and those that are gone', async () => {
    const { page, tabId } = await session.driver.openPortal(
      jersey,
      session.portal.setCookiePath(...platformLines, 'vuid=1; Path=/; Max-Age=63072000', 'old=1; Path=/'),
    )
    await recordedOnce(session.driver, 'old')
    await page.evaluate(() => cookieStore.delete('old'))
    await recordedOnce(session.driver, 'old', ({ removed }) => removed !== undefined)
    const popup = await settled(await session.driver.openPopupInTab(tabId))
    await popup.click('[data-action="open-report"]')
    const opened = await waitFor('the report’s tab', async () => {
      const address = `/src/report/index.html?host=${jersey}`
      return session.driver.evaluateInExtension(
        async (api, wanted) => (await api.tabs.query({})).some(({ url }) => url?.endsWith(wanted)),
        address,
      )
    })
    expect(opened).toBe(true)
    await popup.close()

    const tab = await report(`?host=${jersey}`)
    await lists(tab, ['csrftoken', 'old', 'sessionid', 'vuid'])
    expect(await tab.$eval('h1', title => title.textContent)).toBe(jersey)
    expect(await tab.title()).toBe(`Cookies of ${jersey}`)
    expect(
      await tab.$$eval('[data-presence="gone"]', rows => rows.map(row => row.getAttribute('data-cookie'))),
    ).toEqual(['old'])
    // The findings say for themselves what was seen, declared, by which rule, how surely.
    const finding = await tab.$eval('[data-group="undeclared"] article', article => article.textContent)
    for (const part of [
      'vuid',
      'Observed',
      'Declared',
      `Source: ${jersey} (date unknown)`,
      'Rule',
      'ePrivacy Directive',
      'How sure',
    ]) {
      expect(finding).toContain(part)
    }
    expect(await tab.$eval('[data-count="gone"] dd', count => count.textContent)).toBe('1')
    expect(await tab.$eval('.rules-off', line => line.textContent)).toBe('All rules are on.')
  })

  test('sorts, filters and searches, and keeps it all in its address', async () => {
    const tab = await report(`?host=${jersey}`)
    await lists(tab, ['csrftoken', 'old', 'sessionid', 'vuid'])
    await tab.click('[data-sort="name"]')
    await waitFor('the order', async () => (await listedNames(tab)).join() === 'csrftoken,old,sessionid,vuid')
    expect(await sorted(tab, 'name')).toBe('ascending')
    await tab.click('[data-sort="name"]')
    await waitFor('the other order', async () => (await listedNames(tab))[0] === 'vuid')
    expect(await sorted(tab, 'name')).toBe('descending')
    expect(await sorted(tab, 'expiry')).toBe('none')

    await tab.select('[name="purpose"]', 'necessary')
    await lists(tab, ['csrftoken', 'sessionid'])
    expect(await tab.$eval('.shown', line => line.textContent)).toBe('Cookies shown: 2 of 4')
    await tab.type('[name="search"]', 'CSRF')
    await lists(tab, ['csrftoken'])
    expect(await query(tab)).toBe(`?host=${jersey}&search=CSRF&purpose=necessary&sort=-name`)
    await tab.close()

    const again = await report(`?host=${jersey}&search=CSRF&purpose=necessary&sort=-name`)
    await lists(again, ['csrftoken'])
    await again.click('[data-action="clear-filters"]')
    await lists(again, ['csrftoken', 'old', 'sessionid', 'vuid'])
    expect(await sorted(again, 'name')).toBe('descending')
    await again.select('[name="presence"]', 'gone')
    await lists(again, ['old'])
    await again.close()
  })

  test('exports what is selected, and says in the file that it is a selection', async () => {
    const tab = await report(`?host=${jersey}&purpose=necessary`)
    await lists(tab, ['csrftoken', 'sessionid'])
    await tab.click('[data-action="select-shown"]')
    await tab.waitForSelector('.scope[data-selected="2"]')
    await tab.click('[data-cookie="csrftoken"] [type="checkbox"]')
    await tab.waitForSelector('.scope[data-selected="1"]')

    const json = JSON.parse(await exported(tab, 'json'))
    const validate = new Ajv({ formats: { 'date-time': true, date: true, uri: true } }).compile(schema)
    expect(validate(json), JSON.stringify(validate.errors)).toBe(true)
    expect(json.selection).toEqual({ chosen: 1, of: 4 })
    expect(json.cookies.map((cookie: { name: string }) => cookie.name)).toEqual(['sessionid'])

    await tab.click('[data-action="clear-selection"]')
    await tab.waitForSelector('.scope[data-selected="0"]')
    const rows: Record<string, string>[] = parse(await exported(tab, 'csv'), { bom: true, columns: true })
    expect(rows.map(row => [row.name, row.state, row.selected_of])).toEqual([
      ['vuid', 'present', ''],
      ['csrftoken', 'present', ''],
      ['sessionid', 'present', ''],
      ['old', 'gone', ''],
    ])
  })

  async function exported(tab: Page, format: 'csv' | 'json'): Promise<string> {
    await tab.click(`[data-action="export-${format}"]`)
    const file = await waitFor('the file’s name', () =>
      tab.$eval(
        '.export [role="status"]',
        (line, ending) => new RegExp(`cookies-\\S+\\.${ending}`).exec(line.textContent)?.[0],
        format,
      ),
    )
    return readFileSync(await session.driver.waitForDownload(file), 'utf8')
  }

  test('shows the life of a cookie, as a picture and in words', async () => {
    // A time in which the browser showed us nothing.
    const pattern = '*://*.jerseycitynj.gov/*'
    await session.driver.removeHostAccess(pattern)
    // Given back before the worker has looked, nothing would have been hidden from it.
    await waitFor('the worker to note that', async () => {
      const granted = await grantedWhenLastWatched(session.driver)
      return granted !== undefined && !granted.includes(pattern)
    })
    await session.driver.grantHostAccess(pattern)
    const tab = await report(`?host=${jersey}&search=old`)
    await lists(tab, ['old'])
    await tab.click('[data-cookie="old"] .name')
    const life = await tab.waitForSelector('[data-life="old"]')
    expect(
      await life?.$$eval('figure .mark', marks => marks.map(mark => mark.getAttribute('class'))),
    ).toEqual(['mark set', 'mark removed'])
    const caption = await life?.$eval('figcaption', words => words.textContent)
    expect(caption).toContain('Set 1 time.')
    expect(caption).toContain('Removed 1 time.')
    await waitFor('the blind period', () => tab.$('[data-life="old"] figure .blind'))
    expect(await tab.$eval('[data-life="old"] figcaption', words => words.textContent)).toContain(
      'changes may have been missed',
    )
    await tab.click('[data-life="old"] .moments summary')
    await waitFor('the moments', async () => (await tab.$$('[data-life="old"] ol li')).length >= 3)
  })

  test('follows the jar, and the switching of rules', async () => {
    const { page } = await session.driver.openPortal('jmorel.opendatasoft.com', '/')
    await page.evaluate(() => cookieStore.set('one', '1'))
    const tab = await report('?host=jmorel.opendatasoft.com')
    await waitFor('the first', async () => (await listedNames(tab)).includes('one'))
    await page.evaluate(() => cookieStore.set('two', '2'))
    await tab.waitForSelector('[data-cookie="two"][data-presence="present"]')
    await page.evaluate(() => cookieStore.delete('one'))
    await tab.waitForSelector('[data-cookie="one"][data-presence="gone"]')

    const settings = await openSettings(session.driver)
    await settings.click('[data-rule="undeclared"] input')
    await tab.waitForSelector('[data-rules-off="undeclared"]')
    await waitFor('no such finding', async () => (await tab.$('[data-group="undeclared"]')) === null)
    await settings.click('[data-rule="undeclared"] input')
    await tab.waitForSelector('[data-group="undeclared"]')
  })

  test('hostile names and addresses are text and nothing else', async () => {
    const hostile = [
      '<img src',
      '"><script>globalThis.ran',
      '{{7*7}}',
      '__proto__',
      "'-globalThis.ran-'",
      '+1+1',
    ]
    // No browser keeps a name with `=`, which ends it; a record could hold one all the same.
    const recorded = ['<img src=x onerror=globalThis.ran=1>', '=HYPERLINK("https://a.org")']
    await session.driver.evaluateInExtension(
      async (_, [database, domain, storeId], names) => {
        const request = indexedDB.open(database)
        await new Promise(resolve => {
          request.onsuccess = resolve
        })
        const transaction = request.result.transaction('observations', 'readwrite')
        for (const name of names) {
          const at = Date.now()
          const seen = { at, by: 'event' }
          transaction.objectStore('observations').put({
            key: JSON.stringify([name, domain, true, '/', storeId, null, null, null]),
            cookie: { name, domain, hostOnly: true, path: '/', storeId, sameSite: 'lax' },
            firstSeen: seen,
            lastChanged: seen,
            lastSeen: seen,
            changes: 1,
            settings: 1,
            lifetime: { kind: 'session' },
            removed: { ...seen, cause: 'explicit' },
          })
        }
        await new Promise(resolve => {
          transaction.oncomplete = resolve
        })
        request.result.close()
      },
      ['portal-cookie-inspector', tulsa, session.driver.storeIds.ordinary] as const,
      recorded,
    )
    const all = [...hostile, ...recorded]
    await session.setCookies(tulsa, ...hostile.map(name => `${name}=x onerror=globalThis.ran=1>; Path=/`))
    const partly = encodeURIComponent('<img src=x onerror=globalThis.ran=1>')
    const tab = await report(`?host=${tulsa}&sort=${partly}`)
    await waitFor('the rows', async () => (await listedNames(tab)).length === all.length)
    const names = await tab.$$eval('tr.cookie .name', all => all.map(one => one.textContent))
    expect(names.sort()).toEqual([...all].sort())
    // A real click would land on the bar that stays in sight above the rows.
    await tab.$$eval('tr.cookie button.name', buttons => {
      for (const button of buttons) (button as HTMLElement).click()
    })
    await waitFor('all opened', async () => {
      const lives = await tab.$$eval('.life', lives => lives.map(life => life.getAttribute('data-life')))
      if (lives.length !== all.length) throw new Error(`opened so far: ${lives}`)
      return true
    })
    expect(await tab.$$('main img, main script, main [onload], main [onerror]')).toHaveLength(0)
    expect(await tab.evaluate(() => 'ran' in globalThis)).toBe(false)
    const content = await exported(tab, 'csv')
    const cells: string[][] = parse(content, { bom: true })
    expect(cells.flat().filter(cell => /^[=+@-]/.test(cell))).toEqual([])
    await tab.close()

    const filtered = await report(`?host=${tulsa}&search=${partly}&purpose=${partly}`)
    await filtered.waitForSelector('[data-state="ready"] .none')
    expect(await filtered.$$('main img')).toHaveLength(0)
    expect(await filtered.evaluate(() => 'ran' in globalThis)).toBe(false)
    await filtered.close()
  })

  test('draws many names a part at a time, and does what is done to all of them', async () => {
    const cary = 'data.townofcary.org'
    // What is found in the jar is recorded before, lest the report fold what is too much.
    const { tabId } = await session.driver.openPortal(cary, session.portal.setCookiePath('here=1; Path=/'))
    await recordedOnce(session.driver, 'here')
    await addGone(session.driver, cary, 450)
    const tab = await report(`?host=${cary}`)
    const drawn = async (count: number) =>
      waitFor(`${count} rows`, async () => (await tab.$$('tr.cookie')).length === count)
    const said = () => tab.$eval('.shown', line => line.textContent)
    await drawn(200)
    expect(await said()).toBe('Cookies shown: 200 of 451')
    expect(await tab.$eval('.all-cookies .more', more => more.textContent)).toBe('and 251 more Show 200 more')

    await tab.click('[data-action="select-shown"]')
    expect(await tab.$eval('.scope', scope => scope.textContent)).toContain('251 of them are not shown')
    expect(await tab.$eval('.scope', scope => scope.getAttribute('data-selected'))).toBe('451')
    await tab.click('[data-action="clear-selection"]')

    // By the keyboard: it goes on with the first row that was not there before.
    await tab.focus('.all-cookies [data-action="show-more"]')
    await tab.keyboard.press('Enter')
    await drawn(400)
    expect(await said()).toBe('Cookies shown: 400 of 451')
    expect(await query(tab)).toBe(`?host=${cary}&rows=400`)
    const place = () =>
      tab.evaluate(() =>
        [...document.querySelectorAll('button.name')].indexOf(document.activeElement as Element),
      )
    expect(await place()).toBe(200)
    await tab.focus('.all-cookies [data-action="show-more"]')
    await tab.keyboard.press('Enter')
    await drawn(451)
    expect(await place()).toBe(400)
    expect(await tab.$('.all-cookies [data-action="show-more"]')).toBe(null)

    // Another order begins with its own first rows, whichever were drawn before.
    await tab.click('[data-sort="name"]')
    await drawn(200)
    await tab.click('[data-sort="name"]')
    await waitFor('the other order', async () => (await listedNames(tab))[0] === 'made_up_99')
    await tab.type('[name="search"]', 'made_up_449')
    await lists(tab, ['made_up_449'])

    const group = '[data-group="undeclared"]'
    const articles = async (count: number) =>
      waitFor(`${count} findings`, async () => (await tab.$$(`${group} article`)).length === count)
    await articles(3)
    await tab.focus(`${group} [data-action="show-more"]`)
    await tab.keyboard.press('Enter')
    await articles(203)
    expect(
      await tab.evaluate(() => {
        const shown = [...document.querySelectorAll('[data-group="undeclared"] article')]
        return shown.indexOf(document.activeElement as Element)
      }),
    ).toBe(3)
    expect(await tab.$$('[data-draft]')).toHaveLength(200)
    await tab.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await tab.waitForSelector('.opened .details')
    expect(await tab.$eval(`${group} .more`, more => more.textContent)).toContain('and 248 more')
    await tab.close()

    const popup = await settled(await session.driver.openPopupInTab(tabId))
    await popup.waitForSelector('#gone')
    expect(await popup.$$('#gone li')).toHaveLength(50)
    expect(await popup.$eval('#gone > p', line => line.textContent)).toBe('and 400 more')
    await popup.close()

    const again = await report(`?host=${cary}&rows=400`)
    await waitFor('as many rows as before', async () => (await again.$$('tr.cookie')).length === 400)
    await again.close()
  })

  test.each([
    ['', 'not-a-portal'],
    ['?host=', 'not-a-portal'],
    ['?host=www.example.org', 'not-a-portal'],
    [`?host=${encodeURIComponent('<img src=x onerror=globalThis.ran=1>')}`, 'not-a-portal'],
  ])('a page opened with %s is honest: %s', async (search, state) => {
    const tab = await report(search)
    expect(await tab.$eval('main', main => main.getAttribute('data-state'))).toBe(state)
    expect(await tab.$$('main img')).toHaveLength(0)
  })

  test('without access it says so, and is there as soon as access is given', async () => {
    const pattern = '*://*.townofcary.org/*'
    await session.driver.removeHostAccess(pattern)
    const tab = await report('?host=data.townofcary.org')
    await tab.waitForSelector('[data-state="no-access"]')
    await session.driver.grantHostAccess(pattern)
    await tab.waitForSelector('[data-state="ready"]')
  })

  test('the whole job by keyboard alone', async () => {
    const tab = await report(`?host=${jersey}&search=vuid`)
    await lists(tab, ['vuid'])
    await tab.bringToFront()
    const focused = () =>
      tab.evaluate(() => {
        const { activeElement: on } = document
        return ['data-action', 'data-sort', 'name', 'aria-controls']
          .flatMap(hook =>
            on?.hasAttribute(hook) ? [hook === 'aria-controls' ? 'row' : on.getAttribute(hook)] : [],
          )
          .at(0)
      })
    async function tabTo(target: string, passed: unknown[] = []): Promise<void> {
      await tab.keyboard.press('Tab')
      const now = await focused()
      if (now === target) return
      if (passed.length > 60)
        throw new Error(`expected to reach ${target} by Tab; passed ${passed.join(', ')}`)
      await tabTo(target, [...passed, now])
    }
    await tabTo('print')
    await tabTo('search')
    await tabTo('select-shown')
    await tab.keyboard.press(' ')
    await tab.waitForSelector('.scope[data-selected="1"]')
    await tabTo('name')
    await tab.keyboard.press('Enter')
    await waitFor('the order', async () => (await sorted(tab, 'name')) === 'ascending')
    await tabTo('row')
    await tab.keyboard.press('Enter')
    await tab.waitForSelector('.opened .details')
    expect(await tab.$eval('button.name', button => button.getAttribute('aria-expanded'))).toBe('true')
    await tabTo('export-csv')
    await tab.keyboard.press('Enter')
    await tab.waitForSelector('.export [role="status"][data-ok="true"]')
  })

  test('on paper there is no control, and nothing hides behind one', async () => {
    const tab = await report(`?host=${jersey}`)
    await lists(tab, ['csrftoken', 'old', 'sessionid', 'vuid'])
    // What the browser does before it prints, then print media: Firefox has no other way for a driver.
    if (browser === 'chromium') {
      const pdf = await tab.pdf({ format: 'A4' })
      expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe('%PDF-')
      expect(pdf.length).toBeGreaterThan(20_000)
      await tab.emulateMediaType('print')
    }
    await tab.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await tab.waitForSelector('.opened .details')
    expect(
      await tab.$$eval('.group:not([open]), .further details:not([open])', groups => groups.length),
    ).toBe(0)
    if (browser === 'chromium') {
      const visible = await tab.$$eval('main button:not(.name, [data-sort]), main input, main select', all =>
        all.filter(one => one.checkVisibility()).map(one => one.outerHTML),
      )
      expect(visible).toEqual([])
      expect(await tab.$eval('a', link => getComputedStyle(link, '::after').content)).toContain('https://')
    }
    await tab.evaluate(() => dispatchEvent(new Event('afterprint')))
    await waitFor('the page as it was', async () => (await tab.$('.opened')) === null)
  })
})
