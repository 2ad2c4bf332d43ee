import { useMemo, useState } from 'react'
import { type Draft, draftOf } from '../audit/draft.ts'
import { type DraftFormatName, draftFormats } from '../audit/draft-formats.ts'
import type { CorrectedTable } from '../audit/draft-table.ts'
import type { Report } from '../audit/report.ts'
import { copyText } from '../browser/copy-text.ts'
import { text } from '../browser/text.ts'
import { messageOf } from '../surface/message-of.ts'
import { Shown } from '../surface/shown.tsx'
import { textOf } from '../surface/text-of.ts'
import { useFirst } from './show-more.tsx'
import { atOnce } from './table-view.ts'

type Outcome = { readonly message: string; readonly byHand?: string }
type Copy = (content: string, done: string) => void

/** What the administrator can add to the policy, to copy row by row or as the whole table. */
export function DraftPart({ report }: { report: Report }) {
  const draft = useMemo(() => draftOf(report), [report])
  const [outcome, setOutcome] = useState<Outcome>()
  const copy: Copy = (content, done) =>
    copyText(content).then(
      () => setOutcome({ message: done }),
      error => setOutcome({ message: text('draft_not_copied', messageOf(error)), byHand: content }),
    )
  return (
    <section className="draft" aria-labelledby="draft">
      <h2 id="draft">{text('draft_title')}</h2>
      {draft ? (
        <>
          <p>{text('draft_intro')}</p>
          {draft.notes.map(note => (
            <p key={note.id} className="note">
              {textOf(note)}
            </p>
          ))}
          <Rows draft={draft} copy={copy} />
          <p role="status">{outcome?.message}</p>
          {outcome?.byHand !== undefined && (
            <textarea readOnly aria-label={text('draft_by_hand')} rows={8} value={outcome.byHand} />
          )}
          {draft.table.status === 'whole' && <WholeTable draft={draft} table={draft.table} copy={copy} />}
        </>
      ) : (
        <p>{text('draft_none')}</p>
      )}
    </section>
  )
}

function Rows({ draft: { rows, titles, language }, copy }: { draft: Draft; copy: Copy }) {
  const { first, more } = useFirst(rows, '[data-draft] button:first-child')
  return (
    <div className="framed">
      <table>
        <thead>
          <tr>
            <Titles titles={titles} language={language} />
            <th scope="col" data-copy>
              {text('draft_copy')}
            </th>
          </tr>
        </thead>
        <tbody>
          {first.map(({ name, cells, notes }) => (
            <tr key={cells.join('\t')} data-draft={name}>
              <Cells cells={cells} language={language} />
              <td data-copy>
                <CopyButton format="html" name={name} cells={cells} copy={copy} />
                <CopyButton format="markdown" name={name} cells={cells} copy={copy} />
                {notes.map(note => (
                  <p key={note.id}>{textOf(note)}</p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </div>
  )
}

interface CopyButtonProps {
  readonly format: DraftFormatName
  readonly name: string
  readonly cells: readonly string[]
  readonly copy: Copy
}

function CopyButton({ format, name, cells, copy }: CopyButtonProps) {
  return (
    <button
      type="button"
      data-action={`copy-${format}`}
      aria-label={text(`draft_copy_${format}`, name || text('no_name'))}
      onClick={() => copy(draftFormats[format].row(cells), text('draft_copied_row', name || text('no_name')))}
    >
      {text(`draft_${format}`)}
    </button>
  )
}

interface WholeTableProps {
  readonly draft: Draft
  readonly table: Extract<CorrectedTable, { status: 'whole' }>
  readonly copy: Copy
}

function WholeTable({ draft: { titles, language }, table: { groups }, copy }: WholeTableProps) {
  const copyAs = (format: DraftFormatName) => () =>
    copy(draftFormats[format].table(titles, groups), text('draft_copied_table'))
  return (
    <details className="fold">
      <summary>{text('draft_table_title')}</summary>
      <p>{text('draft_table_intro')}</p>
      <p className="buttons">
        <button type="button" data-action="copy-table-html" onClick={copyAs('html')}>
          {text('draft_copy_table_html')}
        </button>
        <button type="button" data-action="copy-table-markdown" onClick={copyAs('markdown')}>
          {text('draft_copy_table_markdown')}
        </button>
      </p>
      {withKeys(groups, ({ heading }) => heading).map(({ key, item: { heading, rows } }) => (
        <div key={key} className="framed" lang={language}>
          {heading !== '' && (
            <h3>
              <Shown>{heading}</Shown>
            </h3>
          )}
          <table>
            <thead>
              <tr>
                <Titles titles={titles} language={language} />
              </tr>
            </thead>
            <tbody>
              {withKeys(rows.slice(0, atOnce), cells => cells.join('\t')).map(({ key, item: cells }) => (
                <tr key={key}>
                  <Cells cells={cells} language={language} />
                </tr>
              ))}
            </tbody>
          </table>
          {rows.length > atOnce && <p>{text('live_more_other', { count: rows.length - atOnce })}</p>}
        </div>
      ))}
    </details>
  )
}

function Titles({ titles, language }: Pick<Draft, 'titles' | 'language'>) {
  return titles.map(title => (
    <th key={title} scope="col" lang={language}>
      {title}
    </th>
  ))
}

function Cells({ cells, language }: { cells: readonly string[]; language: string }) {
  return withKeys(cells, cell => cell).map(({ key, item }) => (
    <td key={key} lang={language}>
      <Shown>{item}</Shown>
    </td>
  ))
}

/** A policy can say a thing twice, and keys must differ. */
function withKeys<Item>(items: readonly Item[], nameOf: (item: Item) => string) {
  const counts = new Map<string, number>()
  return items.map(item => {
    const name = nameOf(item)
    const count = counts.get(name) ?? 0
    counts.set(name, count + 1)
    return { key: `${count} ${name}`, item }
  })
}
