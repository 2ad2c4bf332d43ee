/** The extension as it was released before this version, built from the repository's own history. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rename, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { BrowserName } from './driver/executables.ts'

/** Version 0.1.0, which has no tag. A release puts its own commit here once another one is to follow it. */
const commit = '74f159edb5cf4ed2264e424e09b673c7fa04c1fa'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** Git sees nothing of it, and an installation of other packages takes it away. */
const cache = join(root, 'node_modules', '.cache', 'released-before', commit)
const run = promisify(execFile)
const git = (...args: readonly string[]) => run('git', args, { cwd: root })

/** The folder of that version, unpacked. It is built once; whoever wants to change it takes a copy. */
export async function releasedBefore(browser: BrowserName): Promise<string> {
  const mode = { chromium: 'chrome', firefox: 'firefox' }[browser]
  const built = join(cache, mode)
  if (existsSync(built)) return built
  await makeSureOfCommit()
  const sources = await mkdtemp(join(tmpdir(), 'portal-cookie-inspector-before-'))
  try {
    const archive = join(sources, 'sources.tar')
    await git('archive', `--output=${archive}`, commit)
    await run('tar', ['-xf', archive, '-C', sources])
    await symlink(join(root, 'node_modules'), join(sources, 'node_modules'), 'junction')
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
    await run(process.execPath, [vite, 'build', '--mode', mode, '--logLevel', 'warn'], { cwd: sources })
    await mkdir(cache, { recursive: true })
    // Whole or not at all: another run can look for it at this moment, or build it too.
    const copy = await mkdtemp(join(cache, 'copy-'))
    await cp(join(sources, 'dist', mode), copy, { recursive: true })
    await rename(copy, built).catch(error => {
      if (!existsSync(built)) throw error
      return rm(copy, { recursive: true })
    })
    return built
  } finally {
    await rm(sources, { recursive: true, force: true })
  }
}

/** Has the commit at hand: a shallow clone fetches it. @throws in words that say what to do */
async function makeSureOfCommit(): Promise<void> {
  const isThere = () => git('cat-file', '-e', `${commit}^{commit}`)
  const why = `The update is tested from the version released before, which is built from commit ${commit}`
  await git('rev-parse', '--git-dir').catch(error => {
    const next = 'run this test in a clone, with git installed'
    throw new Error(`${why}; this folder has no history, or git is not installed: ${next}.`, { cause: error })
  })
  await isThere()
    .catch(() => git('fetch', '--quiet', '--depth=1', 'origin', commit).then(isThere))
    .catch(error => {
      throw new Error(
        `${why}; it is not in this clone and could not be fetched: run git fetch --unshallow.`,
        {
          cause: error,
        },
      )
    })
}
