/** What keeps a version from being published. */
import type { Files } from './zips.ts'

/** What was expected, what came, and what to do about it. */
export interface Refusal {
  expected: string
  got: string
  todo: string
}

export function refused({ expected, got, todo }: Refusal): string {
  return `expected ${expected}; got ${got}. ${todo}`
}

/** @param status what `git status --porcelain` prints, undefined where there is no repository */
export function checkTree(status: string | undefined): Refusal[] {
  const expected = 'a checkout in which all is committed'
  if (status === undefined) {
    return [{ expected, got: 'a folder that is none', todo: 'Clone the repository with git.' }]
  }
  const lines = status.split('\n').filter(line => line !== '')
  if (lines.length === 0) return []
  const got = `${lines.length} files that are changed or new: ${some(lines.map(line => line.trim()))}`
  return [{ expected, got, todo: 'Commit them or take them away.' }]
}

/** @param versions by the place that says it */
export function checkVersions(versions: Record<string, string | undefined>): Refusal[] {
  if (new Set(Object.values(versions)).size === 1) return []
  const got = Object.entries(versions).map(([place, version]) => `${version} in ${place}`)
  return [
    {
      expected: 'one version',
      got: got.join(', '),
      todo: 'Write the same into each; "npm install --package-lock-only" takes it over into the lockfile.',
    },
  ]
}

/** The section of the version in `docs/changelog.md`, without its title; undefined where it has none. */
export function changesOf(version: string, changelog: string): string | undefined {
  const sections = changelog.split(/^## /m).slice(1)
  const section = sections.find(one => one.split(/[\s(]/, 1)[0] === version)
  const [, changes = ''] = section?.match(/^.*\n([\s\S]*)$/) ?? []
  // From where it is published, links to other pages of the repository lead nowhere.
  return changes.trim().replaceAll(/\[([^\][]+)\]\((?!https:)[^()]*\)/g, '$1') || undefined
}

export function checkChanges(version: string, changelog: string): Refusal[] {
  if (changesOf(version, changelog)) return []
  const titles = [...changelog.matchAll(/^## .*$/gm)].map(([title]) => title)
  return [
    {
      expected: `what is new in ${version} in docs/changelog.md, under "## ${version} (date)"`,
      got: titles.length > 0 ? `${some(titles)}, and under that nothing for it` : 'no version at all',
      todo: 'Write it, for those who use it.',
    },
  ]
}

/** What this takes of a lockfile, that of the project or the one npm leaves in `node_modules/`. */
export interface Lock {
  packages?: Record<string, LockedPackage>
}

export interface LockedPackage {
  version?: string
  integrity?: string
  optional?: boolean
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
}

/** @param installed `node_modules/.package-lock.json` */
export function checkInstalled(lock: Lock, installed: Lock): Refusal[] {
  const { '': _, ...wanted } = lock.packages ?? {}
  const there = installed.packages ?? {}
  // An optional one is for another system.
  const missing = Object.keys(wanted).filter(path => !there[path] && !wanted[path]?.optional)
  const others = Object.keys(there).filter(path => there[path]?.integrity !== wanted[path]?.integrity)
  if (missing.length + others.length === 0) return []
  const got = [
    ...missing.map(path => `no ${path}`),
    ...others.map(path => `${path} ${there[path]?.version} for ${wanted[path]?.version ?? 'none'}`),
  ]
  return [{ expected: 'the packages of package-lock.json', got: some(got), todo: 'Run "npm ci".' }]
}

export function checkStore(files: readonly unknown[]): Refusal[] {
  if (files.length > 0) return []
  return [{ expected: 'the texts for the stores in docs/store/', got: 'no file', todo: 'Restore them.' }]
}

export function checkBudget(zips: Files, maxBytes: number): Refusal[] {
  return Object.entries(zips)
    .filter(([, { length }]) => length > maxBytes)
    .map(([name, { length }]) => ({
      expected: `at most ${maxBytes} bytes in ${name}`,
      got: `${length}`,
      todo: 'Find what grew with "npm run bench -- sizes", or raise the budget in src/cli/zips.ts with a reason.',
    }))
}

function some(items: readonly string[]): string {
  const shown = items.slice(0, 5)
  return [...shown, ...(items.length > 5 ? [`${items.length - 5} more`] : [])].join(', ')
}
