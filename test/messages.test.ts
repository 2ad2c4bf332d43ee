import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { languageTags } from '../src/browser/languages.ts'
import { alikeIn, alikeInAll, labels, wrongSigns } from './languages.ts'
import { lengthOf } from './pseudo-language.ts'
import { messagesOf } from './words-of.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const en = messagesOf('en')
const places = (message: string) => [...new Set(message.match(/\$\d/g))].sort()
const saidIn = (language: string) =>
  Object.entries(messagesOf(language)).map(([id, { message }]) => ({ id, message }))

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter(file => /\.tsx?$/.test(file))
  .map(file => readFileSync(join(root, 'src', file), 'utf8'))
  .join('\n')
const manifest = readFileSync(join(root, 'manifest.json'), 'utf8')

/** The forms that a language has for numbers of things, of `one`, `two`, `few`, `many` and `other`. */
const formsOf = (language: string) => new Intl.PluralRules(language).resolvedOptions().pluralCategories
const isPlural = (id: string) => id.endsWith('_other')
const formOf = (id: string, form: string) => id.replace(/_other$/, `_${form}`)
/** The message of English that one of another language is the same as: `_many` is a plural. */
const ofEnglish = (id: string) => en[id] ?? en[id.replace(/_[a-z]+$/, '_other')]

test('every language that has a folder can be chosen, and every one that can has a folder', () => {
  const folders = readdirSync(join(root, 'public/_locales'))
  expect(folders.sort()).toEqual(languageTags.map(tag => tag.replace('-', '_')).sort())
})

test('what administrators are told of the setting names every language', () => {
  const schema = JSON.parse(readFileSync(join(root, 'public/managed_schema.json'), 'utf8'))
  const { description } = schema.properties.language
  expect(description).toBe(`auto (the browser's) or one of: ${languageTags.join(', ')}.`)
})

test('every language has its glossary', () => {
  const glossaries = readdirSync(join(root, 'docs/languages')).filter(file => file !== 'README.md')
  expect(glossaries.sort()).toEqual(languageTags.map(tag => `${tag}.md`).sort())
})

describe.each(languageTags)('%s', language => {
  const messages = messagesOf(language)

  test('has every message of English in every form that the language has for numbers, and no other', () => {
    const wanted = Object.keys(en).flatMap(id => {
      if (isPlural(id)) return formsOf(language).map(form => formOf(id, form))
      return id.endsWith('_one') && en[id.replace(/_one$/, '_other')] ? [] : [id]
    })
    expect(Object.keys(messages).sort()).toEqual(wanted.sort())
  })

  test('has every form reached by a number', () => {
    const rules = new Intl.PluralRules(language)
    const numbers = [0, 1, 2, 3, 5, 6, 11, 20, 21, 100, 101, 1_000, 1_000_000, 2_000_000]
    const reached = new Set(numbers.map(count => rules.select(count)))
    expect(formsOf(language).filter(form => !reached.has(form))).toEqual([])
  })

  test('says something in every message, with the same places', () => {
    const wrong = saidIn(language).filter(
      ({ id, message }) =>
        message !== message.trim() ||
        message === '' ||
        places(message).join() !== places(ofEnglish(id)?.message ?? '').join(),
    )
    expect(wrong).toEqual([])
  })

  test('says in itself which language it is, for dates and numbers', () => {
    expect(messages.locale?.message).toBe(language)
    expect(Intl.DateTimeFormat.supportedLocalesOf(language)).toEqual([language])
    expect(messages.direction?.message).toMatch(/^(?:ltr|rtl)$/)
  })

  test('fits where the browsers and their shops show it', () => {
    expect(messages.extension_description?.message.length).toBeLessThanOrEqual(132)
    expect(messages.extension_short_name?.message.length).toBeLessThanOrEqual(20)
  })

  /**
   * With English 40 % longer no text is cut or pushed out of its place, in any scene of any page
   * (test/e2e/accessibility.test.ts): as long as that, a label may be.
   */
  test.each(labels)('has no label %s_… longer than what was tried in its place', place => {
    const ofPlace = (id: string) => id.startsWith(`${place}_`)
    const tried = saidIn('en').filter(({ id }) => ofPlace(id))
    const longest = Math.ceil(1.4 * Math.max(...tried.map(({ message }) => lengthOf(message))))
    const longer = saidIn(language).filter(({ id, message }) => ofPlace(id) && lengthOf(message) > longest)
    expect(longer).toEqual([])
  })

  test.each(wrongSigns[language])('has no %s', (_, wrong) => {
    expect(saidIn(language).filter(({ message }) => wrong.test(message))).toEqual([])
  })

  test('says nothing in English', () => {
    const same = saidIn(language).filter(
      ({ id, message }) => message === ofEnglish(id)?.message && /\p{L}{3}/u.test(message),
    )
    const alike = language === 'en' ? same.map(({ id }) => id) : [...alikeInAll, ...alikeIn[language]]
    const base = (id: string) => id.replace(/_many$/, '_other')
    expect(same.map(({ id }) => id).filter(id => !alike.includes(base(id)) && !alike.includes(id))).toEqual(
      [],
    )
  })
})

test('every message with a place explains it to the translator', () => {
  const unexplained = Object.entries(en).filter(
    ([, { message, description = '' }]) => places(message).join() !== places(description).join(),
  )
  expect(unexplained.map(([id]) => id)).toEqual([])
})

const plurals = Object.keys(en).filter(isPlural)
const singular = (id: string) => formOf(id, 'one')

test('a message for many has one for a single thing', () => {
  expect(plurals.filter(id => !en[singular(id)])).toEqual([])
})

describe('a number of things', () => {
  /** Messages that say the same of one thing as of many. */
  const oneForm: Readonly<Record<string, string>> = {
    verdict_ambiguous: 'two or more',
    verdict_ambiguous_agreed: 'two or more',
    seen_renewed: 'two or more',
    earlier_error_too_long: 'MB is a sign, not a word',
    expected_size: 'MB is a sign, not a word',
    expected_copies: 'MB is a sign, not a word',
    expected_entries: 'a limit, never one',
    expected_fewer: 'a limit, and no word goes with it',
    expected_shorter: 'a limit, never one',
    expected_names_in_all: 'a limit, never one',
    expected_patterns_in_all: 'a limit, never one',
    expected_letters_in_all: 'a limit, never one',
    earlier_other_selection: 'n of m, and no word goes with it',
    table_shown: 'n of m, and no word goes with it',
    portals_shown: 'n of m, and no word goes with it',
    rules_on: 'n of m, and no word goes with it',
    drawer_place: 'n of m, and no word goes with it',
    life_run: 'four or more',
    show_more: 'no word goes with it',
    filter_choice: 'stands in brackets, and no word goes with it',
  }
  /** The places that hold one, by what the translator is told: `number of the row` names a thing, and counts none. */
  const counted = (description = '') =>
    [...description.matchAll(/\$(\d): (?:a )?number(?! of (?:the|a) )/g)].map(([, place]) => place)

  test('is said in the singular and in the plural', () => {
    const alike = Object.entries(en).filter(
      ([id, { description }]) => counted(description).length > 0 && !/_(one|other)$/.test(id),
    )
    expect(alike.map(([id]) => id).filter(id => !(id in oneForm))).toEqual([])
    expect(Object.keys(oneForm).filter(id => !alike.some(([other]) => id === other))).toEqual([])
  })

  test('comes first, where it chooses between the two', () => {
    const chosen = plurals.flatMap(id => [id, singular(id)])
    const elsewhere = chosen.filter(id => {
      const { message = '', description } = en[id] ?? {}
      return places(message).length > 0 && counted(description).join() !== '1'
    })
    expect(elsewhere).toEqual([])
  })

  // Which numbers take the singular is up to the language: in French also zero.
  test.each(languageTags)('is never spelt out in the singular of %s', language => {
    const messages = messagesOf(language)
    const spelt = plurals.map(singular).filter(id => {
      const { message = '' } = messages[id] ?? {}
      return (
        /\b1\b/.test(message.replace(/\$\d/g, '')) ||
        places(message).join() !== places(messages[id.replace(/_one$/, '_other')]?.message ?? '').join()
      )
    })
    expect(spelt).toEqual([])
  })

  test('is given to such messages only', () => {
    const wrong = calls().flatMap(([id = '', first = '', ...further]) => {
      const literals = id.match(/'\w+'|`[^`]+`/g) ?? []
      const isPlural = literals.length > 0 && literals.every(literal => /_other['`]$/.test(literal))
      const isListed =
        literals.length > 0 && literals.every(literal => idsOf(literal).every(id => id in oneForm))
      // Rows go by their number, and a name that is not here is looked at where it is made.
      const isNumber = /rowNumber/.test(first) || literals.length === 0
      // Of n of m, the first chooses.
      const isWrong = further.some(value => value.includes('{ count'))
        ? !isListed && !(isPlural && first.includes('{ count'))
        : first.includes('{ count') && !isPlural && !isListed && !isNumber
      return isWrong ? [`${id} ${first}`] : []
    })
    expect(wrong).toEqual([])
  })

  /** The messages with a number that an identifier can be, where the code puts it together. */
  function idsOf(literal: string): string[] {
    const pattern = new RegExp(`^${literal.slice(1, -1).replace(/\$\{[^}]*\}/g, '[a-z\\d_]+')}$`)
    return literal.startsWith('`')
      ? Object.keys(en).filter(id => pattern.test(id) && counted(en[id]?.description).length > 0)
      : [literal.slice(1, -1)]
  }

  /** The arguments of every call that puts a message into words with a number. */
  function calls(): string[][] {
    return [...sources.matchAll(/\b(?:text|say)\(/g)]
      .map(({ index, 0: { length } }) => argumentsAt(sources, index + length))
      .filter(values => values.some(value => value.includes('{ count')))
  }
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

/** What stands between the commas of a call, from behind its opening bracket. */
function argumentsAt(code: string, start: number): string[] {
  const values = ['']
  let depth = 0
  for (const sign of code.slice(start, start + 1_000)) {
    if ('([{'.includes(sign)) depth++
    else if (')]}'.includes(sign)) depth--
    if (depth < 0) break
    if (sign === ',' && depth === 0) values.push('')
    else values[values.length - 1] += sign
  }
  return values.map(value => value.trim())
}
