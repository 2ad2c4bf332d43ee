/**
 * What of WCAG 2.2 AA can be measured in a page as it is drawn: `page/` runs there, and says what is wrong. How it is
 * used stands in docs/accessibility.md.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'puppeteer-core'
import { build } from 'vite'
import type { InPage, Measure } from './page/index.ts'

// Small, since Firefox takes it in anew for every page.
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let script: Promise<string> | undefined

/** Takes the measures to the page. They stay until it is loaded anew. */
export async function takeMeasures(page: Page): Promise<void> {
  script ??= bundled()
  await page.evaluate(await script)
}

/** Measures what is asked for, and gives what is wrong. */
export function faults(page: Page, ...asked: readonly Measure[]): Promise<string[]> {
  return page.evaluate(names => {
    const { measures } = globalThis as unknown as { measures: InPage }
    return names.flatMap(name => measures[name]())
  }, asked)
}

/** What axe finds wrong, each with the elements it concerns. */
export async function axeFaults(page: Page, options: RunOptions = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
  return page.evaluate(async wanted => {
    const { axe } = globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }
    // Only what is wrong: all that axe looked at is much, and much to carry over from Firefox.
    const { violations } = await axe.run({ ...wanted, resultTypes: ['violations'] })
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`,
    )
  }, options)
}

/** Walks by Tab through all there is, and back by Shift+Tab. */
export async function tabThrough(page: Page): Promise<string[]> {
  const walking = (part: 'setOut' | 'turn' | 'arrive') =>
    page.evaluate(name => (globalThis as unknown as { measures: InPage }).measures[name](), part)
  await walking('setOut')
  const there = await walk(page)
  await walking('turn')
  await page.keyboard.down('Shift')
  const back = await walk(page)
  await page.keyboard.up('Shift')
  await walking('arrive')
  return [...there.map(fault => `by Tab: ${fault}`), ...back.map(fault => `by Shift+Tab: ${fault}`)]
}

/** More than anybody would walk. */
const farthest = 500

/** Presses Tab until there is no more to come to. */
async function walk(page: Page): Promise<string[]> {
  const found: string[] = []
  for (let steps = 0; steps < farthest; steps++) {
    await page.keyboard.press('Tab')
    const { isEnd, faults } = await page.evaluate(() =>
      (globalThis as unknown as { measures: InPage }).measures.step(),
    )
    found.push(...faults)
    if (isEnd) return found
  }
  return [...found, `no end after ${farthest} steps`]
}

async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      lib: {
        entry: fileURLToPath(new URL('page/index.ts', import.meta.url)),
        formats: ['iife'],
        name: '_',
      },
    },
  })
  const [{ output: [{ code = '' } = {}] = [] } = {}] = [built].flat() as { output: { code?: string }[] }[]
  return code
}
