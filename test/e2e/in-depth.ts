import { test } from 'vitest'
import type { BrowserName } from './driver/executables.ts'
import { browserNames } from './driver/launch.ts'

/**
 * Where all is tested. What is ours alone (what a page says, how it is sorted, what is in a file) cannot differ between
 * the browsers: `npm test` tries it in one of them, in which a page costs half as much, and
 * `npm run test:both` in both.
 */
export const inDepth: readonly BrowserName[] = process.env.IN_BOTH ? browserNames : ['chromium']

/** `test` for what is ours alone: a browser in which not all is tested passes it over. */
export function testOfOurs(browser: BrowserName): OurTest {
  return inDepth.includes(browser) ? test : passedOver
}

type OurTest = ((name: string, run: () => Promise<void>) => void) & Pick<typeof test, 'each'>

const passedOver = Object.assign(() => {}, { each: () => () => {} }) as OurTest
