import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { billOfMaterials } from './bill-of-materials.ts'
import { packagesIn } from './notices.ts'
import {
  changesOf,
  checkBudget,
  checkChanges,
  checkInstalled,
  checkStore,
  checkTree,
  checkVersions,
  type Lock,
  type Refusal,
  refused,
} from './release-checks.ts'
import { type Files, filesBelow, maxBytes, zipped } from './zips.ts'

/**
 * Makes `out/release/` of the commit that is checked out, in a copy of it, so that nothing else on this computer gets
 * in. Where anything is wrong, nothing is made, and what an earlier one made is gone.
 *
 * @param root of the project
 * @returns each file's content by its path inside `out/release/`
 * @throws saying what was expected, what came and what to do
 */
export function makeRelease(root: string): Files {
  const target = join(root, 'out/release')
  rmSync(target, { recursive: true, force: true })
  mkdirSync(join(root, 'out'), { recursive: true })
  // There the copy finds the installed packages, as they are in a folder above it.
  const making = mkdtempSync(join(root, 'out/making-'))
  try {
    const files = releaseFiles(root, join(making, 'source'))
    for (const [file, content] of Object.entries(files)) {
      const path = join(making, 'release', file)
      mkdirSync(join(path, '..'), { recursive: true })
      writeFileSync(path, content)
    }
    renameSync(join(making, 'release'), target)
    return files
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
}

/** @param source where the copy is made */
function releaseFiles(root: string, source: string): Files {
  refuse(checkTree(printed(root, 'git', ...asCommitted, 'status', '--porcelain', '--untracked-files=all')))
  printed(root, 'git', ...asCommitted, 'checkout-index', '--all', `--prefix=${source}${sep}`)
  const date = printed(root, 'git', 'show', '--no-patch', '--format=%cI', 'HEAD')?.trim() ?? ''

  const sources = filesBelow(source)
  const read = (file: string) => textOf(join(source, file))
  const project = JSON.parse(read('package.json'))
  const lock: Lock & { version: string } = JSON.parse(read('package-lock.json'))
  const installed = textOf(join(root, 'node_modules/.package-lock.json')) || '{}'
  const changelog = read('docs/changelog.md')
  const store = Object.entries(sources).filter(([file]) => file.startsWith('docs/store/'))
  refuse([
    ...checkVersions({
      'package.json': project.version,
      'manifest.json': JSON.parse(read('manifest.json')).version,
      'package-lock.json': lock.version,
      'package-lock.json, of the project as a package': lock.packages?.['']?.version,
    }),
    ...checkChanges(project.version, changelog),
    ...checkInstalled(lock, JSON.parse(installed)),
    ...checkStore(store),
  ])

  if (printed(source, 'npm', 'run', '--silent', 'build') === undefined) {
    throw new Error('expected the build to succeed; it failed, see above')
  }
  const name = (end: string) => `${project.name}-${project.version}-${end}`
  const zips: Files = {
    [name('chrome.zip')]: zipped(filesBelow(join(source, 'dist/chrome'))),
    [name('firefox.zip')]: zipped(filesBelow(join(source, 'dist/firefox'))),
  }
  refuse(checkBudget(zips, maxBytes))

  const bundled = packagesIn(read('dist/chrome/THIRD-PARTY.txt') + read('dist/firefox/THIRD-PARTY.txt'))
  const files: Files = {
    ...zips,
    [name('source.zip')]: zipped(sources),
    [name('sbom.cdx.json')]: asJson(billOfMaterials(project, bundled, lock, new Date(date))),
    [name('changes.md')]: Buffer.from(`${changesOf(project.version, changelog)}\n`),
  }
  return {
    ...files,
    SHA256SUMS: checksums(files),
    // These are for the forms of the stores; nobody fetches them from a release.
    ...Object.fromEntries(store.map(([file, content]) => [file.replace('docs/', ''), content])),
  }
}

/** Whatever a computer's own settings for git are. */
const asCommitted = ['-c', 'core.excludesFile=', '-c', 'core.autocrlf=false']

/** What the command printed, undefined when it failed. */
function printed(cwd: string, command: string, ...args: string[]): string | undefined {
  const { status, stdout } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return status === 0 ? stdout : undefined
}

function refuse(refusals: readonly Refusal[]): void {
  if (refusals.length > 0) throw new Error(refusals.map(refused).join('\n'))
}

/** Empty where there is none. */
function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

function asJson(value: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`)
}

/** Of every file, as `sha256sum --check` reads it. */
function checksums(files: Files): Uint8Array {
  const lines = Object.entries(files)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([file, content]) => `${createHash('sha256').update(content).digest('hex')}  ${file}\n`)
  return Buffer.from(lines.join(''))
}
