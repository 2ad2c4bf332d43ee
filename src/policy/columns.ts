/** What the cells of a column hold. */
export type Column = 'provider' | 'function-and-location' | 'names' | 'purposes'

/** A header row that was seen on a published policy. */
export interface HeaderRow {
  /** BCP 47. */
  readonly language: string
  readonly titles: readonly string[]
  readonly columns: readonly Column[]
}

/**
 * The header rows we can read. The whole row is recognised, never one title: "Function" means the place
 * in one template and the purpose in another.
 */
export const headerRows: readonly HeaderRow[] = [
  {
    language: 'en',
    titles: ["Service provider's name", 'Function and location', 'Cookie name(s)', 'Purposes'],
    columns: ['provider', 'function-and-location', 'names', 'purposes'],
  },
]

/** The header row with these titles, whatever their case, spacing and kind of apostrophe. */
export function headerRowOf(cells: readonly string[]): HeaderRow | undefined {
  const wanted = cells.map(comparable)
  return headerRows.find(
    ({ titles }) =>
      titles.length === wanted.length && titles.every((title, index) => comparable(title) === wanted[index]),
  )
}

function comparable(title: string): string {
  return title.replace(/[‘’ʼ]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase()
}
