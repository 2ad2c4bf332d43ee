export type Cell = string | number | boolean | null

/**
 * A table as RFC 4180 has it, with a byte order mark, without which spreadsheets misread UTF-8. However it is
 * read (by `,` `;` tab or `|`, heeding the quotes or not, a row ending at any end of line), none of its cells
 * begins a formula.
 */
export function toCsv(titles: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${[titles, ...rows].map(row => `${row.map(written).join(',')}\r\n`).join('')}`
}

function written(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell)
  const text = guarded(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** What a spreadsheet takes for the beginning of a formula, full-width and small forms included. */
const sign = /[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B]/
/** After these, some reader's cell or row begins. Control characters and ends of lines show nothing, too. */
const mark = /[,;|]/
const control = /[\p{Cc}\p{Zl}\p{Zp}]/u
/** What a reader can pass over before a formula. The guard is among them: else it could not be told from a text's own. */
const passed = /["'\s\p{C}]/u
const mayNeedGuard = new RegExp(`(?:^|[,;|"'\\s\\p{C}])${sign.source}|[\\t\\r]`, 'u')

/**
 * The text with a `'` wherever a reader's cell can begin with a formula, a tab or a carriage return. Who takes
 * one `'` away at each such place has the text as it was.
 */
export function guarded(text: string): string {
  if (!mayNeedGuard.test(text)) return text
  let after = ''
  /** Whether what comes after begins a formula, once what is passed over is. */
  let isFormula = false
  /** What it begins with behind nothing but quotes. */
  let next = ''
  // To who parts at tabs two of them are an empty cell, and to others nothing begins there.
  const guard = (before: string) =>
    isFormula || next === '\r' || (next === '\t' && before !== '\t') ? "'" : ''
  for (const letter of [...text].reverse()) {
    const isEnd = mark.test(letter) || control.test(letter)
    after = `${letter}${isEnd ? guard(letter) : ''}${after}`
    isFormula = sign.test(letter) || (isFormula && passed.test(letter))
    if (!/["']/.test(letter)) next = letter
  }
  return guard('') + after
}
