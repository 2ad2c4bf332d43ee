import type { StandingPolicy } from '../policy/registry.ts'
import type { Counts } from './parts.ts'
import type { AuditedCookie, Report } from './report.ts'
import { type Sentence, say } from './sentence.ts'

/** How it stands with a portal's cookies, before any of them is looked at. */
export interface Verdict {
  /** How it stands, counted. */
  readonly headline: Sentence
  /** What that means, and what it does not mean. */
  readonly meaning: Sentence
  /** `fine`: the portal's own policy names them all. `contradiction`: something is certainly against its word. */
  readonly outcome: 'fine' | 'question' | 'contradiction' | 'information'
}

/** The one sentence that a report comes to, and the one that keeps the reader from taking it for more than it is. */
export function verdictOn({ counts, against, present }: Report): Verdict {
  const verdict = verdictByCounts(counts, against.standing)
  const contradicted = present.filter(isContradicted)
  if (contradicted.length > 0) {
    const meaning = say('means_contradiction_other', { count: contradicted.length })
    return { ...verdict, meaning, outcome: 'contradiction' }
  }
  return present.some(isCertainlyUndeclared)
    ? { ...verdict, meaning: say('means_undeclared_certain'), outcome: 'contradiction' }
    : verdict
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
  const said = counts.necessary === counts.present ? 'necessary' : 'named'
  return {
    headline: say(`headline_${said}_${standing}_other`, all),
    meaning: say(`means_${said}_${standing}`),
    // The description of the platform is no portal's own word.
    outcome: standing === 'own' ? 'fine' : 'information',
  }
}

function isContradicted({ findings }: AuditedCookie): boolean {
  return findings.some(({ rule, severity }) => severity === 'breach' && rule !== 'undeclared')
}

function isCertainlyUndeclared({ findings }: AuditedCookie): boolean {
  return findings.some(({ rule, severity }) => severity === 'breach' && rule === 'undeclared')
}
