import type { ReactNode } from 'react'
import { type MessageId, text } from '../browser/text.ts'
import type { ChangedRow, ComparedCell } from '../policy/drift.ts'
import type { Declaration } from '../policy/policy.ts'
import { Shown } from './shown.tsx'

/** The address of a page, opened only by a click, and when it was read, if it was (milliseconds since 1970). */
export function PageLink({ page }: { page: { readonly address: string; readonly readAt?: number } }) {
  const { address, readAt } = page
  return (
    <p>
      <a href={address} target="_blank" rel="noreferrer">
        <Shown>{address}</Shown>
      </a>
      {readAt !== undefined && ` (${text('source_read_at', { moment: readAt })})`}
    </p>
  )
}

/** Rows as they stand in a policy. */
export function RowList(props: {
  title: MessageId
  rows: readonly Pick<Declaration, 'row'>[]
  language: string | undefined
}) {
  const { title, rows, language } = props
  return (
    <Group title={title} count={rows.length}>
      <ul lang={language}>
        {numbered(rows).map(([number, { row }]) => (
          <li key={number}>
            <Shown>{inOneLine(row)}</Shown>
          </li>
        ))}
      </ul>
    </Group>
  )
}

/** The cells that say something. */
function inOneLine(row: string): string {
  return row
    .split('\t')
    .filter(cell => cell.trim() !== '')
    .join(' · ')
}

/** Rows that are not as they were, side by side, a table for each. */
export function ChangedRows(props: {
  title: MessageId
  rows: readonly ChangedRow[]
  languages: readonly [before: string, after: string]
}) {
  const { title, rows, languages } = props
  return (
    <Group title={title} count={rows.length}>
      {numbered(rows).map(([number, row]) => (
        <SideBySide key={number} row={row} languages={languages} />
      ))}
    </Group>
  )
}

function SideBySide(props: { row: ChangedRow; languages: readonly [before: string, after: string] }) {
  const { row, languages } = props
  const { before, after, cells } = row
  return (
    <table>
      <caption>
        <Shown>{after.names.join(', ') || after.provider}</Shown>
      </caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{text('live_before')}</th>
          <th scope="col">{text('live_after')}</th>
        </tr>
      </thead>
      <tbody>
        {cells.filter(isToldOnce).map(cell => (
          <tr key={cell}>
            <th scope="row">{text(titles[cell])}</th>
            <td lang={languages[0]}>
              <Shown>{textOf(before, cell)}</Shown>
            </td>
            <td lang={languages[1]}>
              <Shown>{textOf(after, cell)}</Shown>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const titles = {
  names: 'live_cell_names',
  provider: 'cited_provider',
  function: 'cited_function',
  location: 'cited_location',
  purposes: 'cited_purposes',
  category: 'live_cell_heading',
  lifetime: 'cited_lifetime',
  lifetimeText: 'cited_lifetime',
} as const satisfies Record<ComparedCell, MessageId>

/** Another lifetime is told in the words for it. */
function isToldOnce(cell: ComparedCell, _: number, cells: readonly ComparedCell[]): boolean {
  return cell !== 'lifetimeText' || !cells.includes('lifetime')
}

/** The policy's own words: of the category those of the heading, on which it rests. */
function textOf(row: Declaration, cell: ComparedCell): string {
  const words = {
    ...row,
    names: row.namesText ?? row.names.join(', '),
    category: row.heading,
    lifetime: row.lifetimeText ?? '',
  }
  return words[cell] || text('live_not_stated')
}

/** More would be no help, and a page can have as many as it likes. */
const mostShown = 50

function Group({ title, count, children }: { title: MessageId; count: number; children: ReactNode }) {
  if (count === 0) return null
  return (
    <>
      <h2>{text(title, { count })}</h2>
      {children}
      {count > mostShown && <p>{text('live_more_other', { count: count - mostShown })}</p>}
    </>
  )
}

/** The rows to show; two can be the same, so their number tells them apart. */
function numbered<Row>(rows: readonly Row[]): [number, Row][] {
  return rows.slice(0, mostShown).map((row, index) => [index + 1, row])
}
