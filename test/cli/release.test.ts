/** The command for a release, on small projects of their own whose build writes what it is told. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeRelease } from '../../src/cli/make-release.ts'
import { notices } from '../../src/cli/notices.ts'
import { changesOf, checkInstalled } from '../../src/cli/release-checks.ts'
import { filesBelow, maxBytes } from '../../src/cli/zips.ts'

const temporary = mkdtempSync(join(tmpdir(), 'release-'))
afterAll(() => rmSync(temporary, { recursive: true }))

const thirdParty = notices([
  { name: 'one', version: '1.0.0', licence: 'MIT', source: 'https://example.org/one', text: 'You may.' },
  {
    name: '@two/two',
    version: '2.0.0',
    licence: 'ISC',
    source: 'https://example.org/two',
    text: 'You may, too.',
  },
])
const integrity = (name: string) => `sha512-${createHash('sha512').update(name).digest('base64')}`
const lock = {
  name: 'small',
  version: '2.0.0',
  packages: {
    '': { version: '2.0.0', dependencies: { one: '^1.0.0' } },
    'node_modules/one': { version: '1.0.0', integrity: integrity('one'), dependencies: { '@two/two': '2' } },
    'node_modules/@two/two': { version: '2.0.0', integrity: integrity('two') },
    'node_modules/for-development': { version: '3.0.0', integrity: integrity('three') },
    'node_modules/for-another-system': { version: '4.0.0', integrity: integrity('four'), optional: true },
  },
}
const { 'node_modules/for-another-system': _, ...installedPackages } = lock.packages

/** A build that says by the clock when it ran would show. What the third line packs, no zip makes smaller. */
const build = (bytes: number) => `
  import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
  import { randomBytes } from 'node:crypto'
  for (const browser of ['chrome', 'firefox']) {
    mkdirSync('dist/' + browser, { recursive: true })
    cpSync('manifest.json', 'dist/' + browser + '/manifest.json')
    cpSync('third-party.txt', 'dist/' + browser + '/THIRD-PARTY.txt')
    if (${bytes}) writeFileSync('dist/' + browser + '/large', randomBytes(${bytes}))
  }
`

const small: Record<string, string> = {
  '.gitignore': 'node_modules/\ndist/\nout/\n',
  'package.json': JSON.stringify({
    name: 'small',
    version: '2.0.0',
    license: 'MIT',
    description: 'A small project.',
    scripts: { build: 'node build.mjs' },
  }),
  'package-lock.json': JSON.stringify(lock),
  'manifest.json': JSON.stringify({ version: '2.0.0' }),
  'build.mjs': build(0),
  'third-party.txt': thirdParty,
  'docs/changelog.md':
    '# Changes\n\n## 2.0.0 (2026-11-27)\n\n- Something new.\n\n## 1.0.0 (2026-01-01)\n\n- All.\n',
  'docs/store/README.md': '# How it is submitted\n',
  'docs/store/pictures/popup.png': 'a picture',
}

/** Makes the project with these files in place of its own, commits it, and writes into it what is not committed. */
function projectWith(files: Record<string, string | undefined>, uncommitted: Record<string, string> = {}) {
  const project = mkdtempSync(join(temporary, 'project-'))
  writeAll(project, { ...small, ...files })
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      cwd: project,
      env: { ...process.env, GIT_COMMITTER_DATE: '2026-11-27T12:00:00+02:00' },
    })
  git('init', '--quiet')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'Begin')
  writeAll(project, {
    'node_modules/.package-lock.json': JSON.stringify({ packages: installedPackages }),
    // What an earlier release left.
    'out/release/earlier.zip': 'of another version',
    ...uncommitted,
  })
  return project
}

function writeAll(folder: string, files: Record<string, string | undefined>) {
  for (const [file, content] of Object.entries(files)) {
    if (content === undefined) continue
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), content)
  }
}

/** By the command, as a person calls it. */
function releaseIn(project: string, env: NodeJS.ProcessEnv = {}) {
  const command = resolve('src/cli/release.ts')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), command],
    { cwd: project, env: { ...process.env, ...env }, encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

describe('a release', () => {
  let project: string
  let release: string
  beforeAll(() => {
    project = projectWith({})
    release = join(project, 'out/release')
    expect(releaseIn(project)).toMatchObject({ status: 0, stderr: '' })
    // As long as a test may take.
  }, 60_000)
  const text = (file: string) => readFileSync(join(release, file), 'utf8')

  test('has all that is published, nothing of an earlier one, and leaves nothing beside it', () => {
    expect(Object.keys(filesBelow(release)).sort()).toEqual([
      'SHA256SUMS',
      'small-2.0.0-changes.md',
      'small-2.0.0-chrome.zip',
      'small-2.0.0-firefox.zip',
      'small-2.0.0-sbom.cdx.json',
      'small-2.0.0-source.zip',
      'store/README.md',
      'store/pictures/popup.png',
    ])
    expect(readdirSync(join(project, 'out'))).toEqual(['release'])
    expect(readdirSync(project)).not.toContain('dist')
  })

  test('has the checksum of every file that others fetch, as sha256sum reads them', () => {
    const { status, stdout } = spawnSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], {
      cwd: release,
      encoding: 'utf8',
    })
    expect(status).toBe(0)
    expect(
      stdout
        .trim()
        .split('\n')
        .map(line => line.replace(': OK', '')),
    ).toEqual(
      Object.keys(filesBelow(release))
        .filter(file => file !== 'SHA256SUMS' && !file.startsWith('store/'))
        .sort(),
    )
  })

  test('has in the source zip what is committed, and that alone', () => {
    const files = unzipSync(readFileSync(join(release, 'small-2.0.0-source.zip')))
    expect(
      Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strFromU8(content)])),
    ).toEqual(small)
  })

  test('says what is new in this version alone', () => {
    expect(text('small-2.0.0-changes.md')).toBe('- Something new.\n')
  })

  test('has a bill of what is bundled: version, licence, checksum, source, and who wants it', () => {
    const bill = JSON.parse(text('small-2.0.0-sbom.cdx.json'))
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' })
    expect(bill.metadata.timestamp).toBe('2026-11-27T10:00:00.000Z')
    expect(bill.metadata.component).toMatchObject({ name: 'small', version: '2.0.0', type: 'application' })
    expect(bill.components).toEqual([
      {
        'bom-ref': '@two/two@2.0.0',
        type: 'library',
        name: '@two/two',
        version: '2.0.0',
        scope: 'required',
        hashes: [{ alg: 'SHA-512', content: createHash('sha512').update('two').digest('hex') }],
        licenses: [{ license: { id: 'ISC' } }],
        purl: 'pkg:npm/%40two/two@2.0.0',
        externalReferences: [{ type: 'vcs', url: 'https://example.org/two' }],
      },
      expect.objectContaining({ name: 'one', version: '1.0.0', licenses: [{ license: { id: 'MIT' } }] }),
    ])
    expect(bill.dependencies).toEqual([
      { ref: 'small@2.0.0', dependsOn: ['one@1.0.0'] },
      { ref: '@two/two@2.0.0', dependsOn: [] },
      { ref: 'one@1.0.0', dependsOn: ['@two/two@2.0.0'] },
    ])
  })

  test('is the same in another folder, at another time, in another time zone, and names nothing of the place', () => {
    const other = projectWith({})
    expect(releaseIn(other, { TZ: 'America/Los_Angeles' }).status).toBe(0)
    expect(filesBelow(join(other, 'out/release'))).toEqual(filesBelow(release))
    for (const content of Object.values(filesBelow(release))) {
      expect(Buffer.from(content).includes(temporary)).toBe(false)
    }
  })
})

describe.each([
  {
    what: 'a changed file',
    uncommitted: { 'build.mjs': `${small['build.mjs']} // changed` },
    says: [
      /expected a checkout in which all is committed/,
      /1 files that are changed or new: M build\.mjs/,
      /Commit/,
    ],
  },
  {
    what: 'a file that is not in the repository',
    uncommitted: { 'src/new/file.ts': '' },
    says: [
      /expected a checkout in which all is committed/,
      /\?\? src\/new\/file\.ts/,
      /Commit them or take them away/,
    ],
  },
  {
    what: 'another version in the manifest',
    files: { 'manifest.json': JSON.stringify({ version: '1.9.0' }) },
    says: [
      /expected one version/,
      /2\.0\.0 in package\.json, 1\.9\.0 in manifest\.json/,
      /Write the same into each/,
    ],
  },
  {
    what: 'another version in the lockfile',
    files: { 'package-lock.json': JSON.stringify({ ...lock, version: '1.9.0' }) },
    says: [/expected one version/, /1\.9\.0 in package-lock\.json/, /npm install --package-lock-only/],
  },
  {
    what: 'no entry in the change log',
    files: { 'docs/changelog.md': '# Changes\n\n## 2.0.0-beta (2026-11-01)\n\n- Not yet.\n' },
    says: [/what is new in 2\.0\.0 in docs\/changelog\.md/, /got ## 2\.0\.0-beta \(2026-11-01\)/, /Write it/],
  },
  {
    what: 'an empty entry in the change log',
    files: { 'docs/changelog.md': '# Changes\n\n## 2.0.0 (2026-11-27)\n\n## 1.0.0 (2026-01-01)\n\n- All.\n' },
    says: [/what is new in 2\.0\.0/, /nothing for it/, /Write it/],
  },
  {
    what: 'no texts for the stores',
    files: { 'docs/store/README.md': undefined, 'docs/store/pictures/popup.png': undefined },
    says: [/texts for the stores in docs\/store\//, /got no file/, /Restore them/],
  },
  {
    what: 'other packages than those of the lockfile',
    uncommitted: { 'node_modules/.package-lock.json': '{}' },
    says: [
      /the packages of package-lock\.json/,
      /got no node_modules\/one, no node_modules\/@two\/two/,
      /npm ci/,
    ],
  },
  {
    what: 'a zip over its budget',
    files: { 'build.mjs': build(maxBytes + 1) },
    says: [
      /at most \d+ bytes in small-2\.0\.0-chrome\.zip/,
      /got \d{6}/,
      /small-2\.0\.0-firefox\.zip/,
      /bench -- sizes/,
    ],
  },
  {
    what: 'a build that fails',
    files: { 'build.mjs': 'process.exit(1)' },
    says: [/expected the build to succeed/],
  },
  {
    what: 'a bundled package that is not the one in the lockfile',
    files: { 'third-party.txt': thirdParty.replace('one 1.0.0', 'one 1.0.1') },
    says: [/expected one 1\.0\.1 in package-lock\.json/],
  },
])('with $what', ({ files = {}, uncommitted = {}, says }) => {
  test('it says what was expected, what came and what to do, and makes nothing', () => {
    const project = projectWith(files, uncommitted)
    const message = messageOf(() => makeRelease(project))
    for (const part of says) expect(message).toMatch(part)
    expect(readdirSync(join(project, 'out'))).toEqual([])
  })
})

function messageOf(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('expected it to be refused; it was not')
}

test('the command fails where there is no repository, and says so without a trace of the code', () => {
  const project = mkdtempSync(join(temporary, 'none-'))
  const { status, stdout, stderr } = releaseIn(project, { GIT_CEILING_DIRECTORIES: temporary })
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr).toMatch(
    /^Release: expected a checkout in which all is committed; got a folder that is none\./m,
  )
  expect(stderr).not.toMatch(/^\s+at /m)
  expect(readdirSync(join(project, 'out'))).toEqual([])
})

test('a package that is there in another version, or too much, is named', () => {
  const other = {
    ...installedPackages,
    'node_modules/one': { version: '1.0.1', integrity: integrity('another') },
    'node_modules/more': { version: '5.0.0', integrity: integrity('more') },
  }
  expect(checkInstalled(lock, { packages: installedPackages })).toEqual([])
  expect(checkInstalled(lock, { packages: other })).toMatchObject([
    { got: 'node_modules/one 1.0.1 for 1.0.0, node_modules/more 5.0.0 for none' },
  ])
})

test('what is new keeps the links that lead anywhere from outside the repository', () => {
  const changelog = '## 1.0.0 (2026)\n\n- [Privacy](privacy.md), and [a source](https://example.org/a).\n'
  expect(changesOf('1.0.0', changelog)).toBe('- Privacy, and [a source](https://example.org/a).')
})

test('what is new stands up to the next version, with its own titles', () => {
  const changelog =
    '# Changes\n\nOf all.\n\n## 1.1.0 (2027)\n\n### New\n\n- This.\n\n## 1.0.0 (2026)\n\n- That.\n'
  expect(changesOf('1.1.0', changelog)).toBe('### New\n\n- This.')
  expect(changesOf('1.0.0', changelog)).toBe('- That.')
  expect(changesOf('1.0', changelog)).toBeUndefined()
})
