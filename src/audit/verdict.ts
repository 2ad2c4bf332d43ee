import type { StandingPolicy } from '../policy/registry.ts'
import type { Counts } from './parts.ts'
import type { Report } from './report.ts'
import { type Sentence, say } from './sentence.ts'

/** How it stands with a portal's cookies, before any of them is looked at. */
export interface Verdict {
  /** How it stands, counted. */
  readonly headline: Sentence
  /** What that means, and what it does not mean. */
  readonly meaning: Sentence
  /** How it stands, in one word for signs and tints: a policy that says all is fine, anything open is a question. */
  readonly outcome: 'fine' | 'question' | 'contradiction' | 'information'
}

/** The one sentence that a report comes to, and the one that keeps the reader from taking it for more than it is. */
export function verdictOn({ counts, against, present }: Report): Verdict {
  const verdict = verdictByCounts(counts, against.standing)
  const contradictions = present.filter(({ findings }) =>
    findings.some(({ severity }) => severity === 'breach'),
  )
  if (contradictions.length === 0) return verdict
  const contradicted = say('means_contradiction_other', { count: contradictions.length })
  return { ...verdict, meaning: contradicted, outcome: 'contradiction' }
}

/** The same as far as the counts alone can tell: without what the rules find. */
export function verdictByCounts(counts: Counts, standing: StandingPolicy['standing']): Verdict {
  const all = { count: counts.present }
  if (counts.present === 0) {
    return { headline: say('headline_none'), meaning: say('means_none'), outcome: 'information' }
  }
  if (counts.undeclared > 0) {
    return {
      headline: say(`headline_undeclared_${standing}_other`, { count: counts.undeclared }, all),
      meaning: say(`means_undeclared_${standing}`),
      outcome: 'question',
    }
  }
  if (counts.unclear > 0) {
    return {
      headline: say('headline_unclear_other', { count: counts.unclear }, all),
      meaning: say('means_unclear'),
      outcome: 'question',
    }
  }
  if (counts.necessary === counts.present) {
    return {
      headline: say(`headline_necessary_${standing}_other`, all),
      meaning: say(`means_necessary_${standing}`),
      outcome: standing === 'own' ? 'fine' : 'information',
    }
  }
  return {
    headline: say(`headline_named_${standing}_other`, all),
    meaning: say(`means_named_${standing}`),
    outcome: standing === 'own' ? 'fine' : 'information',
  }
}
