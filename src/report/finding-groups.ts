import { type Finding, severities } from '../audit/finding.ts'
import type { AuditedCookie, Report } from '../audit/report.ts'
import { ruleIds } from '../audit/rules.ts'

/** What a rule says of one cookie. */
interface FindingOn {
  readonly audited: AuditedCookie
  readonly finding: Finding
}

/** What one rule says, equally seriously, of some cookies. */
export interface FindingGroup {
  readonly rule: Finding['rule']
  readonly severity: Finding['severity']
  readonly found: readonly FindingOn[]
}

/** All that the rules say of the cookies, present and gone; what they say of rows alone stands apart. */
export function allFindings({ present, gone }: Report): FindingOn[] {
  return [...present, ...gone].flatMap(audited => audited.findings.map(finding => ({ audited, finding })))
}

/** The same by rule, the most serious first, and of these in the order of the rules. */
export function findingGroups(report: Report): FindingGroup[] {
  const all = allFindings(report)
  return severities.toReversed().flatMap(severity =>
    ruleIds.flatMap(rule => {
      const found = all.filter(({ finding }) => finding.rule === rule && finding.severity === severity)
      return found.length === 0 ? [] : [{ rule, severity, found }]
    }),
  )
}
