import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
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
  // What is called `nothing` stands in a database that goes at once.
  const stores = found(/\bcreateObjectStore\('(?!nothing')(\w+)'/g)
  const databases = found(/\bconnectionTo<\w+>\('([\w-]+)'/g)
  const copies = found(/\blocalStorage\.setItem\(([^,]+),/g)
  expect([stores.length, databases.length, copies]).toEqual([7, 2, ['key']])
  const named = [...bodyOf(page).matchAll(/`([\w-]+)`/g)].map(([, name]) => name)
  const stored = [...Object.keys(checks), ...stores, ...databases, 'presentation', '-spare']
  expect(stored.filter(name => !named.includes(name))).toEqual([])
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
