import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { waitFor } from '../e2e/driver/wait-for.ts'
import { settle } from './settle.ts'
import type { Trial } from './trial.ts'
import { setOne } from './writing.ts'

const host = 'data.jerseycitynj.gov'
const path = '/terms/cookies-policy/'

export interface PrivateWindows {
  /** Files of the profile that hold a name that was set in a private window. */
  readonly inPrivate: readonly string[]
  /** Files that hold the name that was set in an ordinary one: the search can find. */
  readonly inOrdinary: readonly string[]
}

/** A round is a private window that sets a cookie; afterwards the whole profile is searched for the names. */
export const privateWindows: Trial<PrivateWindows> = {
  name: 'private-windows',
  browsers: ['chromium', 'firefox'],
  rounds: 5,
  async run(place, rounds) {
    const profileDir = await place.folder()
    const driver = await place.launch({ profileDir })
    await driver.setPrivateAccess(true)
    const { page } = await driver.openPortal(host, path)
    const ordinary = random()
    await setOne(page, ordinary)
    const names: string[] = []
    for (let round = 0; round < rounds; round += 1) {
      const name = random()
      names.push(name)
      const opened = await driver.openPrivate(host, path)
      await setOne(opened.page, name)
      await waitFor('the private cookie to be there', () =>
        driver.evaluateInExtension(
          async (api, storeId, wanted) => (await api.cookies.getAll({ storeId, name: wanted })).length > 0,
          driver.storeIds.private,
          name,
        ),
      )
    }
    await settle(driver, page)
    await driver.close()
    const [inPrivate, inOrdinary] = [await holding(profileDir, names), await holding(profileDir, [ordinary])]
    return {
      tried: `${rounds} private windows that set a cookie; the profile searched`,
      lost: 'nothing',
      told: `${inPrivate.length} files with a name from there, ${inOrdinary.length} with one from an ordinary window`,
      figures: { inPrivate, inOrdinary },
    }
  },
}

async function holding(folder: string, names: readonly string[]): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  const found: string[] = []
  for (const file of files) {
    const bytes = await readFile(file)
    const texts = names.flatMap(name => [Buffer.from(name, 'latin1'), Buffer.from(name, 'utf16le')])
    if (texts.some(text => bytes.includes(text))) found.push(file.slice(folder.length + 1))
  }
  return found
}

function random(): string {
  return `p${randomBytes(8).toString('hex')}`
}
