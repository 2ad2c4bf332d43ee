import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

export type BrowserName = 'chromium' | 'firefox'

const candidates: Record<BrowserName, { variable: string; names: readonly string[] }> = {
  chromium: { variable: 'CHROMIUM_PATH', names: ['chromium', 'chromium-browser', 'google-chrome'] },
  firefox: { variable: 'FIREFOX_PATH', names: ['firefox-esr', 'firefox'] },
}

/** The path of an installed browser: CHROMIUM_PATH or FIREFOX_PATH, else the first of its names in PATH. */
export function findExecutable(browser: BrowserName): string {
  const { variable, names } = candidates[browser]
  const given = process.env[variable]
  if (given) {
    if (isExecutable(given)) return given
    throw new Error(`${variable} is "${given}", which is not an executable file`)
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(folder => folder !== '')
  for (const name of names) {
    const found = folders.map(folder => join(folder, name)).find(isExecutable)
    if (found !== undefined) return found
  }
  throw new Error(`found none of ${names.join(', ')} in PATH; install ${browser} or set ${variable}`)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
