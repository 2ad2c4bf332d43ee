import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const src = fileURLToPath(new URL('../src', import.meta.url))

const architecture = readFileSync(new URL('../docs/architecture.md', import.meta.url), 'utf8')

/** Which folder may import which, by the table in docs/architecture.md: its first column and its last. */
const allowed: Record<string, readonly string[]> = Object.fromEntries(
  [...architecture.matchAll(/^\| (`\w+\/`.*?) \| .* \| (.*) \|$/gm)].flatMap(
    ([, folders = '', targets = '']) =>
      quoted(folders).map(folder => [folder.replace('/', ''), quoted(targets)] as const),
  ),
)

function quoted(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
}

/** Packages that reach outside the page's own memory; the pure folders import none of them. */
const impure = /^(node:|webextension-polyfill$|idb$|react)/
const pure = ['cookie', 'policy', 'portal', 'audit']

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(file =>
  /\.(ts|tsx|mjs)$/.test(file),
)
const imports = files.flatMap(file =>
  [...readFileSync(join(src, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    ([, target = '']) => [file, target] as const,
  ),
)

test('every folder has its row in the table', () => {
  expect(readdirSync(src).sort()).toEqual(Object.keys(allowed).sort())
})

test('judgement and the browser do not know each other, nor do the pages', () => {
  expect(allowed.audit).not.toContain('browser')
  expect(allowed.browser).not.toContain('audit')
  const pages = readdirSync(src).filter(folder => existsSync(join(src, folder, 'index.html')))
  expect(pages.filter(page => Object.values(allowed).some(targets => targets.includes(page)))).toEqual([])
})

/** What the page names of `src/`: a file or a folder in backquotes, with two parts. */
const named = quoted(architecture).filter(name => /^[a-z]+\/[\w./-]+$/.test(name))

test.each([...new Set(named)])('docs/architecture.md names %s, and it is there', name => {
  const isThere = [src, join(src, '..')].some(folder => existsSync(join(folder, name)))
  expect(isThere).toBe(true)
})

test.each(imports.filter(([, target]) => target.startsWith('.')))('%s may import %s', (file, target) => {
  const [from = ''] = file.split('/')
  const [to = ''] = normalize(join(dirname(file), target)).split('/')
  // The messages' identifiers, as a type: no code. And starting the extension takes the replica portal and the
  // driver, which live with the tests.
  if (target.endsWith('_locales/en/messages.json') || (from === 'cli' && to === '..')) return
  expect([from, ...(allowed[from] ?? [])]).toContain(to)
})

test.each(
  imports.filter(([file, target]) => pure.includes(file.split('/')[0] ?? '') && !target.startsWith('.')),
)('%s is pure and may import %s', (_, target) => {
  expect(target).not.toMatch(impure)
})

test.each(files.filter(file => pure.includes(file.split('/')[0] ?? '')))(
  '%s takes time as an argument',
  file => {
    expect(readFileSync(join(src, file), 'utf8')).not.toMatch(/Date\.now|new Date\(\)|performance\.now/)
  },
)

/** Who may ask the browser for what, where not all of `browser/` and `background/` may. */
const reserved: readonly [asked: RegExp, byOnly: RegExp][] = [
  [/webextension-polyfill|\b(?:browser|chrome)\.\w/, /^(?:browser|background)\//],
  [/\bnavigator\.(?:locks|clipboard|storage)\b|\bindexedDB\b/, /^browser\//],
  [/\b(?:browser|chrome)\.storage\b/, /^browser\/storage\.ts$/],
  [/\b(?:local|session)Storage\b/, /^browser\/(?:storage|presentation-copy)\.ts$/],
]

test.each(reserved)('%s stands in %s alone: all that is stored is named there', (asked, byOnly) => {
  const shipped = files.filter(file => !file.startsWith('cli/'))
  const asking = shipped.filter(file => asked.test(withoutComments(readFileSync(join(src, file), 'utf8'))))
  expect(asking.filter(file => !byOnly.test(file))).toEqual([])
  expect(asking).not.toEqual([])
})

/** What asks somebody, but for files of the extension itself. */
const asksSomebody =
  /\bfetch\b(?!\(browser\.runtime\.getURL\()(?=\W)|\b(?:XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection|sendBeacon|importScripts)\b/

test('nothing but browser/requests/ asks anybody: elsewhere only files of the extension itself are read', () => {
  const shipped = files.filter(file => !file.startsWith('cli/'))
  const found = shipped.filter(file => {
    const code = withoutComments(readFileSync(join(src, file), 'utf8')).replace(/^import .*$/gm, '')
    return asksSomebody.test(code)
  })
  expect(found.sort()).toEqual(['browser/requests/anonymous-frame.ts', 'browser/requests/fenced-fetch.ts'])
})

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
}

/** Reads the visitor's own choice out of the platform's cookie for it, and hands on booleans only. */
const readsValue = ['browser/read-choice.ts']

test('no type, variable or field is made for a cookie value, but in the one file that reads the choice', () => {
  const naming = /\b(?:cookie|change|event|details)\.value\b|\bcookieValue\b/
  expect(files.filter(file => naming.test(readFileSync(join(src, file), 'utf8')))).toEqual(readsValue)
})

/** Of the browser's `cookies`, what only looks. */
const looking = ['get', 'getAll', 'getAllCookieStores', 'onChanged']

test('nothing sets or removes a cookie: of the browser’s cookies only what looks is used, and always by its name', () => {
  const used = new Set<string>()
  // The command line is Node's, and its pages are the replica's.
  const shipped = files.filter(file => !file.startsWith('cli/'))
  const elsewhere = shipped.flatMap(file => {
    const source = readFileSync(join(src, file), 'utf8')
    for (const [, member = ''] of source.matchAll(/\b(?:browser|chrome)\.cookies\.(\w+)/g)) used.add(member)
    const hidden = [
      // Handed on whole, called by a text, or taken out of the browser.
      /\b(?:browser|chrome)\.cookies\b(?!\.\w)/,
      /\b(?:browser|chrome)\s*(?:\?\.)?\[/,
      /\bcookies\b[^=;]*\}\s*=\s*(?:browser|chrome)\b/,
      /=\s*(?:browser|chrome)\s*(?:as\b.*)?$/m,
      /\bcookies\??\.(?:set|remove)\b/,
      /\bcookieStore\b|\bdocument\.cookie\b/,
    ].filter(way => way.test(source))
    return hidden.map(way => `${file}: ${way.source}`)
  })
  expect(elsewhere).toEqual([])
  expect([...used].filter(member => !looking.includes(member))).toEqual([])
  expect(used).toContain('getAll')
})

test('no other extension and no website can send a message, and none is listened to', () => {
  const shipped = files.filter(file => !file.startsWith('cli/'))
  const listening = shipped.filter(file =>
    /\bon(?:Message|Connect|UserScript)\w*\b|\bsendMessage\b|\.connect\(/.test(
      withoutComments(readFileSync(join(src, file), 'utf8')),
    ),
  )
  expect(listening).toEqual([])
  const manifest: object = JSON.parse(readFileSync(join(src, '../manifest.json'), 'utf8'))
  const ways = ['externally_connectable', 'web_accessible_resources', 'content_scripts']
  expect(Object.keys(manifest).filter(key => ways.includes(key))).toEqual([])
})

test('what the popup loads to list the cookies is without React DOM, which takes longer than all else', () => {
  const loaded = loadedBy('popup/main.tsx')
  expect([...loaded].filter(file => file.startsWith('react-dom'))).toEqual([])
  expect(loaded).toContain('popup/cookie-row.tsx')
  // The same search finds it where it belongs.
  expect(loadedBy('popup/take-over.tsx')).toContain('react-dom/client')
})

/** The files and packages that a file needs before it can run, itself among them. */
function loadedBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  if (!files.includes(file)) return seen
  const source = readFileSync(join(src, file), 'utf8')
  for (const [, target = ''] of source.matchAll(/^(?:import|export) (?!type)[^;]*?'([^']+)'$/gm)) {
    loadedBy(target.startsWith('.') ? normalize(join(dirname(file), target)) : target, seen)
  }
  return seen
}
