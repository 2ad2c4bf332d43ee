/** Where a test, a trial or a measurement takes place: a replica of the portals, and a browser with the extension. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Portal, startPortal } from '../replica/server.ts'
import type { BrowserName } from './driver/executables.ts'
import { type AnyDriver, builtExtension, type LaunchOptions, launch } from './driver/launch.ts'

export interface Place {
  readonly browser: BrowserName
  readonly portal: Portal
  /** The folder of the unpacked extension. */
  readonly extensionDir: string
  /** A new empty folder, thrown away at the end. */
  folder(): Promise<string>
  /** Starts the browser with the extension. */
  launch(options?: Partial<LaunchOptions>): Promise<AnyDriver>
  /** Ends what still runs of the browsers, and takes everything away. */
  end(): Promise<void>
}

/** Makes a place, with the built extension unless another one is named. */
export async function openPlace(
  browser: BrowserName,
  extensionDir = builtExtension(browser),
): Promise<Place> {
  const portal = await startPortal()
  const folders: string[] = []
  const drivers: AnyDriver[] = []
  return {
    browser,
    portal,
    extensionDir,
    async folder() {
      const made = await mkdtemp(join(tmpdir(), 'portal-cookie-inspector-'))
      folders.push(made)
      return made
    },
    async launch(options = {}) {
      const driver = await launch(browser, { extensionDir, portal, ...options })
      drivers.push(driver)
      return driver
    },
    async end() {
      await Promise.all(drivers.map(driver => driver.kill()))
      await portal.close()
      // A browser's helpers can still write for a moment after they were ended.
      await Promise.all(folders.map(dir => rm(dir, { recursive: true, force: true, maxRetries: 20 })))
    },
  }
}

/** Makes a place for what `use` does, and takes it away afterwards. */
export async function withPlace<Result>(
  browser: BrowserName,
  use: (place: Place) => Promise<Result>,
  extensionDir?: string,
): Promise<Result> {
  const place = await openPlace(browser, extensionDir)
  try {
    return await use(place)
  } finally {
    await place.end()
  }
}
