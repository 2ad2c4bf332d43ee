import { webHost } from '../../cookie/site.ts'
import type { Declaration } from '../policy.ts'
import { type Block, type List, type Place, type Row, type Table, verbatim } from './block.ts'
import { columnsTitled, type Header, headerOf, templates } from './columns.ts'
import { HeadingTrail, rowLevel } from './heading-trail.ts'
import { categoryIn, kindsMentioned, mentionsCookies } from './kinds.ts'
import { listTable, recordTable } from './record-table.ts'
import { toDeclaration } from './row.ts'

/** A part of a document that could not be read, verbatim. */
export interface NotUnderstood {
  /**
   * `cell`: the rest of its row was read. `row`: nothing of the row was. `table`: it looks like a table of
   * cookies, and none of it was read. `other`: a table about something else, or a note inside one.
   */
  readonly kind: 'cell' | 'row' | 'table' | 'other'
  readonly place: Place
  readonly expected: string
  readonly text: string
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

  read(blocks: readonly Block[]): void {
    for (const block of blocks) {
      switch (block.kind) {
        case 'heading':
          this.host ??= namedHost(block.text)
          this.#trail.heading(block)
          break
        case 'prose':
          this.host ??= namedHost(block.text)
          this.#trail.prose(block)
          break
        case 'landmark':
          this.#trail.landmark(block.begins)
          break
        case 'list':
          this.#readList(block)
          break
        case 'table':
          this.#readTableBlock(block)
      }
    }
  }

  /** The language of most headers; where several languages share all their titles, the hint decides. */
  language(hint: string): string {
    const most = Math.max(...this.#languages.values())
    const candidates = [...this.#languages.keys()].filter(language => this.#languages.get(language) === most)
    if (candidates.length === 0) return /^[a-z]{2}$/.test(hint) ? hint : 'en'
    return candidates.find(language => language === hint) ?? candidates[0] ?? 'en'
  }

  #readTableBlock(table: Table): void {
    const before = this.declarations.length
    this.#readTable(table)
    this.#trail.endTable(this.declarations.length > before)
  }

  #readTable({ rows, titled }: Table): void {
    const records = recordTable(rows)
    if (records) {
      this.#readTable(records)
      return
    }
    let header = this.#continued(rows)
    const unread: Row[] = []
    for (const row of rows) {
      const said = acrossRow(row, header)
      const next = said === undefined ? headerOf(row.cells.map(({ text }) => text)) : undefined
      if (said !== undefined) {
        this.#trail.heading({ kind: 'heading', level: rowLevel, text: said })
        if (!categoryIn(said)) this.#miss('other', row, 'a row of cells')
      } else if (next) {
        const upper = unread.at(-1)
        if (upper && isUpperHalf(upper, row)) {
          unread.pop()
          this.#miss('other', upper, 'a row of cells')
        }
        header = next
        this.#lastHeader = next
        for (const language of titled ? [] : next.languages) {
          this.#languages.set(language, (this.#languages.get(language) ?? 0) + 1)
        }
      } else if (header) {
        this.#readRow(row, header)
      } else {
        unread.push(row)
      }
    }
    if (unread.length > 0) this.#readUnheaded(unread, header !== undefined)
  }

  #readRow(row: Row, header: Header): void {
    const fitting = fitted(row, header.columns.length)
    if (!fitting) {
      this.#miss('row', row, `${header.columns.length} cells, as in the header row`)
      return
    }
    const declaration = toDeclaration(fitting, header, this.#trail.above())
    this.declarations.push(declaration)
    const { names, lifetime } = declaration.notUnderstood ?? {}
    const { place } = row
    if (names !== undefined) {
      this.notUnderstood.push({
        kind: 'cell',
        place,
        expected: 'cookie names, separated by commas, semicolons or slashes',
        text: names,
      })
    }
    if (lifetime !== undefined) {
      this.notUnderstood.push({
        kind: 'cell',
        place,
        expected: 'a duration, such as "6 months" or "session"',
        text: lifetime,
      })
    }
    this.#readInner(fitting)
  }

  /** A table inside a cell, if it is one of cookies; otherwise its text was the cell's. */
  #readInner({ cells }: Row): void {
    for (const { inner, merged } of cells) {
      if (!inner || merged) continue
      this.read(inner.filter(block => block.kind === 'table' && block.rows.some(isHeader)))
    }
  }

  /** Rows without a header above them: a page's layout, which is read through, or a table we cannot read. */
  #readUnheaded(rows: readonly Row[], partly: boolean): void {
    if (rows.some(({ cells }) => cells.some(({ inner }) => inner))) {
      for (const row of rows) {
        for (const { inner, merged, text } of row.cells) {
          if (merged) continue
          if (inner) this.read(inner)
          else if (text !== '') this.#trail.prose({ kind: 'prose', text })
        }
        if (row.cells.some(({ inner, text }) => !inner && text !== '')) {
          this.#miss('other', row, 'a table of cookies')
        }
      }
      return
    }
    const namesCookies = rows.some(({ cells }) =>
      cells.some(({ text }) => columnsTitled(text).includes('names')),
    )
    for (const row of rows) this.#miss(partly || namesCookies ? 'table' : 'other', row, expectedHeader)
  }

  #readList(list: List): void {
    const above = this.#trail.above()
    const table = listTable(list, above)
    if (table) {
      this.#readTableBlock(table)
      return
    }
    for (const row of list.rows) {
      const inner = row.cells.flatMap(cell => cell.inner ?? [])
      this.#trail.heading({ kind: 'heading', level: rowLevel, text: row.cells[0]?.text ?? '' })
      if (inner.length > 0) this.read(inner)
      this.#miss('other', row, 'a list of cookies')
    }
    this.#trail.endTable(false)
  }

  /** The last table's header, for a table without its own under a heading that names a kind of cookies. */
  #continued(rows: readonly Row[]): Header | undefined {
    const header = this.#lastHeader
    const fits = rows.every(
      row => acrossRow(row, header) !== undefined || fitted(row, header?.columns.length ?? 0),
    )
    const known = isAboutKind(this.#trail.above().heading)
    return fits && known && !rows.slice(0, 3).some(isHeader) ? header : undefined
  }

  #miss(kind: NotUnderstood['kind'], row: Row, expected: string): void {
    this.notUnderstood.push({ kind, place: row.place, expected, text: verbatim(row) })
  }
}

function isHeader(row: Row): boolean {
  return headerOf(row.cells.map(({ text }) => text)) !== undefined
}

/** Whether a row is the upper half of the header row below it: a title reaches from one into the other. */
function isUpperHalf({ cells }: Row, header: Row): boolean {
  return (
    cells.length === header.cells.length &&
    cells.some(({ text }, index) => text !== '' && text === header.cells[index]?.text)
  )
}

/** What a row says that is one cell across the table: the heading of the rows below it. */
function acrossRow({ cells }: Row, header: Header | undefined): string | undefined {
  const [first, ...others] = cells
  if (!first || first.text === '' || first.inner || others.length === 0) return undefined
  if (others.every(({ merged }) => merged)) return first.text
  // Without merging, one filled cell is as well a provider that names no cookie.
  const alone = others.every(({ text }) => text === '')
  return alone && header && isAboutKind(first.text) ? first.text : undefined
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
