import type { ReplicaHost } from './hosts.ts'
import { escapeHtml } from './html.ts'

/** A policy page: one table, its header row and the rows below it. */
export interface PolicyTable {
  readonly heading: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The table a host's policy has before a test changes it. */
export function policyTable({ policyTemplate, supplier }: ReplicaHost): PolicyTable {
  return policyTemplate === 'older' ? olderTable(supplier) : newerTable(supplier)
}

/** The policy's part of a page, in the shape of the template the host uses. */
export function policyHtml(host: ReplicaHost, table: PolicyTable): string {
  const { heading, columns, rows } = table
  const older = host.policyTemplate === 'older'
  // The older template's header row is typed as ordinary cells; the newer one has a real table head.
  const cell = older ? 'td' : 'th'
  const head = `<tr>${columns.map(column => `<${cell}>${escapeHtml(column)}</${cell}>`).join('')}</tr>`
  const body = rows.map((row, index) => tableRow(row, older && index === 1)).join('\n')
  return `
<h1>Cookies policy</h1>
<p>This page lists the cookies that this replica says it uses. Nobody is meant to rely on it.</p>
<h2>Cookies in two sentences</h2>
<p>A site may hand your browser a short note with a name. The browser keeps the note and shows it to the
site again at each later request, until the note runs out or you delete it.</p>
<h2>What cookies are used on the &lt;https://${escapeHtml(host.host)}&gt; platform</h2>
<h3>${escapeHtml(heading)}</h3>
<table class="policy">${older ? `<tbody>\n${head}\n${body}` : `<thead>${head}</thead>\n<tbody>\n${body}`}
</tbody></table>`
}

function olderTable(supplier: string): PolicyTable {
  return {
    heading: 'Cookies necessary for the platform to function properly/functionality cookies',
    columns: ["Service provider's name", 'Function and location', 'Cookie name(s)', 'Purposes'],
    rows: [
      [
        supplier,
        'Authentication (front and back office)',
        'sessionid',
        'To remember the user from one page to another',
      ],
      [
        supplier,
        'Language selection (front and back office)',
        'django_language',
        "To remember the visitor's language",
      ],
      // "et" for "and" is how the published policies have it.
      [supplier, 'API (CSRF) (front et back office)', 'csrftoken', 'To retrieve data via API calls'],
      [
        supplier,
        'Choices related to your cookie preferences',
        'cookies_preferences',
        "To remember the visitor's cookie preferences",
      ],
    ],
  }
}

function newerTable(supplier: string): PolicyTable {
  return {
    heading: 'Strictly necessary cookies: the platform cannot run without them',
    columns: ['Supplier name', 'Cookie name', 'Duration', 'Function'],
    rows: [
      [supplier, 'sessionid', '2 weeks by default', 'authentication'],
      [
        supplier,
        'csrftoken',
        'Token randomly reset between two requests or two sessions. Up to 12 months',
        'protection against cross-site request forgery',
      ],
      [supplier, 'cookies_preferences', '6 months', "the visitor's cookie choices"],
      [supplier, 'django_language', '12 months', 'language'],
    ],
  }
}

function tableRow(cells: readonly string[], withTrailingBreak: boolean): string {
  // The published tables, copied as text, have a blank line here: an editor left a line break in the cell.
  const end = withTrailingBreak ? '<br>\n' : ''
  const last = cells.length - 1
  return `<tr>${cells.map((cell, i) => `<td>${escapeHtml(cell)}${i === last ? end : ''}</td>`).join('')}</tr>`
}
