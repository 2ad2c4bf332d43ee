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
    expect(await tab.$$eval('h1', titles => titles.map(title => title.textContent))).toEqual([
      '1 of 3 cookies is not in this portal’s cookie policy',
    ])
    expect(await tab.$eval('.bar .host', name => name.textContent)).toBe(jersey)
    expect(await tab.title()).toBe(`Cookies of ${jersey}`)
    expect(
      await tab.$$eval('[data-presence="gone"]', rows => rows.map(row => row.getAttribute('data-cookie'))),
    ).toEqual(['old'])
    // A line a rule: what it rests on, what is doubtful, and which cookies; each in full in its cookie's details.
    const line = await tab.$eval('[data-group="undeclared"]', rule => rule.textContent)
    for (const part of [
      'Worth checking',
      'vuid',
      'old',
      'ePrivacy Directive',
      'Likely, not certain:',
      'Show 2 cookies',
    ]) {
      expect(line).toContain(part)
    }
    await tab.click('[data-cookie="vuid"] .name')
    const finding = await tab.waitForSelector('.drawer [data-judgement="undeclared"]')
    const told = await finding?.evaluate(article => article.textContent)
    for (const part of [
      'Observed',
      'Declared',
      `Source: ${jersey} (date unknown)`,
      'Rule',
      'ePrivacy Directive',
      'How sure',
    ]) {
      expect(told).toContain(part)
    }
    // The bar's words add up to the cookies that are there, and the numbers to the findings below.
    expect(await tab.$eval('.kind-bar', bar => bar.getAttribute('aria-label'))).toBe(
      '1 not in the policy and 2 declared necessary',
    )
    const numbers = await tab.$$eval('.numbers [data-count]', all =>
      all.map(one => `${one.getAttribute('data-count')} ${one.querySelector('dd')?.textContent}`),
    )
    expect(numbers).toEqual(['breach 0', 'notice 2', 'information 1', 'necessary 2', 'gone 1'])
    // That the visitor may have been signed in is told once.
    expect(await tab.$$eval('.content [data-note="signed-in"]', notes => notes.length)).toBe(1)
    expect(line).not.toContain('signed in')
    expect(await tab.$('.rules-off')).toBeNull()
  })

  test('a rule shows its cookies in the table', async () => {
    const tab = await report(`?host=${jersey}&search=csrf`)
    await lists(tab, ['csrftoken'])
    await tab.click('[data-group="undeclared"] [data-action="show-rule"]')
    await lists(tab, ['old', 'vuid'])
    expect(await query(tab)).toBe(`?host=${jersey}&finding=undeclared`)
    expect(await tab.evaluate(() => document.activeElement?.id)).toBe('cookies-title')
    // What the filters restrict stands open, and pills say how many there are of each kind.
    expect(await tab.$eval('[data-pill="necessary"]', pill => pill.textContent)).toBe('Necessary 2')
    await tab.click('[data-action="clear-filters"]')
    await lists(tab, ['csrftoken', 'old', 'sessionid', 'vuid'])
    await tab.click('[data-pill="undeclared"]')
    await lists(tab, ['old', 'vuid'])
    expect(await tab.$eval('[data-pill="undeclared"]', pill => pill.getAttribute('aria-pressed'))).toBe(
      'true',
    )
    await tab.click('[data-pill="undeclared"]')
    await lists(tab, ['csrftoken', 'old', 'sessionid', 'vuid'])
    // What has one value only parts nothing.
    expect(await tab.$('[name="partition"]')).toBeNull()
    await tab.select('[name="group"]', 'kind')
    await tab.waitForSelector('.group-title')
    expect(await tab.$$eval('.group-title', titles => titles.map(title => title.textContent))).toEqual([
      'Necessary (2)',
      'Kind not stated (2)',
    ])
    expect(await query(tab)).toBe(`?host=${jersey}&group=kind`)
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
    expect(await sorted(tab, 'lasts')).toBe('none')

    await tab.select('[name="purpose"]', 'necessary')
    await lists(tab, ['csrftoken', 'sessionid'])
    expect(await tab.$eval('.shown [role="status"]', line => line.textContent)).toBe('Cookies shown: 2 of 4')
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
    await waitFor('nothing selected', async () => (await tab.$('.scope')) === null)
    // It is said before what will be saved: the cookies that the filters leave, unless all are asked for.
    expect(await tab.$eval('.export', part => part.getAttribute('data-scope'))).toBe('shown')
    expect(await tab.$eval('.export fieldset', part => part.textContent)).toBe(
      'What to export The 2 cookies that fit the filters All 4 cookies',
    )
    await tab.$eval('[data-menu="export"]', menu => menu.setAttribute('open', ''))
    await tab.click('[name="export-scope"][value="all"]')
    const rows: Record<string, string>[] = parse(await exported(tab, 'csv'), { bom: true, columns: true })
    expect(rows.map(row => [row.name, row.state, row.selected_of])).toEqual([
      ['vuid', 'present', ''],
      ['csrftoken', 'present', ''],
      ['sessionid', 'present', ''],
      ['old', 'gone', ''],
    ])
  })

  async function exported(tab: Page, format: 'csv' | 'json'): Promise<string> {
    await tab.$eval('[data-menu="export"]', menu => menu.setAttribute('open', ''))
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
    const pattern = '*://data.jerseycitynj.gov/*'
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
    const signs = await life?.$$eval('figure [data-event]', all =>
      all.map(one => one.getAttribute('data-event')),
    )
    // What was found of the visitor's choices stands beside it.
    expect(signs?.filter(sign => sign !== 'choice')).toEqual(['set', 'removed'])
    const caption = await life?.$eval('figcaption', words => words.textContent)
    expect(caption).toContain('Set 1 time.')
    expect(caption).toContain('Removed 1 time.')
    await waitFor('the blind period', () => tab.$('[data-life="old"] figure .blind'))
    expect(await tab.$eval('[data-life="old"] figcaption', words => words.textContent)).toContain(
      'changes may have been missed',
    )
    // Each sign says what it is, by the arrow keys and at the pointer.
    const told = () => tab.$eval('[data-life="old"] .told', line => line.textContent)
    await tab.focus('[data-life="old"] [type="range"]')
    await tab.keyboard.press('Home')
    await tab.waitForSelector('.told[data-moment]')
    const first = await told()
    await tab.keyboard.press('End')
    await waitFor('the last', async () => (await told()) !== first)
    expect(
      await tab.$eval('[data-life="old"] [type="range"]', walk => walk.getAttribute('aria-valuetext')),
    ).toBe(await told())
    const sign = await tab.$('[data-life="old"] [data-event="removed"]')
    await sign?.scrollIntoView()
    const box = await sign?.boundingBox()
    if (!box) throw new Error('expected a sign in the picture; got none')
    await tab.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await waitFor('what is pointed at', async () => (await told())?.startsWith('Removed'))
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
    await tab.$eval('tr.cookie button.name', button => (button as HTMLElement).click())
    for (const [place, name] of (await listedNames(tab)).entries()) {
      await waitFor(`the life of ${name}`, () =>
        tab.$eval('.drawer .life', (life, wanted) => life.getAttribute('data-life') === wanted, name),
      )
      expect(await tab.$eval('.drawer h2', title => title.textContent)).toBe(name)
      if (place < all.length - 1)
        await tab.$eval('[data-action="next-cookie"]', one => (one as HTMLElement).click())
    }
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
    const said = () => tab.$eval('.shown [role="status"]', line => line.textContent)
    await drawn(100)
    expect(await said()).toBe('Cookies shown: 451 of 451')
    expect(await tab.$eval('.all-cookies .more', more => more.textContent)).toBe('and 351 more Show 100 more')
    // Numbers in names count as numbers.
    expect((await listedNames(tab)).slice(0, 4)).toEqual(['here', 'made_up_0', 'made_up_1', 'made_up_2'])

    // Few stops for the keyboard, however many cookies there are.
    const stops = await tab.$$eval(
      'a[href], button, input, select, summary',
      all => all.filter(one => (one as HTMLElement).tabIndex >= 0 && one.checkVisibility()).length,
    )
    expect(stops).toBeLessThan(150)

    // The titles stay in sight, and what the keys reach does not hide below them.
    await tab.setViewport({ width: 1280, height: 600 })
    await tab.$$eval('button.name', names => (names[90] as HTMLElement).focus())
    for (let step = 0; step < 4; step++) {
      await tab.keyboard.press('PageUp')
      const edges = await tab.evaluate(() => {
        const box = (one: Element | null | undefined) => one?.getBoundingClientRect()
        const titles = box(document.querySelector('thead th'))
        return {
          bar: box(document.querySelector('.bar'))?.bottom,
          titles: [titles?.top, titles?.bottom],
          row: box(document.activeElement?.closest('tr'))?.top,
        }
      })
      expect(edges.titles[0]).toBe(edges.bar)
      expect(edges.row).toBeGreaterThanOrEqual(edges.titles[1] ?? Number.NaN)
    }

    await tab.click('[data-action="select-shown"]')
    expect(await tab.$eval('.scope', scope => scope.getAttribute('data-selected'))).toBe('451')
    await tab.type('[name="search"]', 'made_up_449')
    await lists(tab, ['made_up_449'])
    expect(await tab.$eval('.scope', scope => scope.textContent)).toContain(
      '450 of them do not fit the filters',
    )
    await tab.click('[data-action="clear-filters"]')
    await tab.click('[data-action="clear-selection"]')

    // By the keyboard: it goes on with the first row that was not there before.
    await tab.focus('.all-cookies [data-action="show-more"]')
    await tab.keyboard.press('Enter')
    await drawn(200)
    expect(await query(tab)).toBe(`?host=${cary}&rows=200`)
    const place = () =>
      tab.evaluate(() =>
        [...document.querySelectorAll('button.name')].indexOf(document.activeElement as Element),
      )
    expect(await place()).toBe(100)

    // Another order begins with its own first rows, whichever were drawn before.
    await tab.click('[data-sort="name"]')
    await drawn(100)
    await tab.click('[data-sort="name"]')
    await waitFor('the other order', async () => (await listedNames(tab))[0] === 'made_up_449')
    expect(await tab.$$('[data-draft]')).toHaveLength(20)
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
    const pattern = '*://data.townofcary.org/*'
    await session.driver.removeHostAccess(pattern)
    const tab = await report('?host=data.townofcary.org')
    await tab.waitForSelector('[data-state="no-access"]')
    await session.driver.grantHostAccess(pattern)
    await tab.waitForSelector('[data-state="ready"]')
  })

  test('the whole job by keyboard alone', async () => {
    const tab = await report(`?host=${jersey}`)
    await lists(tab, ['csrftoken', 'old', 'sessionid', 'vuid'])
    await tab.bringToFront()
    const focused = () =>
      tab.evaluate(() => {
        const { activeElement: on } = document
        return ['data-action', 'data-sort', 'data-pill', 'name', 'data-key'].flatMap(hook =>
          on?.hasAttribute(hook) ? [hook === 'data-key' ? 'row' : on.getAttribute(hook)] : [],
        )[0]
      })
    async function tabTo(target: string, passed: unknown[] = []): Promise<void> {
      await tab.keyboard.press('Tab')
      const now = await focused()
      if (now === target) return
      if (passed.length > 60)
        throw new Error(`expected to reach ${target} by Tab; passed ${passed.join(', ')}`)
      await tabTo(target, [...passed, now])
    }
    const name = () => tab.evaluate(() => document.activeElement?.textContent)

    // The order of the table, then a search.
    await tabTo('search')
    await tab.keyboard.type('opendatasoft')
    await lists(tab, ['csrftoken', 'sessionid'])
    await tabTo('name')
    await tab.keyboard.press('Enter')
    await waitFor('the order', async () => (await sorted(tab, 'name')) === 'ascending')
    // One stop for all rows; from one to the next by the arrow keys.
    await tabTo('row')
    expect(await name()).toBe('csrftoken')
    await tab.keyboard.press('ArrowDown')
    expect(await name()).toBe('sessionid')
    await tab.keyboard.press('ArrowUp')
    await tab.keyboard.press('End')
    expect(await name()).toBe('sessionid')
    await tab.keyboard.press(' ')
    await tab.waitForSelector('[data-cookie="sessionid"][data-selected]')
    await tab.keyboard.press('Enter')
    await tab.waitForSelector('.drawer .details')
    expect(await tab.evaluate(() => document.activeElement?.tagName)).toBe('H2')
    await tabTo('close-drawer')
    await tab.keyboard.press('Escape')
    await waitFor('it to be closed', async () => (await tab.$('.drawer')) === null)
    expect([await focused(), await name()]).toEqual(['row', 'sessionid'])

    await tab.focus('[data-action="menu-export"]')
    await tab.keyboard.press('Enter')
    await tabTo('export-csv')
    await tab.keyboard.press('Enter')
    await tab.waitForSelector('.export [role="status"][data-ok="true"]')
    expect(await tab.$eval('.export [role="status"]', line => line.textContent)).toContain('1 cookie')
    await tab.keyboard.press('Escape')
    expect(await focused()).toBe('menu-export')
    expect(await tab.$eval('[data-menu="export"]', menu => menu.hasAttribute('open'))).toBe(false)
  })

  test('the details keep the place, beside the table or before it', async () => {
    const tab = await report(`?host=${jersey}&sort=name`)
    await lists(tab, ['csrftoken', 'old', 'sessionid', 'vuid'])
    await tab.setViewport({ width: 1280, height: 700 })
    const row = '[data-cookie="sessionid"]'
    await tab.$eval(row, one => one.scrollIntoView({ block: 'center' }))
    const top = () => tab.$eval(row, one => Math.round(one.getBoundingClientRect().top))
    const before = await top()
    await tab.click(`${row} .name`)
    await tab.waitForSelector('.drawer:not(:modal) .details')
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1)
    await tab.click('[data-action="next-cookie"]')
    await waitFor('the next', () => tab.$eval('.drawer h2', title => title.textContent === 'vuid'))
    expect(await tab.$eval('.drawer [data-action="next-cookie"]', one => one.ariaDisabled)).toBe('true')
    await tab.setViewport({ width: 700, height: 700 })
    await tab.waitForSelector('.drawer:modal')
    await tab.keyboard.press('Escape')
    await waitFor('it to be closed', async () => (await tab.$('.drawer')) === null)
    expect(await tab.evaluate(() => document.activeElement?.textContent)).toBe('vuid')
  })

  test('fifty changes in a second move neither focus nor scroll nor what is open', async () => {
    const tab = await report(`?host=${jersey}&sort=name`)
    await lists(tab, ['csrftoken', 'old', 'sessionid', 'vuid'])
    await tab.setViewport({ width: 1280, height: 500 })
    await tab.$eval('#cookies', part => part.scrollIntoView())
    await tab.click('[data-cookie="csrftoken"] .name')
    await tab.waitForSelector('.drawer .life')
    await tab.focus('.drawer [type="range"]')
    await tab.$eval('.drawer .inside', part => part.scrollTo(0, 120))
    const place = () =>
      tab.evaluate(() => ({
        page: window.scrollY,
        drawer: document.querySelector('.drawer .inside')?.scrollTop,
        open: document.querySelector('.drawer h2')?.textContent,
        focus: document.activeElement?.getAttribute('type'),
      }))
    await waitFor('the page to stand still', async () => {
      const one = JSON.stringify(await place())
      return one === JSON.stringify(await place())
    })
    const before = await place()
    expect(before).toMatchObject({ open: 'csrftoken', focus: 'range' })
    const page = await session.visit(jersey, '/terms/cookies-policy/')
    await page.evaluate(async () => {
      for (let index = 0; index < 50; index++) await cookieStore.set(`zz_${index}`, '1')
    })
    await waitFor('all of them', async () => (await listedNames(tab)).length === 54)
    expect(await place()).toEqual(before)
    await page.evaluate(async () => {
      for (let index = 0; index < 50; index++) await cookieStore.delete(`zz_${index}`)
    })
  })

  test('goes to the report of another portal', async () => {
    const tab = await report(`?host=${jersey}`)
    await tab.waitForSelector('[data-menu="portals"]')
    await tab.click('[data-action="menu-portals"]')
    await Promise.all([tab.waitForNavigation(), tab.click(`[data-menu="portals"] a[href="?host=${tulsa}"]`)])
    await settled(tab)
    expect(await tab.$eval('.bar .host', name => name.textContent)).toBe(tulsa)
  })

  test('on paper it is one page without controls, and the details are there for the asking', async () => {
    const tab = await report(`?host=${jersey}&search=opendatasoft`)
    await lists(tab, ['csrftoken', 'sessionid'])
    /** Controls that would show on paper. */
    const controls = () =>
      tab.$$eval('main button:not(.name, [data-sort]), main input, main select, main nav', all =>
        all.filter(one => one.checkVisibility()).map(one => one.outerHTML),
      )
    // Firefox has no print media for a driver.
    if (browser === 'chromium') {
      const pages = (pdf: Uint8Array) =>
        Buffer.from(pdf)
          .toString('latin1')
          .match(/\/Type \/Page\b/g)?.length
      const summary = await tab.pdf({ format: 'A4' })
      expect(Buffer.from(summary.slice(0, 5)).toString()).toBe('%PDF-')
      expect(pages(summary)).toBe(1)
      await tab.emulateMediaType('print')
      expect(await controls()).toEqual([])
      expect(await tab.$eval('.all-cookies', part => part.checkVisibility())).toBe(false)
      expect(await tab.$eval('.against a', link => getComputedStyle(link, '::after').content)).toContain(
        'https://',
      )
    }
    await tab.evaluate(() => {
      window.print = () => {}
    })
    await tab.$eval('[data-action="print-details"]', button => (button as HTMLElement).click())
    await tab.waitForSelector('[data-printed="details"] [data-printed-cookie="sessionid"] .life')
    expect(
      await tab.$$eval('[data-printed-cookie]', all =>
        all.map(one => one.getAttribute('data-printed-cookie')),
      ),
    ).toEqual(['csrftoken', 'sessionid'])
    expect(await tab.$$('.printed-details details.evidence:not([open])')).toEqual([])
    if (browser === 'chromium') {
      expect(await controls()).toEqual([])
      expect(await tab.$eval('.all-cookies', part => part.checkVisibility())).toBe(true)
    }
    await tab.evaluate(() => dispatchEvent(new Event('afterprint')))
    await waitFor('the page as it was', async () => (await tab.$('.printed-details')) === null)
  })
})
