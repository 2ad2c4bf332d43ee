import type { Heading, Mark, Prose } from './block.ts'
import { columnsLabelled } from './columns.ts'
import { looksLikeName } from './cookie-name.ts'
import { fieldLabelled } from './definition-list.ts'
import { categoryIn } from './kinds.ts'
import { parseNames } from './name-cell.ts'
import type { Field } from './row.ts'

export interface Line {
  readonly text: string
  readonly mark?: Mark
  /** Of a heading. */
  readonly level?: number
  /** Whose line it is. */
  readonly block: number
  /** Which of the document's headings and paragraphs that is, from 1. */
  readonly paragraph: number
}

/** How sure it is that a text is the name of a cookie: `soft`, if it could be an ordinary word as well. */
type Naming = 'sure' | 'soft'

export type ReadLine = Labelled | Headed | Bare | { readonly kind: 'plain'; readonly line: Line }

interface Labelled {
  readonly kind: 'labelled'
  readonly line: Line
  /** Where it stands by itself: the line before. */
  readonly label?: Line
  readonly fields: readonly Field[]
}

/** A name, and what is said of it on the same line. */
export interface Headed {
  readonly kind: 'headed'
  readonly line: Line
  readonly naming: Naming
  readonly names: string
  readonly separator: string
  readonly rest: string
}

/** A name by itself. */
export interface Bare {
  readonly kind: 'bare'
  readonly line: Line
  readonly naming: Naming
  readonly names: string
}

/** Longer lines are no label. */
const longestLabel = 40
/** Longer lines begin with no name. */
const longestNames = 120
/** @param before how many headings and paragraphs the document has had before these */
export function readLines(blocks: readonly (Heading | Prose)[], before: number): ReadLine[] {
  const lines = blocks.flatMap((block, index) => linesOf(block, index, before + index + 1))
  return withValues(lines.map(readLine))
}

function linesOf(block: Heading | Prose, index: number, paragraph: number): Line[] {
  if (block.kind === 'heading') {
    const { text, level, mark } = block
    return [{ text, level, block: index, paragraph, ...(mark && { mark }) }]
  }
  return block.text.split('\n').map((text, line): Line => {
    const mark = block.marks?.[line]
    return { text, block: index, paragraph, ...(mark && { mark }) }
  })
}

function readLine(line: Line): ReadLine {
  const text = line.text.replace(bullet, '')
  const isCode = line.mark?.code === true && text.startsWith(line.mark.text)
  const fields = isCode ? undefined : labelledFields(text)
  if (fields) return { kind: 'labelled', line, fields }
  const [names, separator, rest] = splitHead(text, line.mark) ?? []
  if (names !== undefined && separator !== undefined && rest) {
    const naming = namingOf(names, line.mark)
    if (naming) return { kind: 'headed', line, naming, names, separator, rest }
  }
  const bare = text.length <= longestNames ? text.replace(/:$/, '').trim() : ''
  const naming = bare === '' ? undefined : namingOf(bare, line.mark)
  if (naming) return { kind: 'bare', line, naming, names: bare }
  return { kind: 'plain', line }
}

export const bullet = /^(?:[-–—‣▪•·*+]|\d{1,2}[.)]) +/

/** A label by itself has its text on the next line: `Name:`, `_ga`; or `Name`, `_ga`, `Duration`, `2 years`. */
function withValues(read: readonly ReadLine[]): ReadLine[] {
  const joined: ReadLine[] = []
  for (let at = 0; at < read.length; at++) {
    const line = read[at] as ReadLine
    const value = read[at + 1]
    const label = loneLabel(line)
    const isLabel = label?.endsWith(':') || loneLabel(read[at + 2]) || loneLabel(read[at - 2])
    const field = label && isLabel && value && labelledBy(label, value)
    if (field) {
      joined.push({ kind: 'labelled', line: value.line, label: line.line, fields: [field] })
      at++
    } else joined.push(line)
  }
  return joined
}

function labelledBy(label: string, value: ReadLine): Field | undefined {
  const isPassage = value.kind === 'headed' && value.naming === 'sure'
  if (isPassage || value.kind === 'labelled' || loneLabel(value)) return undefined
  return fieldLabelled(`${label.replace(/:$/, '')}: ${value.line.text}`)
}

/** The text of a line that is a title of a column and nothing else, with its colon if it has one. */
function loneLabel(read: ReadLine | undefined): string | undefined {
  if (!read || read.kind === 'headed' || read.kind === 'bare') return undefined
  const { text } = read.line
  const label = text.replace(/:$/, '')
  const isTitle = text.length <= longestLabel && !/[:.;_]/.test(label) && columnsLabelled(label).length > 0
  return isTitle ? text : undefined
}

/** `Name: _ga; Purpose: …; Duration: 2 years`: each part has a label that is known, or none has. */
function labelledFields(text: string): Field[] | undefined {
  const whole = fieldLabelled(text)
  if (!whole) return undefined
  const parts = text.split(/[;|]/)
  const fields = parts.map(part => fieldLabelled(part.trim()))
  const known = fields.filter(field => field !== undefined)
  return parts.length > 1 && known.length > 1 ? known : [whole]
}

const separators = /:(?=\s|$)|\s[·|]\s|\s[-–—=]\s|\s?-{1,2}>\s?|\s?[→⇒]\s?|\s(?=\()/

/** The text up to the first separator, and what comes after it. */
function splitHead(text: string, mark: Mark | undefined): readonly [string, string, string] | undefined {
  const head = text.slice(0, longestNames)
  // `_ga` counts visits: what is set off ends where its mark does.
  if (mark?.code && head.startsWith(mark.text)) {
    const rest = text.slice(mark.text.length)
    if (/^\s+\p{L}/u.test(rest)) return [mark.text, ' ', rest.trim()]
  }
  const found = separators.exec(head)
  if (!found || found.index === 0) return undefined
  return [
    text.slice(0, found.index),
    found[0].trim() || '(',
    text.slice(found.index + found[0].length).trim(),
  ]
}

/** Whether a text is nothing but names of cookies. */
function namingOf(text: string, mark: Mark | undefined): Naming | undefined {
  const isCode = mark?.code === true && text.includes(mark.text)
  const read = parseNames(isCode ? `\`${text}\`` : text)
  if (!read.understood || read.names.length === 0 || read.open) return undefined
  if (read.names.some(name => attributes.has(name.toLowerCase()))) return undefined
  if (read.names.every(standsOut)) return 'sure'
  const category = categoryIn(text)
  if (category !== undefined && category !== 'unknown') return undefined
  if (isCode || /^["'“„«‘].*["'”“»’]/.test(text)) return 'sure'
  if (columnsLabelled(text).length > 0 || (category && !read.names.every(looksLikeName))) return undefined
  const inSight = read.names.every(looksLikeName) || read.names.some(standsOut)
  return read.names.length === 1 || inSight ? 'soft' : undefined
}

/** What RFC 6265bis calls the attributes of a cookie: told of it, also in code. */
const attributes = new Set(
  'expires max-age domain path secure httponly samesite partitioned priority'.split(' '),
)

/** Whether nothing but a cookie, or another thing of a program, has such a name. */
export function standsOut(name: string): boolean {
  return /[A-Za-z]/.test(name) && (/_|^\.[A-Za-z]/.test(name) || (name.includes('*') && looksLikeName(name)))
}
