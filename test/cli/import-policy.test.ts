import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const older = fileURLToPath(new URL('../policy/documents/older.txt', import.meta.url))
// A copy of the registry, so that --write writes into one of the test's own.
const copy = mkdtempSync(join(tmpdir(), 'import-policy-'))
const command = join(copy, 'src/cli/import-policy.mjs')
mkdirSync(join(copy, 'src/policy'), { recursive: true })
cpSync(join(root, 'src/policy/registry'), join(copy, 'src/policy/registry'), { recursive: true })
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
beforeAll(bundled, 120_000)
afterAll(() => rmSync(copy, { recursive: true }))

/** The command as one script: tsx would take a second to read the sources, each time. */
async function bundled(): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: join(root, 'src/cli/import-policy.ts'),
      outDir: join(copy, 'src/cli'),
      rolldownOptions: { output: { entryFileNames: 'import-policy.mjs' } },
    },
  })
}

function importPolicy(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

const registryFiles = () =>
  ['portals', 'tables', 'platform'].map(name =>
    readFileSync(join(copy, `src/policy/registry/${name}.json`), 'utf8'),
  )

function document(name: string, content: string | Uint8Array): string {
  const file = join(copy, name)
  writeFileSync(file, content)
  return file
}

// Each starts a process, on a machine that may be busy.
const header = "Service provider's name\tFunction and location\tCookie name(s)\tPurposes"

describe('import-policy', { timeout: 30_000 }, () => {
  test('prints the policy as JSON and writes nothing', () => {
    const before = registryFiles()
    const run = ['run', '--silent', 'import-policy', '--', older]
    const { status, stdout, stderr } = spawnSync('npm', run, { cwd: root, encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout)).toMatchObject({
      hosts: ['data.jerseycitynj.gov'],
      language: 'en',
      source: { document: 'older.txt' },
      declarations: [
        {
          names: ['sessionid'],
          provider: 'Opendatasoft',
          function: 'Authentication',
          location: 'front and back office',
          purposes: 'To remember the user from one page to another',
          category: 'necessary',
          lifetime: { kind: 'unstated' },
          row: expect.stringContaining('sessionid'),
        },
        {},
        {},
        {},
      ],
    })
    expect(importPolicy(older)).toEqual({ status, stdout, stderr })
    expect(registryFiles()).toEqual(before)
  })

  test('writes a new portal as one line, its table not a second time', () => {
    const [, tables] = registryFiles()
    expect(importPolicy(older, '--host', 'Data.City.gov', '--write')).toMatchObject({ status: 0 })
    const [portals, tablesAfter] = registryFiles()
    expect(tablesAfter).toBe(tables)
    expect(portals).toMatch(
      /^ {2}"data\.city\.gov": \{ "table": "en-[0-9a-f]{8}", "document": "older\.txt" \},$/m,
    )
    const hosts = Object.keys(JSON.parse(portals ?? ''))
    expect(hosts).toEqual([...hosts].sort())
  })

  test('written twice is written once', () => {
    importPolicy(older, '--host', 'data.city.gov', '--write')
    const before = registryFiles()
    expect(importPolicy(older, '--host', 'data.city.gov', '--write').status).toBe(0)
    expect(registryFiles()).toEqual(before)
  })

  test('says when the document speaks of another portal than the one it is imported for', () => {
    expect(importPolicy(older, '--host', 'data.city.gov').stderr).toContain('speaks of data.jerseycitynj.gov')
  })

  const page = (table: string) =>
    `<!doctype html><title>Cookies</title><table><tr><td>menu</td></tr></table>
     <h2>What cookies are used on the &lt;https://data.city.gov&gt; platform</h2>
     <h3>Strictly necessary cookies: the platform needs them</h3><table>${table}</table>`
  const newer = '<tr><th>Supplier name<th>Cookie name<th>Duration<th>Function</tr>'

  test('reads a saved page as well as a text', () => {
    const file = document(
      'page.html',
      page(`${newer}<tr><td>Huwise<td>sessionid<td>2 weeks by default<td>authentication</tr>`),
    )
    const { status, stdout } = importPolicy(file)
    expect({ status, ...JSON.parse(stdout) }).toMatchObject({
      status: 0,
      hosts: ['data.city.gov'],
      source: { document: 'page.html' },
      declarations: [
        {
          names: ['sessionid'],
          provider: 'Huwise',
          purposes: 'authentication',
          category: 'necessary',
          lifetime: { kind: 'at-most', days: 14 },
          lifetimeText: '2 weeks by default',
        },
      ],
    })
  })

  test('a cell that is not understood is kept, marked and told', () => {
    const file = document(
      'cell.html',
      page(`${newer}<tr><td>Huwise<td>sessionid<td>as long as needed<td>authentication</tr>`),
    )
    const { status, stdout, stderr } = importPolicy(file)
    expect(status).toBe(0)
    expect(stderr).toMatch(/table 2, row 2: not understood: expected a duration.*got "as long as needed"/)
    expect(JSON.parse(stdout).declarations[0].lifetime).toEqual({
      kind: 'not-understood',
      text: 'as long as needed',
    })
  })

  test.each<[reason: string, file: () => string, message: RegExp, unread: readonly string[]]>([
    [
      'a row with a cell too few',
      () => document('row.txt', `${header}\na\tb\tc_1\td\ne\tf\n`),
      /line 3: not understood: expected 4 cells.*got 2: "e" \| "f"/,
      ['e\tf'],
    ],
    [
      'a page with such a row',
      () => document('ragged.html', page(`${newer}<tr><td>a<td>b_1<td>1 day<td>d</tr><tr><td>a<td>b</tr>`)),
      /table 2, row 3: not understood: expected 4 cells.*got 2: "a" \| "b"/,
      ['a\tb'],
    ],
  ])('%s is told, and costs no row that was read', (_, file, message, unread) => {
    const before = registryFiles()
    const { status, stdout, stderr } = importPolicy(file(), '--host', 'data.city.gov')
    expect(stderr).toMatch(message)
    expect(status).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({ declarations: [{ provider: 'a' }], unread })
    const refused = importPolicy(file(), '--host', 'data.city.gov', '--write')
    expect(refused).toMatchObject({ status: 2, stdout: '' })
    expect(refused.stderr).toMatch(/1 that was not.*--partial/)
    expect(registryFiles()).toEqual(before)
  })

  test('a document that was read in part is written when that is asked for', () => {
    const file = document('part.txt', `${header}\na\tb\tc_1\td\ne\tf\n`)
    const { status } = importPolicy(file, '--host', 'part.city.gov', '--write', '--partial')
    expect(status).toBe(0)
    expect(registryFiles().join('\n')).toContain('"unread"')
  })

  test('a page in the encoding that it names', () => {
    const html = page(
      '<tr><th>Nom<th>Finalité<th>Durée</tr><tr><td>_ga<td>compte les entrées en été<td>13 mois</tr>',
    )
    const file = document(
      'latin1.html',
      Buffer.from(html.replace('<title>', '<meta charset=iso-8859-1><title>'), 'latin1'),
    )
    const { status, stdout } = importPolicy(file, '--host', 'data.city.gov')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      language: 'fr',
      declarations: [{ purposes: 'compte les entrées en été' }],
    })
  })

  test("a portal's other hosts stay named", () => {
    importPolicy(older, '--host', 'jmorel.opendatasoft.com', '--write')
    expect(registryFiles()[0]).toMatch(/"jmorel\.huwise\.com": \{ "aliasOf": "jmorel\.opendatasoft\.com" \}/)
  })

  test.each<[reason: string, file: () => string, args: string[], message: RegExp]>([
    ['no such file', () => join(copy, 'none.txt'), [], /none\.txt: expected a file/],
    ['a folder', () => copy, [], /expected a file/],
    ['empty', () => document('empty.txt', ''), [], /line 1: expected a cookie policy.*got an empty document/],
    ['binary', () => join(root, 'public/icons/icon-16.png'), [], /line \d+: expected text in UTF-8; got/],
    [
      'another encoding',
      () => document('latin1.txt', Buffer.from('a\nd\xE9j\xE0', 'latin1')),
      [],
      /line 2: expected text in UTF-8/,
    ],
    [
      'too large',
      () => document('large.txt', 'a'.repeat(2 ** 20 + 1)),
      [],
      /at most 1048576 bytes; got 1048577/,
    ],
    [
      'an unknown header',
      () => document('header.txt', '\n\nHost\tCookie\n'),
      [],
      /line 3: expected the header row.*got "Host" \| "Cookie"/,
    ],
    [
      'a page that is no policy',
      () => document('login.html', '<!doctype html><title>Sign in</title><form></form>'),
      [],
      /expected a page with a table of cookies; got a page without one, titled "Sign in"/,
    ],
    [
      'no host',
      () => document('host.txt', `${header}\na\tb\tc\td`),
      [],
      /expected the address of the portal.*--host/,
    ],
    [
      'a host that is none',
      () => older,
      ['--host', '../../etc'],
      /expected a host name.*got "\.\.\/\.\.\/etc"/,
    ],
    ['an address that is not https', () => older, ['--url', 'http://data.city.gov/'], /portals.*url/],
    ['a day that is none', () => older, ['--retrieved', 'yesterday'], /portals.*retrieved/],
    ['an unknown option', () => older, ['--force'], /--force/],
    ['two files', () => older, ['other.txt'], /expected one file; got 2/],
  ])('%s: refused with a reason, and nothing written', (_, file, args, message) => {
    const before = registryFiles()
    const { status, stdout, stderr } = importPolicy(file(), ...args, '--write')
    expect(stderr).toMatch(message)
    expect(stderr).not.toContain('    at ')
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(registryFiles()).toEqual(before)
  })
})
