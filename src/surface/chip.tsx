import type { Classification } from '../audit/classify.ts'
import type { AuditedCookie } from '../audit/report.ts'
import { type MessageId, text } from '../browser/text.ts'
import { Mark, type Meaning, type SignName } from './sign.tsx'

interface ChipWords {
  readonly meaning: Meaning
  readonly sign: SignName
  readonly label: MessageId
}

/** What a cookie is declared as, in two or three words. */
export function Chip({ of: { classification } }: { of: AuditedCookie }) {
  const { meaning, sign, label } = wordsOf(classification)
  return (
    <Mark
      meaning={meaning}
      sign={sign}
      finding={classification.status === 'undeclared' ? 'undeclared' : undefined}
    >
      {text(label)}
    </Mark>
  )
}

function wordsOf(classification: Classification): ChipWords {
  switch (classification.status) {
    case 'undeclared': {
      const { standing } = classification.against
      const label = `chip_undeclared_${standing}` as const
      // That our description does not name it asks nothing of the portal.
      return standing === 'own' ? open(label) : { meaning: 'neutral', sign: 'question', label }
    }
    case 'doubtful':
      return open('chip_doubtful')
    case 'declared-in-short':
      return open(`chip_short_${classification.category}`)
    case 'ambiguous':
      return classification.category === 'unknown' ? open('chip_ambiguous') : declaredWords(classification)
    case 'declared':
      return declaredWords(classification)
  }
}

function open(label: MessageId): ChipWords {
  return { meaning: 'question', sign: 'question', label }
}

/** Only the portal's own word makes a thing fine. */
function declaredWords({ category, match }: Exclude<Classification, { status: 'undeclared' }>): ChipWords {
  if (match.way === 'in-short') return open(`chip_short_${category}`)
  if (category === 'unknown') return { meaning: 'neutral', sign: 'question', label: 'chip_unknown' }
  if (category !== 'necessary') return { meaning: 'neutral', sign: 'dash', label: `chip_${category}` }
  const { standing } = match.against
  return {
    meaning: standing === 'own' ? 'fine' : 'neutral',
    sign: 'check',
    label: `chip_necessary_${standing}`,
  }
}
