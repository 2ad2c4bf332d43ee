import { type Doubt, type Finding, type Severity, severities } from './finding.ts'
import type { NamedRow } from './matches.ts'
import { type RuleId, rules } from './rules.ts'
import { type Answer, declaredOf, onlyRow, type Subject, type Surroundings } from './subject.ts'

/** Rules that the user has switched off. */
export type RulesOff = ReadonlySet<RuleId>

/** What the rules say of one cookie, the most serious rule first. */
export function judgeCookie(subject: Subject, portal: Surroundings, off: RulesOff): Finding[] {
  return rules.flatMap(rule => {
    const answer = off.has(rule.id) ? undefined : rule.judge?.(subject, portal)
    return answer ? [weigh(rule, answer, subject, portal)] : []
  })
}

/** What the rules say of the rows for which no cookie is in the jar. */
export function judgeRows(rows: readonly NamedRow[], portal: Surroundings, off: RulesOff): Finding[] {
  return rows.flatMap(row =>
    rules.flatMap(rule => {
      const answer = off.has(rule.id) ? undefined : rule.judgeRow?.(row)
      return answer ? [weigh(rule, answer, undefined, portal)] : []
    }),
  )
}

/** Whether a rule needs to know what happened to the cookie over time, not only how it is now. */
export function needsTimeline(subject: Subject): boolean {
  return subject.tracker !== undefined || (onlyRow(subject)?.category ?? 'necessary') !== 'necessary'
}

/**
 * A breach is of the portal's own word, and certain: whatever is less, is a notice. Where the portal's word is not
 * known, nothing that rests on it is more than information.
 */
function weigh(
  rule: (typeof rules)[number],
  answer: Answer,
  subject: Subject | undefined,
  { against }: Surroundings,
): Finding {
  const { severity: own } = (against.standing === 'own' ? undefined : rule.described) ?? rule
  const { claim, seen, moments = [], severity = own } = answer
  const [doubt, ...others] = (answer.doubts ?? []).filter(one => one !== undefined)
  const most: Severity = doubt || against.standing !== 'own' ? 'notice' : 'breach'
  const tracker = subject?.tracker
  return {
    rule: rule.id,
    severity: lesser(severity, most),
    certainty: doubt ? { level: 'likely', doubts: once([doubt, ...others]) } : { level: 'certain' },
    ...(claim && { claim }),
    seen,
    moments: [...new Set(moments)].sort((one, other) => one - other),
    declared: answer.declared ?? (subject ? declaredOf(subject) : []),
    ...(tracker && { tool: { name: tracker.tool, reference: tracker.reference } }),
  }
}

function lesser(one: Severity, other: Severity): Severity {
  return severities.indexOf(one) < severities.indexOf(other) ? one : other
}

function once(doubts: [Doubt, ...Doubt[]]): [Doubt, ...Doubt[]] {
  const [first, ...rest] = doubts
  return [
    first,
    ...rest.filter((doubt, index) => doubts.findIndex(({ id }) => id === doubt.id) === index + 1),
  ]
}
