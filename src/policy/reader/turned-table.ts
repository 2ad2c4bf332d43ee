import type { Row } from './block.ts'
import { columnsLabelled, headerOf, unknownTitles } from './columns.ts'
import { type Passage, passageOf } from './row.ts'

/** What a table that stands the other way round says, and its titles that are not understood. */
export interface TurnedTable {
  readonly passages: readonly Passage[]
  readonly unknown: readonly string[]
}

/**
 * The passages of a table that stands the other way round, with the titles down its first column and a column
 * or a block of rows for each cookie. Undefined when it is none.
 */
export function turnedTableIn(rows: readonly Row[]): TurnedTable | undefined {
  const width = rows[0]?.cells.length ?? 0
  if (width < 2 || rows.length < 2 || rows.some(({ cells }) => cells.length !== width)) return undefined
  // As many rows as a record has titles tell whether the first column is one of titles.
  const blocks = recordsOf(rows)
  const passages = blocks.map(block => passagesOf(block, width))
  const all = passages.flatMap(passages => passages ?? [])
  if (!passages.every(one => one !== undefined) || all.length === 0) return undefined
  const titles = new Set(rows.map(({ cells }) => cells[0]?.text ?? ''))
  return { passages: all, unknown: unknownTitles([...titles]) }
}

/** A title that comes again begins the next record. */
function recordsOf(rows: readonly Row[]): Row[][] {
  const records: Row[][] = []
  let titles = new Set<string>()
  for (const row of rows) {
    const title = row.cells[0]?.text ?? ''
    const record = records.at(-1)
    if (!record || titles.has(title)) {
      records.push([row])
      titles = new Set([title])
    } else {
      record.push(row)
      titles.add(title)
    }
  }
  return records
}

function passagesOf(record: readonly Row[], width: number): Passage[] | undefined {
  const titles = record.map(({ cells }) => (cells[0]?.text ?? '').replace(/:$/, ''))
  const labelled = titles.map(columnsLabelled)
  const known = labelled.filter(columns => columns.length > 0).length
  const values = Array.from({ length: width - 1 }, (_, column) =>
    record.map(({ cells }) => cells[column + 1] ?? { text: '' }),
  )
  const header = headerOf(
    titles,
    values.map(cells => cells.map(({ text }) => text)),
  )
  // The titles themselves must say so, whatever stands beside them.
  if (!header || !headerOf(titles) || known * 2 < titles.length) return undefined
  const named = header.columns.findIndex(columns => columns.includes('names'))
  if (!labelled[named]?.includes('names')) return undefined
  // A header row above its rows has titles in its other cells, too.
  if (headerOf(record[0]?.cells.map(({ text }) => text) ?? [])) return undefined
  const place = record[0]?.place ?? { line: 1 }
  return values
    .map(cells => passageOf({ place, cells }, header))
    .filter(({ fields }) => fields.some(({ text }) => text !== ''))
}
