import { readFile } from 'node:fs/promises'
import type { Page } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import { choiceGrace, refusalGrace } from '../../src/audit/tolerances.ts'
import { waitFor } from './driver/wait-for.ts'
import { inDepth } from './in-depth.ts'
import { clickExport } from './popup-parts.ts'
import { recordedOf } from './recorded.ts'
import { openSettings, settled } from './scenes.ts'
import { useSession } from './session.ts'

/** Portals of the vendor, each with its own policy of four necessary cookies; one for each story. */
const beforeChoice = 'infrastructure-analyzejerseycity.opendatasoft.com'
const despiteRefusal = 'codefortulsa.opendatasoft.com'
const accepting = 'jmorel.opendatasoft.com'
const wellBehaved = 'data.townofcary.org'

const matomo = '_pk_id.1.1fff'

describe.each(inDepth)('in %s', browser => {
  const folders = { downloadDir: '' }
  const session = useSession(browser, async starting => {
    folders.downloadDir = await starting.folder()
    await starting.restart(folders)
  })

  /** Clicks in the banner, which a person does no sooner than some seconds after the page has come. */
  async function choose(page: Page, choice: 'accept' | 'refuse', host: string): Promise<void> {
    // In a tab behind another one Chromium draws no frames, and so lets nobody click.
    await page.bringToFront()
    await page.click(`#consent-${choice}`)
    await isRecorded('cookies_preferences', host)
  }

  function isRecorded(name: string, host: string): Promise<unknown> {
    return waitFor(`${name} of ${host} to be recorded`, async () =>
      (await recordedOf(session.driver, name)).some(({ cookie }) => cookie.domain === host),
    )
  }

  /** What the popup says is wrong, by cookie, once what happened over time has been read. */
  async function findingsIn(popup: Page): Promise<Record<string, string>> {
    await popup.waitForFunction(() => {
      const rows = [...document.querySelectorAll('[data-cookie]')]
      for (const row of rows) row.querySelector('details')?.setAttribute('open', '')
      return rows.length > 0 && rows.every(row => row.textContent.includes('First seen'))
    })
    return popup.$$eval('[data-cookie]', rows =>
      Object.fromEntries(
        rows.map(row => [row.getAttribute('data-cookie') ?? '', row.getAttribute('data-findings') ?? '']),
      ),
    )
  }

  async function popupOn(host: string, path = '/terms/cookies-policy/'): Promise<Page> {
    const { tabId } = await session.driver.openPortal(host, path)
    return settled(await session.driver.openPopupInTab(tabId))
  }

  /** All that the rules say of a cookie, with how serious and how sure. */
  function judgements(popup: Page, name: string): Promise<Record<string, string>> {
    return popup.$$eval(`[data-cookie="${name}"] [data-judgement]`, all =>
      Object.fromEntries(
        all.map(one => [
          one.getAttribute('data-judgement'),
          `${one.getAttribute('data-severity')}, ${one.getAttribute('data-certainty')}`,
        ]),
      ),
    )
  }

  test('a tracker that fires before the choice', async () => {
    const page = await session.visit(beforeChoice, '/?analytics')
    await isRecorded(matomo, beforeChoice)
    await pause(choiceGrace + 500)
    await choose(page, 'refuse', beforeChoice)
    const expected = {
      [matomo]: 'before-choice undeclared',
      csrftoken: '',
      cookies_preferences: '',
    }
    const popup = await popupOn(beforeChoice)
    expect(await findingsIn(popup)).toEqual(expected)
    expect(await judgements(popup, matomo)).toEqual({
      // Audience measurement can be set up so that it needs no choice.
      'before-choice': 'notice, likely',
      undeclared: 'notice, likely',
      identified: 'information, certain',
    })
    const told = await popup.$eval('[data-judgement="before-choice"]', one => one.textContent)
    expect(told).toContain('when no choice of yours was stored')
    expect(told).toContain('Your stored choice was seen')
    expect(told).toContain('ePrivacy Directive 2002/58/EC, Article 5(3)')
    expect(await judgements(popup, 'csrftoken')).toEqual({})
    await popup.close()
  })

  test('one that ignores a refusal', async () => {
    await choose(await session.visit(despiteRefusal), 'refuse', despiteRefusal)
    await pause(refusalGrace + 1_000)
    await session.visit(despiteRefusal, '/pages/tag/')
    const tag = 'despite-refusal undeclared over-13-months'
    const expected = { _ga: tag, _ga_ABCDE12345: tag, csrftoken: '', cookies_preferences: '' }
    const popup = await popupOn(despiteRefusal)
    expect(await findingsIn(popup)).toEqual(expected)
    for (const name of ['_ga', '_ga_ABCDE12345']) {
      expect(await judgements(popup, name)).toEqual({
        'despite-refusal': 'breach, certain',
        undeclared: 'notice, likely',
        'over-13-months': 'notice, certain',
        identified: 'information, certain',
      })
    }
    await popup.close()
  })

  test('one that waits for the choice and was accepted is undeclared, and nothing else', async () => {
    const page = await session.visit(accepting)
    await pause(choiceGrace + 500)
    await choose(page, 'accept', accepting)
    const expected = { [matomo]: 'undeclared', csrftoken: '', cookies_preferences: '' }
    const popup = await popupOn(accepting)
    expect(await findingsIn(popup)).toEqual(expected)
    expect(await judgements(popup, matomo)).toEqual({
      undeclared: 'notice, likely',
      identified: 'information, certain',
    })
    await popup.close()
  })

  test('a portal that does as it says is accused of nothing', async () => {
    const page = await session.visit(wellBehaved, '/login/')
    await page.bringToFront()
    await page.type('input[name="username"]', 'anna')
    await Promise.all([page.waitForNavigation(), page.click('form#login button')])
    await pause(choiceGrace + 500)
    await choose(page, 'refuse', wellBehaved)
    const expected = { sessionid: '', csrftoken: '', cookies_preferences: '' }
    const popup = await popupOn(wellBehaved)
    expect(await findingsIn(popup)).toEqual(expected)
    for (const name of Object.keys(expected)) expect(await judgements(popup, name)).toEqual({})
    await popup.close()
  })

  test('a rule that is switched off is silent, and the export says so', async () => {
    const popup = await popupOn(despiteRefusal)
    const settings = await openSettings(session.driver)
    await settings.click('[data-rule="undeclared"] input')
    await popup.bringToFront()
    const tag = 'despite-refusal over-13-months'
    const expected = { _ga: tag, _ga_ABCDE12345: tag, csrftoken: '', cookies_preferences: '' }
    await waitFor('the finding to go', () =>
      popup.$eval('[data-cookie="_ga"]', row => !row.getAttribute('data-findings')?.includes('undeclared')),
    )
    expect(await findingsIn(popup)).toEqual(expected)

    await clickExport(popup, 'json')
    const document = JSON.parse(await readFile(await session.driver.waitForDownload(/\.json$/), 'utf8'))
    const off = document.rules.filter(({ on }: { on: boolean }) => !on)
    expect(off).toMatchObject([{ id: 'undeclared' }])
    const ga = document.cookies.find(({ name }: { name: string }) => name === '_ga')
    expect(ga.judgements).toMatchObject([
      { rule: 'despite-refusal', severity: 'breach', certainty: 'certain', doubts: [] },
      { rule: 'over-13-months' },
      { rule: 'identified', tool: { name: 'Google Analytics' } },
    ])

    await settings.bringToFront()
    await settings.click('[data-rule="undeclared"] input')
    await waitFor('the finding to be back', () =>
      popup.$eval('[data-cookie="_ga"]', row => row.getAttribute('data-findings')?.includes('undeclared')),
    )
    await settings.close()
    await popup.close()
  })

  test('what is stored of the choices are booleans, and the value is nowhere', async () => {
    const stored = await session.driver.evaluateInExtension(
      () =>
        new Promise<string>((resolve, reject) => {
          const opening = indexedDB.open('portal-cookie-inspector')
          opening.onerror = () => reject(opening.error)
          opening.onsuccess = () => {
            const reading = opening.result.transaction('choices').objectStore('choices').getAll()
            reading.onerror = () => reject(reading.error)
            reading.onsuccess = () => resolve(JSON.stringify(reading.result))
            opening.result.close()
          }
        }),
    )
    expect(stored).toContain('"ga":false')
    expect(stored).not.toMatch(/timestamp|%22|GA1/)
  })
})

function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds))
}
