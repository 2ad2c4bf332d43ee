import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import { copyWithHosts } from './driver/granted-copy.ts'
import { builtExtension } from './driver/launch.ts'
import { waitFor } from './driver/wait-for.ts'
import { anEntry } from './entries.ts'
import { inDepth } from './in-depth.ts'
import { recordedOnce } from './recorded.ts'
import { lists, openOn, settled } from './scenes.ts'
import { useSession } from './session.ts'

/** A portal on its owner's domain, of which the extension knows nothing. */
const host = 'opendata.rivertown.gov.uk'

const managed = {
  portals: ['data.city.gov', '<img src=x onerror=globalThis.ran=1>'],
  pausedPortals: 'data.city.gov',
  entries: [anEntry(host), { ...anEntry('data.town.gov'), language: 'English' }],
  retention: '30-days',
  language: 'en',
  appearance: 'purple',
  rulesOff: ['shared-wider'],
}

/** In Chromium this needs root, and the driver says so: there is no other place to write to. */
describe.each(inDepth)('in %s, what an organisation has set', browser => {
  const session = useSession(browser, async starting => {
    const copy = join(await starting.folder(), 'extension')
    const extensionDir = await copyWithHosts(builtExtension(browser), copy, ['*://*.rivertown.gov.uk/*'])
    await starting.restart({ extensionDir, managed })
    await waitFor(
      'the settings to be taken over',
      async () => {
        if ('managed' in (await stored())) return true
        const before = await given()
        // Each start of the worker asks anew: the browser can have learnt it after the first.
        await session.driver.killWorker()
        await session.visit('data.jerseycitynj.gov')
        throw new Error(`the browser gave ${before}, and the worker ${Object.keys(await stored())}`)
      },
      { everyMs: 5_000 },
    )
  })
  let page: Page

  const given = () =>
    session.driver.evaluateInExtension(async api => JSON.stringify(await api.storage.managed.get(null)))
  const stored = () => session.driver.evaluateInExtension(api => api.storage.local.get(null))
  const openSettings = async () => settled(await session.driver.openExtensionPage('src/settings/index.html'))

  test('an unknown host is watched, and explained by its entry', async () => {
    page = await openOn(
      session.driver,
      host,
      session.portal.setCookiePath(
        'sessionid=1; Path=/; Max-Age=1209600',
        'vuid=1; Path=/; Domain=rivertown.gov.uk',
      ),
    )
    await lists(page, ['sessionid', 'vuid'])
    const against = await page.$$eval('.against', all => all.map(one => one.textContent).join(' '))
    expect(against).toMatch(
      /^Compared with the policy that your organisation has set for this portal\. Source: \S+ \(copied on Nov 20, 2026 and set by your organisation, here since /,
    )
    const chip = (name: string) => page.$eval(`[data-cookie="${name}"] .mark`, one => one.textContent)
    expect([await chip('sessionid'), await chip('vuid')]).toEqual(['Weakly protected', 'Not in the policy'])
    await recordedOnce(session.driver, 'sessionid')
  })

  test('a rule that is off says nothing, and cannot be switched on', async () => {
    const settings = await openSettings()
    const rule = await settings.waitForSelector('[data-rule="shared-wider"][data-locked] input:disabled')
    expect(await rule?.evaluate(input => (input as HTMLInputElement).checked)).toBe(false)
    expect(await settings.$eval('[data-rule="shared-wider"]', line => line.textContent)).toContain(
      'Set by your organisation',
    )
    expect(await settings.$eval('[data-rules-on]', line => line.textContent)).toBe('10 of 11 on')
    expect(await settings.$('[data-rule="undeclared"] input:disabled')).toBeNull()
    page = await openOn(session.driver, host, '/pages/map/')
    await page.waitForSelector('[data-cookie="vuid"]')
    await page.click('[data-cookie="vuid"] summary')
    await page.waitForSelector('[data-judgement="undeclared"]')
    expect(await page.$('[data-judgement="shared-wider"]')).toBeNull()
  })

  test('is told on the settings page, what is wrong as text beside what holds', async () => {
    page = await openSettings()
    const set = await page.$$eval('[data-set]', all => all.map(one => one.textContent))
    expect(set).toEqual([
      `Portals watcheddata.city.gov and ${host}`,
      'Rules switched offShared with other sites of the domain',
    ])
    const problems = await page.$$eval('[data-problems] li', all => all.map(one => one.textContent))
    expect(problems.sort()).toEqual([
      'appearance: expected one of: auto, light, dark; found "purple".',
      'entries[2].language: expected a language tag such as en or pt-BR; found "English".',
      // Of what is of another type than its schema says, Chromium hands on nothing.
      ...(browser === 'firefox' ? ['pausedPortals: expected a list, in [ ]; found "data.city.gov".'] : []),
      'portals[2]: expected a host name in lower case, such as data.city.gov; found "<img src=x onerror=globalThis.ran=1>".',
    ])
    expect(await page.$$('main img')).toHaveLength(0)
    expect(await page.$(`[data-entry="${host}"]`)).not.toBeNull()
    expect(await page.$('[data-action="remove-entry"]')).toBeNull()
  })

  test('retention and language are locked, the appearance is not', async () => {
    page = await openSettings()
    const fields = await page.$$eval('[data-setting] select', all =>
      all.map(({ disabled, value, parentElement }) => [parentElement?.dataset.setting, value, disabled]),
    )
    expect(Object.fromEntries(fields.map(([name, ...rest]) => [name, rest]))).toEqual({
      retention: ['30-days', true],
      language: ['en', true],
      appearance: ['auto', false],
    })
  })
})
