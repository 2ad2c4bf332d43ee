import type { Classification } from '../audit/classify.ts'
import type { MessageId } from '../browser/text.ts'

export interface Chip {
  /** A sign before the label, which only repeats what it says. */
  sign: '✓' | '?' | '–'
  label: MessageId
  /** `alert` is for what goes against the portal's own word, which the platform's description is not. */
  tone?: 'good' | 'alert'
}

const chips = {
  functional: { sign: '–', label: 'chip_functional' },
  statistics: { sign: '–', label: 'chip_statistics' },
  advertising: { sign: '–', label: 'chip_advertising' },
  unknown: { sign: '?', label: 'chip_unknown' },
} as const satisfies Record<string, Chip>

/** What a cookie is declared as, in two or three words. */
export function chipOf(classification: Classification): Chip {
  switch (classification.status) {
    case 'undeclared':
      return classification.against.standing === 'own'
        ? { sign: '?', label: 'chip_undeclared_own', tone: 'alert' }
        : { sign: '?', label: 'chip_undeclared_platform' }
    case 'doubtful':
      return { sign: '?', label: 'chip_doubtful' }
    case 'ambiguous':
      if (classification.category === 'unknown') return { sign: '?', label: 'chip_ambiguous' }
      return declaredChip(classification)
    case 'declared':
      return declaredChip(classification)
  }
}

function declaredChip({
  category,
  match,
}: Extract<Classification, { status: 'declared' | 'ambiguous' }>): Chip {
  return category === 'necessary'
    ? { sign: '✓', label: `chip_necessary_${match.against.standing}`, tone: 'good' }
    : chips[category]
}
