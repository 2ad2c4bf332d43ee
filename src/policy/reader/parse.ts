import { policyLimits, readingLimits } from '../limits.ts'
import type { PolicyTable } from '../policy.ts'
import type { Place } from './block.ts'
import { blocksOfPage } from './blocks-of-page.ts'
import { blocksOfText, lineBreak } from './blocks-of-text.ts'
import { firstParts } from './first-parts.ts'
import { PolicyReader } from './policy-reader.ts'
import { isLost, type NotUnderstood, Reading } from './reading.ts'

/** What a policy document says. */
export interface PolicyDocument extends PolicyTable {
  /** The portal that the document names as its own, if it does. */
  readonly host?: string
  /** Everything in its tables that could not be read, in its order. */
  readonly notUnderstood: readonly NotUnderstood[]
}

/** A document that cannot be read as a policy; the message says where, what was expected, what came. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError'
  /** Counted from 1; absent for a page, and when the whole document is meant. */
  readonly line?: number
  /** What was found instead. */
  readonly notUnderstood: readonly NotUnderstood[]

  constructor(problem: {
    place?: Place
    expected: string
    came: string
    notUnderstood?: readonly NotUnderstood[]
  }) {
    const { place, expected, came, notUnderstood = [] } = problem
    super(`${place === undefined ? '' : `${placeName(place)}: `}expected ${expected}; got ${came}`)
    this.notUnderstood = notUnderstood
    if (place && 'line' in place) this.line = place.line
  }
}

/**
 * Reads a cookie policy: a page, or a text with tabs or Markdown's pipes between the cells.
 *
 * What is not understood is kept verbatim and named in `notUnderstood`; it never becomes a guess.
 *
 * @throws PolicyError when not one row of a table of cookies is there
 */
export function parsePolicy(source: Document | string): PolicyDocument {
  const isText = typeof source === 'string'
  const reading = new Reading()
  const reader = new PolicyReader(reading)
  const { blocks, rest } = firstParts(
    isText ? blocksOfText(source) : blocksOfPage(source),
    readingLimits.parts,
  )
  reader.read(blocks)
  if (rest)
    reading.leave(rest.place, `at most ${readingLimits.parts} lines and cells in a document`, rest.text)
  const { declarations, notUnderstood } = reading
  const { host } = reader
  const titles = reader.titles()
  if (declarations.length === 0) throw noPolicy(source, notUnderstood)
  const hint = isText ? '' : (source.documentElement?.getAttribute('lang') ?? '').slice(0, 2).toLowerCase()
  const lost = notUnderstood.filter(isLost)
  // The last one may stand for all the rest of the document.
  if (lost.length > policyLimits.unread)
    lost.splice(policyLimits.unread - 1, lost.length - policyLimits.unread)
  return {
    language: reader.language(hint),
    declarations,
    notUnderstood,
    ...(lost.length > 0 && { unread: lost.map(({ text }) => text || '…') }),
    ...(titles && { titles }),
    ...(host && { host }),
  }
}

/** For messages: a text cut where it would flood the terminal. */
function quoted(text: string): string {
  const cells = text
    .slice(0, 400)
    .split('\t')
    .map(cell => JSON.stringify(cell))
    .join(' | ')
  return cells.length > 300 ? `${cells.slice(0, 300)}…` : cells
}

/** For messages: what was found where something else was expected. */
export function cameOf({ kind, text }: NotUnderstood): string {
  return kind === 'row' ? `${text.split('\t').length}: ${quoted(text)}` : quoted(text)
}

/** For messages. */
export function placeName(place: Place): string {
  if ('line' in place) return `line ${place.line}`
  return 'table' in place ? `table ${place.table}, row ${place.row}` : `paragraph ${place.paragraph}`
}

function noPolicy(source: Document | string, notUnderstood: readonly NotUnderstood[]): PolicyError {
  const first = notUnderstood.find(({ kind }) => kind !== 'other') ?? notUnderstood[0]
  if (first) return new PolicyError({ ...first, came: cameOf(first), notUnderstood })
  if (typeof source !== 'string') {
    const title = source.querySelector('title')?.textContent?.trim() ?? ''
    return new PolicyError({
      expected: 'a page with a table of cookies',
      came: title === '' ? 'a page without one' : `a page without one, titled ${quoted(title)}`,
    })
  }
  return new PolicyError({
    place: { line: source.trimEnd().split(lineBreak).length },
    expected: 'a cookie policy with at least one table row (cells between tabs, or between pipes)',
    came: source.trim() === '' ? 'an empty document' : 'the end of the document without one',
  })
}
