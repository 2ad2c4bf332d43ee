import { cut, policyLimits } from '../limits.ts'
import type { Declaration } from '../policy.ts'
import { type Place, type Row, verbatim } from './block.ts'
import { type Above, told } from './heading-trail.ts'
import { type Passage, toDeclarations } from './row.ts'

/** A part of a document that could not be read, verbatim. */
export interface NotUnderstood {
  /**
   * `cell`: the rest of its row was read. `column`: a title, or a row of them; where the table was read, its
   * cells are kept under it. `row`: nothing of the row was read. `table`: it looks like a table of cookies, and
   * none of it was read. `other`: a table about something else, or a note inside one.
   */
  readonly kind: 'cell' | 'column' | 'row' | 'table' | 'other'
  readonly place: Place
  readonly expected: string
  readonly text: string
}

/** Rows that may declare a cookie: without them, a policy would seem to be silent on what it names. */
export function isLost({ kind }: Pick<NotUnderstood, 'kind'>): boolean {
  return kind === 'row' || kind === 'table'
}

/** What is read of a document, within the limits of a policy. */
export class Reading {
  readonly declarations: Declaration[] = []
  readonly notUnderstood: NotUnderstood[] = []
  readonly #told = { lost: 0, others: 0 }
  #names = 0
  #patterns = 0

  add(passages: readonly Passage[], above: Above): void {
    for (const passage of passages) {
      for (const declaration of toDeclarations(passage, above)) this.#declare(declaration, passage)
    }
  }

  /** What is called necessary from this row on is said to need consent. */
  doubtFrom(first: number, said: string): void {
    for (let index = first; index < this.declarations.length; index++) {
      const declaration = this.declarations[index]
      if (declaration?.category !== 'necessary') continue
      this.declarations[index] = { ...declaration, category: 'unknown', heading: told(said) }
    }
  }

  miss(kind: NotUnderstood['kind'], row: Row, expected: string): void {
    this.#note({ kind, place: row.place, expected, text: verbatim(row) })
  }

  missTitles(titles: readonly string[], { place }: Row): void {
    for (const text of titles) this.#note({ kind: 'column', place, expected: 'a title that is known', text })
  }

  /** The rest of the document, of which nothing is read: it is told however much is told already. */
  leave(place: Place, expected: string, text: string): void {
    this.notUnderstood.push({ kind: 'table', place, expected, text: cut(text, policyLimits.row) })
  }

  #declare(declaration: Declaration, { place, verbatim: text }: Passage): void {
    const beyond = this.#beyond(declaration)
    if (beyond !== undefined) {
      this.#note({ kind: 'row', place, expected: beyond, text })
      return
    }
    this.declarations.push(declaration)
    const { names, lifetime } = declaration.notUnderstood ?? {}
    if (names !== undefined) {
      const expected = 'cookie names, separated by commas, semicolons or slashes'
      this.#note({ kind: 'cell', place, expected, text: names })
    }
    if (lifetime !== undefined) {
      const expected = 'a duration, such as "6 months" or "session"'
      this.#note({ kind: 'cell', place, expected, text: lifetime })
    }
  }

  /** The limit that a row goes beyond, by itself or with those before it. */
  #beyond(declaration: Declaration): string | undefined {
    const { rows, namesEach, namesInAll, patternsInAll, name, cell, row } = policyLimits
    const { names, provider, location, purposes, namesText = '', lifetimeText = '' } = declaration
    const cells = [provider, declaration.function, location, purposes, namesText, lifetimeText]
    const patterns = names.filter(name => name.includes('*')).length
    if (this.declarations.length >= rows) return `at most ${rows} rows`
    if (declaration.row.length > row) return `at most ${row} letters in a row`
    if (cells.some(({ length }) => length > cell)) return `at most ${cell} letters in a cell`
    if (names.length > namesEach) return `at most ${namesEach} names in a row`
    if (names.some(({ length }) => length > name)) return `at most ${name} letters in a name`
    if (this.#names + names.length > namesInAll) return `at most ${namesInAll} names in all`
    if (this.#patterns + patterns > patternsInAll) return `at most ${patternsInAll} names with a "*" in all`
    this.#names += names.length
    this.#patterns += patterns
    return undefined
  }

  /**
   * So many lost rows are told as a policy may keep, and as many other things: none of these takes the place of
   * a lost row, without which a policy would seem to be whole. No text is longer than a row's.
   */
  #note(part: NotUnderstood): void {
    const before = isLost(part) ? this.#told.lost++ : this.#told.others++
    if (before >= policyLimits.unread) return
    this.notUnderstood.push({ ...part, text: cut(part.text, policyLimits.row) })
  }
}
