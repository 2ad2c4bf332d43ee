import { Fragment, useState } from 'react'
import type { Draft } from '../audit/draft.ts'
import { type DraftFormatName, draftFormats } from '../audit/draft-formats.ts'
import type { CorrectedTable } from '../audit/draft-table.ts'
import { draftLanguage, piecesOf } from '../audit/draft-words.ts'
import { copyText } from '../browser/copy-text.ts'
import { text } from '../browser/text.ts'
import { messageOf } from '../surface/message-of.ts'
import { Shown } from '../surface/shown.tsx'
import { Sign } from '../surface/sign.tsx'
import { textOf } from '../surface/text-of.ts'
import { Looks } from './looks.tsx'
import { useFirst } from './show-more.tsx'
import { atOnce } from './table-view.ts'

type Outcome = { readonly message: string; readonly byHand?: string }
type Copy = (content: string, done: string) => void

/** What the administrator can add to the policy, to copy row by row, all new rows, or as the whole table. */
export function DraftPart({ draft }: { draft: Draft | undefined }) {
  const [outcome, setOutcome] = useState<Outcome>()
  const copy: Copy = (content, done) =>
    copyText(content).then(
      () => setOutcome({ message: done }),
      error => setOutcome({ message: text('draft_not_copied', messageOf(error)), byHand: content }),
    )
  return (
    <section className="draft card" id="draft" aria-labelledby="draft-title">
      <h2 id="draft-title">{text('report_part_draft')}</h2>
      {draft ? (
        <>
          <p>{text('draft_intro')}</p>
          {draft.notes.map(note => (
            <p key={note.id} className="note">
              {textOf(note)}
            </p>
          ))}
          <AllRows draft={draft} copy={copy} />
          <p role="status">{outcome?.message}</p>
          {outcome?.byHand !== undefined && (
            <textarea readOnly aria-label={text('draft_by_hand')} rows={8} value={outcome.byHand} />
          )}
          <Rows draft={draft} copy={copy} />
          {draft.table.status === 'whole' && <WholeTable draft={draft} table={draft.table} copy={copy} />}
        </>
      ) : (
        <p>{text('draft_none')}</p>
      )}
      <Looks />
    </section>
  )
}

/** Copies all new rows at once, and says how much is left for the administrator to fill in. */
function AllRows({ draft: { rows, language }, copy }: { draft: Draft; copy: Copy }) {
  const words = draftLanguage(language).drafts
  const open = rows.filter(({ cells }) =>
    cells.some(cell => piecesOf(words, cell).some(({ isOpen }) => isOpen)),
  ).length
  const copyAs = (format: DraftFormatName) => () =>
    copy(
      rows.map(({ cells }) => draftFormats[format].row(cells)).join('\n'),
      text('draft_copied_rows_other', { count: rows.length }),
    )
  return (
    <div className="all-rows">
      <p className="buttons" data-copy>
        <button type="button" className="primary" data-action="copy-rows-html" onClick={copyAs('html')}>
          {text('draft_copy_rows_html_other', { count: rows.length })}
        </button>
        <button type="button" data-action="copy-rows-markdown" onClick={copyAs('markdown')}>
          {text('draft_copy_rows_markdown_other', { count: rows.length })}
        </button>
      </p>
      {open > 0 && (
        <p data-open-rows={open}>
          <mark className="gap">
            <Sign of="question" />
            {text('draft_gap')}
          </mark>{' '}
          {text('draft_gaps_other', { count: open })}
        </p>
      )}
    </div>
  )
}

/** As many as are read; each brings two buttons that the keyboard passes. */
const mostRows = 20

function Rows({ draft: { rows, titles, language }, copy }: { draft: Draft; copy: Copy }) {
  const { first, more } = useFirst(rows, '[data-draft] button:first-child', mostRows)
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
            <Fragment key={cells.join('\t')}>
              <tr data-draft={name}>
                <Cells cells={cells} titles={titles} language={language} />
                <td data-copy>
                  <CopyButton format="html" name={name} cells={cells} copy={copy} />
                  <CopyButton format="markdown" name={name} cells={cells} copy={copy} />
                </td>
              </tr>
              {notes.length > 0 && (
                <tr className="of-row">
                  <td colSpan={titles.length + 1}>{notes.map(textOf).join(' ')}</td>
                </tr>
              )}
            </Fragment>
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
    <details className="fold whole-table">
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
        <div key={key} className="framed">
          {heading !== '' && (
            <h3 lang={language} dir="auto">
              <Shown>{heading}</Shown>
            </h3>
          )}
          <table lang={language} dir="auto">
            <thead>
              <tr>
                <Titles titles={titles} language={language} />
              </tr>
            </thead>
            <tbody>
              {withKeys(rows.slice(0, atOnce), cells => cells.join('\t')).map(({ key, item: cells }) => (
                <tr key={key}>
                  <Cells cells={cells} titles={titles} language={language} />
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
    <th key={title} scope="col" lang={language} dir="auto">
      {title}
    </th>
  ))
}

function Cells(props: { cells: readonly string[]; titles: readonly string[]; language: string }) {
  const { cells, titles, language } = props
  const words = draftLanguage(language).drafts
  return withKeys(cells, cell => cell).map(({ key, item }, index) => (
    <td key={key} lang={language} dir="auto" data-title={titles[index]}>
      {withKeys(piecesOf(words, item), piece => piece.text).map(
        ({ key: place, item: { text: said, isOpen } }) =>
          isOpen ? (
            <mark key={place} className="gap">
              <Sign of="question" />
              <Shown>{said}</Shown>
            </mark>
          ) : (
            <Shown key={place}>{said}</Shown>
          ),
      )}
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
