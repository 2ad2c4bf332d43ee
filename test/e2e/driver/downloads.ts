import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { waitFor } from './wait-for.ts'

/** Waits for a whole file of that name in a folder and gives its path. */
export async function waitForDownload(dir: string | undefined, name: string | RegExp): Promise<string> {
  if (dir === undefined) throw new Error('waitForDownload needs the option downloadDir')
  return waitFor(`the download ${name} in ${dir}`, async () => {
    const files = await readdir(dir)
    // While it loads, a file has a sibling *.part (Firefox) or is itself *.crdownload (Chromium).
    if (files.some(file => /\.(part|crdownload)$/.test(file))) return undefined
    const found = files.find(file => (typeof name === 'string' ? file === name : name.test(file)))
    return found === undefined || (await stat(join(dir, found))).size === 0 ? undefined : join(dir, found)
  })
}
