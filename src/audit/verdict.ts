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
export function verdictOn({ counts, against, present, isPartial }: Report): Verdict {
  const byCounts = verdictByCounts(counts, against.standing)
  const verdict = isPartial ? ofPart(byCounts, counts) : byCounts
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
  const isOnly = counts.present === 1
  if (counts.undeclared > 0) {
    return {
      headline: isOnly
        ? say(`headline_only_undeclared_${standing}`)
        : say(`headline_undeclared_${standing}_other`, { count: counts.undeclared }, all),
      meaning: say(`means_undeclared_${standing}`),
      outcome: 'question',
    }
  }
  if (counts.unclear > 0) {
    return {
      headline: isOnly
        ? say('headline_only_unclear')
        : say('headline_unclear_other', { count: counts.unclear }, all),
      meaning: say('means_unclear'),
      outcome: 'question',
    }
  }
  const said = counts.necessary === counts.present ? 'necessary' : counts.short > 0 ? 'likely' : 'named'
  return {
    headline: say(`headline_${said}_${standing}_other`, all),
    meaning: say(`means_${said}_${standing}`),
    // The description of the platform is no portal's own word, and what is named in short may be another cookie.
    outcome: standing !== 'own' ? 'information' : said === 'likely' ? 'question' : 'fine',
  }
}

/** Of what is hidden nobody knows whether it is there, and whether the policy names it. */
function ofPart(verdict: Verdict, { present }: Counts): Verdict {
  if (present > 0 && verdict.outcome !== 'fine') return verdict
  const headline = present === 0 ? say('headline_none_seen') : verdict.headline
  return { headline, meaning: say('means_partial'), outcome: 'information' }
}

function isContradicted({ findings }: AuditedCookie): boolean {
  return findings.some(({ rule, severity }) => severity === 'breach' && rule !== 'undeclared')
}

function isCertainlyUndeclared({ findings }: AuditedCookie): boolean {
  return findings.some(({ rule, severity }) => severity === 'breach' && rule === 'undeclared')
}
