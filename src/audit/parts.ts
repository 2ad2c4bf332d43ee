import type { Classification } from './classify.ts'

/**
 * The parts that a portal's cookies fall into. `necessary`: declared necessary. `other`: declared of another kind, or
 * without a clear word on it. `short`: named in short. `unclear`: named by rows that do not agree, or by one that may
 * be about another site's. `undeclared`: no row names it.
 */
export const parts = ['necessary', 'other', 'short', 'unclear', 'undeclared'] as const
export type Part = (typeof parts)[number]

export function partOf(classification: Classification): Part {
  const { status, category } = classification
  if (status === 'undeclared') return 'undeclared'
  if (status === 'doubtful' || (status === 'ambiguous' && category === 'unknown')) return 'unclear'
  if (classification.match.way === 'in-short') return 'short'
  return category === 'necessary' ? 'necessary' : 'other'
}

/** How many cookies each part has: `present` is the sum of the others. */
export type Counts = Readonly<Record<'present' | Part, number>>

export function countsOf(classifications: readonly Classification[]): Counts {
  const counts = {
    present: classifications.length,
    necessary: 0,
    other: 0,
    short: 0,
    unclear: 0,
    undeclared: 0,
  }
  for (const classification of classifications) counts[partOf(classification)]++
  return counts
}
