import { describe, test } from 'vitest'
import type { BrowserName } from './driver/executables.ts'
import { browserNames } from './driver/launch.ts'

/** Whether all is tested: in both browsers, and the trials in all their kinds. It takes three times as long. */
export const isWhole = process.env.IN_BOTH !== undefined

/**
 * Where what is ours alone is tested (what a page says, how it is sorted, what is in a file): it cannot differ between
 * the browsers, so `npm test` tries it in the one in which a page costs half as much, and `npm run test:both` in both.
 */
export const inDepth: readonly BrowserName[] = isWhole ? browserNames : ['chromium']

/** `test` for what is ours alone: a browser in which not all is tested passes it over. */
export function testOfOurs(browser: BrowserName): OurTest {
  return inDepth.includes(browser) ? test : passedOver
}

/** `describe` for what is ours alone. */
export function describeOfOurs(browser: BrowserName): (name: string, define: () => void) => void {
  return inDepth.includes(browser) ? describe : () => {}
}

type OurTest = ((name: string, run: () => Promise<void>) => void) & Pick<typeof test, 'each'>

const passedOver = Object.assign(() => {}, { each: () => () => {} }) as OurTest
