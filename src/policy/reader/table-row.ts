import type { Row } from './block.ts'
import { columnsLabelled, type Header, headerOf, isData, isHeader, isNamed } from './columns.ts'
import { categoryIn, kindsMentioned, mentionsCookies } from './kinds.ts'
import { parseLifetime } from './lifetime-cell.ts'

// What a row of a table is by its look: titles, data, or what is said of the rows below it.

export function textsOf({ cells }: Row): readonly string[] {
  return cells.map(({ text }) => text)
}

/** The rows of cells, without those that say one thing across the table. */
export function bodyOf(rows: readonly Row[]): (readonly string[])[] {
  return rows.filter(row => acrossRow(row) === undefined).map(textsOf)
}

/** By its titles, or as it is written: then its titles need not be known. */
export function isTitleRow(row: Row): boolean {
  const texts = textsOf(row)
  if (acrossRow(row) !== undefined) return false
  return isHeader(texts) || (row.head === true && texts.length > 1 && !texts.some(isData))
}

/** Whether a row without data stands above rows that have names and durations in their columns. */
export function isTitledByContent(row: Row, rows: readonly Row[]): boolean {
  const texts = textsOf(row)
  const isSaid = (text: string) => text !== '' && !isData(text) && parseLifetime(text).kind !== 'session'
  return texts.length > 1 && texts.every(isSaid) && headerOf(texts, bodyOf(rows)) !== undefined
}

/** Whether a table that was not understood may declare cookies all the same. */
export function namesCookies(first: Row, body: readonly (readonly string[])[]): boolean {
  const titled = first.cells.some(
    ({ text }) => mentionsCookies(text) && columnsLabelled(text).includes('names'),
  )
  return titled || body.some(row => row.some(text => text.length < 200 && isNamed(text)))
}

/** Whether a row is the upper half of the header row below it: a title reaches from one into the other. */
export function isUpperHalf({ cells }: Row, header: Row): boolean {
  return (
    cells.length === header.cells.length &&
    cells.some(({ text }, index) => text !== '' && text === header.cells[index]?.text)
  )
}

/**
 * What a row says that is one cell across the table: the heading of the rows below it. Without merging that is
 * one filled cell that names a kind of cookies, or that stands where a name would and is none.
 */
export function acrossRow({ cells }: Row, header?: Header): string | undefined {
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
export function isAboutKind(text: string): boolean {
  return categoryIn(text) !== undefined || (mentionsCookies(text) && kindsMentioned(text).length > 0)
}

/** The row with so many cells, if only empty ones are missing or too many. */
export function fitted(row: Row, columns: number): Row | undefined {
  const { cells } = row
  if (cells.length === columns) return row
  if (cells.length < columns || cells.slice(columns).some(({ text }) => text !== '')) return undefined
  return { ...row, cells: cells.slice(0, columns) }
}
