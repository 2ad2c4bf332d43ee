import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DriverOptions } from './driver.ts'

/** The page that the extension opens once it is installed. */
export const welcomePage = 'src/welcome/index.html'

/** The same, opened by a test: that it came by itself is told from the address, and then it is closed. */
export const welcomeAgain = `${welcomePage}?again`

/** Whether it has to be closed, so that every test begins with the same tabs. Not every extension has one. */
export function isInTheWay({ extensionDir, keepsWelcome = false }: DriverOptions): boolean {
  return !keepsWelcome && existsSync(join(extensionDir, welcomePage))
}

/** Whether a profile was never used. */
export function isNewProfile(profileDir: string | undefined): boolean {
  return profileDir === undefined || !existsSync(profileDir) || readdirSync(profileDir).length === 0
}
