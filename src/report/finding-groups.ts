import { type Doubt, type Finding, type Severity, severities } from '../audit/finding.ts'
import type { AuditedCookie, Report } from '../audit/report.ts'
import { ruleIds } from '../audit/rules.ts'

/** What a rule says of one cookie. */
interface FindingOn {
  readonly audited: AuditedCookie
  readonly finding: Finding
}

/** What one rule says of some cookies. */
export interface FindingGroup {
  readonly rule: Finding['rule']
  /** The gravest that it weighs, and how many weigh how much, the gravest first. */
  readonly severity: Severity
  readonly weights: readonly { readonly severity: Severity; readonly count: number }[]
  readonly found: readonly FindingOn[]
  /** Each once, with how many of the findings it makes uncertain; but for the one that is told of the whole report. */
  readonly doubts: readonly { readonly doubt: Doubt; readonly count: number }[]
}

/** All that the rules say of the cookies, present and gone; what they say of rows alone stands apart. */
function allFindings({ present, gone }: Report): FindingOn[] {
  return [...present, ...gone].flatMap(audited => audited.findings.map(finding => ({ audited, finding })))
}

/** The same by rule, the most serious first, and of these in the order of the rules. */
export function findingGroups(report: Report): FindingGroup[] {
  const byRule = new Map<Finding['rule'], FindingOn[]>()
  for (const one of allFindings(report)) {
    const found = byRule.get(one.finding.rule)
    if (found) found.push(one)
    else byRule.set(one.finding.rule, [one])
  }
  const groups = ruleIds.flatMap(rule => {
    const found = byRule.get(rule)
    return found ? [groupOf(rule, found)] : []
  })
  return severities.toReversed().flatMap(severity => groups.filter(group => group.severity === severity))
}

/** Whether findings are doubtful because the visitor may have been signed in: told once, of the report. */
export function mayBeSignedIn(groups: readonly FindingGroup[]): boolean {
  return groups.some(({ found }) =>
    found.some(({ finding }) => doubtsOf(finding).some(({ id }) => id === toldOnce)),
  )
}

const toldOnce = 'signed-in'

function groupOf(rule: Finding['rule'], found: readonly FindingOn[]): FindingGroup {
  const weights = severities.toReversed().flatMap(severity => {
    const count = found.filter(({ finding }) => finding.severity === severity).length
    return count === 0 ? [] : [{ severity, count }]
  })
  const doubts = new Map<string, { doubt: Doubt; count: number }>()
  for (const { finding } of found) {
    for (const doubt of doubtsOf(finding)) {
      if (doubt.id === toldOnce) continue
      const key = JSON.stringify(doubt)
      const told = doubts.get(key)
      if (told) told.count++
      else doubts.set(key, { doubt, count: 1 })
    }
  }
  return {
    rule,
    severity: weights[0]?.severity ?? 'information',
    weights,
    found,
    doubts: [...doubts.values()].sort((one, other) => other.count - one.count),
  }
}

function doubtsOf({ certainty }: Finding): readonly Doubt[] {
  return certainty.level === 'likely' ? certainty.doubts : []
}
