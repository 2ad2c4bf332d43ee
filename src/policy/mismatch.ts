import type * as v from 'valibot'
import type { InAll } from './registry/schema.ts'

/** A value that cannot be taken: where it stands, what was expected there, and what came. */
export interface Mismatch {
  /** Such as `declarations[2].names`; absent for the whole. */
  readonly path?: string
  readonly expected: Expectation
  /** What came, shortened; absent where there was nothing. */
  readonly got?: string
}

/** What was expected, and how many, or which, where it says so. */
interface Expectation {
  readonly what: ExpectationName
  readonly of?: string | number
}

/** The surfaces have words for each. */
type ExpectationName =
  | 'above_zero'
  | 'copies'
  | 'entries'
  | 'day'
  | 'fewer'
  | 'file'
  | 'filled'
  | 'host'
  | 'https'
  | 'json'
  | 'language'
  | 'list'
  | 'no_such'
  | 'object'
  | 'once'
  | 'one_of'
  | 'readable'
  | 'shorter'
  | 'size'
  | 'some'
  | 'storage'
  | 'text'
  | 'value'
  | InAll

/** What a schema finds wrong with a value, in our terms. */
export function mismatchOf(issue: v.BaseIssue<unknown>): Mismatch {
  const path = pathOf(issue)
  const got = received(issue)
  return { ...(path && { path }), expected: expectationOf(issue), ...(got !== undefined && { got }) }
}

/** A message is not as long as what it speaks of. */
export function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}

const longest = 80

function expectationOf({ type, kind, expected, input, requirement }: v.BaseIssue<unknown>): Expectation {
  // A property that is missing, or that no schema knows, is told of its object.
  if (type === 'strict_object' && expected === 'never') return { what: 'no_such' }
  if (kind === 'schema' && expected !== null && expected.startsWith('"') && input === undefined)
    return { what: 'value' }
  const what = named[type] ?? (typeof input === 'string' ? 'text' : 'value')
  switch (type) {
    case 'non_empty':
      return { what: Array.isArray(input) ? 'some' : 'filled' }
    case 'max_length':
      return { what: Array.isArray(input) ? 'fewer' : 'shorter', of: Number(requirement) }
    case 'picklist':
    case 'literal':
    case 'variant':
      return { what, of: (expected ?? '').replaceAll(/[()"]/g, '').replaceAll(' | ', ', ') }
    case 'raw_check':
      return { what: expected as InAll, of: Number(input) }
    default:
      return { what }
  }
}

const named: Readonly<Record<string, ExpectationName>> = {
  array: 'list',
  check: 'host',
  finite: 'above_zero',
  gt_value: 'above_zero',
  iso_date: 'day',
  literal: 'one_of',
  number: 'above_zero',
  picklist: 'one_of',
  regex: 'language',
  starts_with: 'https',
  strict_object: 'object',
  string: 'text',
  url: 'https',
  variant: 'one_of',
}

function received({ type, expected, input, received }: v.BaseIssue<unknown>): string | undefined {
  if (input === undefined) return undefined
  // Valibot tells of lists and objects by the names that JavaScript has for them.
  if (typeof input === 'object' && input !== null) {
    const isCounted = type === 'max_length' && Array.isArray(input)
    return isCounted ? String(input.length) : Array.isArray(input) ? '[…]' : '{…}'
  }
  const isKey = type === 'strict_object' && expected === 'never'
  return shortened(isKey ? String(input) : received)
}

/** `declarations[2].names`: counted from 1, as a person does. */
function pathOf({ path }: Pick<v.BaseIssue<unknown>, 'path'>): string {
  const items: readonly v.IssuePathItem[] = path ?? []
  return items
    .map(({ key }, index) =>
      typeof key === 'number' ? `[${key + 1}]` : `${index > 0 ? '.' : ''}${shortened(String(key))}`,
    )
    .join('')
}
