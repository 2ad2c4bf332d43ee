import { readFileSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import { type Language, languages, languageTags } from '../../src/browser/languages.ts'
import { wordsOf } from '../words-of.ts'
import { browserNames } from './driver/launch.ts'
import { waitFor } from './driver/wait-for.ts'
import { welcomeAgain } from './driver/welcome-page.ts'
import { inEnglish } from './in-english.ts'
import { faults, takeMeasures } from './measures/measures.ts'
import { clickExport } from './popup-parts.ts'
import { recordedOnce } from './recorded.ts'
import { lists, openOn, openReport, openSettings, settled } from './scenes.ts'
import { useSession } from './session.ts'

const jersey = 'data.jerseycitynj.gov'
const undeclared = { names: ['vuid', '_pk_id.1.1fff'], count: 2, of: 4 }

describe.each(browserNames)('in %s, the whole job', browser => {
  const session = useSession(browser, async starting =>
    starting.restart({ downloadDir: await starting.folder() }),
  )

  test.each(languageTags)('in %s', async language => {
    const words = wordsOf(language)
    const number = (count: number) => new Intl.NumberFormat(language).format(count)
    const filled = (id: string, ...values: readonly string[]) =>
      (words[id] ?? '').replace(/\$(\d)/g, (_, place) => values[place - 1] ?? '')

    // By its own name, for who cannot read the language that is spoken so far.
    const settings = await openSettings(session.driver)
    await settings.select('[data-setting="language"] select', language)
    await settings.waitForSelector(`html[lang="${language}"]`)
    expect(await settings.$eval('[data-setting="language"] :checked', one => one.textContent)).toBe(
      languages[language],
    )
    expect(await settings.title()).toBe(words.settings_document_title)
    await isAsItShouldBe(settings, language)
    await settings.close()

    const popup = await openOn(
      session.driver,
      jersey,
      session.portal.setCookiePath(
        'sessionid=1; Path=/; HttpOnly; Max-Age=1209600',
        'csrftoken=1; Path=/; Max-Age=31449600',
        ...undeclared.names.map(name => `${name}=1; Path=/; Max-Age=172800`),
      ),
    )
    await lists(popup, ['sessionid', 'csrftoken', ...undeclared.names])
    expect(await popup.$eval('html', html => html.lang)).toBe(language)
    expect(await popup.$eval('h1', title => title.textContent)).toBe(
      filled('headline_undeclared_own_other', number(undeclared.count), number(undeclared.of)),
    )
    await popup.click('[data-cookie="vuid"] summary')
    await popup.waitForSelector('[data-judgement="undeclared"]')
    await isAsItShouldBe(popup, language)
    // What is exported is the same in all languages.
    expect(JSON.parse(await exported(popup, 'json'))).toMatchObject({ host: jersey })

    await recordedOnce(session.driver, 'vuid')
    const report = await openReport(session.driver, `?host=${jersey}`)
    await lists(report, ['sessionid', 'csrftoken', ...undeclared.names])
    expect(await report.$eval('[data-group="undeclared"] h3', title => title.textContent)).toBe(
      words.finding_undeclared,
    )
    await report.click('[data-cookie="vuid"] .name')
    await report.waitForSelector('.drawer [data-judgement="undeclared"]')
    await report.waitForSelector('[data-draft="vuid"]')
    await isAsItShouldBe(report, language)
    await report.close()

    const welcome = await settled(await session.driver.openExtensionPage(welcomeAgain))
    expect(await welcome.$eval('h1', title => title.textContent)).toBe(words.welcome_title)
    await isAsItShouldBe(welcome, language)
    await welcome.close()

    // The worker speaks it, too.
    await waitFor('the button to say how it stands', async () => {
      const titles = await session.driver.evaluateInExtension(async api => {
        const tabs = await api.tabs.query({})
        return Promise.all(tabs.map(({ id }) => api.action.getTitle(id === undefined ? {} : { tabId: id })))
      })
      return titles.some(title => title.endsWith(` · ${filled('headline_undeclared_own_other', '2', '4')}`))
    })
  })

  /** Nothing on it is in English, cut, or wider than the page. */
  async function isAsItShouldBe(page: Page, language: Language): Promise<void> {
    expect(await inEnglish(page, language)).toEqual([])
    await takeMeasures(page)
    expect(await faults(page, 'sideways', 'cut')).toEqual([])
  }

  async function exported(popup: Page, format: 'csv' | 'json'): Promise<string> {
    await clickExport(popup, format)
    const said = await popup.waitForSelector('[role="status"][data-ok="true"]')
    const told = (await said?.evaluate(one => one.textContent)) ?? ''
    const file = /cookies-\S+?\.(?:csv|json)/.exec(told)?.[0] ?? ''
    return readFileSync(await session.driver.waitForDownload(file), 'utf8')
  }
})
