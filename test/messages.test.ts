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
    expect(messages.direction?.message).toMatch(/^(?:ltr|rtl)$/)
  })

  test('fits where the browsers and their shops show it', () => {
    expect(messages.extension_description?.message.length).toBeLessThanOrEqual(132)
    expect(messages.extension_short_name?.message.length).toBeLessThanOrEqual(20)
  })
})

describe('French', () => {
  const messages = Object.entries(read('fr'))
  const wrong = (pattern: RegExp) =>
    messages.filter(([, { message }]) => pattern.test(message)).map(([id]) => id)

  test('has apostrophes and quotation marks of its own', () => {
    expect(wrong(/['"“”]/)).toEqual([])
  })

  // The colon of an address is no punctuation of the sentence.
  test.each([
    ['before a sign of two parts', /[^\u00a0\u202f](?:[;!?»]|:(?!\/\/))/],
    ['after an opening quotation mark', /«[^\u00a0\u202f]/],
    ['between a number and its unit', /\d (?:Mo|jours|mois|secondes)\b/],
  ])('has a space that does not break %s', (_, pattern) => {
    expect(wrong(pattern)).toEqual([])
  })
})

test('every message with a place explains it to the translator', () => {
  const unexplained = Object.entries(en).filter(
    ([, { message, description = '' }]) => places(message).join() !== places(description).join(),
  )
  expect(unexplained.map(([id]) => id)).toEqual([])
})

const plurals = Object.keys(en).filter(id => id.endsWith('_other'))
const singular = (id: string) => id.replace(/_other$/, '_one')

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
  test.each(languages)('is never spelt out in the singular of %s', language => {
    const messages = read(language)
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
      const isListed = literals.length > 0 && literals.every(literal => literal.slice(1, -1) in oneForm)
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
