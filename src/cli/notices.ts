/**
 * What the licences of bundled packages ask for: `THIRD-PARTY.txt`, which is written at the build from the modules that
 * went into it, and read again where the release says what is bundled.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

/** A bundled package, as `THIRD-PARTY.txt` names it. */
export interface Bundled {
  name: string
  version: string
  licence: string
  /** Where its source is published. */
  source: string
}

export interface BundledWithText extends Bundled {
  text: string
}

/** What is bundled today has one of these. Another is looked at by a person before it is added. */
export const allowedLicences: readonly string[] = ['ISC', 'MIT', 'MPL-2.0']

const head = `Portal Cookie Inspector contains code of the packages below, as they are published, put together and shortened by
a bundler. Of vite, rolldown and @crxjs/vite-plugin it contains the few lines by which scripts load each other.
The source of each is to be had at the address beside it, and is in the npm package of that name and version.
For what is under the Mozilla Public License 2.0 that is the Source Code Form of which the licence speaks.
`

/** @throws when a package has another licence than those that are allowed, or does not say it or its source */
export function notices(packages: readonly BundledWithText[]): string {
  const sorted = packages.toSorted((one, other) => (one.name < other.name ? -1 : 1))
  for (const { name, version, licence, source, text } of sorted) {
    if (!allowedLicences.includes(licence)) {
      throw new Error(`expected ${name} ${version} to be under ${allowedLicences.join(', ')}; got ${licence}`)
    }
    if (!text) throw new Error(`expected a licence text in ${name} ${version}; got none`)
    if (!source.startsWith('https://')) {
      throw new Error(`expected ${name} ${version} to say where its source is; got "${source}"`)
    }
  }
  const texts = [...new Set(sorted.map(({ text }) => text))]
  const sections = texts.map(text => {
    const under = sorted.filter(one => one.text === text)
    return `${under.map(({ name, version, licence, source }) => `${name} ${version} (${licence}) ${source}\n`).join('')}\n${text}\n`
  })
  return [head, ...sections].join(`\n${'-'.repeat(80)}\n\n`)
}

/** The packages that a `THIRD-PARTY.txt` names. */
export function packagesIn(thirdParty: string): Bundled[] {
  const lines = thirdParty.matchAll(/^(\S+) (\d\S+) \((\S+)\) (https:\S+)$/gm)
  return [...lines].map(([, name = '', version = '', licence = '', source = '']) => ({
    name,
    version,
    licence,
    source,
  }))
}

/**
 * The packages of which these modules are a part.
 *
 * @param modules their identifiers, as the bundler names them
 * @throws when a module is neither below the root nor a package's
 */
export function packagesOf(modules: Iterable<string>, root: string): BundledWithText[] {
  const folders = [...modules].flatMap(id => packageFolder(id, root) ?? [])
  return [...new Set(folders)].map(readPackage)
}

/** Undefined for a module of ours. */
function packageFolder(id: string, root: string): string | undefined {
  const [path = ''] = id.split(/[?#]/, 1)
  const file = path.replaceAll('\\', '/')
  const [, folder] = file.match(/^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//) ?? []
  if (folder) return folder
  // What the bundler and its plugins add themselves has no file, but a name like `\0vite/preload-helper.js`.
  const [, adds] = file.match(/^\0(vite|rolldown)\//) ?? []
  if (adds) return installed(adds, root)
  if (file.startsWith('/@crx/')) return installed('@crxjs/vite-plugin', root)
  if (!file.startsWith('\0') && !relative(root, file).startsWith(`..${sep}`)) return undefined
  throw new Error(`expected modules of ours or of a package; got ${JSON.stringify(id)}`)
}

/** In the folder or in one above it, as Node looks for it. */
function installed(name: string, folder: string): string {
  const here = join(folder, 'node_modules', name)
  if (existsSync(here)) return here
  if (dirname(folder) === folder) throw new Error(`expected ${name} to be installed; it is not`)
  return installed(name, dirname(folder))
}

function readPackage(folder: string): BundledWithText {
  const { name, version, license, repository } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  )
  const file = readdirSync(folder).find(entry => /^licen[cs]e(\.(md|txt))?$/i.test(entry))
  const text = file ? readFileSync(join(folder, file), 'utf8') : ''
  return {
    name,
    version,
    licence: license,
    source: String(repository?.url ?? repository ?? '')
      .replace(/^git\+|\.git$/g, '')
      .replace(/^(git|ssh):\/\/(git@)?/, 'https://'),
    // Vite's goes on with the licences of what Vite itself is made of, which is not in what it builds.
    text: text.replaceAll('\r\n', '\n').split('# Licenses of bundled dependencies')[0]?.trim() ?? '',
  }
}
