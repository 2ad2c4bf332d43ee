import { policyLimits } from '../../src/policy/limits.ts'
import { blocksOfPage } from '../../src/policy/reader/blocks-of-page.ts'
import { parsePolicy } from '../../src/policy/reader/parse.ts'
import { pageOf } from '../policy/pages.ts'

export interface ParsingRow {
  readonly rows: number
  /** Milliseconds, the median of the repetitions. */
  readonly page: number
  readonly text: number
}

/**
 * How long reading a policy takes, by its number of rows. The page's document is made beforehand: making
 * it is the browser's work.
 */
export function measureParsing(
  sizes: readonly number[] = [10, 100, policyLimits.rows],
  repetitions = 9,
): ParsingRow[] {
  const header = ['Supplier name', 'Cookie name', 'Duration', 'Function']
  return sizes.map(rows => {
    const cells = Array.from({ length: rows }, (_, index) => [
      `Supplier ${index % 7}`,
      `cookie_${index}, other_<id-${index}>`,
      index % 2 === 0 ? '13 months by default' : 'Session',
      'To count visits',
    ])
    const table = [header, ...cells]
    const html = table.map(
      row => `<tr>${row.map(cell => `<td>${cell.replace('<', '&lt;')}</td>`).join('')}</tr>`,
    )
    const page = pageOf(`<h2>Statistical cookies</h2><table>${html.join('')}</table>`)
    const text = ['Statistical cookies', ...table.map(row => row.join('\t'))].join('\n')
    if (blocksOfPage(page).length !== 2) throw new Error('expected a heading and a table')
    const time = (source: Document | string) =>
      median(
        Array.from({ length: repetitions }, () => {
          const begin = performance.now()
          const { declarations } = parsePolicy(source)
          if (declarations.length !== rows)
            throw new Error(`expected ${rows} rows; got ${declarations.length}`)
          return performance.now() - begin
        }),
      )
    return { rows, page: time(page), text: time(text) }
  })
}

/** For the terminal. */
export function parsingLines(measured: readonly ParsingRow[]): string[] {
  return measured.map(
    ({ rows, page, text }) =>
      `parse ${String(rows).padStart(6)} rows   page ${page.toFixed(2).padStart(8)} ms   text ${text.toFixed(2).padStart(8)} ms`,
  )
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN
}
