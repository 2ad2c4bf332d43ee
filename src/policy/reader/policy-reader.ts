import { webHost } from '../../cookie/site.ts'
import { cut, policyLimits, readingLimits } from '../limits.ts'
import type { Declaration } from '../policy.ts'
import { templates } from '../templates.ts'
import {
  type Block,
  type Heading,
  type List,
  type Place,
  type Prose,
  type Row,
  type Table,
  verbatim,
} from './block.ts'
import {
  columnsLabelled,
  type Header,
  headerOf,
  isData,
  isHeader,
  isNamed,
  unknownTitles,
  untitledHeader,
} from './columns.ts'
import { readDefinitionList } from './definition-list.ts'
import { HeadingTrail, rowLevel, told } from './heading-trail.ts'
import { asksConsentAbove, categoryIn, kindsMentioned, mentionsCookies } from './kinds.ts'
import { parseLifetime } from './lifetime-cell.ts'
import { looksLikeName, parseNames } from './name-cell.ts'
import { type Passage, passageOf, toDeclarations } from './row.ts'
import { textPassages } from './text-passages.ts'
import { turnedTableIn } from './turned-table.ts'

/** A part of a document that could not be read, verbatim. */
export interface NotUnderstood {
  /**
   * `cell`: the rest of its row was read. `column`: a title, or a row of them; where the table was read, its
   * cells are kept under it. `row`: nothing of the row was read. `table`: it looks like a table of cookies, and
   * none of it was read. `other`: a table about something else, or a note inside one.
   */
  readonly kind: 'cell' | 'column' | 'row' | 'table' | 'other'
  readonly place: Place
  readonly expected: string
  readonly text: string
}

/** Rows that may declare a cookie: without them, a policy would seem to be silent on what it names. */
export function isLost({ kind }: Pick<NotUnderstood, 'kind'>): boolean {
  return kind === 'row' || kind === 'table'
}

/** Reads blocks in their order, with what stands above each. */
export class PolicyReader {
  readonly declarations: Declaration[] = []
  readonly notUnderstood: NotUnderstood[] = []
  host: string | undefined
  readonly #trail = new HeadingTrail()
  readonly #languages = new Map<string, number>()
  /** The header of the last table: a table under the next heading may go on without one. */
  #lastHeader: Header | undefined
  readonly #told = { lost: 0, others: 0 }
  #names = 0
  #patterns = 0
  /** The first row since the last heading. */
  #tableFrom = 0
  /** Headings and paragraphs so far. */
  #paragraphs = 0

  read(blocks: readonly Block[]): void {
    let text: (Heading | Prose)[] = []
    for (const block of blocks) {
      if (block.kind === 'heading' || block.kind === 'prose') {
        text.push(block)
        continue
      }
      this.#readText(text)
      text = []
      if (block.kind === 'landmark') this.#trail.landmark(block.begins)
      else if (block.kind === 'list') this.#readList(block)
      else this.#readTable(block)
    }
    this.#readText(text)
  }

  /** Tells of the rest of the document, of which nothing is read: however much is told already. */
  leave({ place, text }: Pick<NotUnderstood, 'place' | 'text'>): void {
    const expected = `at most ${readingLimits.parts} lines and cells in a document`
    this.notUnderstood.push({ kind: 'table', place, expected, text: cut(text, policyLimits.row) })
  }

  /** The language of most headers; where several languages share all their titles, the hint decides. */
  language(hint: string): string {
    const most = Math.max(...this.#languages.values())
    const candidates = [...this.#languages.keys()].filter(language => this.#languages.get(language) === most)
    if (candidates.length === 0) return /^[a-z]{2}$/.test(hint) ? hint : 'en'
    return candidates.find(language => language === hint) ?? candidates[0] ?? 'en'
  }

  #readText(blocks: readonly (Heading | Prose)[]): void {
    const parts = textPassages(blocks, this.#paragraphs)
    this.#paragraphs += blocks.length
    for (const part of parts) {
      if (part.kind === 'passages') {
        this.#addPassages(part.passages)
        this.#trail.endTable(true)
        continue
      }
      this.host ??= namedHost(part.block.text)
      if (part.block.kind === 'heading') {
        this.#tableFrom = this.declarations.length
        this.#trail.heading(part.block)
      } else {
        if (asksConsentAbove(part.block.text)) this.#doubtTable(part.block.text)
        this.#trail.prose(part.block)
      }
    }
  }

  #readList(list: List): void {
    const above = this.#trail.above()
    const aboutCookies = above.category !== 'unknown' || mentionsCookies(above.heading)
    const { passages, others, unknown } = readDefinitionList(list, aboutCookies)
    this.#addPassages(passages)
    this.#noteTitles(unknown, list.rows[0])
    for (const row of others) {
      const inner = row.cells.flatMap(cell => cell.inner ?? [])
      this.#trail.heading({ kind: 'heading', level: rowLevel, text: row.cells[0]?.text ?? '' })
      this.read(inner)
      this.#miss('other', row, 'the name of a cookie, and what is said of it')
    }
    this.#trail.endTable(passages.length > 0)
  }

  #readTable({ rows }: Table): void {
    const before = this.declarations.length
    const records = turnedTableIn(rows)
    if (records) {
      this.#addPassages(records.passages)
      this.#noteTitles(records.unknown, rows[0])
    } else this.#readRows(rows)
    this.#trail.endTable(this.declarations.length > before)
  }

  /** Each row of titles heads the rows down to the next. */
  #readRows(rows: readonly Row[]): void {
    const titled = rows.flatMap((row, index) => (isTitleRow(row) ? [index] : []))
    const [first = rows.length] = titled
    this.#readUntitled(rows.slice(0, first), rows[first])
    for (const [nth, index] of titled.entries()) {
      const titles = rows[index]
      if (titles) this.#readTitled(titles, rows.slice(index + 1, titled[nth + 1] ?? rows.length))
    }
  }

  #readTitled(titles: Row, rows: readonly Row[]): void {
    const cells = textsOf(titles)
    const body = bodyOf(rows)
    const header = headerOf(cells, body)
    if (!header || !this.#isOfCookies(header, body)) {
      const kind = header === undefined && namesCookies(titles, body) ? 'table' : 'other'
      const unknown = unknownTitles(cells).map(title => JSON.stringify(title))
      const expected =
        unknown.length === 0 ? expectedHeader : `${expectedHeader}; not understood: ${unknown.join(', ')}`
      this.#miss(kind === 'table' ? 'column' : 'other', titles, expected)
      for (const row of rows) this.#miss(kind, row, expected)
      return
    }
    for (const language of header.languages) {
      this.#languages.set(language, (this.#languages.get(language) ?? 0) + 1)
    }
    this.#noteTitles(unknownTitles(cells), titles)
    this.#lastHeader = header
    this.#readBody(rows, header)
  }

  #readBody(rows: readonly Row[], header: Header): void {
    for (const row of rows) {
      const said = acrossRow(row, header)
      if (said === undefined) this.#readRow(row, header)
      else this.#label(said, row)
    }
  }

  #label(said: string, row: Row): void {
    this.#trail.heading({ kind: 'heading', level: rowLevel, text: said })
    if (!categoryIn(said)) this.#miss('other', row, 'a row of cells')
  }

  /** Rows above the first row of titles: their titles are not known as such, or stand above an earlier table. */
  #readUntitled(rows: readonly Row[], next: Row | undefined): void {
    const at = rows.findIndex(row => acrossRow(row, undefined) === undefined)
    const first = rows[at]
    if (first && isTitledByContent(first, rows.slice(at + 1))) {
      for (const row of rows.slice(0, at)) this.#label(row.cells[0]?.text ?? '', row)
      this.#readTitled(first, rows.slice(at + 1))
      return
    }
    const header = first && (this.#continued(rows) ?? untitledHeader(bodyOf(rows)))
    if (header) {
      this.#readBody(rows, header)
      return
    }
    const unread: Row[] = []
    for (const row of rows) {
      const said = acrossRow(row, undefined)
      if (said !== undefined) this.#label(said, row)
      else if (next && row === rows.at(-1) && isUpperHalf(row, next))
        this.#miss('other', row, 'a row of cells')
      else unread.push(row)
    }
    if (unread.length > 0) this.#readUnheaded(unread)
  }

  #readRow(row: Row, header: Header): void {
    const fitting = fitted(row, header.columns.length)
    if (!fitting) {
      this.#miss('row', row, `${header.columns.length} cells, as in the header row`)
      return
    }
    this.#addPassages([passageOf(fitting, header)])
    this.#readInner(fitting)
  }

  #addPassages(passages: readonly Passage[]): void {
    for (const passage of passages) {
      for (const declaration of toDeclarations(passage, this.#trail.above())) {
        const beyond = this.#beyond(declaration)
        if (beyond !== undefined) {
          this.#note({ kind: 'row', place: passage.place, expected: beyond, text: passage.verbatim })
          continue
        }
        this.declarations.push(declaration)
        this.#missCells(declaration, passage.place)
      }
    }
  }

  /** What is called necessary above is said to need consent. */
  #doubtTable(said: string): void {
    for (let index = this.#tableFrom; index < this.declarations.length; index++) {
      const declaration = this.declarations[index]
      if (declaration?.category !== 'necessary') continue
      this.declarations[index] = { ...declaration, category: 'unknown', heading: told(said) }
    }
  }

  /** The limit that a row goes beyond, by itself or with those before it. */
  #beyond(declaration: Declaration): string | undefined {
    const { rows, namesEach, namesInAll, patternsInAll, name, cell, row } = policyLimits
    const {
      names,
      provider,
      function: task,
      location,
      purposes,
      namesText = '',
      lifetimeText = '',
    } = declaration
    const patterns = names.filter(name => name.includes('*')).length
    if (this.declarations.length >= rows) return `at most ${rows} rows`
    if (declaration.row.length > row) return `at most ${row} letters in a row`
    const cells = [provider, task, location, purposes, namesText, lifetimeText]
    if (cells.some(({ length }) => length > cell)) return `at most ${cell} letters in a cell`
    if (names.length > namesEach) return `at most ${namesEach} names in a row`
    if (names.some(({ length }) => length > name)) return `at most ${name} letters in a name`
    if (this.#names + names.length > namesInAll) return `at most ${namesInAll} names in all`
    if (this.#patterns + patterns > patternsInAll) return `at most ${patternsInAll} names with a "*" in all`
    this.#names += names.length
    this.#patterns += patterns
    return undefined
  }

  #missCells({ notUnderstood: { names, lifetime } = {} }: Declaration, place: Place): void {
    if (names !== undefined) {
      const expected = 'cookie names, separated by commas, semicolons or slashes'
      this.#note({ kind: 'cell', place, expected, text: names })
    }
    if (lifetime !== undefined) {
      const expected = 'a duration, such as "6 months" or "session"'
      this.#note({ kind: 'cell', place, expected, text: lifetime })
    }
  }

  /** A table inside a cell, if it is one of cookies; otherwise its text was the cell's. */
  #readInner({ cells }: Row): void {
    for (const { inner, merged } of cells) {
      if (!inner || merged) continue
      this.read(inner.filter(block => block.kind === 'table' && block.rows.some(isTitleRow)))
    }
  }

  /** Rows without a header above them: a page's layout, which is read through, or a table we cannot read. */
  #readUnheaded(rows: readonly Row[]): void {
    if (rows.some(({ cells }) => cells.some(({ inner }) => inner))) {
      for (const row of rows) {
        for (const { inner, merged, text } of row.cells) {
          if (merged) continue
          if (inner) this.read(inner)
          else if (text !== '') this.#readText([{ kind: 'prose', text }])
        }
        if (row.cells.some(({ inner, text }) => !inner && text !== '')) {
          this.#miss('other', row, 'a table of cookies')
        }
      }
      return
    }
    const [first, ...others] = rows
    const kind = first && namesCookies(first, others.map(textsOf)) ? 'table' : 'other'
    for (const row of rows) this.#miss(kind, row, expectedHeader)
  }

  /** The last table's header, for a table without its own under a heading that names a kind of cookies. */
  #continued(rows: readonly Row[]): Header | undefined {
    const header = this.#lastHeader
    const fits = rows.every(
      row => acrossRow(row, header) !== undefined || fitted(row, header?.columns.length ?? 0),
    )
    return fits && isAboutKind(this.#trail.above().heading) ? header : undefined
  }

  /** Whether a table that could be one of anybody's names and purposes is one of cookies. */
  #isOfCookies({ titles, columns }: Header, body: readonly (readonly string[])[]): boolean {
    const at = columns.findIndex(kinds => kinds.includes('names'))
    if (mentionsCookies(titles[at] ?? '')) return true
    const names = body.map(row => parseNames(row[at] ?? '')).filter(read => read.understood)
    if (names.some(read => read.names.some(looksLikeName))) return true
    const lasts = columns.some(kinds => kinds.includes('lifetime'))
    const { category, heading } = this.#trail.above()
    const aboutCookies = lasts || category !== 'unknown' || mentionsCookies(heading)
    return body.length === 0 || (aboutCookies && names.some(read => read.names.length > 0))
  }

  #miss(kind: NotUnderstood['kind'], row: Row, expected: string): void {
    this.#note({ kind, place: row.place, expected, text: verbatim(row) })
  }

  #noteTitles(titles: readonly string[], row: Row | undefined): void {
    for (const text of titles) {
      if (row) this.#note({ kind: 'column', place: row.place, expected: 'a title that is known', text })
    }
  }

  /**
   * So many lost rows are told as a policy may keep, and as many other things: none of these takes the place of
   * a lost row, without which a policy would seem to be whole. No text is longer than a row's.
   */
  #note(part: NotUnderstood): void {
    const told = isLost(part) ? this.#told.lost++ : this.#told.others++
    if (told >= policyLimits.unread) return
    this.notUnderstood.push({ ...part, text: cut(part.text, policyLimits.row) })
  }
}

function textsOf({ cells }: Row): readonly string[] {
  return cells.map(({ text }) => text)
}

/** The rows of cells, without those that say one thing across the table. */
function bodyOf(rows: readonly Row[]): (readonly string[])[] {
  return rows.filter(row => acrossRow(row, undefined) === undefined).map(textsOf)
}

/** By its titles, or as it is written: then its titles need not be known. */
function isTitleRow(row: Row): boolean {
  const texts = textsOf(row)
  if (acrossRow(row, undefined) !== undefined) return false
  return isHeader(texts) || (row.head === true && texts.length > 1 && !texts.some(isData))
}

/** Whether a row without data stands above rows that have names and durations in their columns. */
function isTitledByContent(row: Row, rows: readonly Row[]): boolean {
  const texts = textsOf(row)
  const isSaid = (text: string) => text !== '' && !isData(text) && parseLifetime(text).kind !== 'session'
  return texts.length > 1 && texts.every(isSaid) && headerOf(texts, bodyOf(rows)) !== undefined
}

/** Whether a table that was not understood may declare cookies all the same. */
function namesCookies(first: Row, body: readonly (readonly string[])[]): boolean {
  const titled = first.cells.some(
    ({ text }) => mentionsCookies(text) && columnsLabelled(text).includes('names'),
  )
  return titled || body.some(row => row.some(text => text.length < 200 && isNamed(text)))
}

/** Whether a row is the upper half of the header row below it: a title reaches from one into the other. */
function isUpperHalf({ cells }: Row, header: Row): boolean {
  return (
    cells.length === header.cells.length &&
    cells.some(({ text }, index) => text !== '' && text === header.cells[index]?.text)
  )
}

/**
 * What a row says that is one cell across the table: the heading of the rows below it. Without merging that is
 * one filled cell that names a kind of cookies, or that stands where a name would and is none.
 */
function acrossRow({ cells }: Row, header: Header | undefined): string | undefined {
  const [first, ...others] = cells
  if (!first || others.length === 0) return undefined
  if (first.text !== '' && !first.inner && others.every(({ merged }) => merged)) return first.text
  const filled = cells.filter(({ text }) => text !== '')
  const [alone] = filled
  if (!header || !alone || filled.length > 1 || alone.inner) return undefined
  const inNames = header.columns[cells.indexOf(alone)]?.includes('names') === true
  return isAboutKind(alone.text) || (inNames && !isNamed(alone.text)) ? alone.text : undefined
}

/** A kind of cookies, or "Optional cookies": no provider is called so. */
function isAboutKind(text: string): boolean {
  return categoryIn(text) !== undefined || (mentionsCookies(text) && kindsMentioned(text).length > 0)
}

/** The row with so many cells, if only empty ones are missing or too many. */
function fitted(row: Row, columns: number): Row | undefined {
  const { cells } = row
  if (cells.length === columns) return row
  if (cells.length < columns || cells.slice(columns).some(({ text }) => text !== '')) return undefined
  return { ...row, cells: cells.slice(0, columns) }
}

function namedHost(text: string): string | undefined {
  const address = /<(https?:\/\/[^\s<>]+)>/i.exec(text)?.[1]
  return address === undefined ? undefined : webHost(address)
}

const expectedHeader = `the header row of a policy table (${templates
  .map(titles => titles.map(title => JSON.stringify(title)).join(' | '))
  .join(' or ')})`
