import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { languageTags } from '../src/browser/languages.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
type Messages = Record<string, { message: string; description?: string }>
const read = (language: string): Messages =>
  JSON.parse(readFileSync(join(root, `public/_locales/${language}/messages.json`), 'utf8'))
const languages = readdirSync(join(root, 'public/_locales'))
const en = read('en')
const places = (message: string) => [...new Set(message.match(/\$\d/g))].sort()

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter(file => /\.tsx?$/.test(file))
  .map(file => readFileSync(join(root, 'src', file), 'utf8'))
  .join('\n')
const manifest = readFileSync(join(root, 'manifest.json'), 'utf8')

test('all languages can be chosen', () => {
  expect(languages.sort()).toEqual([...languageTags].sort())
})

describe.each(languages)('%s', language => {
  const messages = read(language)

  test('has every message of English, and no other', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(en))
  })

  test.each(Object.keys(en))('%s has the same places and says something', id => {
    const { message = '' } = messages[id] ?? {}
    expect(message.trim()).not.toBe('')
    expect(places(message)).toEqual(places(en[id]?.message ?? ''))
  })

  test('says in itself which language it is, for dates and numbers', () => {
    expect(messages.locale?.message).toBe(language)
    expect(Intl.DateTimeFormat.supportedLocalesOf(language)).toEqual([language])
  })

  test('fits where the browsers and their shops show it', () => {
    expect(messages.extension_description?.message.length).toBeLessThanOrEqual(132)
    expect(messages.extension_short_name?.message.length).toBeLessThanOrEqual(20)
  })
})

test('every message with a place explains it to the translator', () => {
  const unexplained = Object.entries(en).filter(
    ([, { message, description = '' }]) => places(message).join() !== places(description).join(),
  )
  expect(unexplained.map(([id]) => id)).toEqual([])
})

test('a message for many has one for a single thing', () => {
  const plurals = Object.keys(en).filter(id => id.endsWith('_other'))
  expect(plurals.filter(id => !en[id.replace(/_other$/, '_one')])).toEqual([])
})

/** Identifiers that the code puts together, `verdict_${category}_${standing}` as a pattern. */
const composed = [...sources.matchAll(/`([a-z_]*\$\{(?:[a-z_${]|[^`${}]*\})*)`/g)].map(
  ([, template = '']) => new RegExp(`^${template.replace(/\$\{[^}]*\}/g, '[a-z\\d_]+')}$`),
)

test.each(Object.keys(en))('%s is used', id => {
  const literal = id.replace(/_one$/, '_other')
  const used =
    sources.includes(`'${literal}'`) ||
    sources.includes(`"${literal}"`) ||
    manifest.includes(`__MSG_${id}__`) ||
    composed.some(pattern => pattern.test(literal))
  expect(used).toBe(true)
})
