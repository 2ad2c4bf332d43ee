import { isWrong } from '../audit/finding.ts'
import type { AuditedCookie } from '../audit/report.ts'
import { ruleOf } from '../audit/rules.ts'
import { number, text } from '../browser/text.ts'
import { Chip } from './chip.tsx'
import { Mark, markOf } from './sign.tsx'

/** The gravest finding of a cookie, and how many more there are; where nothing is wrong, what it is declared as. */
export function GravestMark({ of: audited }: { of: AuditedCookie }) {
  const { findings, classification } = audited
  const wrong = findings.filter(isWrong)
  const [gravest] = wrong
  if (!gravest) return <Chip of={audited} />
  const { rule } = gravest
  const { standing } =
    classification.status === 'undeclared' ? classification.against : classification.match.against
  const more = wrong.length - 1
  return (
    <Mark {...markOf(gravest)} finding={rule}>
      {text(ruleOf(rule, standing).title)}
      {more > 0 && (
        <span className="more-findings">
          <span dir="ltr" aria-hidden="true">
            +{number(more)}
          </span>
          <span className="unseen">{text('more_findings_other', { count: more })}</span>
        </span>
      )}
    </Mark>
  )
}
