import type { Heading, Mark, Prose } from './block.ts'
import { columnsLabelled } from './columns.ts'
import { fieldLabelled, fieldsOfLine } from './definition-list.ts'
import { categoryIn, mentionsCookies } from './kinds.ts'
import { parseLifetime } from './lifetime-cell.ts'
import { looksLikeName, parseNames } from './name-cell.ts'
import type { Field, Passage } from './row.ts'

/** A part of a text: passages that follow each other, or a block that says something else. */
export type TextPart =
  | { readonly kind: 'passages'; readonly passages: readonly Passage[] }
  | { readonly kind: 'block'; readonly block: Heading | Prose }

/**
 * Finds the cookies that headings and paragraphs in a row tell of, where it is clear what is the name:
 *
 * - `_ga: counts visits (2 years)`, `"_pk_id" – 13 months`, `CONSENT -> Google -> … -> session`
 * - a name by itself, as a heading, in bold or on a line of its own, and what is said of it below
 * - `Name: _ga`, `Purpose: …`, `Duration: …`, each on its line or behind semicolons
 *
 * What could be an ordinary word is a name only as code, in quotation marks, with a duration, or among names
 * that stand there in the same way.
 *
 * @param before how many headings and paragraphs the document has had before these
 */
export function textPassages(blocks: readonly (Heading | Prose)[], before: number): TextPart[] {
  const lines = blocks.flatMap((block, index) => linesOf(block, index, before + index + 1))
  const read = withValues(lines.map(readLine))
  const found = new Map<number, Found>()
  let waiting: Field[] = []
  for (let at = 0; at < lines.length; ) {
    const line = read[at]
    const passage = line && (passageAt(read, at) ?? recordAt(read, at, waiting))
    if (passage) {
      found.set(at, passage)
      at = passage.next
      waiting = []
    } else {
      if (line?.kind === 'labelled') waiting.push(...line.fields)
      else if (line?.line.level !== undefined) waiting = []
      at++
    }
  }
  return partsOf(blocks, read, found)
}

interface Line {
  readonly text: string
  readonly mark?: Mark
  /** Of a heading. */
  readonly level?: number
  /** Whose line it is. */
  readonly block: number
  /** Which of the document's headings and paragraphs that is, from 1. */
  readonly paragraph: number
}

interface Found {
  readonly passage: Passage
  /** The first line that is none of its. */
  readonly next: number
}

/** How sure it is that a text is the name of a cookie: `soft`, if it could be an ordinary word as well. */
type Naming = 'sure' | 'soft'

type ReadLine =
  | {
      readonly kind: 'labelled'
      readonly line: Line
      /** Where it stands by itself: the line before. */
      readonly label?: Line
      readonly fields: readonly Field[]
    }
  | {
      readonly kind: 'headed'
      readonly line: Line
      readonly naming: Naming
      readonly names: string
      readonly separator: string
      readonly rest: string
    }
  | { readonly kind: 'bare'; readonly line: Line; readonly naming: Naming; readonly names: string }
  | { readonly kind: 'plain'; readonly line: Line }

/** Longer lines are no label. */
const longestLabel = 40
/** Longer lines begin with no name. */
const longestNames = 120
/** So many lines away a like one can stand. */
const reach = 40
/** So many lines below a name may speak of it. */
const mostSaid = 8

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

const bullet = /^(?:[-–—‣▪•·*+]|\d{1,2}[.)]) +/

/** A label by itself has its text on the next line: `Name:`, `_ga`; or `Name`, `_ga`, `Duration`, `2 years`. */
function withValues(read: readonly ReadLine[]): ReadLine[] {
  const joined: ReadLine[] = []
  for (let at = 0; at < read.length; at++) {
    const line = read[at]
    const value = read[at + 1]
    const label = line && loneLabel(line)
    const isLabelled =
      label?.endsWith(':') ||
      (label !== undefined && (isLoneLabel(read[at + 2]) || isLoneLabel(read[at - 2])))
    if (
      !line ||
      label === undefined ||
      !isLabelled ||
      !value ||
      value.kind === 'labelled' ||
      loneLabel(value)
    ) {
      if (line) joined.push(line)
      continue
    }
    const isPassage = value.kind === 'headed' && value.naming === 'sure'
    const field = isPassage ? undefined : fieldLabelled(`${label.replace(/:$/, '')}: ${value.line.text}`)
    if (!field) {
      joined.push(line)
      continue
    }
    joined.push({ kind: 'labelled', line: value.line, label: line.line, fields: [field] })
    at++
  }
  return joined
}

/** The text of a line that is a title of a column and nothing else, with its colon if it has one. */
function loneLabel({ kind, line: { text } }: ReadLine): string | undefined {
  const label = text.replace(/:$/, '')
  if (text.length > longestLabel || kind === 'headed' || kind === 'bare' || /[:.;_]/.test(label))
    return undefined
  return columnsLabelled(label).length > 0 ? text : undefined
}

function isLoneLabel(line: ReadLine | undefined): boolean {
  return line !== undefined && loneLabel(line) !== undefined
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
function standsOut(name: string): boolean {
  return /[A-Za-z]/.test(name) && (/_|^\.[A-Za-z]/.test(name) || (name.includes('*') && looksLikeName(name)))
}

/** A name and what is said of it, on its line or below. */
function passageAt(read: readonly ReadLine[], at: number): Found | undefined {
  const line = read[at]
  if (line?.kind === 'headed') return headedAt(read, at, line)
  return line?.kind === 'bare' ? bareAt(read, at, line) : undefined
}

function headedAt(
  read: readonly ReadLine[],
  at: number,
  line: Extract<ReadLine, { kind: 'headed' }>,
): Found | undefined {
  const stated = lastingOf(line.rest)
  if (line.naming === 'soft' && !hasSureSibling(read, at, line) && !isDated(read, at, line, stated))
    return undefined
  const fields: Field[] = [
    namesField(line),
    { columns: ['purposes'], title: '', text: line.rest },
    ...(stated === undefined ? [] : [{ columns: ['lifetime'] as const, title: '', text: stated }]),
  ]
  // Only what is labelled goes on below: `_ga: counts visits`, `Duration: 2 years`.
  const below = saidBelow(read, at + 1, false)
  return found(read, at, [...fields, ...below.fields], below.next)
}

function bareAt(
  read: readonly ReadLine[],
  at: number,
  line: Extract<ReadLine, { kind: 'bare' }>,
): Found | undefined {
  const below = saidBelow(read, at + 1, true)
  const isLabelled = below.fields.some(({ columns, title }) => title !== '' && !columns.includes('names'))
  if (line.naming === 'soft' && !isLabelled && !hasSureSibling(read, at, line)) return undefined
  return found(read, at, [namesField(line), ...below.fields], below.next)
}

function namesField({ line, names }: Extract<ReadLine, { kind: 'headed' | 'bare' }>): Field {
  const isCode = line.mark?.code === true && names.includes(line.mark.text)
  return { columns: ['names'], title: '', text: isCode ? `\`${names}\`` : names }
}

/** `Name: _ga`, and what is labelled below it, or stood labelled above it. */
function recordAt(read: readonly ReadLine[], at: number, waiting: readonly Field[]): Found | undefined {
  const line = read[at]
  if (line?.kind !== 'labelled') {
    // "Session cookie (user_state)", "Lifespan: …"
    const named = line?.kind === 'plain' ? /\(([^()\s]{3,60})\)$/.exec(line.line.text)?.[1] : undefined
    const below = named !== undefined && standsOut(named) ? saidBelow(read, at + 1, false) : undefined
    if (!below || below.fields.length === 0 || named === undefined) return undefined
    const purposes: Field = {
      columns: ['purposes'],
      title: '',
      text: line?.line.text.replace(bullet, '') ?? '',
    }
    return found(
      read,
      at,
      [{ columns: ['names'], title: '', text: named }, purposes, ...below.fields],
      below.next,
    )
  }
  const name = line.fields.find(({ columns }) => columns.includes('names'))
  const names = name && parseNames(name.text)
  if (!names?.understood || names.names.length === 0) return undefined
  const below = saidBelow(read, at + 1, false)
  const others = [...line.fields.filter(field => field !== name), ...below.fields]
  // A duration above is another cookie's.
  const above = waiting.filter(
    ({ columns }) => !columns.includes('lifetime') && !others.some(other => other.columns[0] === columns[0]),
  )
  const fields = [...line.fields, ...below.fields, ...above]
  const says = fields.some(({ columns }) => columns.includes('purposes') || columns.includes('lifetime'))
  return says ? found(read, at, fields, below.next) : undefined
}

/** What the lines from here on say of the name above them, up to the next name or heading. */
function saidBelow(
  read: readonly ReadLine[],
  from: number,
  prose: boolean,
): { readonly fields: readonly Field[]; readonly next: number } {
  const fields: Field[] = []
  let next = from
  let plain = 0
  for (let at = from; at < Math.min(read.length, from + mostSaid); at++) {
    const line = read[at]
    // In a text, short lines with labels look like headings.
    const isHeading = line?.line.level !== undefined && !(line.kind === 'labelled' && line.line.level > 6)
    if (!line || isHeading) break
    if (line.kind === 'labelled') {
      if (line.fields.some(({ columns }) => columns.includes('names'))) break
      fields.push(...line.fields)
    } else if (line.kind === 'plain' && prose && plain < 3) {
      plain++
      fields.push(...fieldsOfLine(line.line.text))
    } else break
    next = at + 1
  }
  return { fields, next }
}

/**
 * Whether a line that stands there in the same way has a name that leaves no doubt: for a heading any of its
 * level, else one of the lines that follow each other with nothing between.
 */
function hasSureSibling(
  read: readonly ReadLine[],
  at: number,
  line: Extract<ReadLine, { kind: 'headed' | 'bare' }>,
): boolean {
  const isLike = (other: ReadLine | undefined) =>
    other?.kind === line.kind &&
    other.line.level === line.line.level &&
    (other.line.mark === undefined) === (line.line.mark === undefined) &&
    (other.kind === 'bare' || line.kind === 'bare' || other.separator === line.separator)
  const isSure = (other: ReadLine | undefined) =>
    isLike(other) && other?.kind === line.kind && other.naming === 'sure'
  if (line.kind === 'bare') return read.slice(Math.max(0, at - reach), at + reach + 1).some(isSure)
  for (const step of [-1, 1]) {
    for (let other = at + step; isLike(read[other]) && Math.abs(other - at) <= reach; other += step) {
      if (isSure(read[other])) return true
    }
  }
  return false
}

/**
 * Whether a duration makes a word that may be a name one: with its label, or where lines of the same form, if
 * not the next, have names that leave no doubt.
 */
function isDated(
  read: readonly ReadLine[],
  at: number,
  { names, rest, separator }: Extract<ReadLine, { kind: 'headed' }>,
  stated: string | undefined,
): boolean {
  if (stated === undefined) return false
  const several = /[,;]/.test(names)
  if (!several && !looksLikeName(names) && !/[-\d]/.test(names)) return false
  const labels = fieldsOfLine(rest).some(({ columns, title }) => title !== '' && columns.includes('lifetime'))
  const isLike = (line: ReadLine) =>
    line.kind === 'headed' && line.naming === 'sure' && line.separator === separator
  if (labels) return true
  for (const step of [-1, 1]) {
    for (let other = at + step; Math.abs(other - at) <= reach; other += step) {
      const line = read[other]
      const isHeading = line?.line.level !== undefined && !mentionsCookies(line.line.text)
      if (line === undefined || isHeading) break
      if (isLike(line)) return true
    }
  }
  return false
}

/** The parts of a text that state how long, if the text as a whole can be read so. */
function lastingOf(text: string): string | undefined {
  const states = (part: string) => ['session', 'at-most'].includes(parseLifetime(part).kind)
  const parts = text.split(/[()]|->|→|\s[-–—]\s|\.\s/).map(part => part.trim())
  const stating = parts.filter(part => part !== '' && states(part))
  if (stating.length === 0 && !states(text)) return undefined
  if (stating.length > 0 && parseLifetime(text).kind === 'not-understood' && stating.length !== 1)
    return undefined
  return stating.length > 0 ? stating.join('\n') : text
}

function found(read: readonly ReadLine[], at: number, fields: readonly Field[], next: number): Found {
  const lines = read.slice(at, next).flatMap(linesIn)
  const paragraph = lines[0]?.paragraph ?? 1
  return {
    passage: { place: { paragraph }, fields, verbatim: lines.map(({ text }) => text).join('\t') },
    next,
  }
}

function linesIn(read: ReadLine): Line[] {
  return read.kind === 'labelled' && read.label ? [read.label, read.line] : [read.line]
}

/** The text again, with the passages in the places of the lines that they were read from. */
function partsOf(
  blocks: readonly (Heading | Prose)[],
  read: readonly ReadLine[],
  found: ReadonlyMap<number, Found>,
): TextPart[] {
  const parts: TextPart[] = []
  let passages: Passage[] = []
  /** Lines of one block that nothing was read from. */
  let rest: Line[] = []
  const close = () => {
    const block = blocks[rest[0]?.block ?? -1]
    const text = rest.map(line => line.text).join('\n')
    if (block) parts.push({ kind: 'block', block: block.kind === 'heading' ? block : { ...block, text } })
    rest = []
  }
  for (let at = 0; at < read.length; ) {
    const here = found.get(at)
    if (here) {
      close()
      passages.push(here.passage)
      at = here.next
      continue
    }
    if (passages.length > 0) parts.push({ kind: 'passages', passages })
    passages = []
    for (const line of read.slice(at, at + 1).flatMap(linesIn)) {
      if (rest[0] && rest[0].block !== line.block) close()
      rest.push(line)
    }
    at++
  }
  close()
  if (passages.length > 0) parts.push({ kind: 'passages', passages })
  return parts
}
