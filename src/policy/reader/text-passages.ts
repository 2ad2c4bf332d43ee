import type { Heading, Prose } from './block.ts'
import { looksLikeName } from './cookie-name.ts'
import { fieldsOfLine } from './definition-list.ts'
import { mentionsCookies } from './kinds.ts'
import { parseLifetime, statesLifetime } from './lifetime-cell.ts'
import { namesIn } from './name-cell.ts'
import { type Field, type Passage, untitled } from './row.ts'
import {
  type Bare,
  bullet,
  type Headed,
  type Line,
  type ReadLine,
  readLines,
  standsOut,
} from './text-lines.ts'

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
  const read = readLines(blocks, before)
  const found = new Map<number, Found>()
  let waiting: Field[] = []
  for (let at = 0; at < read.length; ) {
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

interface Found {
  readonly passage: Passage
  /** The first line that is none of its. */
  readonly next: number
}

/** So many lines away a like one can stand. */
const reach = 40
/** So many lines below a name may speak of it. */
const mostSaid = 8

/** A name and what is said of it, on its line or below. */
function passageAt(read: readonly ReadLine[], at: number): Found | undefined {
  const line = read[at]
  if (line?.kind === 'headed') return headedAt(read, at, line)
  return line?.kind === 'bare' ? bareAt(read, at, line) : undefined
}

function headedAt(read: readonly ReadLine[], at: number, line: Headed): Found | undefined {
  const stated = lastingOf(line.rest)
  if (line.naming === 'soft' && !hasSureSibling(read, at, line) && !isDated(read, at, line, stated))
    return undefined
  const lasts = stated === undefined ? [] : [untitled('lifetime', stated)]
  // Only what is labelled goes on below: `_ga: counts visits`, `Duration: 2 years`.
  const below = saidBelow(read, at + 1, false)
  const fields = [namesField(line), untitled('purposes', line.rest), ...lasts, ...below.fields]
  return found(read, at, fields, below.next)
}

function bareAt(read: readonly ReadLine[], at: number, line: Bare): Found | undefined {
  const below = saidBelow(read, at + 1, true)
  const isLabelled = below.fields.some(({ columns, title }) => title !== '' && !columns.includes('names'))
  if (line.naming === 'soft' && !isLabelled && !hasSureSibling(read, at, line)) return undefined
  return found(read, at, [namesField(line), ...below.fields], below.next)
}

function namesField({ line, names }: Headed | Bare): Field {
  const isCode = line.mark?.code === true && names.includes(line.mark.text)
  return untitled('names', isCode ? `\`${names}\`` : names)
}

/** `Name: _ga`, and what is labelled below it, or stood labelled above it. */
function recordAt(read: readonly ReadLine[], at: number, waiting: readonly Field[]): Found | undefined {
  const line = read[at]
  if (line?.kind === 'plain') return calledAt(read, at, line.line.text)
  const own = line?.kind === 'labelled' ? line.fields : []
  const name = own.find(({ columns }) => columns.includes('names'))
  if (!name || namesIn(name.text).length === 0) return undefined
  const below = saidBelow(read, at + 1, false)
  const said = [...own.filter(field => field !== name), ...below.fields]
  // A duration above is another cookie's.
  const above = waiting.filter(
    ({ columns }) => !columns.includes('lifetime') && !said.some(other => other.columns[0] === columns[0]),
  )
  const fields = [...own, ...below.fields, ...above]
  const says = fields.some(({ columns }) => columns.includes('purposes') || columns.includes('lifetime'))
  return says ? found(read, at, fields, below.next) : undefined
}

/** "Session cookie (user_state)", "Lifespan: …" */
function calledAt(read: readonly ReadLine[], at: number, text: string): Found | undefined {
  const name = /\(([^()\s]{3,60})\)$/.exec(text)?.[1]
  if (name === undefined || !standsOut(name)) return undefined
  const { fields, next } = saidBelow(read, at + 1, false)
  if (fields.length === 0) return undefined
  return found(
    read,
    at,
    [untitled('names', name), untitled('purposes', text.replace(bullet, '')), ...fields],
    next,
  )
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
function hasSureSibling(read: readonly ReadLine[], at: number, line: Headed | Bare): boolean {
  const isLike = (other: ReadLine | undefined): other is Headed | Bare =>
    other?.kind === line.kind &&
    other.line.level === line.line.level &&
    (other.line.mark === undefined) === (line.line.mark === undefined) &&
    (other.kind === 'bare' || line.kind === 'bare' || other.separator === line.separator)
  const isSure = (other: ReadLine | undefined) => isLike(other) && other.naming === 'sure'
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
  { names, rest, separator }: Headed,
  stated: string | undefined,
): boolean {
  if (stated === undefined) return false
  const several = /[,;]/.test(names)
  if (!several && !looksLikeName(names) && !/[-\d]/.test(names)) return false
  const labels = fieldsOfLine(rest).some(({ columns, title }) => title !== '' && columns.includes('lifetime'))
  if (labels) return true
  for (const step of [-1, 1]) {
    for (let other = at + step; Math.abs(other - at) <= reach; other += step) {
      const line = read[other]
      const isHeading = line?.line.level !== undefined && !mentionsCookies(line.line.text)
      if (line === undefined || isHeading) break
      if (line.kind === 'headed' && line.naming === 'sure' && line.separator === separator) return true
    }
  }
  return false
}

/** The parts of a text that state how long, if the text as a whole can be read so. */
function lastingOf(text: string): string | undefined {
  const parts = text.split(/[()]|->|→|\s[-–—]\s|\.\s/).map(part => part.trim())
  const stating = parts.filter(part => part !== '' && statesLifetime(part))
  if (stating.length === 0) return statesLifetime(text) ? text : undefined
  if (stating.length > 1 && parseLifetime(text).kind === 'not-understood') return undefined
  return stating.join('\n')
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
