import { parseNames } from '../cookie/name-pattern.ts'
import { webHost } from '../cookie/site.ts'
import { type HeaderRow, headerRowOf, headerRows } from './columns.ts'
import type { Declaration, PolicyTable } from './policy.ts'
import { categoryOf } from './purpose.ts'

/** What a policy document says: its table, and the portal that it names as its own, if it does. */
export interface PolicyDocument extends PolicyTable {
  readonly host?: string
}

/** A document that cannot be read as a policy; the message says where, what was expected, what came. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError'
  /** Counted from 1; absent when the whole document is meant. */
  readonly line?: number

  constructor(problem: { line?: number; expected: string; came: string }) {
    const where = problem.line === undefined ? '' : `line ${problem.line}: `
    super(`${where}expected ${problem.expected}; got ${problem.came}`)
    if (problem.line !== undefined) this.line = problem.line
  }
}

/**
 * Reads the table of a policy document: plain text with tabs between the cells, or Markdown with pipes.
 *
 * A blank line does not end a table, since published ones have stray blank lines inside.
 *
 * @throws PolicyError when there is no table, or a row of it cannot be read: a policy is read whole or not.
 */
export function parsePolicyText(text: string): PolicyDocument {
  let heading = ''
  let header: HeaderRow | undefined
  let language: string | undefined
  let host: string | undefined
  const declarations: Declaration[] = []

  for (const line of readLines(text)) {
    switch (line.kind) {
      case 'text':
        host ??= namedHost(line.text)
        heading = line.text
        header = undefined
        break
      case 'row': {
        const repeated = headerRowOf(line.cells)
        if (repeated) {
          header = repeated
          language ??= repeated.language
        } else if (header) {
          declarations.push(toDeclaration(line, header, heading))
        } else {
          throw new PolicyError({
            line: line.number,
            expected: `the header row of a policy table (${headerRows.map(({ titles }) => quoted(titles)).join(' or ')})`,
            came: quoted(line.cells),
          })
        }
      }
    }
  }

  if (language === undefined || declarations.length === 0) {
    throw new PolicyError({
      line: text.trimEnd().split(lineBreak).length,
      expected: 'a cookie policy with at least one table row (cells between tabs, or between pipes)',
      came: text.trim() === '' ? 'an empty document' : 'the end of the document without one',
    })
  }
  return { language, declarations, ...(host && { host }) }
}

const lineBreak = /\r\n|\r|\n/

type Line =
  | { readonly kind: 'text'; readonly number: number; readonly text: string }
  | { readonly kind: 'row'; readonly number: number; readonly cells: readonly string[] }

function readLines(text: string): Line[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(lineBreak)
    .map((line, index) => ({ number: index + 1, line: line.trimEnd() }))
    .filter(({ line }) => line.trim() !== '' && !isDelimiterRow(line))
    .map(({ number, line }) => {
      const cells = splitCells(line)
      return cells.filter(cell => cell !== '').length > 1
        ? { kind: 'row', number, cells }
        : { kind: 'text', number, text: line.replace(/^\s*#{1,6}\s+/, '').trim() }
    })
}

function splitCells(line: string): string[] {
  const cells = line.includes('\t') ? line.split('\t') : splitPipes(line)
  return cells.map(cell => cell.trim())
}

/** `| a | b \| c |` → `a`, `b | c`; a line without an outer pipe is no row. */
function splitPipes(line: string): string[] {
  const inner = /^\s*\|(.*?)\|?$/.exec(line)?.[1]
  if (inner === undefined) return [line]
  return inner.split(/(?<!\\)\|/).map(cell => cell.replaceAll('\\|', '|'))
}

/** The row of dashes under the header of a Markdown table. */
function isDelimiterRow(line: string): boolean {
  return line.includes('|') && /^[\s|:-]+$/.test(line)
}

function namedHost(line: string): string | undefined {
  const address = /<(https?:\/\/[^\s<>]+)>/i.exec(line)?.[1]
  return address === undefined ? undefined : webHost(address)
}

function toDeclaration(
  line: { number: number; cells: readonly string[] },
  header: HeaderRow,
  heading: string,
): Declaration {
  const { number, cells } = line
  if (cells.length !== header.columns.length) {
    throw new PolicyError({
      line: number,
      expected: `${header.columns.length} cells, as in the header row`,
      came: `${cells.length}: ${quoted(cells)}`,
    })
  }
  const cell = (column: HeaderRow['columns'][number]) => cells[header.columns.indexOf(column)] ?? ''
  const names = parseNames(cell('names'))
  if (names === undefined) {
    throw new PolicyError({
      line: number,
      expected: 'cookie names, separated by commas, semicolons or slashes',
      came: quoted([cell('names')]),
    })
  }
  return {
    names,
    provider: cell('provider'),
    ...splitLocation(cell('function-and-location')),
    purposes: cell('purposes'),
    category: categoryOf(heading),
    lifetime: { kind: 'unstated' },
    heading,
    row: cells.join('\t'),
  }
}

/**
 * `API (CSRF) (front and back office)` → `API (CSRF)` and `front and back office`. Other brackets at the
 * end say what something is, not where: they stay with the function.
 */
function splitLocation(cell: string): { function: string; location: string } {
  const parts = /^(.*\S)\s*\(([^()]*\b(?:front|back)\b[^()]*)\)$/i.exec(cell)
  return parts ? { function: parts[1] ?? '', location: parts[2] ?? '' } : { function: cell, location: '' }
}

/** For messages: the cells as they stand, cut where they would flood the terminal. */
function quoted(cells: readonly string[]): string {
  const text = cells.map(cell => JSON.stringify(cell)).join(' | ')
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}
