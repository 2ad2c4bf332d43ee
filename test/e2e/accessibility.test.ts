import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import { browserNames } from './driver/launch.ts'
import { inDepth, isWhole } from './in-depth.ts'
import { scenes } from './scenes.ts'
import { useSession } from './session.ts'

// Small, since Firefox takes it in anew for every page.
const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * Of Firefox, and of dark pages, in short: one scene of each page, with the one that sets its cookies, and what only
 * Firefox shows.
 */
const inShort = [
  'own-policy',
  'opened-undeclared',
  'report-opened',
  'settings-question',
  'private',
  'settings-private',
]

describe.each(browserNames)('in %s', browser => {
  // Firefox is dark from the start, Chromium becomes so for a second look: in short only for those scenes, too.
  const colorScheme = browser === 'firefox' ? 'dark' : 'light'
  const session = useSession(browser, starting => starting.restart({ colorScheme, prompts: true }))
  const here = scenes.filter(
    ({ name, only = browser }) => only === browser && (inDepth.includes(browser) || inShort.includes(name)),
  )

  test.each(here)('axe finds nothing in the scene $name', async scene => {
    const { driver, portal } = session
    const page = await scene.open(driver, portal)
    expect(await page.$eval('main', main => main.getAttribute('data-state'))).toBe(scene.state)
    await page.evaluate(axeScript)
    // Only what is wrong: all that axe looked at is much, and much to carry over from Firefox.
    expect(await complaints(page, { resultTypes: ['violations'] })).toEqual([])
    if (browser === 'chromium' && (isWhole || inShort.includes(scene.name))) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }])
      const colors = { type: 'rule' as const, values: ['color-contrast'] }
      expect(await complaints(page, { resultTypes: ['violations'], runOnly: colors })).toEqual([])
    }
    await scene.leave?.(driver, portal)
  })
})

/** What axe finds wrong, each with the elements it concerns. */
function complaints(page: Page, options: RunOptions): Promise<string[]> {
  return page.evaluate(async wanted => {
    const { axe } = globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }
    const { violations } = await axe.run(wanted)
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`,
    )
  }, options)
}
