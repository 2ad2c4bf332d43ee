import { tableLimits } from '../limits.ts'
import type { Block, Cell, Mark } from './block.ts'
import { rowLevel } from './heading-trail.ts'
import { type PageRow, tableRows } from './table-rows.ts'
import { walkPage } from './walk-page.ts'

/**
 * The blocks of a page. Nothing of it is executed, and only standard DOM methods are used, so that a
 * browser's document and one made on the command line are read alike.
 *
 * The page is hostile input: it is walked without recursion, and tables nested deeper than anyone writes
 * are read as the text in them.
 */
export function blocksOfPage(page: Document): Block[] {
  const reader = new PageReader()
  walkPage(page, reader)
  return reader.finish()
}

const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)
/** What sets off a word from the text around it, and what sets off code. */
const emphases = new Set('b strong em i'.split(' '))
const codes = new Set('code kbd samp tt'.split(' '))
/** Letters of no text, which stand in a run of text where a mark begins or ends. */
const markSigns = { text: '\uE000', code: '\uE001', end: '\uE002' } as const
const markSign = /[\uE000-\uE002]/g
const rowGroups = new Set(['thead', 'tbody', 'tfoot'])
/** What looks like a heading for all that follows, and what speaks of one table alone. */
const lookalikes = new Set(['summary', 'legend'])
const captions = new Set(['caption', 'figcaption'])

/** Text that is being gathered, and the blocks that are already whole. */
interface Flow {
  readonly blocks: Block[]
  parts: string[]
  bold: number
  plain: number
}

interface OpenTable {
  readonly kind: 'table' | 'list'
  readonly number: number
  readonly rows: PageRow[]
  group: number
}

class PageReader {
  readonly #flows: Flow[] = [newFlow()]
  readonly #tables: OpenTable[] = []
  /** What each open table or cell was taken for, so that closing undoes just that. */
  readonly #open: ('table' | 'cell' | 'text')[] = []
  #tableCount = 0
  #bold = 0
  #superscript = 0
  /** Whether the figure's caption that is open stands below what it speaks of. */
  #captionBelow = false

  open(name: string, element: Element): void {
    if (name === 'br') this.#flow.parts.push('\n')
    else if (emphases.has(name) || codes.has(name)) this.#beginMark(name)
    else if (name === 'sup') this.#superscript++
    else if (name === 'table' || name === 'dl') this.#openTable(name === 'dl' ? 'list' : 'table')
    else if (name === 'tr') this.#beginRow()
    else if (isCell(name)) this.#openCell(name, element)
    else if (rowGroups.has(name)) this.#beginGroup()
    else if (!inline.has(name)) this.#flush()
    if (captions.has(name)) this.#captionBelow = isLastOfSeveral(element)
  }

  close(name: string): void {
    if (name === 'br') return
    if (emphases.has(name) || codes.has(name)) this.#endMark(name)
    else if (name === 'sup') this.#superscript--
    else if (name === 'table' || name === 'dl') this.#closeTable()
    else if (isCell(name)) this.#closeCell()
    else if (/^h[1-6]$/.test(name)) this.#flush(Number(name.slice(1)))
    else if (lookalikes.has(name)) this.#flush(7)
    else if (name === 'li') this.#flush(undefined, true)
    else if (captions.has(name)) this.#flush(rowLevel)
    else if (!inline.has(name)) this.#flush()
  }

  text(text: string): void {
    const flow = this.#flow
    const letters = text.trim().length
    if (this.#bold > 0) flow.bold += letters
    else flow.plain += letters
    const plain = text.replace(markSign, '')
    flow.parts.push(this.#superscript > 0 ? raised(plain) : plain.replace(/\s+/g, ' '))
  }

  #beginMark(name: string): void {
    if (name === 'b' || name === 'strong') this.#bold++
    this.#flow.parts.push(codes.has(name) ? markSigns.code : markSigns.text)
  }

  #endMark(name: string): void {
    if (name === 'b' || name === 'strong') this.#bold--
    this.#flow.parts.push(markSigns.end)
  }

  /** What stands in a cell is its text, whatever it is. */
  landmark(begins: boolean): void {
    this.#flush()
    if (this.#flows.length === 1) this.#flow.blocks.push({ kind: 'landmark', begins })
  }

  finish(): Block[] {
    this.#flush()
    return this.#flow.blocks
  }

  get #flow(): Flow {
    return this.#flows.at(-1) as Flow
  }

  get #table(): OpenTable | undefined {
    return this.#open.at(-1) === 'table' ? this.#tables.at(-1) : undefined
  }

  #openTable(kind: OpenTable['kind']): void {
    this.#flush()
    if (this.#tables.length >= tableLimits.nesting) {
      this.#open.push('text')
      return
    }
    this.#open.push('table')
    this.#tables.push({ kind, number: ++this.#tableCount, rows: [], group: 0 })
  }

  #beginGroup(): void {
    this.#flush()
    if (this.#table) this.#table.group++
  }

  #beginRow(): void {
    const table = this.#table
    table?.rows.push({ cells: [], group: table.group })
  }

  #closeTable(): void {
    this.#flush()
    if (this.#open.pop() !== 'table') return
    const table = this.#tables.pop()
    if (!table) return
    const rows = tableRows(table.number, table.rows)
    if (rows.length > 0) this.#flow.blocks.push({ kind: table.kind, rows })
  }

  #openCell(name: string, element: Element): void {
    this.#flush()
    const table = this.#table
    if (!table || (table.kind === 'list') !== (name === 'dt' || name === 'dd')) {
      this.#open.push('text')
      return
    }
    // A term after a description begins a new entry of a definition list.
    const last = table.rows.at(-1)
    if (last === undefined || (name === 'dt' && last.cells.length > 0)) this.#beginRow()
    table.rows.at(-1)?.cells.push({
      cell: { text: '' },
      isTitle: name === 'th',
      columns: spanOf(element, 'colspan'),
      rows: spanOf(element, 'rowspan'),
    })
    this.#open.push('cell')
    this.#flows.push(newFlow())
  }

  #closeCell(): void {
    this.#flush()
    if (this.#open.pop() !== 'cell') return
    const flow = this.#flows.pop()
    const cell = this.#tables.at(-1)?.rows.at(-1)?.cells.at(-1)
    if (flow && cell) cell.cell = cellOf(flow.blocks)
  }

  /** Ends a run of text: a heading of the level, or what it looks like. */
  #flush(level?: number, item = false): void {
    const flow = this.#flow
    const marked = flow.parts.length === 0 ? '' : linesOf(flow.parts.join(''))
    const text = marked.replace(markSign, '')
    if (text !== '') {
      const looksLikeHeading = flow.bold > 0 && flow.plain === 0 && text.length <= 200
      const as = level ?? (looksLikeHeading && this.#flows.length === 1 ? 7 : undefined)
      const marks = marked.split('\n').map(markOf)
      const [mark] = marks
      const block: Block =
        as === undefined
          ? { kind: 'prose', text, ...(item && { item }), ...(marks.some(one => one) && { marks }) }
          : { kind: 'heading', level: as, text: text.replaceAll('\n', ' '), ...(mark && { mark }) }
      const below = as === rowLevel && this.#captionBelow && flow.blocks.at(-1)?.kind === 'table'
      flow.blocks.splice(below ? -1 : flow.blocks.length, 0, block)
    }
    flow.parts = []
    flow.bold = 0
    flow.plain = 0
  }
}

function newFlow(): Flow {
  return { blocks: [], parts: [], bold: 0, plain: 0 }
}

function isCell(name: string): boolean {
  return name === 'td' || name === 'th' || name === 'dt' || name === 'dd'
}

/** A figure's caption comes first in it or last. */
function isLastOfSeveral(element: Element): boolean {
  return element.previousElementSibling !== null && element.nextElementSibling === null
}

/** Zero rows mean "to the end of the table" in HTML; a table's own rows bound every span anyway. */
function spanOf(element: Element, name: 'colspan' | 'rowspan'): number {
  const number = /^\s*(\d{1,6})/.exec(element.getAttribute(name) ?? '')?.[1]
  if (number === undefined) return 1
  return number === '0' && name === 'rowspan' ? Number.POSITIVE_INFINITY : Math.max(1, Number(number))
}

/** A footnote's sign keeps its look, so that the reader of names can tell it from digits and wildcards. */
function raised(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\d/g, digit => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? '')
    .replaceAll('*', '⁎')
}

/** Single spaces, and no line that holds nothing but marks. */
function linesOf(text: string): string {
  return text
    .split('\n')
    .map(line => line.replace(/\s+/g, ' ').trim())
    .filter(line => line.replace(markSign, '').trim() !== '')
    .join('\n')
}

/** What is set off at the beginning of a line. */
function markOf(line: string): Mark | undefined {
  const [, begins = '', text = ''] = /^([\uE000\uE001\s]+)([^\uE000-\uE002]+)/.exec(line) ?? []
  if (!/[\uE000\uE001]/.test(begins) || text.trim() === '') return undefined
  return { text: text.trim(), code: begins.includes(markSigns.code) }
}

function cellOf(blocks: readonly Block[]): Cell {
  const text = textOf(blocks)
  return blocks.every(({ kind }) => kind === 'prose') ? { text } : { text, inner: blocks }
}

function textOf(blocks: readonly Block[]): string {
  return blocks.map(block => ('text' in block ? block.text : textOfCells(block))).join('\n')
}

function textOfCells(block: Block): string {
  const cells = 'rows' in block ? block.rows.flatMap(row => row.cells) : []
  return cells
    .filter(({ merged, text }) => !merged && text !== '')
    .map(({ text }) => text)
    .join('\n')
}
