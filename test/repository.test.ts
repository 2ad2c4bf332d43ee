import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import manifest from '../manifest.json' with { type: 'json' }
import { readPage } from './named-tests.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

describe('the change log', () => {
  const versions = [...readPage('docs/changelog.md').matchAll(/^## (\S+) \((\d{4}-\d{2}-\d{2})\)$/gm)]

  test('begins with the version of the manifest', () => {
    expect(versions[0]?.[1]).toBe(manifest.version)
  })

  test('has the newest version first, and something to say of each', () => {
    const days = versions.map(([, , day]) => day)
    expect(days).toEqual([...days].sort().toReversed())
    const parts = readPage('docs/changelog.md')
      .split(/^## .*$/m)
      .slice(1)
    expect(parts).toHaveLength(versions.length)
    for (const part of parts) expect(part).toMatch(/^### (?:New|Changed|Mended)\n\n- /m)
  })
})

test('every package is locked by its checksum, and none comes from an address of its own', () => {
  const { packages } = JSON.parse(readPage('package-lock.json')) as {
    packages: Record<string, { resolved?: string; integrity?: string }>
  }
  const installed = Object.entries(packages).filter(([path]) => path !== '')
  expect(installed.length).toBeGreaterThan(100)
  const loose = installed.filter(
    ([, { resolved, integrity = '' }]) => resolved !== undefined || !/^sha512-[\w+/]{86}==$/.test(integrity),
  )
  expect(loose).toEqual([])
})

describe('what runs at GitHub', () => {
  const folder = '.github/workflows'
  const workflows = readdirSync(join(root, folder)).map(
    name => [name, readPage(`${folder}/${name}`)] as const,
  )

  test.each(workflows)('%s uses what is pinned by its hash, with its version beside it', (_, source) => {
    const used = [...source.matchAll(/^[\s-]*(?:uses|image):\s*(.+)$/gm)].map(([, what = '']) => what)
    expect(used.length).toBeGreaterThan(1)
    const pinned =
      /^(?:actions\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+|\.\/\.github\/workflows\/\w+\.yml|debian:[\w-]+@sha256:[\da-f]{64})$/
    expect(used.filter(what => !pinned.test(what))).toEqual([])
  })

  test('one action has one hash', () => {
    const all = workflows.flatMap(([, source]) => [...source.matchAll(/uses: (actions\/[\w-]+)@(.+)$/gm)])
    const hashes = new Map(all.map(([, name = '', hash]) => [name, hash]))
    expect(all.filter(([, name = '', hash]) => hashes.get(name) !== hash)).toEqual([])
  })

  test.each(workflows)('%s has the rights that it needs, and no others', (name, source) => {
    expect(source).toMatch(/^permissions:\n {2}contents: read\n\n/m)
    const written = [...source.matchAll(/^ +([\w-]+): write$/gm)].map(([, right]) => right)
    expect(written).toEqual(name === 'release.yml' ? ['contents', 'id-token', 'attestations'] : [])
    // With the rights of the repository, and the code of a stranger.
    expect(source).not.toContain('pull_request_target')
    // What is put into a command is run: a branch can be called anything.
    const commands = source.split('\n').filter(line => !/^ +(?:group|node-version|GH_TOKEN): /.test(line))
    expect(commands.filter(line => line.includes('${{'))).toEqual([])
    const checkouts = source.split(/uses: actions\/checkout@/).slice(1)
    expect(
      checkouts.filter(
        one => !/^[^\n]*\n\s+with:\n(?:\s+fetch-depth: 0\n)?\s+persist-credentials: false/.test(one),
      ),
    ).toEqual([])
  })

  test('where something can be written, nothing of a package runs', () => {
    const [, writing = ''] = readPage(`${folder}/release.yml`).split(/^ {2}publish:$/m)
    expect(writing).toContain('contents: write')
    expect(writing).not.toMatch(/\bnpm\b|\bnpx\b|\bnode\b|checkout/)
  })

  test('a release waits for no other, and asks first whether its tag is the version', () => {
    const release = readPage(`${folder}/release.yml`)
    expect(release).toMatch(/^ {2}group: release-\$\{\{ github\.ref \}\}$/m)
    const [, first = ''] = release.split(/^jobs:$/m)
    expect(first).toMatch(/^\s+(?:#.*\s+)?version:\n/)
    expect(first).toMatch(/^ {2}test:\n {4}needs: version$/m)
    // Called by it, the tests would wait for their own caller in a group of the same name, whatever its case.
    expect(readPage(`${folder}/test.yml`)).toMatch(
      /^ {2}group: test-\$\{\{ github\.event_name \}\}-\$\{\{ github\.ref \}\}$/m,
    )
  })

  test.each(workflows)('%s ends at some time', (_, source) => {
    const jobs = source.match(/^ {4}runs-on:/gm) ?? []
    expect(source.match(/^ {4}timeout-minutes: \d+$/gm)).toHaveLength(jobs.length)
  })

  test('all is tested by one command, with the history that a test builds from', () => {
    const [, tests] = workflows.find(([name]) => name === 'test.yml') ?? []
    expect(tests).toMatch(/^ +npm test$/m)
    expect(tests).toContain('fetch-depth: 0')
  })
})

// As GitHub's form schema has it:
// https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema
describe('the forms for issues', () => {
  const folder = '.github/ISSUE_TEMPLATE'
  const forms = readdirSync(join(root, folder))
    .filter(name => name !== 'config.yml')
    .map(name => [name, readPage(`${folder}/${name}`)] as const)

  test('are the one for a misread policy and the one for faults', () => {
    expect(forms.map(([name]) => name)).toEqual(['fault.yml', 'policy-misread.yml'])
    expect(readPage(`${folder}/config.yml`)).toBe('blank_issues_enabled: false\n')
    expect(existsSync(join(root, '.github/SECURITY.md'))).toBe(true)
  })

  test.each(forms)('%s is as the schema wants it', (_, source) => {
    const [head = '', body = ''] = source.split(/^body:$/m)
    const keys = [...head.matchAll(/^(\w+): \S.*$/gm)].map(([, key]) => key)
    expect(keys).toEqual(['name', 'description', 'title'])
    const fields = body.split(/^ {2}- type: /m).slice(1)
    expect(fields.length).toBeGreaterThan(3)
    const parts = {
      markdown: ['value'],
      input: ['label', 'description', 'placeholder'],
      textarea: ['label', 'description', 'render'],
      dropdown: ['label', 'options'],
      checkboxes: ['label', 'options'],
    }
    for (const field of fields) {
      const [type = ''] = field.split('\n', 1)
      expect(Object.keys(parts)).toContain(type)
      const attributes = [...field.matchAll(/^ {6}(\w+):/gm)].map(([, key]) => key)
      const allowed: readonly string[] = [...parts[type as keyof typeof parts], 'required']
      expect(attributes.filter(key => !allowed.includes(key ?? ''))).toEqual([])
      expect(field).toMatch(type === 'markdown' ? /^ {6}value: \|$/m : /^ {4}id: [\w-]+$/m)
      if (type !== 'markdown') expect(field).toMatch(/^ {6}label: \S/m)
      if (type !== 'markdown' && type !== 'checkboxes') {
        expect(field).toMatch(/^ {4}validations:\n {6}required: (?:true|false)$/m)
      }
    }
    const unique = (key: string) => {
      const all = [...source.matchAll(new RegExp(`^ +${key}: (.+)$`, 'gm'))].map(([, value]) => value)
      expect(new Set(all).size).toBe(all.length)
    }
    unique('id')
    unique('label')
    // A colon, or a sign that means something, ends a text that is not in quotation marks.
    const texts = [...source.matchAll(/^[ -]*(?:name|description|title|label|placeholder): (?!")(.+)$/gm)]
    expect(texts.filter(([, text = '']) => /: |\s#|^[&*!|>%@`{[]/.test(text)).map(([line]) => line)).toEqual(
      [],
    )
  })

  test.each(forms)('%s wants no personal data', (_, source) => {
    expect(source).toContain('No personal data, please')
    expect(source).toMatch(
      /label: There is no personal data in this report, and no value of a cookie\.\n\s+required: true/,
    )
  })

  test('the one for a misread policy asks where it stands, what stands there and what was read', () => {
    const source = readPage(`${folder}/policy-misread.yml`)
    for (const id of ['address', 'table', 'read', 'meant', 'version']) {
      expect(source).toMatch(
        new RegExp(`id: ${id}\\n(?: {4}.*\\n| {6}.*\\n)*? {4}validations:\\n {6}required: true`),
      )
    }
  })
})
