import { randomBytes } from 'node:crypto'
import { open, readdir, rm, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { makeNewer } from '../e2e/broken.ts'
import type { BrowserName } from '../e2e/driver/executables.ts'
import { waitFor } from '../e2e/driver/wait-for.ts'
import { endsOfPages, type PageEnds } from './pages.ts'
import { readRecord, readWatched } from './record.ts'
import { settle } from './settle.ts'
import type { Trial } from './trial.ts'
import { setOne } from './writing.ts'

const host = 'data.jerseycitynj.gov'
const path = '/terms/cookies-policy/'

export const damages = ['deleted', 'truncated', 'emptied', 'garbled', 'newer'] as const
export type Damage = (typeof damages)[number]

export interface Damaged {
  /** What was recorded before is still there. */
  readonly kept: boolean
  /** A cookie that is set afterwards is recorded. */
  readonly records: boolean
  /** The record says that an earlier one was lost. */
  readonly told: boolean
  readonly pages: PageEnds
}

/** A record is made, its database damaged between two runs of the browser, and used again. */
export function damageOf(damage: Damage): Trial<Damaged> {
  return {
    name: `damage-${damage}`,
    browsers: ['chromium', 'firefox'],
    rounds: 1,
    async run(place) {
      const profileDir = await place.folder()
      const first = await place.launch({ profileDir })
      const { page } = await first.openPortal(host, path)
      await setOne(page, 'before')
      await settle(first, page)
      if (damage === 'newer') {
        await first.killWorker()
        await makeNewer(first)
      }
      await first.close()
      if (damage !== 'newer') await harm(place.browser, profileDir, damage)

      const driver = await place.launch({ profileDir })
      const tab = await driver.openPortal(host, path)
      await setOne(tab.page, 'after', 70_000)
      const records = await waitFor(
        'a new cookie to be recorded',
        async () => (await readRecord(driver)).observations.some(({ cookie }) => cookie.name === 'after'),
        { timeoutMs: 30_000, everyMs: 200 },
      ).catch(() => false)
      const pages = await endsOfPages(driver, tab, host)
      // What the browser cannot read, as Firefox a garbled file, is no record.
      const [observations, watched] = await Promise.all([
        readRecord(driver).then(
          record => record.observations,
          () => [],
        ),
        readWatched(driver).catch(() => []),
      ])
      const before = observations.find(({ cookie }) => cookie.name === 'before')
      // What a look into the jar finds again was not kept: it was set, and that was recorded, before.
      const kept = before !== undefined && before.settings > 0
      const told = watched.some(({ why }) => why === 'lost')
      await driver.close()
      const { popup, report, settings } = pages
      const anew = settings.offers.includes('begin-anew') ? ', offers to begin anew' : ''
      return {
        tried: `the database ${damage === 'newer' ? 'of a newer version' : damage} between two runs`,
        lost: `${kept ? 'nothing' : 'the record'}; ${records ? 'recording goes on' : 'nothing is recorded any more'}`,
        told: `${told ? 'as lost' : 'no loss'}; popup ${popup.state}, report ${report.state}, settings ${settings.state}${anew}`,
        figures: { kept, records, told, pages },
      }
    },
  }
}

async function harm(browser: BrowserName, profileDir: string, damage: Damage): Promise<void> {
  const folder = await databaseFolder(browser, profileDir)
  if (damage === 'deleted') return rm(folder, { recursive: true })
  const names = (await readdir(folder)).filter(name => /\.(log|ldb|sqlite)$/.test(name))
  if (names.length === 0) throw new Error(`expected files of a database in ${folder}; found none`)
  for (const name of names) {
    const file = join(folder, name)
    const { size } = await stat(file)
    if (damage === 'emptied') await truncate(file, 0)
    if (damage === 'truncated') await truncate(file, Math.floor(size / 2))
    if (damage === 'garbled') {
      const handle = await open(file, 'r+')
      await handle.write(randomBytes(Math.ceil(size / 3)), 0, undefined, Math.floor(size / 3))
      await handle.close()
    }
  }
}

/** Where the browser keeps the databases of the extension. */
async function databaseFolder(browser: BrowserName, profileDir: string): Promise<string> {
  const [above, pattern, below] = {
    chromium: [join(profileDir, 'Default', 'IndexedDB'), /^chrome-extension_.*\.leveldb$/, ''] as const,
    // Its `storage.local` lies beside it, in a folder with a ^.
    firefox: [join(profileDir, 'storage', 'default'), /^moz-extension\+\+\+[^^]*$/, 'idb'] as const,
  }[browser]
  const [found, ...others] = (await readdir(above)).filter(name => pattern.test(name))
  if (found === undefined || others.length > 0) {
    throw new Error(`expected one folder of the extension in ${above}; found ${found}, ${others}`)
  }
  return join(above, found, below)
}
