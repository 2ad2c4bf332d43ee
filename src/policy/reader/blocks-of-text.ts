import type { Block, Mark, Row } from './block.ts'

/**
 * The blocks of a plain text or of Markdown: rows are lines with tabs or pipes. A blank line does not end a
 * table, since published ones have stray blank lines inside.
 */
export function blocksOfText(text: string): Block[] {
  const blocks: Block[] = []
  let rows: Row[] = []
  const lines = withoutFrontMatter(text.replace(/^\uFEFF/, '').split(lineBreak))
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
    const head = isDelimiterRow(lines[index + 1] ?? '')
    bare ||= line.includes('|') && head
    const cells = splitCells(line, bare)
    const filled = cells.filter(cell => cell !== '').length
    // One filled cell makes a row only where the row above has as many cells.
    if (filled > 1 || (filled === 1 && cells.length > 1 && rows.at(-1)?.cells.length === cells.length)) {
      const row = { place: { line: index + 1 }, cells: cells.map(text => ({ text })) }
      rows.push(head ? { ...row, head } : row)
      continue
    }
    // A row of empty cells says nothing.
    if (filled === 0 && cells.length > 1) continue
    endTable()
    const said = cells.find(cell => cell !== '')
    // Indented, it goes on with the item of a list above.
    if (said !== undefined) blocks.push(...lineOfText(said, /^\s{2,}\S/.test(line)))
  }
  endTable()
  return blocks
}

export const lineBreak = /\r\n|\r|\n/

/** What stands between two lines of dashes at the top of a Markdown file is about the file. */
function withoutFrontMatter(lines: readonly string[]): readonly string[] {
  if (lines[0]?.trim() !== '---' || !/^[\w-]+:/.test(lines[1] ?? '')) return lines
  const end = lines.indexOf('---', 1)
  return end < 0 ? lines : lines.map((line, index) => (index <= end ? '' : line))
}

/** `## Title` and short lines that are no sentence are headings. */
function lineOfText(line: string, isIndented: boolean): Block[] {
  const [, marks, title] = /^(#{1,6})\s+(\S.*)$/.exec(line) ?? []
  if (marks !== undefined && title !== undefined) {
    const { text, mark } = shown(title.replace(/\s#+$/, ''))
    return text === '' ? [] : [{ kind: 'heading', level: marks.length, text, ...(mark && { mark }) }]
  }
  const isItem = listItem.test(line)
  const { text, mark, bold } = shown(isItem ? line.replace(listItem, '') : line)
  if (text === '') return []
  return bold || !(isItem || isIndented || text.length > 200 || /[.!?;:]$/.test(text))
    ? [{ kind: 'heading', level: 7, text, ...(mark && { mark }) }]
    : [{ kind: 'prose', text, marks: [mark] }]
}

const listItem = /^(?:[*+-]|\d{1,2}[.)])\s+/
/** Within a line; tags of other names are placeholders: `_ga_<id>`. */
const inlineTag =
  /<\/?(?:a|abbr|b|br|code|div|em|i|kbd|li|mark|p|small|span|strong|sub|sup|u|ul|ol)(?:\s[^<>]*)?\/?>|<!--[^<>]*-->/gi
const link = /!?\[([^[\]]*)\]\([^()\s]*(?:\s"[^"()]*")?\)/g

/** What Markdown shows of a line: links as their texts, without emphasis and tags; and how it begins. */
function shown(line: string): { text: string; mark: Mark | undefined; bold: boolean } {
  const source = line.replace(link, '$1').replace(inlineTag, '').trim()
  const [, bold, code] =
    /^(?:(?:\*\*|__)(?=\S)([^*`]+?)(?:\*\*|__)(?![\w*])|(?:\*\*|__)?`([^`]+)`)/.exec(source) ?? []
  const begins = code ?? bold
  const text = unescaped(source.replace(/\*\*|__(?=`)|(?<=`)__/g, '').replace(/`([^`]*)`/g, '$1'))
  const whole = bold !== undefined && withoutEmphasis(source) === bold
  return {
    text: whole ? unescaped(bold.trim()) : text.trim(),
    mark: begins === undefined ? undefined : { text: unescaped(begins.trim()), code: code !== undefined },
    bold: whole,
  }
}

function withoutEmphasis(text: string): string {
  const inner = /^(\*\*|__)(?!\s)(.*\S)\1$/.exec(text.trim())?.[2]
  return (inner ?? text).trim()
}

/** In a Markdown table pipes part the cells and tabs are spaces; elsewhere tabs do, and nothing is marked up. */
function splitCells(line: string, bare: boolean): string[] {
  const isMarkdown =
    (bare && line.includes('|')) || (line.trim().startsWith('|') && line.trim().endsWith('|'))
  if (line.includes('\t') && !isMarkdown) return line.split('\t').map(withLineBreaks)
  const cells = splitPipes(line.replaceAll('\t', ' ').trim(), bare)
  if (!bare && !line.trim().startsWith('|')) return cells.map(withLineBreaks)
  return cells.map(cell => {
    const code = /^\s*`([^`]*)`\s*$/.exec(cell)?.[1]
    return code === undefined ? shownCell(cell) : code.replaceAll('\\|', '|').trim()
  })
}

function shownCell(cell: string): string {
  return unescaped(withLineBreaks(cell).replace(link, '$1').replace(inlineTag, '')).trim()
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
  return line.includes('|') && /^[\s|:-]+$/.test(line) && line.includes('-')
}
