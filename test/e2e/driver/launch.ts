import { fileURLToPath } from 'node:url'
import { type ChromiumDriver, launchChromium } from './chromium.ts'
import type { BrowserName } from './executables.ts'
import { type FirefoxDriver, type FirefoxOptions, launchFirefox } from './firefox.ts'

/** Both browsers: what is true of one must not be taken for true of the other. */
export const browserNames = ['chromium', 'firefox'] as const satisfies readonly BrowserName[]

/** Either browser; `name` tells which. */
export type AnyDriver = ChromiumDriver | FirefoxDriver

/** What only Firefox understands, Chromium leaves. */
export type LaunchOptions = FirefoxOptions

/** The one way in which a browser is started with the extension. */
export function launch(browser: BrowserName, options: LaunchOptions): Promise<AnyDriver> {
  return browser === 'chromium' ? launchChromium(options) : launchFirefox(options)
}

/** The folder of the extension as a user would install it, built before. */
export function builtExtension(browser: BrowserName): string {
  const folder = { chromium: 'chrome', firefox: 'firefox' }[browser]
  return fileURLToPath(new URL(`../../../dist/${folder}`, import.meta.url))
}
