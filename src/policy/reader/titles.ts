import { languages } from '../languages/index.ts'
import { type Column, list, type TitleWords } from '../languages/language.ts'
import { folded } from './folded.ts'

/** `task`: the purpose, or beside a column of purposes the function. */
export type Kind = Column | 'task'

/** What a title says that its column holds. */
export interface Title {
  readonly columns: readonly Kind[]
  /** Whether each of its words was understood, and one of them says what the column holds. */
  readonly sure: boolean
  /** Whether each of its words was understood, though its column may be of a kind that a row has no field for. */
  readonly known: boolean
  readonly languages: readonly string[]
}

/** Longer cells are no title. */
const longestTitle = 100

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
  const rolesOf = (word: string) => {
    const own = whole.get(word) ?? whole.get(word.replace(/'$/, ''))
    const fitting = parts.filter(({ beginning, end }) => word.startsWith(beginning) && word.endsWith(end))
    return [...(own ? [own] : []), ...fitting.map(({ role }) => role)]
  }
  return { tag, rolesOf }
})

/** Of each language the words that can stand for the names, to be asked of every cell of a page. */
const namings = languages.flatMap(({ titles }) => [...list(titles.name), ...list(titles.cookie)]).map(folded)
const namingWords = new Set(namings)
const namingBeginnings = namings.filter(word => word.endsWith('-')).map(word => word.slice(0, -1))
const namingEnds = namings.filter(word => word.startsWith('-')).map(word => word.slice(1))

/** Whether a text can be the title of the column of names, so that it is worth reading as a title. */
export function mayNameCookies(cell: string): boolean {
  return cell.length <= longestTitle && wordsOf(cell).some(canNameCookies)
}

function canNameCookies(word: string): boolean {
  return (
    namingWords.has(word) ||
    namingBeginnings.some(beginning => word.startsWith(beginning)) ||
    namingEnds.some(end => word.endsWith(end))
  )
}

/** Each title as the language reads it that knows most of the row. */
export function titlesOf(cells: readonly string[]): Title[] {
  const readings = cells.map(readTitle)
  const counts = countsOf(readings.flat().map(({ tag }) => tag))
  const preferred = vocabularies
    .map(({ tag }) => tag)
    .toSorted((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0))
  return readings.map(read => titleOf(read, preferred))
}

export function titleOf(read: readonly TitleReading[], preferred: readonly string[]): Title {
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
export function readTitle(cell: string): TitleReading[] {
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
export function spokenIn(titles: readonly Title[]): string[] {
  const counts = countsOf(titles.flatMap(({ languages }) => languages))
  const highest = Math.max(0, ...counts.values())
  return languages.map(({ tag }) => tag).filter(tag => highest > 0 && counts.get(tag) === highest)
}

function countsOf(tags: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return counts
}

/** How plainly a title says that its column has the names: 2 for "Cookie name", 1 for "Name". */
export function callsItName(title = ''): number {
  const readings = readTitle(title)
  if (!readings.some(({ roles }) => roles.has('name'))) return 0
  return readings.some(({ roles }) => roles.has('name') && roles.has('cookie')) ? 2 : 1
}
