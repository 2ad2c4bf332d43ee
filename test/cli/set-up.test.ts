import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** A project of its own, so that no packages are installed under the feet of the running tests. */
const project = mkdtempSync(join(tmpdir(), 'set-up-'))
const setUp = join(project, 'src/cli/set-up.mjs')
const lock = '{ "lockfileVersion": 3 }'

beforeAll(() => {
  mkdirSync(join(project, 'src/cli'), { recursive: true })
  mkdirSync(join(project, 'node_modules'))
  cpSync(fileURLToPath(new URL('../../src/cli/set-up.mjs', import.meta.url)), setUp)
  writeFileSync(join(project, 'package-lock.json'), lock)
  installed(lock)
})
afterAll(() => rmSync(project, { recursive: true }))

/** Leaves what the set-up leaves when it has installed the packages of a lockfile. */
function installed(packageLock: string): void {
  const hash = createHash('sha256').update(packageLock).digest('hex')
  writeFileSync(join(project, 'node_modules/.set-up'), hash)
}

function runWith(env: NodeJS.ProcessEnv) {
  const { status, stderr } = spawnSync(process.execPath, [setUp], { env, encoding: 'utf8' })
  return { status, stderr }
}

test('where everything is there, it does nothing and says nothing', () => {
  expect(runWith(process.env)).toEqual({ status: 0, stderr: '' })
})

test('where it cannot install a browser, it says which one and what to do', () => {
  // No program in reach: neither a browser nor a package manager.
  const { status, stderr } = runWith({ PATH: '/nowhere' })
  expect(status).toBe(1)
  expect(stderr).toContain('Not found: Chromium, Firefox.')
  expect(stderr).toContain('CHROMIUM_PATH=/path/to/it FIREFOX_PATH=/path/to/it')
})

test('a browser that is named by hand need not be found', () => {
  const env = { PATH: '/nowhere', CHROMIUM_PATH: '/opt/chromium', FIREFOX_PATH: '/opt/firefox' }
  expect(runWith(env)).toEqual({ status: 0, stderr: '' })
})

test('where the packages are those of another lockfile and npm does not work, it says so', () => {
  installed('of an earlier version')
  const { status, stderr } = runWith({ PATH: '/nowhere' })
  installed(lock)
  expect(status).toBe(1)
  expect(stderr).toContain('"npm ci" failed')
})
