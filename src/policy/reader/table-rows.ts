import { tableLimits } from '../limits.ts'
import type { Cell, Row } from './block.ts'

/** A cell as the page has it, before merged cells are laid out. */
interface PageCell {
  cell: Cell
  /** Written as a title, of its column or its row. */
  readonly isTitle: boolean
  /** How many columns and rows it covers: at least 1, possibly without end. */
  readonly columns: number
  readonly rows: number
}

export interface PageRow {
  readonly cells: PageCell[]
  /** Which of the table's groups it stands in (its head, bodies and foot): no cell reaches into the next. */
  readonly group: number
}

/**
 * The rows of a page's table with every merged cell in each place it covers (HTML, 4.9.12 "Forming a
 * table"). Cells that are written out are all kept; only what spans add is bounded: what is beyond the limit
 * is an ellipsis, which no cell that declares something is made of.
 */
export function tableRows(table: number, written: readonly PageRow[]): Row[] {
  const rows: Row[] = []
  /** Per column: a cell from above that still covers rows. */
  let above = new Map<number, { cell: Cell; left: number }>()
  let left = tableLimits.repeated.start
  const repeat = ({ text }: Cell): Cell => {
    left -= text.length + 1
    return { text: text !== '' && left < 0 ? '…' : text }
  }
  for (const [index, { cells, group }] of written.entries()) {
    if (group !== written[index - 1]?.group) above = new Map()
    const row: Cell[] = []
    const below = new Map<number, { cell: Cell; left: number }>()
    const takeFromAbove = () => {
      for (let span = above.get(row.length); span; span = above.get(row.length)) {
        if (span.left > 1) below.set(row.length, { cell: span.cell, left: span.left - 1 })
        row.push(span.cell.merged ? { ...repeat(span.cell), merged: true } : repeat(span.cell))
      }
    }
    for (const { cell, columns, rows } of cells) {
      takeFromAbove()
      left += cell.text.length * tableLimits.repeated.times
      const width = Math.max(1, Math.min(columns, tableLimits.columns - row.length))
      for (let offset = 0; offset < width; offset++) {
        const part: Cell = offset === 0 ? cell : { ...repeat(cell), merged: true }
        if (rows > 1 && row.length < tableLimits.columns)
          below.set(row.length, { cell: part, left: rows - 1 })
        row.push(part)
      }
    }
    takeFromAbove()
    above = below
    if (row.every(({ text }) => text === '')) continue
    const head = cells.length > 1 && cells.every(({ isTitle }) => isTitle)
    rows.push({ place: { table, row: index + 1 }, cells: row, ...(head && { head }) })
  }
  return rows
}
