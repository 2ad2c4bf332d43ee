import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const setUp = fileURLToPath(new URL('../../src/cli/set-up.mjs', import.meta.url))

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
  expect(runWith({ PATH: '/nowhere', CHROMIUM_PATH: '/opt/chromium', FIREFOX_PATH: '/opt/firefox' })).toEqual(
    {
      status: 0,
      stderr: '',
    },
  )
})
