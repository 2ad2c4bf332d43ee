import type { Cell, List, Row } from './block.ts'
import { columnsLabelled } from './columns.ts'
import { looksLikeName } from './cookie-name.ts'
import { statesLifetime } from './lifetime-cell.ts'
import { namesIn } from './name-cell.ts'
import { type Field, type Passage, untitled } from './row.ts'
import { turnedTableIn } from './turned-table.ts'

/** What a definition list says of cookies, and the rows of it that say nothing of them. */
export interface ListReading {
  readonly passages: readonly Passage[]
  readonly others: readonly Row[]
  /** Titles that are not understood. */
  readonly unknown: readonly string[]
}

/**
 * Reads a definition list: its terms are titles of columns, or the names of cookies, each with its purpose
 * and, labelled or not, its duration. A term that could be an ordinary word is a name only `aboutCookies`, in
 * a list of nothing but names.
 */
export function readDefinitionList({ rows }: List, aboutCookies: boolean): ListReading {
  const records = turnedTableIn(rows)
  if (records) return { ...records, others: [] }
  const joined = joinTerms(rows)
  const isName = (row: Row) => isNamed(row, () => true)
  const all = aboutCookies && joined.every(isName)
  const fits = (row: Row) => (all ? isName(row) : isNamed(row, looksLikeName))
  return {
    passages: joined.filter(fits).map(passageOfTerm),
    others: joined.filter(row => !fits(row)),
    unknown: [],
  }
}

function isNamed({ cells }: Row, fits: (name: string) => boolean): boolean {
  const names = cells.length < 2 ? [] : namesIn(cells[0]?.text ?? '')
  return names.length > 0 && names.every(fits)
}

function passageOfTerm({ place, cells }: Row): Passage {
  const [term, ...said] = cells
  return {
    place,
    fields: [untitled('names', term?.text ?? ''), ...said.flatMap(fieldsOf)],
    verbatim: cells.map(({ text }) => text).join('\t'),
  }
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
  const left = waiting.map((term): Row => ({ place: rows.at(-1)?.place ?? { line: 1 }, cells: [term] }))
  return [...joined, ...left]
}

/** What a description says: a table or list of its own, or lines with and without labels. */
function fieldsOf({ text, inner }: Cell): Field[] {
  const nested = inner?.find(block => block.kind === 'list' || block.kind === 'table')
  if (nested && (nested.kind === 'list' || nested.kind === 'table')) {
    return nested.rows.map(({ cells }) => labelled(cells[0]?.text ?? '', cells[1]?.text ?? ''))
  }
  return text.split('\n').flatMap(fieldsOfLine)
}

/**
 * `Duration: 2 weeks` → its title and its text, also behind other sentences; a bare duration is one, anything
 * else a purpose.
 */
export function fieldsOfLine(line: string): Field[] {
  const sentences = line.split(/(?<=[.;!?]) /)
  const last = fieldLabelled(sentences.at(-1) ?? '')
  if (sentences.length > 1 && last) return [untitled('purposes', sentences.slice(0, -1).join(' ')), last]
  const field = fieldLabelled(line)
  if (field) return [field]
  return [untitled(statesLifetime(line) ? 'lifetime' : 'purposes', line)]
}

/** `Duration: 2 weeks`, if the label is known. */
export function fieldLabelled(text: string): Field | undefined {
  const [label, rest] = splitLabel(text) ?? []
  if (label === undefined || rest === undefined || columnsLabelled(label).length === 0) return undefined
  return labelled(label, rest.replace(/[;.,]$/, ''))
}

function labelled(label: string, text: string): Field {
  return { columns: columnsLabelled(label), title: label, text }
}

/** `Cookie name: _ga` → both sides of the colon; undefined without one, or after a sentence. */
function splitLabel(line: string): readonly [label: string, text: string] | undefined {
  const at = line.slice(0, 62).indexOf(':')
  // A label is of words: `_lang: …` is a name.
  if (at < 1 || /[_.*<"“„«`]/.test(line.slice(0, at))) return undefined
  return [line.slice(0, at).trim(), line.slice(at + 1).trim()]
}
