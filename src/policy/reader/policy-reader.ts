import { webHost } from '../../cookie/site.ts'
import type { ColumnTitles } from '../policy.ts'
import { templates } from '../templates.ts'
import type { Block, Heading, List, Prose, Row, Table } from './block.ts'
import { type Header, headerOf, titlesIn, unknownTitles, untitledHeader } from './columns.ts'
import { looksLikeName } from './cookie-name.ts'
import { readDefinitionList } from './definition-list.ts'
import { HeadingTrail, rowLevel } from './heading-trail.ts'
import { asksConsentAbove, categoryIn, mentionsCookies } from './kinds.ts'
import { namesIn } from './name-cell.ts'
import type { Reading } from './reading.ts'
import { type Passage, passageOf } from './row.ts'
import {
  acrossRow,
  bodyOf,
  fitted,
  isAboutKind,
  isTitledByContent,
  isTitleRow,
  isUpperHalf,
  namesCookies,
  textsOf,
} from './table-row.ts'
import { textPassages } from './text-passages.ts'
import { turnedTableIn } from './turned-table.ts'

/** Reads blocks in their order, with what stands above each. */
export class PolicyReader {
  readonly #reading: Reading
  host: string | undefined
  readonly #trail = new HeadingTrail()
  readonly #languages = new Map<string, number>()
  /** The header of the last table: a table under the next heading may go on without one. */
  #lastHeader: Header | undefined
  /** The titles of each table, as JSON: two that say the same are one. */
  readonly #titles = new Set<string>()
  /** The first row since the last heading. */
  #tableFrom = 0
  /** Headings and paragraphs so far. */
  #paragraphs = 0

  constructor(reading: Reading) {
    this.#reading = reading
  }

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

  /** The language of most headers; where several languages share all their titles, the hint decides. */
  language(hint: string): string {
    const most = Math.max(...this.#languages.values())
    const candidates = [...this.#languages.keys()].filter(language => this.#languages.get(language) === most)
    if (candidates.length === 0) return /^[a-z]{2}$/.test(hint) ? hint : 'en'
    return candidates.find(language => language === hint) ?? candidates[0] ?? 'en'
  }

  /** What the tables call their columns, where they all agree. */
  titles(): ColumnTitles | undefined {
    const [titles, ...others] = this.#titles
    return titles === undefined || others.length > 0 ? undefined : JSON.parse(titles)
  }

  #readText(blocks: readonly (Heading | Prose)[]): void {
    const parts = textPassages(blocks, this.#paragraphs)
    this.#paragraphs += blocks.length
    for (const part of parts) {
      if (part.kind === 'passages') {
        this.#add(part.passages)
        this.#trail.endTable(true)
        continue
      }
      this.host ??= namedHost(part.block.text)
      if (part.block.kind === 'heading') {
        this.#tableFrom = this.#reading.declarations.length
        this.#trail.heading(part.block)
      } else {
        if (asksConsentAbove(part.block.text)) this.#reading.doubtFrom(this.#tableFrom, part.block.text)
        this.#trail.prose(part.block)
      }
    }
  }

  #readList(list: List): void {
    const above = this.#trail.above()
    const aboutCookies = above.category !== 'unknown' || mentionsCookies(above.heading)
    const { passages, others, unknown } = readDefinitionList(list, aboutCookies)
    this.#add(passages)
    if (list.rows[0]) this.#reading.missTitles(unknown, list.rows[0])
    for (const row of others) {
      const inner = row.cells.flatMap(cell => cell.inner ?? [])
      this.#trail.heading({ kind: 'heading', level: rowLevel, text: row.cells[0]?.text ?? '' })
      this.read(inner)
      this.#reading.miss('other', row, 'the name of a cookie, and what is said of it')
    }
    this.#trail.endTable(passages.length > 0)
  }

  #readTable({ rows }: Table): void {
    const before = this.#reading.declarations.length
    const records = turnedTableIn(rows)
    if (records) {
      this.#add(records.passages)
      if (rows[0]) this.#reading.missTitles(records.unknown, rows[0])
    } else this.#readRows(rows)
    this.#trail.endTable(this.#reading.declarations.length > before)
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
    const unknown = unknownTitles(cells)
    const header = headerOf(cells, body)
    if (!header || !isOfCookies(header, body, this.#trail)) {
      const kind = header === undefined && namesCookies(titles, body) ? 'table' : 'other'
      const quoted = unknown.map(title => JSON.stringify(title)).join(', ')
      const expected = quoted === '' ? expectedHeader : `${expectedHeader}; not understood: ${quoted}`
      this.#reading.miss(kind === 'table' ? 'column' : 'other', titles, expected)
      for (const row of rows) this.#reading.miss(kind, row, expected)
      return
    }
    for (const language of header.languages) {
      this.#languages.set(language, (this.#languages.get(language) ?? 0) + 1)
    }
    this.#reading.missTitles(unknown, titles)
    this.#titles.add(JSON.stringify(titlesIn(header)))
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
    if (!categoryIn(said)) this.#reading.miss('other', row, 'a row of cells')
  }

  /** Rows above the first row of titles: their titles are not known as such, or stand above an earlier table. */
  #readUntitled(rows: readonly Row[], next: Row | undefined): void {
    const at = rows.findIndex(row => acrossRow(row) === undefined)
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
      const said = acrossRow(row)
      if (said !== undefined) this.#label(said, row)
      else if (next && row === rows.at(-1) && isUpperHalf(row, next))
        this.#reading.miss('other', row, 'a row of cells')
      else unread.push(row)
    }
    if (unread.length > 0) this.#readUnheaded(unread)
  }

  #readRow(row: Row, header: Header): void {
    const fitting = fitted(row, header.columns.length)
    if (!fitting) {
      this.#reading.miss('row', row, `${header.columns.length} cells, as in the header row`)
      return
    }
    this.#add([passageOf(fitting, header)])
    this.#readInner(fitting)
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
          this.#reading.miss('other', row, 'a table of cookies')
        }
      }
      return
    }
    const [first, ...others] = rows
    const kind = first && namesCookies(first, others.map(textsOf)) ? 'table' : 'other'
    for (const row of rows) this.#reading.miss(kind, row, expectedHeader)
  }

  /** The last table's header, for a table without its own under a heading that names a kind of cookies. */
  #continued(rows: readonly Row[]): Header | undefined {
    const header = this.#lastHeader
    const fits = rows.every(
      row => acrossRow(row, header) !== undefined || fitted(row, header?.columns.length ?? 0),
    )
    return fits && isAboutKind(this.#trail.above().heading) ? header : undefined
  }

  #add(passages: readonly Passage[]): void {
    if (passages.length > 0) this.#reading.add(passages, this.#trail.above())
  }
}

/** Whether a table that could be one of anybody's names and purposes is one of cookies. */
function isOfCookies(
  { titles, columns }: Header,
  body: readonly (readonly string[])[],
  trail: HeadingTrail,
): boolean {
  const at = columns.findIndex(kinds => kinds.includes('names'))
  if (mentionsCookies(titles[at] ?? '')) return true
  const names = body.flatMap(row => namesIn(row[at] ?? ''))
  if (names.some(looksLikeName)) return true
  const lasts = columns.some(kinds => kinds.includes('lifetime'))
  const { category, heading } = trail.above()
  const aboutCookies = lasts || category !== 'unknown' || mentionsCookies(heading)
  return body.length === 0 || (aboutCookies && names.length > 0)
}

function namedHost(text: string): string | undefined {
  const address = /<(https?:\/\/[^\s<>]+)>/i.exec(text)?.[1]
  return address === undefined ? undefined : webHost(address)
}

const expectedHeader = `the header row of a policy table (${templates
  .map(titles => titles.map(title => JSON.stringify(title)).join(' | '))
  .join(' or ')})`
