/** What is in the zips, whether all of it is used, whose it is, and whether another finds the same bytes. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { buttonStates } from '../../src/background/button-states.ts'
import { languageTags } from '../../src/browser/languages.ts'
import { wordsFile } from '../../src/browser/words-file.ts'
import { packagesIn } from '../../src/cli/notices.ts'
import { differences, filesBelow, zipped } from '../../src/cli/zips.ts'

const temporary = mkdtempSync(join(tmpdir(), 'package-'))
afterAll(() => rmSync(temporary, { recursive: true }))

const localeFiles = languageTags.map(tag => `_locales/${tag.replace('-', '_')}/messages.json`)
const sizes = [16, 32]

/** Names that the code puts together. */
const composed = [
  ...['ids', ...languageTags].map(wordsFile),
  ...buttonStates.flatMap(state => sizes.map(size => `icons/${state}-${size}.png`)),
]

/** Whatever is bundled stands in `assets/`, under names that change with it. */
const inBoth = [
  'LICENSE',
  'THIRD-PARTY.txt',
  'anonymous-frame.html',
  'anonymous-frame.js',
  'appearance.js',
  'assets/*.css',
  'assets/*.js',
  'fence.html',
  'icons/icon-128.png',
  'icons/icon-16.png',
  'icons/icon-32.png',
  'icons/icon-48.png',
  'manifest.json',
  'service-worker-loader.js',
  'src/popup/index.html',
  'src/report/index.html',
  'src/settings/index.html',
  'src/welcome/index.html',
  ...localeFiles,
  ...composed,
]

describe.each([
  { browser: 'chrome', files: [...inBoth, 'managed_schema.json'] },
  { browser: 'firefox', files: inBoth },
])('the zip for $browser', ({ browser, files }) => {
  const folder = `dist/${browser}`
  const content = filesBelow(folder)
  const text = (file: string) => readFileSync(join(folder, file), 'utf8')

  test('holds these files and no more', () => {
    const normalised = Object.keys(content).map(file =>
      file.replace(/^assets\/[\w.-]+-[\w-]{8}\.(js|css)$/, 'assets/*.$1'),
    )
    expect([...new Set(normalised)].sort()).toEqual([...files].sort())
  })

  test('holds nothing that nothing leads to', () => {
    // What people and the browser look for by its name, and what the code does by one that it puts together.
    const reached = new Set(['manifest.json', 'LICENSE', 'THIRD-PARTY.txt', ...localeFiles, ...composed])
    for (const file of reached) {
      if (!/\.(?:html|js|css)$|^manifest\.json$/.test(file)) continue
      for (const [, path = ''] of text(file).matchAll(/["'`]([\w./-]+)(?=["'`?])/g)) {
        // From the root, or from beside the file.
        for (const named of [path, join(dirname(file), path)].map(name => name.replace(/^\/|^\.\//, ''))) {
          if (named in content) reached.add(named)
        }
      }
    }
    expect(Object.keys(content).filter(file => !reached.has(file))).toEqual([])
  })

  test('holds our licence and those of all that is bundled, which are of three kinds', () => {
    expect(text('LICENSE')).toBe(readFileSync('LICENSE', 'utf8'))
    const out = join(temporary, `maps-${browser}`)
    run('npx', [
      'vite',
      'build',
      '--mode',
      browser,
      '--logLevel',
      'error',
      '--sourcemap',
      'hidden',
      '--outDir',
      out,
    ])
    const built = filesBelow(out)
    const maps = Object.keys(built).filter(file => file.endsWith('.map'))
    // The maps speak of what is shipped: without them it is the same.
    const withoutMaps = Object.keys(built).filter(file => !file.endsWith('.map'))
    expect(withoutMaps.sort()).toEqual(Object.keys(content).sort())
    expect(
      withoutMaps.filter(file => !Buffer.from(content[file] ?? []).equals(built[file] ?? Buffer.of())),
    ).toEqual([])
    // What has no map is a file of ours as it is, and one line to start the worker.
    const unmapped = withoutMaps.filter(file => file.endsWith('.js') && !maps.includes(`${file}.map`))
    expect(unmapped.sort()).toEqual(['appearance.js', 'service-worker-loader.js'])
    expect(text('appearance.js')).toBe(readFileSync('public/appearance.js', 'utf8'))
    expect(text('service-worker-loader.js')).toMatch(/^import '\.\/assets\/[\w.-]+';\n$/)

    const sources = maps.flatMap(map => {
      const { sources }: { sources: string[] } = JSON.parse(readFileSync(join(out, map), 'utf8'))
      return sources.map(source => resolve(out, dirname(map), source))
    })
    const names = sources.flatMap(source => source.match(/.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1] ?? [])
    const ours = sources.filter(source => !source.includes('/node_modules/') && !source.includes('/@crx/'))
    expect(ours.filter(source => relative(resolve('src'), source).startsWith('..'))).toEqual([])

    const bundled = [...new Set(names)].sort()
    expect(bundled).toContain('react-dom')
    // These add some lines of their own, which no map names.
    const adding = ['@crxjs/vite-plugin', 'rolldown', 'vite']
    const named = packagesIn(text('THIRD-PARTY.txt'))
    expect(named.map(({ name }) => name).sort()).toEqual([...adding, ...bundled].sort())
    for (const { name, version, licence } of named) {
      const about = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'))
      expect([name, version, licence]).toEqual([name, about.version, about.license])
      expect(['ISC', 'MIT', 'MPL-2.0']).toContain(licence)
      const file = readdirSync(`node_modules/${name}`).find(entry => /^licen[cs]e/i.test(entry))
      const licenceText = readFileSync(`node_modules/${name}/${file}`, 'utf8').replaceAll('\r', '')
      const whole = licenceText.split('# Licenses of bundled dependencies')[0]?.trim()
      expect(text('THIRD-PARTY.txt')).toContain(whole)
    }
    expect(text('THIRD-PARTY.txt')).toMatch(
      /^webextension-polyfill \S+ \(MPL-2\.0\) https:\/\/github\.com\/mozilla\/webextension-polyfill$/m,
    )
  })
})

test('built in another folder, by another clock, in another time zone, language and umask, the zips are the same', () => {
  const copy = join(temporary, 'in/a/folder/with/quite another name')
  const leftOut = ['node_modules', 'dist', 'out', '.git']
  for (const name of readdirSync('.')
    .filter(name => !leftOut.includes(name))
    .reverse()) {
    cpSync(name, join(copy, name), { recursive: true })
  }
  for (const file of Object.keys(filesBelow(copy))) utimesSync(join(copy, file), 1_000_000_000, 1_000_000_000)
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
  const umask = process.umask(0o077)
  try {
    run('npm', ['run', '--silent', 'package'], copy, {
      TZ: 'Pacific/Kiritimati',
      LC_ALL: 'tr_TR.UTF-8',
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(nextYear)}`,
    })
  } finally {
    process.umask(umask)
  }
  const zips = readdirSync(join(copy, 'out')).sort()
  expect(zips.map(name => name.replace(/^.*-/, ''))).toEqual(['chrome.zip', 'firefox.zip'])
  for (const name of zips) {
    const here = zipped(filesBelow(`dist/${basename(name, '.zip').replace(/^.*-/, '')}`))
    const there = readFileSync(join(copy, 'out', name))
    // Which files, before whether it is so in every byte.
    expect(differences(unzipSync(here), unzipSync(there))).toEqual([])
    expect(there.equals(here)).toBe(true)
  }
})

/** Sets the clock of a Node process forward. */
const nextYear = `
  globalThis.Date = class extends Date {
    constructor(...given) {
      super(...(given.length > 0 ? given : [Date.now()]))
    }
    static now() {
      return super.now() + 400 * 24 * 60 * 60 * 1000
    }
  }
`

function run(command: string, args: string[], cwd = process.cwd(), env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })
  expect({ status, said: stdout + stderr }).toMatchObject({ status: 0 })
}
