import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import exported from '../src/audit/export.schema.json' with { type: 'json' }
import platform from '../src/policy/registry/platform.json' with { type: 'json' }
import { stampedName } from '../src/surface/stamped-name.ts'
import { fakeBrowser } from './browser/fake-browser.ts'
import { bodyOf, isRun, namedTests, notesIn, ownLinks, readPage } from './named-tests.ts'
import { messagesOf } from './words-of.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const page = readPage('docs/privacy.md')
const [introduction = '', ...parts] = bodyOf(page).split(/^## /m)
const promises = parts.flatMap(part => {
  const [, ...lines] = part.split('\n')
  return sentencesIn(lines.join('\n'))
})

/** The sentences of the paragraphs and the items of lists, each with its footnotes. */
function sentencesIn(text: string): string[] {
  return text
    .split(/\n\s*\n|\n(?=- )/)
    .map(block => block.replace(/^- /, '').replace(/\s+/g, ' ').trim())
    .flatMap(block => block.split(/(?<=[.!?](?:\[\^[\w-]+\])*)\s+(?=\S)/))
    .filter(sentence => sentence !== '')
}

describe('the privacy page', () => {
  test('begins with an introduction that is no longer than that', () => {
    expect(sentencesIn(introduction.replace(/^# .*$/m, ''))).toHaveLength(3)
  })

  test.each(promises)('%s', sentence => {
    expect(sentence).toMatch(/[.!?](?:\[\^[\w-]+\])+$/)
    const notes = notesIn(sentence)
    const tests = namedTests(page)
    expect(notes.filter(note => !tests.some(one => one.note === note))).toEqual([])
  })

  test('has no footnote that no sentence has, and none twice', () => {
    const noted = [...page.matchAll(/^\[\^([\w-]+)\]:/gm)].map(([, note]) => note)
    expect(noted).toEqual([...new Set(notesIn(bodyOf(page)))])
  })

  test('says so where a sentence has no test, or none that is there', () => {
    expect(sentencesIn('- One.[^a] Two.\n- Three: `a.b` and four.[^a][^b]')).toEqual([
      'One.[^a]',
      'Two.',
      'Three: `a.b` and four.[^a][^b]',
    ])
    const file = 'test/privacy-page.test.ts'
    expect(isRun({ note: 'a', file, title: ['no such', 'title'].join(' ') })).toBe(false)
    expect(isRun({ note: 'a', file: 'test/named-tests.ts', title: 'utf8' })).toBe(false)
  })

  test('calls the buttons what they are called', () => {
    const labels = Object.values(messagesOf('en')).map(({ message }) => message)
    const buttons = [...bodyOf(page).matchAll(/“([^”]+)”/g)].map(([, label]) => label)
    expect(buttons).toContain('Delete everything')
    expect(buttons.filter(label => !labels.includes(label ?? ''))).toEqual([])
  })
})

test.each(['docs/privacy.md', '.github/SECURITY.md'])('%s names tests that are there', path => {
  const named = namedTests(readPage(path))
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter(one => !isRun(one))).toEqual([])
})

test('the page on security names tests for each thing that holds', () => {
  const security = readPage('.github/SECURITY.md')
  const [, table = ''] = security.split(/^\| From whom .*\n.*$/m)
  const rows = [...table.matchAll(/^\| ([^|]+) \| (.+) \|$/gm)].map(([, , holds = '']) => sentencesIn(holds))
  expect(rows.length).toBeGreaterThan(5)
  expect(rows.flat().filter(sentence => !/\.(?:\[\^[\w-]+\])+$/.test(sentence))).toEqual([])
  const notes = new Set(namedTests(security).map(({ note }) => note))
  expect(notes).toEqual(new Set(notesIn(bodyOf(security))))
})

test('the page names all that is stored', async () => {
  fakeBrowser()
  const { checks } = await import('../src/browser/storage.ts')
  const folder = join(root, 'src/browser')
  const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => readFileSync(join(folder, file), 'utf8'))
    .join('\n')
  const found = (way: RegExp) => [...source.matchAll(way)].map(([, name = '']) => name)
  const constants = new Map(
    [...source.matchAll(/\bconst (\w+) = '([\w-]+)'/g)].map(([, key = '', value = '']) => [key, value]),
  )
  // A store is named by a text, or by a constant that has one.
  const stores = found(/\bcreateObjectStore\(([^,)]+)/g).map(name =>
    name.startsWith("'") ? name.slice(1, -1) : (constants.get(name) ?? name),
  )
  const databases = [...new Set(found(/'(portal-cookie-inspector[\w-]*)'/g))]
  const copies = found(/\blocalStorage\.setItem\(([^,]+),/g)
  expect([stores.length, databases.length, copies]).toEqual([9, 4, ['key']])
  const named = [...bodyOf(page).matchAll(/`([\w-]+)`/g)].map(([, name = '']) => name)
  const stored = [...Object.keys(checks), ...stores, ...databases, 'presentation', '-spare']
  const isNamed = (name: string) => named.includes(name) || name.endsWith('-spare')
  expect(stored.filter(name => !isNamed(name))).toEqual([])
  expect(named).toContain('-spare')
})

test('nothing is kept in other storages of the browser, such as that for the answers of the network', () => {
  const folder = join(root, 'src')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file =>
    /\.tsx?$/.test(file),
  )
  const ways =
    /\bcaches\.|\bCacheStorage\b|\bgetDirectory\(|\bopenDatabase\('|\bsessionStorage\b|\bstorage\.session\b/
  expect(files.filter(file => ways.test(readFileSync(join(folder, file), 'utf8')))).toEqual([])
})

test('the page names the hosts of the vendor that are no portals', () => {
  const [line = ''] = bodyOf(page).match(/^- Of the vendor, .*$/m) ?? []
  const [domains, names] = line.split('counts as a portal')
  const quoted = (text = '') => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name)
  expect(quoted(domains)).toEqual(platform.domains)
  expect(quoted(names)).toEqual(platform.notPortals)
})

/** By which words the page names each part of an export. */
const partsOfExport: Readonly<Record<string, string>> = {
  version: 'versions of extension, policies, browser and format',
  extensionVersion: 'versions of extension',
  registryVersion: 'versions of extension, policies',
  browser: 'versions of extension, policies, browser',
  exportedAt: 'when it was made',
  access: 'your grants of access names those for its host',
  contextsLeftOut: 'inside which other sites, a cookie was set, is told before, and can be left out',
  selection: 'of how many cookies it is a selection',
  host: 'names the portal',
  watchingSince: 'since when the extension was watching',
  completeSince: 'and the record is complete',
  earlierRecordLost: 'whether an earlier record was lost',
  goneNotKept: 'how many cookies are no longer kept',
  comparedWith: 'the policy with its address, the time at which it was read, and who brought it and when',
  rules: 'which rules were off',
  cookies: 'has its cookies without their values',
  declaredNotSeen: 'its rows that are declared and not seen',
}

test('the page names all that an export has', () => {
  expect(Object.keys(partsOfExport).sort()).toEqual(Object.keys(exported.properties).sort())
  const part = parts.find(one => one.startsWith('What you save yourself')) ?? ''
  expect(Object.values(partsOfExport).filter(words => !part.includes(words))).toEqual([])
})

test('the name of an export has the portal and the second', () => {
  const source = readFileSync(join(root, 'src/surface/export-portal.ts'), 'utf8')
  expect(source).toMatch(/stampedName\(`cookies-\$\{report\.host\}`, head\.exportedAt, name\)/)
  const name = stampedName('cookies-data.city.gov', Date.UTC(2026, 10, 22, 4, 17, 29, 5), 'csv')
  expect(name).toBe('cookies-data.city.gov-20261122T041729Z.csv')
})

test.each([
  'README.md',
  ...readdirSync(join(root, 'docs')).flatMap(name => (name.endsWith('.md') ? [`docs/${name}`] : [])),
  '.github/SECURITY.md',
  '.github/CONTRIBUTING.md',
])('every link of %s leads somewhere', path => {
  const links = ownLinks(path)
  expect(links.filter(to => !existsSync(join(root, to)))).toEqual([])
})
