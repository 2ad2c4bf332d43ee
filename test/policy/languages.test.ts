/**
 * A language of policies is a file and a line in its folder: a made-up reading of Esperanto is added to a copy of
 * the sources, where nothing else is touched, and a policy in it is read.
 */

import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { languages } from '../../src/policy/languages/index.ts'
import type { Language } from '../../src/policy/languages/language.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const copy = mkdtempSync(join(tmpdir(), 'languages-'))
afterAll(() => rmSync(copy, { recursive: true }))

const esperanto = `
import { english } from './en.ts'
import type { Language } from './language.ts'

export const esperanto: Language = {
  ...english,
  tag: 'eo',
  titles: { ...english.titles, cookie: 'kuketo | kuketoj', name: 'nomo', purposes: 'celo', lifetime: 'daŭro', around: 'de | la' },
  headings: {
    ...english.headings,
    nouns: 'kuketo | kuketoj',
    kinds: { ...english.headings.kinds, necessary: 'necesa | necesaj' },
    around: 'nepre | la',
  },
  lifetimes: { ...english.lifetimes, units: { ...english.lifetimes.units, year: 'jaro | jaroj' } },
}
`

test('a language is added in its folder alone', () => {
  cpSync(join(root, 'src'), join(copy, 'src'), { recursive: true })
  writeFileSync(join(copy, 'package.json'), '{ "type": "module" }')
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  const folder = join(copy, 'src/policy/languages')
  writeFileSync(join(folder, 'eo.ts'), esperanto)
  const index = readFileSync(join(folder, 'index.ts'), 'utf8')
  writeFileSync(
    join(folder, 'index.ts'),
    `import { esperanto } from './eo.ts'\n${index.replace('  portuguese,\n]', '  portuguese,\n  esperanto,\n]')}`,
  )
  const policy = join(copy, 'policy.md')
  writeFileSync(
    policy,
    '## Nepre necesaj kuketoj\n\n| Nomo de la kuketo | Celo | Daŭro |\n|--|--|--|\n| sid_1 | ensaluti | 2 jaroj |\n',
  )
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs')
  const command = [tsx, join(copy, 'src/cli/import-policy.ts'), policy, '--host', 'data.city.gov']
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(JSON.parse(stdout)).toMatchObject({
    language: 'eo',
    declarations: [
      {
        names: ['sid_1'],
        purposes: 'ensaluti',
        category: 'necessary',
        lifetime: { kind: 'at-most', days: 731 },
      },
    ],
  })
})

const lists = languages.flatMap(language =>
  listsOf(language).map(([path, words]) => [language.tag, path, words] as const),
)

test.each(lists)('%s: %s is one text, its members between |', (_, __, words) => {
  const members = words.split('|').map(word => word.replace(/\s+/g, ' ').trim())
  // An empty list has one empty member.
  expect(members.filter(member => member === '').length).toBe(words.trim() === '' ? 1 : 0)
  expect(new Set(members).size).toBe(members.length)
  for (const member of members) expect(member.replace(/†$/, '')).not.toMatch(/[†’‘]/)
})

/** Every list of words, but the sentences of drafts. */
function listsOf({ titles, headings, lifetimes, names }: Language): [path: string, words: string][] {
  return Object.entries({ titles, headings, lifetimes, names }).flatMap(([part, fields]) =>
    textsIn(part, fields),
  )
}

function textsIn(path: string, value: unknown): [path: string, words: string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsIn(`${path}.${key}`, inner))
}
