import { languages } from '../languages/index.ts'
import { type Column, list } from '../languages/language.ts'

/** A header row that was understood. */
export interface Header {
  /** The languages that know the most of its titles, in the order of the table of titles. */
  readonly languages: readonly string[]
  readonly columns: readonly Column[]
}

/** For messages: the header rows of the two templates that portals are given. */
export const templates = [
  ["Service provider's name", 'Function and location', 'Cookie name(s)', 'Purposes'],
  ['Supplier name', 'Cookie name', 'Duration', 'Function'],
] as const

/** Wider rows are no header that a person wrote. */
const mostColumns = 20

/**
 * The header row with these titles, whatever their case, spacing, order and kind of apostrophe.
 *
 * The whole row is recognised, never one title, since "Function" means the place in one template and the
 * purpose in the other: every title must be known, no kind of column may come twice, there must be a
 * column of names, and one beside it that says something of them.
 */
export function headerOf(cells: readonly string[]): Header | undefined {
  if (cells.length < 2 || cells.length > mostColumns) return undefined
  const found = cells.map(cell => (cell === '' ? untitled : known.get(comparable(cell))))
  if (!found.every(title => title !== undefined)) return undefined
  const columns = assign(found.map(({ columns }) => columns))
  if (!columns?.includes('names')) return undefined
  if (!columns.some(column => column !== 'names' && column !== 'other')) return undefined
  return { columns, languages: mostFrequent(found.flatMap(({ languages }) => languages)) }
}

/** What a title can be the title of; none when it is not known. */
export function columnsTitled(cell: string): readonly Column[] {
  return known.get(comparable(cell))?.columns ?? []
}

interface KnownTitle {
  /** In the order in which they are tried. */
  readonly columns: readonly Column[]
  readonly languages: readonly string[]
}

/** The corner of a table, or a column of numbers. */
const untitled: KnownTitle = { columns: ['other'], languages: [] }

/** A lone "Function" or "Description" is a purpose, a lone "Name" a cookie's. */
const order: readonly Column[] = [
  'names',
  'purposes',
  'lifetime',
  'category',
  'provider',
  'function-and-location',
  'other',
]

const known: ReadonlyMap<string, KnownTitle> = titleIndex()

function titleIndex(): Map<string, KnownTitle> {
  const index = new Map<string, { columns: Set<Column>; languages: Set<string> }>()
  for (const { tag, titles } of languages) {
    for (const column of order) {
      for (const title of list(titles[column]).map(comparable)) {
        const entry = index.get(title) ?? { columns: new Set(), languages: new Set() }
        index.set(title, entry)
        entry.columns.add(column)
        entry.languages.add(tag)
      }
    }
  }
  return new Map(
    [...index].map(([title, { columns, languages }]) => [
      title,
      { columns: order.filter(column => columns.has(column)), languages: [...languages] },
    ]),
  )
}

/** Gives each title one of its kinds, the titles with the fewest first; undefined when two want the same. */
function assign(choices: readonly (readonly Column[])[]): Column[] | undefined {
  const columns: Column[] = choices.map(() => 'other')
  const taken = new Set<Column>()
  const byChoice = [...choices.entries()].sort(([, one], [, other]) => one.length - other.length)
  for (const [index, kinds] of byChoice) {
    const kind = kinds.find(kind => kind === 'other' || !taken.has(kind))
    if (kind === undefined) return undefined
    columns[index] = kind
    taken.add(kind)
  }
  return columns
}

function mostFrequent(tags: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const language of tags) counts.set(language, (counts.get(language) ?? 0) + 1)
  const most = Math.max(...counts.values())
  return languages.map(({ tag }) => tag).filter(tag => counts.get(tag) === most)
}

function comparable(title: string): string {
  return (
    title
      .slice(0, 200)
      .normalize('NFC')
      .replace(/[‘’ʼ´`]/g, "'")
      .replace(/\*\*|__/g, '')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/(?<![ :*⁎¹²³?])[ :*⁎¹²³?]+$/, '')
      .toLowerCase()
      // "Cookie name(s)", "Name(n) des Cookies", "Nom du (des) cookie(s)"
      .replace(/ ?\(\p{L}{1,3}\)/gu, '')
      .replace(/(?<=\p{L})-(?=\p{L})/gu, ' ')
  )
}
