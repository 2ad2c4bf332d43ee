import { languages } from '../languages/index.ts'
import { type Column, list, type TitleWords } from '../languages/language.ts'
import { folded } from './folded.ts'
import { isKindCell } from './kinds.ts'
import { parseLifetime } from './lifetime-cell.ts'
import { looksLikeName, parseNames } from './name-cell.ts'

/** What the columns of a table hold. */
export interface Header {
  /** As written; empty where the column has none. */
  readonly titles: readonly string[]
  /** What each column holds: nothing that we know, one thing, or several. One of them holds the names. */
  readonly columns: readonly (readonly Column[])[]
  /** The languages that know the most of its titles, in the order of the table of languages. */
  readonly languages: readonly string[]
}

/** `task`: the purpose, or beside a column of purposes the function. */
type Kind = Column | 'task'

/** What a title says that its column holds. */
interface Title {
  readonly columns: readonly Kind[]
  /** Whether each of its words was understood, and one of them says what the column holds. */
  readonly sure: boolean
  /** Whether each of its words was understood, though its column may be of a kind that a row has no field for. */
  readonly known: boolean
  readonly languages: readonly string[]
}

/** Wider rows are no header that a person wrote. */
const mostColumns = 20
/** Longer cells are no title. */
const longestTitle = 100
/** So many rows tell what a column holds. */
const sample = 50
/** Of the cells of a column that holds one thing, so many can be read as that, at least. */
const most = 0.7

/** Whether a row is a header by its titles alone: the names, one thing more that is certain, and no data. */
export function isHeader(cells: readonly string[]): boolean {
  if (cells.length < 2 || cells.length > mostColumns) return false
  // Asked of every row of a table: most have no word that could stand for the names.
  if (!cells.some(cell => cell.length <= longestTitle && wordsOf(cell).some(word => canNameCookies(word))))
    return false
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
  const lasting = (index: number) => share(columnOf(index), states) >= most
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
  return width < 2 || body.length < 2
    ? undefined
    : headerOf(
        Array.from({ length: width }, () => ''),
        body,
      )
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
  const read = parseNames(cell)
  return read.understood && read.names.length > 0 && read.names.every(looksLikeName)
}

function states(cell: string): boolean {
  const { kind } = parseLifetime(cell)
  return kind === 'at-most' || kind === 'session'
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

function callsItName(title = ''): number {
  const readings = readTitle(title)
  if (!readings.some(({ roles }) => roles.has('name'))) return 0
  return readings.some(({ roles }) => roles.has('name') && roles.has('cookie')) ? 2 : 1
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

type Role = keyof TitleWords

interface Vocabulary {
  readonly tag: string
  /** "Cookienaam" is a name, and of a cookie. None: the language does not know the word. */
  readonly rolesOf: (word: string) => readonly Role[]
}

const vocabularies: readonly Vocabulary[] = languages.map(({ tag, titles }) => {
  const whole = new Map<string, Role>()
  const parts: { readonly beginning: string; readonly end: string; readonly role: Role }[] = []
  // What a title is about weighs more than the words around it.
  for (const role of Object.keys(titles).reverse() as Role[]) {
    for (const word of list(titles[role]).map(folded)) {
      if (word.startsWith('-')) parts.push({ beginning: '', end: word.slice(1), role })
      else if (word.endsWith('-')) parts.push({ beginning: word.slice(0, -1), end: '', role })
      else whole.set(word, role)
    }
  }
  const rolesOf = (word: string) => [
    ...[whole.get(word) ?? whole.get(word.replace(/'$/, ''))].filter(role => role !== undefined),
    ...parts
      .filter(({ beginning, end }) => word.startsWith(beginning) && word.endsWith(end))
      .map(({ role }) => role),
  ]
  return { tag, rolesOf }
})

/** Of each language the words that can stand for the names, to be asked of every cell of a page. */
const namings = languages.flatMap(({ titles }) => [...list(titles.name), ...list(titles.cookie)]).map(folded)
const namingWords = new Set(namings)
const namingBeginnings = namings.filter(word => word.endsWith('-')).map(word => word.slice(0, -1))
const namingEnds = namings.filter(word => word.startsWith('-')).map(word => word.slice(1))

function canNameCookies(word: string): boolean {
  return (
    namingWords.has(word) ||
    namingBeginnings.some(beginning => word.startsWith(beginning)) ||
    namingEnds.some(end => word.endsWith(end))
  )
}

/** Each title as the language reads it that knows most of the row. */
function titlesOf(cells: readonly string[]): Title[] {
  const readings = cells.map(readTitle)
  const counts = new Map<string, number>()
  for (const { tag } of readings.flat()) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  const preferred = vocabularies
    .map(({ tag }) => tag)
    .toSorted((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0))
  return readings.map(read => titleOf(read, preferred))
}

function titleOf(read: readonly TitleReading[], preferred: readonly string[]): Title {
  const readings = read.map(reading => ({ ...reading, columns: columnsOf(reading.roles) }))
  const whole = readings.filter(({ unknown }) => unknown === 0)
  const sure = whole.filter(({ columns }) => columns.length > 0)
  const rank = (tag: string) => preferred.indexOf(tag)
  const closest = (sure.length > 0 ? sure : readings).toSorted(
    (one, other) => one.unknown - other.unknown || rank(one.tag) - rank(other.tag),
  )[0]
  return {
    columns: closest && closest.unknown <= closest.roles.size ? closest.columns : [],
    sure: sure.length > 0,
    known: whole.some(({ roles }) => roles.size > 0),
    languages: sure.map(({ tag }) => tag),
  }
}

interface TitleReading {
  readonly tag: string
  readonly roles: ReadonlySet<Role>
  /** How many of its words the language does not know. */
  readonly unknown: number
}

/** What each language makes of the words of a title; nothing for a text that no title is. */
function readTitle(cell: string): TitleReading[] {
  if (cell.length > longestTitle) return []
  const words = wordsOf(cell)
  if (words.length === 0) return []
  return vocabularies.map(({ tag, rolesOf }) => {
    const roles = words.map(rolesOf)
    return {
      tag,
      roles: new Set(roles.flat().filter(role => role !== 'around')),
      unknown: roles.filter(({ length }) => length === 0).length,
    }
  })
}

/** What a title made of these words says. "Cookie" is a name unless the title speaks of something of the cookie. */
function columnsOf(roles: ReadonlySet<Role>): readonly Kind[] {
  const has = (...some: Role[]) => some.some(role => roles.has(role))
  const held: Kind[] = []
  if (has('lifetime')) held.push('lifetime')
  if (has('category')) held.push('category')
  if (has('location') && has('task')) held.push('function-and-location')
  else if (has('purposes')) held.push('purposes')
  else if (has('task')) held.push('task')
  if (held.length > 0) return held
  // "Name of the cookie and its provider", but "Name of the provider".
  if (has('provider')) return has('cookie') && has('name') ? ['names'] : ['provider']
  if (has('other', 'location')) return has('cookie') && has('name') ? ['names'] : []
  return has('cookie', 'name') ? ['names'] : []
}

/** `Cookie name(s)`, `Name/Namen`, `Nom de l'éditeur*` → words. */
function wordsOf(title: string): string[] {
  return (
    folded(title.slice(0, longestTitle * 2))
      .replace(/ ?\(\p{L}{1,3}\)/gu, '')
      .match(/[\p{L}\p{N}#°]+'?/gu) ?? []
  )
}

/** The languages that are sure of the most of these titles. */
function spokenIn(titles: readonly Title[]): string[] {
  const counts = new Map<string, number>()
  for (const tag of titles.flatMap(({ languages }) => languages)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  const highest = Math.max(0, ...counts.values())
  return languages.map(({ tag }) => tag).filter(tag => highest > 0 && counts.get(tag) === highest)
}
