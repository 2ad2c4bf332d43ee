import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Portal, startPortal } from '../portal/server.ts'
import { launchChromium } from './driver/chromium.ts'
import type { Driver } from './driver/driver.ts'
import { launchFirefox } from './driver/firefox.ts'
import { scenes } from './scenes.ts'

/** What axe finds wrong, each with the elements it concerns. */
async function complaints(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  )
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`)
}

describe.each([
  { name: 'Chromium', launch: launchChromium, dist: 'dist/chrome', colorScheme: 'light' as const },
  { name: 'Firefox', launch: launchFirefox, dist: 'dist/firefox', colorScheme: 'dark' as const },
])('in $name, $colorScheme, axe finds nothing', ({ name, launch, dist, colorScheme }) => {
  let portal: Portal
  let driver: Driver

  beforeAll(async () => {
    portal = await startPortal()
    driver = await launch({ extensionDir: dist, portal, colorScheme, prompts: true })
  })
  afterAll(async () => {
    await driver?.close()
    await portal?.close()
  })

  const here = scenes.filter(({ only }) => only === undefined || only === name.toLowerCase())

  test.each(here)('in the scene $name', async scene => {
    const page = await scene.open(driver, portal)
    expect(await page.$eval('main', main => main.getAttribute('data-state'))).toBe(scene.state)
    expect(await complaints(page)).toEqual([])
    await scene.leave?.(driver, portal)
  })
})
