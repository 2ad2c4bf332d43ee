import type { Classification } from '../audit/classify.ts'
import type { AuditedCookie } from '../audit/report.ts'
import { type MessageId, text } from '../browser/text.ts'

interface ChipWords {
  /** A sign before the label, which only repeats what it says. */
  sign: '✓' | '?' | '–'
  label: MessageId
  /** `alert` is for what certainly goes against the portal's own word. */
  tone?: 'good' | 'alert'
}

/** What a cookie is declared as, in two or three words. */
export function Chip({ of: audited }: { of: AuditedCookie }) {
  const { sign, tone, label } = wordsOf(audited)
  return (
    <span className="chip" data-sign={sign} data-tone={tone}>
      {text(label)}
    </span>
  )
}

function wordsOf({ classification, findings }: AuditedCookie): ChipWords {
  switch (classification.status) {
    case 'undeclared': {
      const isCertain = findings.some(({ rule, severity }) => rule === 'undeclared' && severity === 'breach')
      return {
        sign: '?',
        label: `chip_undeclared_${classification.against.standing}`,
        ...(isCertain && { tone: 'alert' }),
      }
    }
    case 'doubtful':
      return { sign: '?', label: 'chip_doubtful' }
    case 'declared-in-short':
      return { sign: '?', label: `chip_short_${classification.category}` }
    case 'ambiguous':
      if (classification.category === 'unknown') return { sign: '?', label: 'chip_ambiguous' }
      return declaredWords(classification)
    case 'declared':
      return declaredWords(classification)
  }
}

function declaredWords({ category, match }: Exclude<Classification, { status: 'undeclared' }>): ChipWords {
  if (match.way === 'in-short') return { sign: '?', label: `chip_short_${category}` }
  if (category === 'necessary') {
    return { sign: '✓', label: `chip_necessary_${match.against.standing}`, tone: 'good' }
  }
  return { sign: category === 'unknown' ? '?' : '–', label: `chip_${category}` }
}
