import type { Row } from './block.ts'
import { columnsLabelled, headerOf, unknownTitles } from './columns.ts'
import { type Entry, entryOf } from './row.ts'

/** What a table that stands the other way round says, and its titles that are not understood. */
export interface Records {
  readonly entries: readonly Entry[]
  readonly unknown: readonly string[]
}

/**
 * The entries of a table that stands the other way round, with the titles down its first column and a column
 * or a block of rows for each cookie. Undefined when it is none.
 */
export function recordsIn(rows: readonly Row[]): Records | undefined {
  const width = rows[0]?.cells.length ?? 0
  if (width < 2 || rows.length < 2 || rows.some(({ cells }) => cells.length !== width)) return undefined
  // As many rows as a record has titles tell whether the first column is one of titles.
  const blocks = recordsOf(rows)
  const entries = blocks.map(block => entriesOf(block, width))
  const all = entries.flatMap(entries => entries ?? [])
  if (!entries.every(one => one !== undefined) || all.length === 0) return undefined
  const titles = new Set(rows.map(({ cells }) => cells[0]?.text ?? ''))
  return { entries: all, unknown: unknownTitles([...titles]) }
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

function entriesOf(record: readonly Row[], width: number): Entry[] | undefined {
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
    .map(cells => entryOf({ place, cells }, header))
    .filter(({ fields }) => fields.some(({ text }) => text !== ''))
}
