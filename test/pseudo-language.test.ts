import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import en from '../public/_locales/en/messages.json' with { type: 'json' }
import { copyInPseudoLanguage, inMirroredLanguage, inPseudoLanguage, lengthOf } from './pseudo-language.ts'

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
  await cp(fileURLToPath(new URL('../public', import.meta.url)), built, { recursive: true })
  const copy = await copyInPseudoLanguage(built, join(folder, 'copy'))
  const read = async (dir: string, language: string) =>
    JSON.parse(await readFile(join(dir, `_locales/${language}/messages.json`), 'utf8'))
  expect(await read(built, 'en')).toEqual(en)
  expect(await read(copy, 'fr')).toEqual(await read(built, 'fr'))
  const messages = await read(copy, 'en')
  expect(Object.keys(messages)).toEqual(Object.keys(en))
  expect(messages.loading.message).toBe(inPseudoLanguage(en.loading.message))
  expect(messages.locale.message).toBe('en')
  expect(messages.direction.message).toBe('ltr')
  expect(messages.extension_name.message).toBe(en.extension_name.message)
  const mirror = await read(await copyInPseudoLanguage(built, join(folder, 'mirror'), 'mirrored'), 'en')
  expect(Object.keys(mirror)).toEqual(Object.keys(en))
  expect(mirror.loading.message).toBe(inMirroredLanguage(en.loading.message))
  expect(mirror.direction.message).toBe('rtl')
  await rm(folder, { recursive: true })
})
