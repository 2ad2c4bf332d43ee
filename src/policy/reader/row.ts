import { languages } from '../languages/index.ts'
import { type Column, list } from '../languages/language.ts'
import { cut, policyLimits } from '../limits.ts'
import type { Declaration } from '../policy.ts'
import { type Place, type Row, verbatim } from './block.ts'
import type { Header } from './columns.ts'
import { folded } from './folded.ts'
import type { Above } from './heading-trail.ts'
import { categoryOfCell, isOnCondition, takesBackNecessary } from './kinds.ts'
import { parseLifetime } from './lifetime-cell.ts'
import { unitInTitle } from './lifetime-terms.ts'
import { namesIn, parseNames } from './name-cell.ts'

/** What is said of one cookie, or of several together, wherever it stands: a row, a list, a paragraph. */
export interface Passage {
  readonly place: Place
  /** In their order; several can hold the same kind of thing, one can hold several kinds or none we know. */
  readonly fields: readonly Field[]
  /** As readers have it before them. */
  readonly verbatim: string
}

export interface Field {
  readonly columns: readonly Column[]
  /** Empty where the text has no title. */
  readonly title: string
  readonly text: string
}

export function untitled(column: Column, text: string): Field {
  return { columns: [column], title: '', text }
}

/** A row of a table under its header. The row has as many cells as the header. */
export function passageOf(row: Row, { columns, titles }: Header): Passage {
  const fields = row.cells.map(({ text }, index) => ({
    columns: columns[index] ?? [],
    title: titles[index] ?? '',
    text,
  }))
  return { place: row.place, fields, verbatim: verbatim(row) }
}

/** The declarations of a passage: one, or one for each line where names and durations stand side by side. */
export function toDeclarations(passage: Passage, above: Above): Declaration[] {
  return sideBySide(passage).map(one => toDeclaration(one, above))
}

function toDeclaration({ fields, verbatim }: Passage, above: Above): Declaration {
  const held = (column: Column) => fields.filter(({ columns }) => columns.includes(column))
  const text = (column: Column) =>
    held(column)
      .map(({ text }) => text)
      .filter(text => text !== '')
  const namesText = text('names').join('\n')
  const names = parseNames(namesText, held('names')[0]?.title)
  const lasting = held('lifetime')
  const lifetimeText = lasting.length === 0 ? undefined : text('lifetime').join('\n')
  const lifetime = parseLifetime(lifetimeText ?? '', unitInTitle(lasting[0]?.title ?? ''))
  const further = fields.filter(
    ({ columns, title, text }) => columns.length === 0 && title !== '' && text !== '',
  )
  const category = categoryOfCell(text('category').join('\n')) ?? above.category
  const doubts =
    category === 'necessary' &&
    (further.some(({ title, text }) => takesBackNecessary(title, text)) ||
      text('purposes').some(isOnCondition))
  const notUnderstood = {
    ...(!names.understood && { names: namesText }),
    ...(lifetime.kind === 'not-understood' && { lifetime: lifetime.text }),
  }
  return {
    names: names.understood ? names.names : [],
    ...(!(names.understood && names.literal) && { namesText }),
    ...(names.understood && names.open && { namesOpen: true as const }),
    provider: oneLine(text('provider').join(', ')),
    ...splitLocation(oneLine(text('function-and-location').join(' '))),
    purposes: oneLine(text('purposes').join('\n')),
    category: doubts ? 'unknown' : category,
    lifetime,
    ...(lifetimeText !== undefined && { lifetimeText }),
    ...(further.length > 0 && {
      further: further.map(({ title, text }) => ({ title: cut(oneLine(title), policyLimits.title), text })),
    }),
    heading: above.heading,
    row: verbatim,
    ...(Object.keys(notUnderstood).length > 0 && { notUnderstood }),
  }
}

/**
 * Lists of names and of durations, line by line, are pairs: the first name has the first duration. So are the
 * purposes, where there are as many.
 */
function sideBySide(passage: Passage): readonly Passage[] {
  const names = linesOf(passage, 'names')
  const durations = linesOf(passage, 'lifetime')
  const pairs =
    names.length > 1 &&
    names.length === durations.length &&
    names.every(name => namesIn(name).length > 0) &&
    durations.every(duration => parseLifetime(duration).kind !== 'not-understood')
  if (!pairs) return [passage]
  return names.map((_, line) => ({
    ...passage,
    fields: passage.fields.map(field => {
      const lines = field.text.split('\n')
      return lines.length === names.length ? { ...field, text: lines[line] ?? '' } : field
    }),
  }))
}

function linesOf({ fields }: Passage, column: Column): readonly string[] {
  const [field, ...others] = fields.filter(({ columns }) => columns.includes(column))
  return field === undefined || others.length > 0 ? [] : field.text.split('\n')
}

function oneLine(cell: string): string {
  return cell.replaceAll('\n', ' ')
}

/**
 * `API (CSRF) (front and back office)` → `API (CSRF)` and `front and back office`. Other brackets at the
 * end say what something is, not where: they stay with the function.
 */
function splitLocation(cell: string): { function: string; location: string } {
  const opening = cell.lastIndexOf('(')
  const location = cell.slice(opening + 1, -1)
  const task = cell.slice(0, Math.max(0, opening)).trim()
  const isPlace =
    !/[()]/.test(location) &&
    folded(location)
      .split(/[^a-z]+/)
      .some(word => offices.has(word))
  const splits = task !== '' && cell.endsWith(')') && isPlace
  return splits ? { function: task, location } : { function: cell, location: '' }
}

const offices = new Set(languages.flatMap(({ offices }) => list(offices)))
