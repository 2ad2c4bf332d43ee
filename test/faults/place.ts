/** Where a trial takes place: a replica of the portals, a browser of one kind, folders that are thrown away. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { launchChromium } from '../e2e/driver/chromium.ts'
import type { BrowserName } from '../e2e/driver/executables.ts'
import { launchFirefox } from '../e2e/driver/firefox.ts'
import type { AnyDriver, LaunchOptions } from '../e2e/session.ts'
import { type Portal, startPortal } from '../replica/server.ts'

export interface Place {
  readonly browser: BrowserName
  readonly portal: Portal
  /** The folder of the unpacked extension that is tried. */
  readonly extensionDir: string
  /** A new empty folder. */
  folder(): Promise<string>
  /** Starts the browser with the extension; one at a time. */
  launch(options?: Partial<LaunchOptions>): Promise<AnyDriver>
}

export function builtFor(browser: BrowserName): string {
  const folder = { chromium: 'chrome', firefox: 'firefox' }[browser]
  return fileURLToPath(new URL(`../../dist/${folder}`, import.meta.url))
}

/** Makes a place for what `use` does, and takes it away afterwards, the browser that still runs included. */
export async function withPlace<Result>(
  browser: BrowserName,
  extensionDir: string,
  use: (place: Place) => Promise<Result>,
): Promise<Result> {
  const portal = await startPortal()
  const folders: string[] = []
  let driver: AnyDriver | undefined
  const place: Place = {
    browser,
    portal,
    extensionDir,
    async folder() {
      const made = await mkdtemp(join(tmpdir(), 'portal-cookie-inspector-faults-'))
      folders.push(made)
      return made
    },
    async launch(options = {}) {
      const all = { extensionDir, portal, ...options }
      driver = browser === 'chromium' ? await launchChromium(all) : await launchFirefox(all)
      return driver
    },
  }
  try {
    return await use(place)
  } finally {
    await driver?.kill()
    await portal.close()
    // A browser's helpers can still write for a moment after they were ended.
    await Promise.all(folders.map(folder => rm(folder, { recursive: true, force: true, maxRetries: 20 })))
  }
}
