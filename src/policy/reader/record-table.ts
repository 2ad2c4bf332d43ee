import type { Cell, List, Row, Table } from './block.ts'
import { columnsTitled, headerOf } from './columns.ts'
import type { Above } from './heading-trail.ts'
import { parseLifetime } from './lifetime-cell.ts'
import { parseNames } from './name-cell.ts'

/**
 * A table or list that stands the other way round, with the titles down its first column and a block of
 * rows for each cookie, turned into a table with a header row. Undefined when it is none.
 */
export function recordTable(rows: readonly Row[]): Table | undefined {
  const titled = rows.every(
    ({ cells }) => cells.length === 2 && columnsTitled(cells[0]?.text ?? '').length > 0,
  )
  if (!titled || rows.length < 2) return undefined
  const records: Row[][] = []
  for (const row of rows) {
    const title = row.cells[0]?.text
    const record = records.at(-1)
    if (!record || record.some(({ cells }) => cells[0]?.text === title)) records.push([row])
    else record.push(row)
  }
  const tables = records.map(record => column(record, 0))
  const readable = tables.every(titles => headerOf(titles.map(({ text }) => text)))
  // A header row above its one row of cells is titled as well; it can be read as it stands.
  if (!readable || headerOf(rows[0]?.cells.map(({ text }) => text) ?? [])) return undefined
  return {
    kind: 'table',
    rows: records.flatMap(record => {
      const place = record[0]?.place ?? { line: 1 }
      return [
        { place, cells: column(record, 0) },
        { place, cells: column(record, 1) },
      ]
    }),
  }
}

/**
 * A definition list of cookies as a table: its terms are titles of columns, or the names of cookies under a
 * heading that is about cookies, each with its purpose and, labelled or not, its duration.
 */
export function listTable({ rows }: List, above: Above): Table | undefined {
  const records = recordTable(rows)
  if (records) return records
  const entries = joinTerms(rows)
  const aboutCookies = above.category !== 'unknown' || /cooki|galet|témoin/i.test(above.heading)
  const named = entries.every(({ cells }) => isName(cells[0]?.text ?? '') && cells.length > 1)
  if (!aboutCookies || !named || entries.length === 0) return undefined
  const tables = entries.map(({ place, cells: [name, ...said] }) => {
    const fields = new Map<string, string>([['Cookie', name?.text ?? '']])
    for (const [title, text] of said.flatMap(fieldsOf)) {
      const before = fields.get(title)
      fields.set(title, before === undefined ? text : `${before}\n${text}`)
    }
    return [[...fields.keys()], [...fields.values()]].map(
      (texts): Row => ({ place, cells: texts.map(text => ({ text })) }),
    )
  })
  const readable = tables.every(([titles]) => titles && headerOf(titles.cells.map(({ text }) => text)))
  return readable ? { kind: 'table', rows: tables.flat(), titled: 'by-us' } : undefined
}

/** A term without a description shares that of the next term. */
function joinTerms(rows: readonly Row[]): Row[] {
  const joined: Row[] = []
  let waiting: Cell[] = []
  for (const row of rows) {
    const [term, ...said] = row.cells
    if (!term) continue
    if (said.length === 0) {
      waiting.push(term)
      continue
    }
    const text = [...waiting, term].map(({ text }) => text).join('\n')
    joined.push({ place: row.place, cells: [waiting.length > 0 ? { text } : term, ...said] })
    waiting = []
  }
  return waiting.length > 0 ? [] : joined
}

function isName(text: string): boolean {
  const names = parseNames(text)
  return names.understood && names.names.length > 0
}

/** `Duration: 2 weeks` → its title and its text; a bare duration is one, anything else a purpose. */
function fieldsOf({ text, inner }: Cell): (readonly [title: string, text: string])[] {
  const nested = inner?.find(block => block.kind === 'list' || block.kind === 'table')
  if (nested && (nested.kind === 'list' || nested.kind === 'table')) {
    return nested.rows.map(({ cells }) => [cells[0]?.text ?? '', cells[1]?.text ?? ''] as const)
  }
  return text.split('\n').map(line => {
    const [, title, rest] = /^([^:]{1,60}):(.*)$/.exec(line) ?? []
    if (title !== undefined && rest !== undefined && columnsTitled(title).length > 0)
      return [title, rest.trim()]
    const { kind } = parseLifetime(line)
    return [kind === 'session' || kind === 'at-most' ? 'Duration' : 'Purpose', line]
  })
}

function column(rows: readonly Row[], index: number): Cell[] {
  return rows.map(({ cells }) => cells[index] ?? { text: '' })
}
