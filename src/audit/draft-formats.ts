import type { Draft } from './draft.ts'
import type { TableGroup } from './draft-table.ts'

/** A way to write rows down, so that they can be pasted where a policy is edited. */
interface DraftFormat {
  /** A row alone, for a table that is there already. */
  row(cells: readonly string[]): string
  /** A whole table, each group under its heading. */
  table(titles: Draft['titles'], groups: readonly TableGroup[]): string
}

/** What they write shows every name as it is, and runs nothing of it. */
export const draftFormats = {
  html: {
    row: htmlRow,
    table: (titles, groups) =>
      groups
        .flatMap(({ heading, rows }) => [
          ...(heading === '' ? [] : [`<h3>${html(oneLine(heading))}</h3>`]),
          '<table>',
          `<thead><tr>${titles.map(title => `<th>${html(title)}</th>`).join('')}</tr></thead>`,
          '<tbody>',
          ...rows.map(htmlRow),
          '</tbody>',
          '</table>',
        ])
        .join('\n'),
  },
  markdown: {
    row: markdownRow,
    table: (titles, groups) =>
      groups
        .map(({ heading, rows }) =>
          [
            ...(heading === '' ? [] : [`### ${markdown(oneLine(heading))}`, '']),
            markdownRow(titles),
            markdownRow(titles.map(() => '---')),
            ...rows.map(markdownRow),
          ].join('\n'),
        )
        .join('\n\n'),
  },
} as const satisfies Record<string, DraftFormat>

export type DraftFormatName = keyof typeof draftFormats

function htmlRow(cells: readonly string[]): string {
  return `<tr>${cells.map(cell => `<td>${lines(cell).map(html).join('<br>')}</td>`).join('')}</tr>`
}

function markdownRow(cells: readonly string[]): string {
  return `| ${cells.map(cell => lines(cell).map(markdown).join('<br>')).join(' | ')} |`
}

/** A page shows runs of white space as one space: so do we, which keeps tabs out of Markdown's cells. */
function lines(text: string): string[] {
  return text.split(/\r\n|\r|\n/).map(oneLine)
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

const htmlReferences: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function html(text: string): string {
  return text.replace(/[&<>"']/g, sign => htmlReferences[sign] ?? sign)
}

/**
 * Behind a backslash what every Markdown takes there; as a reference what only some do, what ends a cell, and
 * what would begin a tag, a reference, a link, a formula or a pictogram.
 */
function markdown(text: string): string {
  return text
    .replace(/[&<>|~@$]|:(?=\S)|(?<=www)\./gi, sign => `&#${sign.charCodeAt(0)};`)
    .replace(/[\\`*_[\]]|#$/g, '\\$&')
}
