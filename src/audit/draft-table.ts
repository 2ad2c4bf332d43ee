import type { Column, DraftWords, Language } from '../policy/languages/language.ts'
import type { ColumnTitles, Declaration } from '../policy/policy.ts'
import type { StandingPolicy } from '../policy/registry.ts'
import { templates } from '../policy/templates.ts'
import { worded } from './draft-words.ts'

/** `older`: provider, function and location, names, purposes. `newer`: provider, names, duration, purposes. */
export type Template = 'older' | 'newer'

/** All rows of the policy, word for word, and the new ones at the end; or why there is no such table. */
export type CorrectedTable =
  | { readonly status: 'whole'; readonly groups: readonly TableGroup[] }
  /**
   * `platform`: the portal's own policy is not known. `noted`: only facts of the policy are, not its words.
   * `unread`: some of its rows could not be read. `shape`: its table has other columns than the two templates.
   */
  | { readonly status: 'none'; readonly why: 'platform' | 'noted' | 'unread' | 'shape' }

/** Rows that stand under one heading. */
export interface TableGroup {
  /** Empty when none stands above. */
  readonly heading: string
  readonly rows: readonly (readonly string[])[]
}

/** Only the newer template has a column for lifetimes: where one of its cells was read, it is the newer. */
export function templateOf(declarations: readonly Declaration[]): Template {
  const hasColumn = ({ lifetime, lifetimeText }: Declaration) =>
    lifetimeText !== undefined || lifetime.kind !== 'unstated'
  return declarations.some(hasColumn) ? 'newer' : 'older'
}

const columns = {
  older: ['provider', 'function-and-location', 'names', 'purposes'],
  newer: ['provider', 'names', 'lifetime', 'purposes'],
} as const satisfies Record<Template, readonly Column[]>

/** Those of the policy's own table; where they are not known, the usual ones, in English those of the published templates. */
export function titlesOf(
  template: Template,
  { tag, drafts }: Language,
  own: ColumnTitles = {},
): readonly string[] {
  const published = templates[template === 'older' ? 0 : 1]
  return columns[template].map((column, index) => {
    const usual = tag === 'en' ? published[index] : undefined
    return own[column] ?? usual ?? drafts.titles[column]
  })
}

/** The table with new rows at its end. */
export function correctedTable(
  against: StandingPolicy,
  template: Template,
  added: TableGroup['rows'],
  words: DraftWords,
): CorrectedTable {
  const { declarations, unread = [] } = against.policy
  if (against.standing === 'platform') return { status: 'none', why: 'platform' }
  if (declarations.some(({ verbatim }) => verbatim === false)) return { status: 'none', why: 'noted' }
  if (unread.length > 0) return { status: 'none', why: 'unread' }
  if (!declarations.every(declaration => hasShape(declaration, template))) {
    return { status: 'none', why: 'shape' }
  }
  const groups: { heading: string; rows: (readonly string[])[] }[] = []
  for (const { heading, row } of declarations) {
    const last = groups.at(-1)
    if (last?.heading === heading) last.rows.push(row.split('\t'))
    else groups.push({ heading, rows: [row.split('\t')] })
  }
  groups.push({ heading: worded(words, 'open', words.kind), rows: [...added] })
  return { status: 'whole', groups }
}

/** Whether the cells of a row stand in the template's columns: then they can be given back as they are. */
function hasShape(declaration: Declaration, template: Template): boolean {
  const cells = declaration.row.split('\t')
  const oneLine = (text = '') => text.replaceAll('\n', ' ')
  const said: Readonly<Record<(typeof columns)[Template][number], (cell: string) => boolean>> = {
    provider: cell => oneLine(cell) === declaration.provider,
    purposes: cell => oneLine(cell) === declaration.purposes,
    lifetime: cell => cell === (declaration.lifetimeText ?? ''),
    names: cell =>
      declaration.namesText === undefined
        ? declaration.names.every(name => cell.includes(name))
        : cell === declaration.namesText,
    'function-and-location': cell =>
      oneLine(cell) === declaration.function ||
      oneLine(cell) === `${declaration.function} (${declaration.location})`,
  }
  return (
    cells.length === columns[template].length &&
    columns[template].every((column, index) => said[column](cells[index] ?? ''))
  )
}
