import type { Page } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import type { Driver } from './driver/driver.ts'
import { waitFor } from './driver/wait-for.ts'
import { inDepth } from './in-depth.ts'
import { openMenu } from './popup-parts.ts'
import { recorded, recordedOf, recordedOnce } from './recorded.ts'
import { choose, openInPrivate, openOn, openReport, openSettings, settled } from './scenes.ts'
import { useSession } from './session.ts'

const bundled = 'data.jerseycitynj.gov'
const vendors = 'riverside-demo.opendatasoft.com'
const added = 'opendata.rivertown.gov.uk'
const day = 86_400_000

describe.each(inDepth)('the settings in %s', browser => {
  const session = useSession(browser)
  const store = (entries: Record<string, unknown>) =>
    session.driver.evaluateInExtension((api, all) => api.storage.local.set(all), entries)
  const stored = (): Promise<Record<string, unknown>> =>
    session.driver.evaluateInExtension(api => api.storage.local.get(null))
  const row = (host: string) => `[data-portal="${host}"]`
  const said = (page: Page, section: string, words: string) =>
    page.waitForFunction(
      (selector, wanted) =>
        [...document.querySelectorAll(`${selector} [role="status"]`)].some(line =>
          line.textContent?.includes(wanted),
        ),
      {},
      `[aria-labelledby="${section}"]`,
      words,
    )
  const answer = async (page: Page, with_: 'agree' | 'cancel') => {
    await page.waitForSelector('dialog[open]')
    await page.click(`dialog [data-action="${with_}"]`)
    await page.waitForFunction(() => document.querySelector('dialog') === null)
  }
  const watch = () => store({ portals: { [added]: { added: { at: 1, by: 'recognised' } } } })

  test('the portals are listed live: bundled, seen, with the cookies recorded, the policy and the access', async () => {
    const page = await openSettings(session.driver)
    await page.waitForSelector(`${row(bundled)}[data-access="full"][data-origin="bundled"]`)
    expect(await page.$(row(vendors))).toBeNull()
    await session.setCookies(vendors, 'sessionid=1; Path=/; Secure', 'other=1; Path=/; Secure')
    await page.waitForSelector(`${row(vendors)}[data-origin="seen"]`)
    const stateOf = (host: string) => page.$eval(`${row(host)} .what .small`, line => line.textContent)
    await waitFor('both to be counted', async () => (await stateOf(vendors)).includes('2 cookies'))
    expect(await stateOf(vendors)).toBe('Our description of the platform · 2 cookies · active today')
    expect(await stateOf(bundled)).toBe('Own policy (bundled) · nothing recorded')
    expect(await page.$eval(`${row(bundled)} .mark`, mark => mark.textContent)).toBe('Watching')
    // What is there can be deleted, and nothing else.
    expect(await page.$$(`${row(vendors)} [data-action="forget"]`)).toHaveLength(1)
    expect(await page.$$(`${row(bundled)} [data-action="forget"]`)).toEqual([])
    // What was visited comes first.
    expect(await page.$eval('[data-portal]', line => line.getAttribute('data-portal'))).toBe(vendors)
    await page.type('[name="portal"]', 'JERSEYCITYNJ.')
    await page.waitForFunction(() => document.querySelectorAll('[data-portal]').length === 1)
    await said(page, 'portals', '1 of ')
  })

  test('a portal that is paused is still explained and no longer recorded, until it is resumed in its popup', async () => {
    const settings = await openSettings(session.driver)
    await session.setCookies(bundled, 'before=1; Path=/; Secure')
    await recordedOnce(session.driver, 'before')
    await choose(settings, bundled, 'pause')
    await settings.waitForSelector(`${row(bundled)}[data-paused="user"]`)
    await said(settings, 'portals', 'is paused')

    const popup = await openOn(
      session.driver,
      bundled,
      session.portal.setCookiePath('paused-over=1; Path=/; Secure'),
    )
    await popup.waitForSelector('[data-note="paused"]')
    await popup.waitForSelector('[data-cookie="paused-over"]')
    const report = await openReport(session.driver, `?host=${bundled}`)
    await report.waitForSelector('[data-note="paused"]')
    // Events come in order: this one is dealt with after the paused portal's.
    await session.setCookies(vendors, 'after-paused=1; Path=/; Secure')
    await recordedOnce(session.driver, 'after-paused')
    expect(await recordedOf(session.driver, 'paused-over')).toEqual([])
    // Nobody looked, so nothing is missing.
    expect(await recordedOnce(session.driver, 'before')).not.toHaveProperty('removed')

    await popup.bringToFront()
    await popup.click('[data-note="paused"] [data-action="resume"]')
    await popup.waitForSelector('[data-note="resumed"]')
    expect(await popup.evaluate(() => document.activeElement?.getAttribute('data-note'))).toBe('resumed')
    await recordedOnce(session.driver, 'paused-over')
    await settings.waitForSelector(`${row(bundled)}:not([data-paused])`)
  })

  test('a portal that was added is forgotten after a question, with its record and its access; another keeps its own', async () => {
    await watch()
    await session.setCookies(bundled, 'stays=1; Path=/; Secure')
    await recordedOnce(session.driver, 'stays')
    const page = await openSettings(session.driver)
    await page.waitForSelector(`${row(added)}[data-origin="added"]`)
    const more = `${row(added)} [data-action="more"]`
    await page.focus(more)
    await page.keyboard.press('Enter')
    // Escape closes the menu, and gives the focus back.
    await page.waitForSelector(`${row(added)} .menu :focus`)
    await page.keyboard.press('Escape')
    await page.waitForSelector(`${more}:focus`)
    expect(await page.$(`${row(added)} .menu:popover-open`)).toBeNull()
    const ask = async () => {
      await page.keyboard.press('Enter')
      await page.waitForSelector(`${row(added)} .menu :focus`)
      await page.focus(`${row(added)} [data-action="forget"]`)
      await page.keyboard.press('Enter')
      await page.waitForSelector('dialog[open]')
    }
    await ask()
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => document.querySelector('dialog') === null)
    await page.waitForSelector(`${more}:focus`)
    await ask()
    await answer(page, 'agree')
    await page.waitForFunction(selector => document.querySelector(selector) === null, {}, row(added))
    await said(page, 'portals', `${added} is forgotten`)
    // Where the button was is nothing now: the answer has the focus.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status')
    expect((await stored()).portals).toEqual({})
    expect(await recordedOf(session.driver, 'stays')).toHaveLength(1)
  })

  // Chromium grants nothing without a person's click; what is given back is decided the same.
  if (browser === 'firefox') {
    test('with it goes the access that was given for it alone', async () => {
      await watch()
      const given = [`*://${added}/*`, '*://rivertown.gov.uk/*']
      for (const pattern of given) await session.driver.grantHostAccess(pattern)
      const page = await openSettings(session.driver)
      await page.waitForSelector(`${row(added)}[data-access="full"]`)
      await choose(page, added, 'forget')
      await answer(page, 'agree')
      await said(page, 'portals', `${added} is forgotten`)
      const granted = await session.driver.evaluateInExtension(
        async api => (await api.permissions.getAll()).origins ?? [],
      )
      expect(granted.filter(pattern => given.includes(pattern))).toEqual([])
      expect(granted).toContain('*://*.opendatasoft.com/*')
    })
  }

  test('the record of a bundled portal is deleted, but not what reaches another', async () => {
    await session.setCookies(
      vendors,
      'own=1; Path=/; Secure',
      'shared=1; Path=/; Domain=opendatasoft.com; Secure',
    )
    await recordedOnce(session.driver, 'own')
    await recordedOnce(session.driver, 'shared')
    const page = await openSettings(session.driver)
    await choose(page, vendors, 'forget')
    await page.waitForSelector('dialog [data-stays="1"]')
    await answer(page, 'agree')
    await said(page, 'portals', 'is deleted')
    expect(await recordedOf(session.driver, 'own')).toEqual([])
    expect(await recordedOf(session.driver, 'shared')).toHaveLength(1)
  })

  test('a portal is added by its address once it has answered; a shop is not; nonsense is not asked', async () => {
    const page = await openSettings(session.driver)
    const add = async (typed: string, result: string) => {
      await page.$eval('[name="portal"]', field => (field as HTMLInputElement).select())
      await page.type('[name="portal"]', typed)
      await page.keyboard.press('Enter')
      await page.waitForSelector(`[data-add="${result}"]`)
    }
    session.portal.clearLog()
    await add('no portal at all', 'refused')
    await said(page, 'portals', 'no portal at all')
    // A word that is looked for is no address, and where portals are found, Enter asks nobody.
    await add('nowhere', 'refused')
    await page.$eval('[name="portal"]', field => (field as HTMLInputElement).select())
    await page.type('[name="portal"]', 'data.jersey')
    await page.keyboard.press('Enter')
    expect(await page.$eval('[aria-labelledby="portals"]', part => part.getAttribute('data-add'))).toBeNull()
    await add(bundled, 'known')
    await add('www.opendatasoft.com', 'refused')
    expect(session.portal.log).toEqual([])
    await add('https://www.example.com/', 'unreachable')
    const asked = [...session.portal.log, ...session.portal.strays].filter(
      ({ fetchMode }) => fetchMode === 'cors',
    )
    expect(asked).toMatchObject([
      { host: 'www.example.com', cookieNames: [], origin: 'null', referrer: undefined },
    ])
    expect(await page.$$('[data-action="add-anyway"]')).toHaveLength(1)
    // The button asks as Enter does.
    session.portal.clearLog()
    await page.click('[data-action="add"]')
    await waitFor('the site to be asked again', async () =>
      [...session.portal.log, ...session.portal.strays].some(({ host }) => host === 'www.example.com'),
    )
    await page.waitForSelector('[data-add="unreachable"]')
    session.portal.configure(added, { api: 'forbidden' })
    await add(`https://${added}/explore/`, 'private')
    await page.waitForSelector(`[data-asked="${added}"][data-answer="private"]`)
    await page.click('[data-action="add-anyway"]')
    // What was typed still filters: the one that is added stands alone.
    await page.waitForSelector(`${row(added)}[data-origin="added"][data-access="none"]`)
    expect(await page.$$(`${row(added)} [data-action="allow-access"]`)).toHaveLength(1)
    expect((await stored()).portals).toMatchObject({ [added]: { added: { by: 'address' } } })
    await page.click('[data-asked="www.example.com"] [data-action="forget-answer"]')
    await page.waitForFunction(() => document.querySelector('[data-asked="www.example.com"]') === null)
    // It was the last one: the section stays, with the line that says so.
    expect(await page.$('[data-asked]')).toBeNull()
    await said(page, 'asked', 'www.example.com is forgotten')
    await page.waitForSelector('[aria-labelledby="asked"] [role="status"]:focus', { visible: true })

    session.portal.reset()
    await session.driver.evaluateInExtension(api => api.storage.local.remove('portals'))
    await page.waitForFunction(selector => document.querySelector(selector) === null, {}, row(added))
    await add(added, 'portal')
    await page.waitForSelector(`${row(added)}[data-origin="added"]`)
    await session.driver.evaluateInExtension(api => api.storage.local.remove('portals'))
  })

  test("forgetting what was added to one of the vendor's does not promise that it goes", async () => {
    await session.setCookies(vendors, 'still-there=1; Path=/; Secure')
    await recordedOnce(session.driver, 'still-there')
    await store({ portals: { [vendors]: { added: { at: 1, by: 'address' } } } })
    const page = await openSettings(session.driver)
    await page.waitForSelector(`${row(vendors)}[data-origin="added"]`)
    await choose(page, vendors, 'forget')
    await page.waitForSelector('dialog[open]')
    expect(await page.$eval('dialog', dialog => dialog.textContent)).toMatch(/stays watched.*recorded again/)
    await answer(page, 'agree')
    await said(page, 'portals', `The history of ${vendors} is deleted`)
    await session.setCookies(vendors, 'comes-back=1; Path=/; Secure')
    await page.waitForSelector(`${row(vendors)}[data-origin="seen"]`)
  })

  test('what is older than the retention goes when it is chosen and agreed, and what is in the jar stays', async () => {
    await session.setCookies(bundled, 'in-the-jar=1; Path=/; Secure; Max-Age=86400')
    await recordedOnce(session.driver, 'in-the-jar')
    await age(session.driver, 'in-the-jar', 40 * day, 'long-gone')
    expect(await recordedOf(session.driver, 'long-gone')).toHaveLength(1)
    const page = await openSettings(session.driver)
    const list = '[data-setting="retention"] select'
    expect(await page.$$eval(`${list} option`, all => all.map(one => one.value))).toEqual([
      '30-days',
      'year',
      'ever',
    ])
    // By the keyboard each option that is passed is chosen: a shorter one asks before anything goes.
    await page.focus(list)
    await page.keyboard.press('ArrowUp')
    // By the record alone: one of them will be found in the jar.
    await page.waitForSelector('dialog[open] [data-goes="2"]')
    await page.keyboard.press('Escape')
    await page.waitForSelector(`${list}:focus`)
    expect(await page.$eval(list, field => (field as HTMLSelectElement).value)).toBe('year')
    expect(await stored()).not.toHaveProperty('setting:retention')
    expect(await recordedOf(session.driver, 'long-gone')).toHaveLength(1)
    // A longer one asks nothing.
    await page.select(list, 'ever')
    await waitFor('it to hold', async () => (await stored())['setting:retention'] === 'ever' || undefined)
    await page.select(list, '30-days')
    await answer(page, 'agree')
    await waitFor('the old one to be forgotten', async () =>
      (await recordedOf(session.driver, 'long-gone')).length === 0 ? true : undefined,
    )
    const [stays] = await recordedOf(session.driver, 'in-the-jar')
    expect(stays?.firstSeen.at).toBeLessThan(Date.now() - 39 * day)
    expect(await stored()).toMatchObject({ 'setting:retention': '30-days' })
    await page.waitForFunction(() =>
      document.querySelector('[aria-labelledby="record"]')?.textContent?.includes('more than 30 days ago'),
    )
    // A day after the last time, any page that is opened is reason enough: no cookie of a portal need change.
    await age(session.driver, 'in-the-jar', 40 * day, 'gone-since')
    expect(await recordedOf(session.driver, 'gone-since')).toHaveLength(1)
    await store({ cleanedAt: Date.now() - day })
    await session.visit('www.example.com', '/')
    await waitFor('the next one to be forgotten', async () =>
      (await recordedOf(session.driver, 'gone-since')).length === 0 ? true : undefined,
    )
  })

  test('the language and the appearance change at once in every open page, and the next begins with them', async () => {
    await session.setCookies(bundled, 'counted=1; Path=/; Secure')
    const pages: Record<string, Page> = {
      settings: await openSettings(session.driver),
      popup: await openOn(session.driver, bundled, '/'),
      report: await openReport(session.driver, `?host=${bundled}`),
    }
    const { settings, popup, report } = pages as Record<'settings' | 'popup' | 'report', Page>
    const set = (page: Page, name: string, choice: string) =>
      page.select(`[data-setting="${name}"] select`, choice)
    const shown = (page: Page) =>
      page.$eval('html', ({ lang, dataset }) => [lang, dataset.appearance ?? 'auto'])
    const allShow = async (...wanted: readonly [language: string, appearance: string]) => {
      for (const [name, page] of Object.entries(pages)) {
        await waitFor(`${name} to be shown as ${wanted}`, async () => `${await shown(page)}` === `${wanted}`)
      }
    }
    await settings.bringToFront()
    await set(settings, 'language', 'fr')
    await allShow('fr', 'auto')
    expect(await settings.$eval('h1', title => title.textContent)).toBe('Réglages')
    expect(await popup.$eval('.against', line => line.textContent)).toMatch(/^Comparaison avec/)
    expect(await report.$eval('.parts a:last-of-type', link => link.textContent)).toContain('Limites')
    expect(await settings.title()).toMatch(/^Réglages/)
    await set(settings, 'appearance', 'dark')
    await allShow('fr', 'dark')
    for (const page of Object.values(pages)) {
      expect(await page.$eval('html', html => getComputedStyle(html).colorScheme)).toBe('dark')
    }
    await waitFor('the badge to speak French', async () => {
      const titles = await session.driver.evaluateInExtension(async api => {
        const tabs = await api.tabs.query({})
        return Promise.all(tabs.map(({ id }) => api.action.getTitle(id === undefined ? {} : { tabId: id })))
      })
      return titles.some(title => /la politique|de la plateforme/.test(title)) || undefined
    })

    const next = await openSettings(session.driver)
    expect(await shown(next)).toEqual(['fr', 'dark'])
    const nextPopup = await openOn(session.driver, bundled, '/')
    expect(await shown(nextPopup)).toEqual(['fr', 'dark'])
    Object.assign(pages, { 'the next settings': next, 'the next popup': nextPopup })
    await next.bringToFront()
    expect(await next.$$eval('select', lists => lists.map(list => list.value))).toContain('fr')
    await set(next, 'language', 'auto')
    await allShow('en', 'dark')
    await set(next, 'appearance', 'auto')
    await allShow('en', 'auto')
    expect(
      await waitFor('the copy to go', async () => (await next.evaluate(() => localStorage.length)) === 0),
    ).toBe(true)
  })

  test('what the organisation has set is named and cannot be changed', async () => {
    const settings = {
      portals: ['data.example.org'],
      paused: [bundled],
      rulesOff: [],
      settings: { retention: 'ever', appearance: 'dark' },
      problems: [],
    }
    const portals = { 'data.example.org': { pausedAt: 1 } }
    await store({ managed: { format: 1, settings }, portals })
    const page = await openSettings(session.driver)
    // A pause that was the user's does not hold, and they cannot begin another.
    const watched = await page.waitForSelector(`${row('data.example.org')}[data-origin="organisation"]`)
    expect(await watched?.evaluate(line => line.getAttribute('data-paused'))).toBeNull()
    expect(await watched?.$('[data-action="pause"]')).toBeNull()
    expect(await page.$$(`${row(bundled)}[data-paused="organisation"] [data-action="pause"]`)).toEqual([])
    expect(await page.$$eval('select:disabled', lists => lists.map(list => list.value))).toEqual([
      'ever',
      'dark',
    ])
    expect(await page.$eval('[data-setting="retention"]', field => field.textContent)).toContain(
      'Set by your organisation',
    )
    const popup = await openOn(session.driver, bundled, '/')
    await popup.waitForSelector('[data-note="paused"]')
    expect(await popup.$$('[data-action="resume"]')).toEqual([])
    await session.driver.evaluateInExtension(api => api.storage.local.remove(['managed', 'portals']))
  })

  test('all is deleted after a question, by the keyboard alone, and watching begins anew', async () => {
    await watch()
    await store({ 'setting:appearance': 'dark', 'ruleOff:undeclared': true })
    await session.setCookies(vendors, 'ends=1; Path=/; Secure')
    await recordedOnce(session.driver, 'ends')
    await session.setCookies(vendors, 'ends=; Path=/; Secure; Max-Age=0')
    await recordedOnce(session.driver, 'ends', ({ removed }) => removed !== undefined)
    const before = (await stored()).watchingSince
    const whole = '*://data.jerseycitynj.gov/*'
    if (browser === 'chromium') {
      // As "Always on this site" does in the extension's menu: Chromium gives back no part of what is declared.
      await session.driver.removeHostAccess(whole)
      await session.driver.grantHostAccess(`https://${bundled}/*`)
    }
    const page = await openSettings(session.driver)
    await page.focus('[data-action="delete-all"]')
    await page.keyboard.press('Enter')
    await page.waitForSelector('dialog[open]')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-action'))).toBe('cancel')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await said(page, 'record', 'Everything is deleted')
    await waitFor('watching to begin anew', async () => {
      const { watchingSince } = await stored()
      return (typeof watchingSince === 'number' && watchingSince > Number(before)) || undefined
    })
    const left = Object.keys(await stored()).filter(key => !['watchingSince', 'cleanedAt'].includes(key))
    expect(left.filter(key => !key.startsWith('managed'))).toEqual([])
    expect(await recordedOf(session.driver, 'ends')).toEqual([])
    await session.setCookies(vendors, 'begins=1; Path=/; Secure')
    await recordedOnce(session.driver, 'begins')
    expect((await recorded(session.driver)).length).toBeGreaterThan(0)
    if (browser === 'chromium') await session.driver.grantHostAccess(whole)
  })

  test('without anything recorded or set, nothing is offered to be deleted', async () => {
    // What is in the browser would be recorded again.
    await session.driver.evaluateInExtension(async api => {
      for (const { domain, path, name } of await api.cookies.getAll({})) {
        await api.cookies.remove({ url: `https://${domain.replace(/^\./, '')}${path}`, name })
      }
    })
    const page = await openSettings(session.driver)
    if (await page.$('[data-action="delete-all"]')) {
      await page.click('[data-action="delete-all"]')
      await answer(page, 'agree')
      await said(page, 'record', 'Everything is deleted')
    }
    await page.waitForSelector('[data-recorded="0"]')
    expect(await page.$eval('[data-recorded]', line => line.textContent)).toBe('Nothing is recorded yet.')
    for (const action of ['delete-all', 'forget', 'forget-answer', 'remove-entry', 'export-entries']) {
      expect(await page.$$(`[data-action="${action}"]`)).toEqual([])
    }
  })

  test('a rule is switched off and on again, and what stands in the address is shown at once', async () => {
    const page = await settled(await session.driver.openExtensionPage('src/settings/index.html#rules'))
    await page.waitForSelector('#rules:focus')
    await page.waitForSelector('.parts [href="#rules"][aria-current]')
    const rule = '[data-rule="undeclared"] [role="switch"]'
    const on = () => page.$eval('[data-rules-on]', line => line.textContent)
    expect(await on()).toBe('11 of 11 on')
    await page.focus(rule)
    await page.keyboard.press(' ')
    await waitFor('it to be off', async () => (await on()) === '10 of 11 on')
    expect(await stored()).toMatchObject({ 'ruleOff:undeclared': true })
    await page.waitForSelector(`${rule}:focus:not(:checked)`)
    await page.keyboard.press(' ')
    await waitFor('it to be on', async () => (await on()) === '11 of 11 on')
    expect(await stored()).not.toHaveProperty('ruleOff:undeclared')
  })

  test('the whole job by keyboard: add a portal, pause it, switch a rule off, delete the history', async () => {
    await session.setCookies(vendors, 'by-keyboard=1; Path=/; Secure')
    await recordedOnce(session.driver, 'by-keyboard')
    const page = await openSettings(session.driver)
    await page.bringToFront()
    const tabTo = async (selector: string, most = 120): Promise<void> => {
      await page.keyboard.press('Tab')
      if (await page.$(`${selector}:focus`)) return
      if (most === 0) throw new Error(`expected to come to ${selector} by Tab`)
      await tabTo(selector, most - 1)
    }
    await tabTo('[name="portal"]')
    await page.keyboard.type(added)
    await page.keyboard.press('Enter')
    await page.waitForSelector(`[data-add="portal"]`)
    await page.waitForSelector(`${row(added)}[data-origin="added"][data-access]`)
    await tabTo(`${row(added)} [data-action="more"]`)
    await page.keyboard.press('Enter')
    await page.waitForSelector(`${row(added)} .menu :focus`)
    if (!(await page.$(`${row(added)} [data-action="pause"]:focus`))) {
      await tabTo(`${row(added)} [data-action="pause"]`)
    }
    await page.keyboard.press('Enter')
    await page.waitForSelector(`${row(added)}[data-paused="user"]`)
    await page.waitForSelector(`${row(added)} [data-action="more"]:focus`)
    await tabTo('[data-rule="identified"] input')
    await page.keyboard.press(' ')
    await page.waitForSelector('[data-rules-on="10"]')
    await tabTo('[data-action="delete-all"]')
    await page.keyboard.press('Enter')
    await page.waitForSelector('dialog[open]')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await said(page, 'record', 'Everything is deleted')
    await page.waitForFunction(selector => document.querySelector(selector) === null, {}, row(added))
    await page.waitForSelector('[data-rules-on="11"]')
    expect(await stored()).not.toHaveProperty('portals')
  })

  test.each([320, 640])('at %i pixels nothing scrolls sideways, and no target is too small', async width => {
    const page = await openSettings(session.driver)
    await page.setViewport({ width, height: 700 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    const small = await page.$$eval('main button, nav a, main input', targets =>
      targets
        .map(target => ({ target, box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
        .map(({ target }) => target.outerHTML),
    )
    expect(small).toEqual([])
  })

  test('the popup leads here, and to a part: in the tab that shows the settings, where there is one', async () => {
    const popup = await settled(await openOn(session.driver, bundled, '/'))
    const active = () =>
      session.driver.evaluateInExtension(async api => {
        const tabs = await api.tabs.query({})
        const settings = tabs.filter(({ url }) => url?.includes('/src/settings/index.html'))
        return settings.map(one => `${one.active} ${one.url?.replace(/.*index.html/, '')}`)
      })
    await openMenu(popup)
    await popup.click('[data-action="open-settings"]')
    await waitFor('the settings to open', async () => (await active()).join() === 'true ')
    await popup.bringToFront()
    await openMenu(popup)
    await popup.click('[data-action="open-rules"]')
    await waitFor('the rules to be shown', async () => (await active()).join() === 'true #rules')
  })

  // Chromium opens the extension's pages in ordinary windows only.
  if (browser === 'firefox') {
    test('in a private window there is no record, and the settings and the report say so and nothing else', async () => {
      const { driver } = session
      await driver.setPrivateAccess(true)
      for (const path of ['src/settings/index.html', `src/report/index.html?host=${bundled}`]) {
        const page = await openInPrivate(driver, path)
        expect(await page.$eval('main', main => main.getAttribute('data-state'))).toBe('private')
        expect(await page.$$('input, select, table')).toEqual([])
        await page.click('[data-action="open-ordinary"]')
        await waitFor('it to open in an ordinary window', async () => {
          const tabs = await driver.evaluateInExtension(api => api.tabs.query({}))
          return tabs.some(({ url, incognito }) => !incognito && url?.endsWith(path)) || undefined
        })
      }
    })
  }
})

/** Puts the record of a cookie so many milliseconds back, with a copy under another name that is in no jar. */
async function age(driver: Driver, name: string, span: number, copy: string): Promise<void> {
  const [observation] = await recordedOf(driver, name)
  if (!observation) throw new Error(`expected a record of ${name}; got none`)
  const at = observation.lastSeen.at - span
  const old = { at, by: 'event' as const }
  const aged = { ...observation, firstSeen: old, lastChanged: old, lastSeen: old }
  const copied = {
    ...aged,
    // The record reads in its keys in which store a cookie is.
    key: aged.key.replace(name, copy),
    cookie: { ...aged.cookie, name: copy },
    removed: { ...old, cause: 'explicit' },
  }
  await driver.evaluateInExtension(
    (_, observations) =>
      new Promise<boolean>((resolve, reject) => {
        const opening = indexedDB.open('portal-cookie-inspector')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('observations', 'readwrite')
          for (const one of observations) transaction.objectStore('observations').put(one)
          transaction.oncomplete = () => resolve(true)
          transaction.onerror = () => reject(transaction.error)
          opening.result.close()
        }
      }),
    [aged, copied],
  )
}
