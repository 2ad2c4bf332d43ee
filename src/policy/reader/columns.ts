import type { Column } from '../languages/language.ts'
import { type ColumnTitles, titledColumns } from '../policy.ts'
import { looksLikeName } from './cookie-name.ts'
import { isKindCell } from './kinds.ts'
import { parseLifetime, statesLifetime } from './lifetime-cell.ts'
import { namesIn } from './name-cell.ts'
import {
  callsItName,
  type Kind,
  mayNameCookies,
  readTitle,
  spokenIn,
  type Title,
  titleOf,
  titlesOf,
} from './titles.ts'

/** What the columns of a table hold. */
export interface Header {
  /** As written; empty where the column has none. */
  readonly titles: readonly string[]
  /** What each column holds: nothing that we know, one thing, or several. One of them holds the names. */
  readonly columns: readonly (readonly Column[])[]
  /** The languages that know the most of its titles, in the order of the table of languages. */
  readonly languages: readonly string[]
}

/** Wider rows are no header that a person wrote. */
const mostColumns = 20
/** So many rows tell what a column holds. */
const sample = 50
/** Of the cells of a column that holds one thing, so many can be read as that, at least. */
const most = 0.7

/** Whether a row is a header by its titles alone: the names, one thing more that is certain, and no data. */
export function isHeader(cells: readonly string[]): boolean {
  if (cells.length < 2 || cells.length > mostColumns) return false
  // Asked of every row of a table: most have no word that could stand for the names.
  if (!cells.some(mayNameCookies)) return false
  const titles = titlesOf(cells)
  const sure = titles.filter(title => title.sure)
  const unknown = titles.filter((title, index) => !title.known && cells[index] !== '')
  return (
    sure.some(({ columns }) => columns.includes('names')) &&
    sure.some(({ columns }) => columns.length > 0 && !columns.includes('names')) &&
    unknown.length < sure.length &&
    !cells.some((cell, index) => !titles[index]?.known && isData(cell))
  )
}

/**
 * The columns under these titles. The titles say what a column holds, and the cells below them (`body`, in
 * rows) where titles leave it open: which of two titled "Cookie" and "Name" has the names, and what stands
 * under a title that is not known.
 *
 * @returns undefined unless the column of the names and one more are certain
 */
export function headerOf(
  cells: readonly string[],
  body: readonly (readonly string[])[] = [],
): Header | undefined {
  if (cells.length < 2 || cells.length > mostColumns) return undefined
  const titles = titlesOf(cells)
  const columnOf = (index: number) =>
    body
      .slice(0, sample)
      .map(row => row[index] ?? '')
      .filter(cell => cell !== '')
  const names = namesColumn(titles, cells, columnOf)
  if (names === undefined) return undefined
  const lasting = (index: number) => share(columnOf(index), statesLifetime) >= most
  const kindsTitled = titles.some(({ columns }) => columns.includes('category'))
  let certain = false
  const columns = titles.map((title, index): readonly Kind[] => {
    if (index === names) return ['names']
    const held = title.columns.filter(column => column !== 'names')
    if (!title.sure && lasting(index)) {
      certain = true
      return ['lifetime']
    }
    certain ||= title.sure && held.length > 0
    // A column of purposes that holds nothing but kinds is one of kinds.
    if (held.some(isOfPurposes) && !kindsTitled && share(columnOf(index), isKindCell) === 1)
      return ['category']
    // A word for a duration beside words we do not know: only what stands below can tell.
    return title.sure ? held : held.filter(column => column !== 'lifetime')
  })
  if (!certain) return undefined
  return { titles: cells, columns: withTasks(columns), languages: spokenIn(titles) }
}

/** The columns of a table without titles, where its cells leave no doubt of the names and the durations. */
export function untitledHeader(body: readonly (readonly string[])[]): Header | undefined {
  const width = body[0]?.length ?? 0
  const titles = Array.from({ length: width }, () => '')
  return body.length < 2 ? undefined : headerOf(titles, body)
}

function isOfPurposes(kind: Kind): boolean {
  return kind === 'purposes' || kind === 'task'
}

/** Whether a cell is one that no title would be: a duration with its number, or what only a cookie is called. */
export function isData(cell: string): boolean {
  return parseLifetime(cell).kind === 'at-most' || isUnmistakable(cell)
}

/** Whether a cell holds names, and of a kind that nothing else has: no abbreviation, no code of a country. */
function isUnmistakable(cell: string): boolean {
  return isNamed(cell) && /[_*]|\p{Ll}\p{Lu}|(?<![\p{L}\p{N}])\.\p{L}/u.test(cell)
}

/** Whether a cell holds names and nothing that could be an ordinary word. */
export function isNamed(cell: string): boolean {
  const names = namesIn(cell)
  return names.length > 0 && names.every(looksLikeName)
}

function share(cells: readonly string[], fits: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(fits).length / cells.length
}

/** The column of the names: by its title, and where several or none are titled so, by what stands in it. */
function namesColumn(
  titles: readonly Title[],
  cells: readonly string[],
  columnOf: (index: number) => readonly string[],
): number | undefined {
  const named = (index: number) => share(columnOf(index), isNamed)
  const called = indexesOf(titles, ({ columns, sure }) => sure && columns.includes('names'))
  // "Name | Cookie name": what is called so in full is.
  const whole = called.filter(index => callsItName(cells[index]) === 2)
  const titled = whole.length === 1 ? whole : called
  // "Cookie | Name": beside a name, the cookie is what the table calls it.
  const [best, ...others] = titled.toSorted(
    (one, other) => named(other) - named(one) || callsItName(cells[other]) - callsItName(cells[one]),
  )
  if (best !== undefined && (others.length > 0 || named(best) > 0)) return best
  const unknown = indexesOf(titles, ({ sure }) => !sure).filter(
    index => named(index) >= most && columnOf(index).some(isUnmistakable),
  )
  if (best !== undefined) return unknown.length === 1 && columnOf(best).length > 0 ? unknown[0] : best
  return unknown.length === 1 ? unknown[0] : undefined
}

function indexesOf(titles: readonly Title[], fits: (title: Title) => boolean): number[] {
  return titles.flatMap((title, index) => (fits(title) ? [index] : []))
}

function withTasks(columns: readonly (readonly Kind[])[]): (readonly Column[])[] {
  let purposes = columns.some(kinds => kinds.includes('purposes'))
  return columns.map(kinds =>
    kinds.map(kind => {
      if (kind !== 'task') return kind
      if (purposes) return 'function-and-location'
      purposes = true
      return 'purposes'
    }),
  )
}

/** The titles of which not every word is understood. */
export function unknownTitles(cells: readonly string[]): string[] {
  const titles = titlesOf(cells)
  return cells.filter((cell, index) => cell !== '' && !titles[index]?.known)
}

/** What a label before a colon says of the text after it: `Duration: 2 years`. Empty when it says nothing. */
export function columnsLabelled(label: string): readonly Column[] {
  const title = titleOf(readTitle(label), [])
  return title.sure ? (withTasks([title.columns])[0] ?? []) : []
}

/** What a header calls the columns that hold one thing, and are the only ones that do. */
export function titlesIn({ titles, columns }: Header): ColumnTitles {
  const held = columns.map(holds => (holds.length === 1 ? holds[0] : undefined))
  const named = titledColumns.flatMap(column => {
    const title = titles[held.indexOf(column)]
    return title && held.indexOf(column) === held.lastIndexOf(column) ? [[column, title]] : []
  })
  return Object.fromEntries(named)
}
