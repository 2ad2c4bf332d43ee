/**
 * What the interpreter reads, whether it was a page or a text: the parts of a document in their order.
 */
export type Block = Heading | Prose | Table | List | Landmark

export interface Heading {
  readonly kind: 'heading'
  /** As for prose. */
  readonly mark?: Mark
  /** 1 to 6 as in HTML; 7 for what only looks like one: a caption, a bold paragraph, a short line of text. */
  readonly level: number
  readonly text: string
}

export interface Prose {
  readonly kind: 'prose'
  /** Lines apart, otherwise single spaces. */
  readonly text: string
  /** An item of a list: never a label of what follows it unless it names a kind. */
  readonly item?: true
  /** How each of its lines begins, where that is set off from the rest: in bold, or as code. */
  readonly marks?: readonly (Mark | undefined)[]
}

export interface Mark {
  readonly text: string
  /** Code is never an ordinary word. */
  readonly code: boolean
}

/** Where a part of a page that stands for itself begins or ends: its article, a banner, an aside. */
interface Landmark {
  readonly kind: 'landmark'
  readonly begins: boolean
}

export interface Table {
  readonly kind: 'table'
  readonly rows: readonly Row[]
}

/** A definition list: of each row the first cell is the term, the others are what is said of it. */
export interface List {
  readonly kind: 'list'
  readonly rows: readonly Row[]
}

export interface Row {
  readonly place: Place
  /** Written as a row of titles. */
  readonly head?: true
  /** As many as the row has columns: a merged cell stands in each column that it covers. */
  readonly cells: readonly Cell[]
}

export interface Cell {
  /** Lines apart, otherwise single spaces. */
  readonly text: string
  /** The same merged cell as the one to its left. */
  readonly merged?: true
  /** What the cell holds, if that is more than prose. */
  readonly inner?: readonly Block[]
}

/**
 * Where something stands: its line in a text; in a page its table and its place in it; outside of tables the
 * heading or paragraph. All from 1.
 */
export type Place =
  | { readonly line: number }
  | { readonly table: number; readonly row: number }
  | { readonly paragraph: number }

/** The row as readers have it before them, cells joined by tabs. */
export function verbatim({ cells }: Row): string {
  return cells
    .filter(({ merged }) => !merged)
    .map(({ text }) => text)
    .join('\t')
}
