import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import en from '../public/_locales/en/messages.json' with { type: 'json' }
import { packed, unpacked, wordsFile } from '../src/browser/words-file.ts'
import { copyInPseudoLanguage, inMirroredLanguage, inPseudoLanguage, lengthOf } from './pseudo-language.ts'
import { wordsOf } from './words-of.ts'

const places = (message: string) => message.match(/\$\d/g)

test.each([
  ['Try again', '[Trý áágááíñ~~]'],
  ['$1 cookies', '[$1 çöööökííéš~]'],
])('%s becomes %s', (message, made) => {
  expect(inPseudoLanguage(message)).toBe(made)
})

test.each([
  ['Try again', '[טרח אאגאאינ~~]'],
  ['$1 cookies', '[$1 כווווקייעס~]'],
  ['Secure, HttpOnly of $1', '[סעעכוורעע, HttpÖñlý וופ $1~~~~]'],
])('%s becomes %s, mirrored', (message, made) => {
  expect(inMirroredLanguage(message)).toBe(made)
})

test.each(Object.entries(en))('%s is 40 %% longer, and has its places in their order', (_, { message }) => {
  for (const made of [inPseudoLanguage(message), inMirroredLanguage(message)]) {
    expect(made).toMatch(/^\[.*\]$/)
    expect(lengthOf(made.slice(1, -1))).toBeGreaterThanOrEqual(1.4 * lengthOf(message))
    expect(places(made)).toEqual(places(message))
  }
})

test('a copy speaks it in place of English, under a name that the browsers take; the original does not change', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'portal-cookie-inspector-'))
  const built = join(folder, 'built')
  const ids = Object.keys(en)
  await mkdir(join(built, 'words'), { recursive: true })
  const write = (name: string, content: unknown) =>
    writeFile(join(built, wordsFile(name)), JSON.stringify(content))
  await Promise.all([write('ids', ids), ...['en', 'fr'].map(tag => write(tag, packed(ids, wordsOf(tag))))])
  const copy = await copyInPseudoLanguage(built, join(folder, 'copy'))
  const read = async (dir: string, tag: string) =>
    unpacked(ids, JSON.parse(await readFile(join(dir, wordsFile(tag)), 'utf8')))
  expect(await read(built, 'en')).toEqual(wordsOf('en'))
  expect(await read(copy, 'fr')).toEqual(await read(built, 'fr'))
  const words = await read(copy, 'en')
  expect(Object.keys(words)).toEqual(ids)
  expect(words.loading).toBe(inPseudoLanguage(en.loading.message))
  expect(words.locale).toBe('en')
  expect(words.extension_name).toBe(en.extension_name.message)
  expect(words.direction).toBe('ltr')
  const mirror = await read(await copyInPseudoLanguage(built, join(folder, 'mirror'), 'mirrored'), 'en')
  expect(Object.keys(mirror)).toEqual(ids)
  expect(mirror.loading).toBe(inMirroredLanguage(en.loading.message))
  expect(mirror.direction).toBe('rtl')
  await rm(folder, { recursive: true })
})
