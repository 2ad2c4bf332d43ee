/**
 * Rows of a table for `test.each(titled(rows, row => …))('%s', async (_title, row) => …)`: a title made with
 * `$field` would cut its texts off after forty letters.
 */
export function titled<Row>(rows: readonly Row[], title: (row: Row) => string): [title: string, row: Row][] {
  return rows.map(row => [title(row), row])
}
