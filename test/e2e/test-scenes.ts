import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Portal, startPortal } from '../replica/server.ts'
import { closeTabs } from './close-tabs.ts'
import type { Driver, DriverOptions } from './driver/driver.ts'
import { scenes } from './scenes.ts'

// Small, since Firefox takes it in anew for every page.
const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong, each with the elements it concerns. */
async function complaints(page: Page): Promise<string[]> {
  await page.evaluate(axeScript)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }
    // Only what is wrong: all that axe looked at is much, and much to carry over from Firefox.
    const { violations } = await axe.run({ resultTypes: ['violations'] })
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`,
    )
  })
}

/** Opens every scene in one browser and has axe look at it. */
export function testScenes(
  name: Driver['name'],
  launch: (options: DriverOptions & { readonly prompts: true }) => Promise<Driver>,
  options: Pick<DriverOptions, 'extensionDir' | 'colorScheme'>,
): void {
  let portal: Portal
  let driver: Driver
  let first: Page[]

  beforeAll(async () => {
    portal = await startPortal()
    driver = await launch({ ...options, portal, prompts: true })
    first = await driver.puppeteer.pages()
  })
  afterEach(() => closeTabs(driver, first))
  afterAll(async () => {
    await driver?.close()
    await portal?.close()
  })

  const here = scenes.filter(({ only }) => only === undefined || only === name)

  test.each(here)('axe finds nothing in the scene $name', async scene => {
    const page = await scene.open(driver, portal)
    expect(await page.$eval('main', main => main.getAttribute('data-state'))).toBe(scene.state)
    expect(await complaints(page)).toEqual([])
    await scene.leave?.(driver, portal)
  })
}
