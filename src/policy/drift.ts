import type { Declaration } from './policy.ts'
import { straightened } from './reader/folded.ts'

/** What is different between two readings of one policy. Nothing in it: the policy is as it was. */
export interface Drift {
  /** Rows only in the later reading. */
  readonly added: readonly Declaration[]
  /** Rows only in the earlier reading. */
  readonly removed: readonly Declaration[]
  /** Rows for the same cookies with another lifetime, whatever else is different in them. */
  readonly relimited: readonly ChangedRow[]
  /** Rows for the same cookies with the same lifetime, in other words. */
  readonly reworded: readonly ChangedRow[]
}

export interface ChangedRow {
  readonly before: Declaration
  readonly after: Declaration
  /** What differs, in the order of the table. */
  readonly cells: readonly ComparedCell[]
}

/** `facts`: what two readings have in common that are in different languages, or of which one is in our words. */
const compared = {
  words: ['names', 'provider', 'function', 'location', 'purposes', 'category', 'lifetime', 'lifetimeText'],
  facts: ['names', 'category', 'lifetime'],
} as const

export type DriftScope = keyof typeof compared
export type ComparedCell = (typeof compared)['words'][number]

/** Compares the rows of an earlier reading of a policy with those of a later one. */
export function drift(
  earlier: readonly Declaration[],
  later: readonly Declaration[],
  scope: DriftScope = 'words',
): Drift {
  const cells = compared[scope]
  const wholeRow = (row: Declaration) => cells.map(cell => comparable(row, cell)).join('\n')
  const left = new Set(earlier)
  const takeSame = takerFrom(left, row => [wholeRow(row)])
  // A row that is the same is taken first, so that a changed one is not paired with its twin.
  const unsettled = later.filter(after => !takeSame(after))
  const takeNamesake = takerFrom(left, identities)
  const added: Declaration[] = []
  const changed: ChangedRow[] = []
  for (const after of unsettled) {
    const before = takeNamesake(after)
    if (before) {
      const differing = cells.filter(cell => comparable(before, cell) !== comparable(after, cell))
      changed.push({ before, after, cells: differing })
    } else {
      added.push(after)
    }
  }
  return {
    added,
    removed: [...left],
    relimited: changed.filter(isRelimited),
    reworded: changed.filter(row => !isRelimited(row)),
  }
}

export function isUnchanged({ added, removed, relimited, reworded }: Drift): boolean {
  return added.length + removed.length + relimited.length + reworded.length === 0
}

function isRelimited({ cells }: ChangedRow): boolean {
  return cells.includes('lifetime')
}

/**
 * Gives, and takes out of `left`, the first row that shares a key with the one asked for. By look-up: the
 * later reading is a page as long as its author likes.
 */
function takerFrom(
  left: Set<Declaration>,
  keysOf: (row: Declaration) => readonly string[],
): (row: Declaration) => Declaration | undefined {
  const byKey = new Map<string, Declaration[]>()
  for (const row of [...left].reverse()) {
    for (const key of keysOf(row)) {
      const rows = byKey.get(key)
      if (rows) rows.push(row)
      else byKey.set(key, [row])
    }
  }
  return wanted => {
    for (const key of keysOf(wanted)) {
      const rows = byKey.get(key) ?? []
      for (let row = rows.pop(); row; row = rows.pop()) if (left.delete(row)) return row
    }
    return undefined
  }
}

/** By which a row is known again: its cookies, or where it names none we could read, who is said to set them. */
function identities({ names, provider }: Declaration): readonly string[] {
  return names.length > 0 ? names.map(name => `cookie ${name}`) : [`provider ${provider}`]
}

/** Spaces, kinds of apostrophes and the order of names are no difference. */
function comparable(row: Declaration, cell: ComparedCell): string {
  const text = textOf(row, cell)
  return straightened(text).replace(/\s+/g, ' ').trim()
}

function textOf(row: Declaration, cell: ComparedCell): string {
  switch (cell) {
    case 'names':
      return row.names.length > 0 ? JSON.stringify([...row.names].sort()) : (row.namesText ?? '')
    case 'lifetime':
      return JSON.stringify(row.lifetime)
    case 'lifetimeText':
      return row.lifetimeText ?? ''
    default:
      return row[cell]
  }
}
