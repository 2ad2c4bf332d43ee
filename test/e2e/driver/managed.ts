/** What an organisation has set, put where each browser looks for it, and taken away again. */
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Managed {
  /** Environment variables that the browser needs. */
  readonly env: Readonly<Record<string, string>>
  /** Has the browser read it once more, where it can have read it before it knew the extension. */
  renew(): Promise<void>
  remove(): Promise<void>
}

const nothing: Managed = { env: {}, renew: async () => {}, remove: async () => {} }

/** Firefox reads a native manifest below the home folder: here one that is made for it. */
export async function manageFirefox(extensionId: string, data: object | undefined): Promise<Managed> {
  if (data === undefined) return nothing
  const home = await mkdtemp(join(tmpdir(), 'portal-cookie-inspector-home-'))
  const folder = join(home, '.mozilla', 'managed-storage')
  await mkdir(folder, { recursive: true })
  const manifest = { name: extensionId, description: 'Written by a test', type: 'storage', data }
  await writeFile(join(folder, `${extensionId}.json`), JSON.stringify(manifest))
  return {
    env: { HOME: home },
    renew: async () => {},
    remove: () => rm(home, { recursive: true, force: true, maxRetries: 20 }),
  }
}

const chromiumPolicies = '/etc/chromium/policies/managed'

/**
 * Chromium reads policies only from a folder of the system. What is written there concerns this one copy of
 * the extension: the identifier of an unpacked one follows from its folder.
 */
export async function manageChromium(extensionDir: string, data: object | undefined): Promise<Managed> {
  if (data === undefined) return nothing
  const id = unpackedId(await realpath(extensionDir))
  const file = join(chromiumPolicies, `portal-cookie-inspector-${id}.json`)
  const write = () => writeFile(file, JSON.stringify({ '3rdparty': { extensions: { [id]: data } } }))
  try {
    await mkdir(chromiumPolicies, { recursive: true })
    await write()
  } catch (error) {
    throw new Error(
      `expected to be allowed to write ${file}, the only place where Chromium reads policies: run this test as root`,
      { cause: error },
    )
  }
  const atExit = () => rmSync(file, { force: true })
  process.once('exit', atExit)
  return {
    env: {},
    // It watches the folder.
    renew: write,
    async remove() {
      process.off('exit', atExit)
      await rm(file, { force: true })
    },
  }
}

/** The first 32 hexadecimal digits of a hash over the path, written with the letters a to p. */
function unpackedId(path: string): string {
  const digits = createHash('sha256').update(path).digest('hex').slice(0, 32)
  return digits.replace(/./g, digit => String.fromCharCode(97 + Number.parseInt(digit, 16)))
}
