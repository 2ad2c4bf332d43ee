import type { Block, Place, Row } from './block.ts'
import { verbatim } from './block.ts'

/** What is read of a document, and where the rest begins, if there is one. */
export interface FirstParts {
  readonly blocks: readonly Block[]
  readonly rest?: { readonly place: Place; readonly text: string }
}

/**
 * So many parts of a document, lines and cells, from its beginning. Each takes some time to read, however
 * short it is: of what is a few letters long, a page of the largest size has half a million.
 */
export function firstParts(blocks: readonly Block[], most: number): FirstParts {
  let left = most
  let paragraph = 0
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading' || block.kind === 'prose') paragraph++
    if (!('rows' in block)) {
      left -= partsOf(block)
      if (left >= 0) continue
      const text = block.kind === 'landmark' ? '' : block.text
      return { blocks: blocks.slice(0, index), rest: { place: { paragraph }, text } }
    }
    for (const [at, row] of block.rows.entries()) {
      left -= partsOfRow(row)
      if (left >= 0) continue
      const begun = { ...block, rows: block.rows.slice(0, at) }
      const rest = { place: row.place, text: verbatim(row) }
      return { blocks: [...blocks.slice(0, index), ...(at > 0 ? [begun] : [])], rest }
    }
  }
  return { blocks }
}

function partsOf(block: Block): number {
  if (block.kind === 'landmark') return 1
  return 'rows' in block ? block.rows.reduce((sum, row) => sum + partsOfRow(row), 0) : linesIn(block.text)
}

function partsOfRow({ cells }: Row): number {
  return cells.reduce(
    (sum, { text, inner = [] }) =>
      sum + linesIn(text) + inner.reduce((inside, block) => inside + partsOf(block), 0),
    0,
  )
}

function linesIn(text: string): number {
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines
}
