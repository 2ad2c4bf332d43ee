import type { Block, Row } from './block.ts'

/**
 * The blocks of a plain text: rows are lines with tabs or pipes. A blank line does not end a table, since
 * published ones have stray blank lines inside.
 */
export function blocksOfText(text: string): Block[] {
  const blocks: Block[] = []
  let rows: Row[] = []
  const lines = text.replace(/^\uFEFF/, '').split(lineBreak)
  const endTable = () => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows })
    rows = []
  }
  /** Inside a Markdown table that has no outer pipes. */
  let bare = false
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') {
      bare = false
      continue
    }
    if (isDelimiterRow(line) || isRule(line)) continue
    bare ||= line.includes('|') && isDelimiterRow(lines[index + 1] ?? '')
    const cells = splitCells(line, bare)
    const filled = cells.filter(cell => cell !== '').length
    // One filled cell makes a row only where the row above has as many cells.
    if (filled > 1 || (filled === 1 && cells.length > 1 && rows.at(-1)?.cells.length === cells.length)) {
      rows.push({ place: { line: index + 1 }, cells: cells.map(text => ({ text })) })
      continue
    }
    endTable()
    const said = cells.find(cell => cell !== '')
    if (said !== undefined) blocks.push(lineOfText(said))
  }
  endTable()
  return blocks
}

export const lineBreak = /\r\n|\r|\n/

/** `## Title` and short lines that are no sentence are headings. */
function lineOfText(line: string): Block {
  const [, marks, title] = /^(#{1,6})\s(.*)$/.exec(line) ?? []
  if (marks !== undefined && title !== undefined) {
    const text = unescaped(withoutEmphasis(title.replace(/\s#+$/, '')))
    return { kind: 'heading', level: marks.length, text }
  }
  return line.length > 200 || /[.!?;:]$/.test(line)
    ? { kind: 'prose', text: line }
    : { kind: 'heading', level: 7, text: withoutEmphasis(line) }
}

function withoutEmphasis(text: string): string {
  const inner = /^(\*\*|__)(?!\s)(.*\S)\1$/.exec(text.trim())?.[2]
  return (inner ?? text).trim()
}

function splitCells(line: string, bare: boolean): string[] {
  if (line.includes('\t')) return line.split('\t').map(withLineBreaks)
  const cells = splitPipes(line.trim(), bare)
  if (!bare && !line.trim().startsWith('|')) return cells.map(withLineBreaks)
  return cells.map(cell => {
    const code = /^\s*`([^`]*)`\s*$/.exec(cell)?.[1]
    return code === undefined ? unescaped(withLineBreaks(cell)) : code.replaceAll('\\|', '|').trim()
  })
}

function withLineBreaks(cell: string): string {
  return cell.replace(/<br\s*\/?>/gi, '\n').trim()
}

/** What Markdown shows for a sign behind a backslash, and for a character reference (CommonMark 2.4, 2.5). */
function unescaped(text: string): string {
  return text.replace(
    /\\([!-/:-@[-`{-~])|&(?:#(\d{1,7})|(lt|gt|amp|quot));/g,
    (_, sign?: string, number?: string, name?: string) =>
      sign ?? (number === undefined ? (references[name ?? ''] ?? '') : character(Number(number))),
  )
}

const references: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' }

function character(code: number): string {
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '\uFFFD'
}

/** `| a | b \| c |` → `a`, `b \| c`. */
function splitPipes(line: string, bare: boolean): string[] {
  if (!line.startsWith('|') && !bare) return [line]
  const cells = line.split(/(?<!\\)\|/)
  if (line.startsWith('|')) cells.shift()
  if (cells.length > 1 && cells.at(-1)?.trim() === '') cells.pop()
  return cells
}

/** A line drawn under a heading, or across the page. */
function isRule(line: string): boolean {
  return /^\s*(?:-{3,}|={3,}|_{3,}|\*{3,})\s*$/.test(line)
}

/** The row of dashes under the header of a Markdown table. */
function isDelimiterRow(line: string): boolean {
  return line.includes('|') && /^[\s|:-]+$/.test(line)
}
