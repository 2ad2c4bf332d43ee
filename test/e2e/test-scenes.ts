import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Portal, startPortal } from '../portal/server.ts'
import { closeTabs } from './close-tabs.ts'
import type { Driver, DriverOptions } from './driver/driver.ts'
import { scenes } from './scenes.ts'

/** What axe finds wrong, each with the elements it concerns. */
async function complaints(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  )
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`)
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
