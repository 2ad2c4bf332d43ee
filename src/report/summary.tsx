import type { Severity } from '../audit/finding.ts'
import type { Report } from '../audit/report.ts'
import { rulesBy } from '../audit/rules.ts'
import { verdictOn } from '../audit/verdict.ts'
import { openSettings } from '../browser/active-tab.ts'
import { text } from '../browser/text.ts'
import { Count } from '../surface/count.tsx'
import { LivePolicyPart } from '../surface/live-policy-part.tsx'
import { Sign, type SignName } from '../surface/sign.tsx'
import { textOf } from '../surface/text-of.ts'
import { type FindingGroup, mayBeSignedIn } from './finding-groups.ts'
import { PartsBar } from './parts-bar.tsx'

/** How it stands, what that means, by whose word, and how much there is to look at: the whole in ten seconds. */
export function Summary(props: {
  report: Report
  groups: readonly FindingGroup[]
  /** Whether it is known what was seen earlier. */
  hasRecord: boolean
}) {
  const { report, groups, hasRecord } = props
  const { host, against, counts, gone } = report
  const { headline, meaning, outcome } = verdictOn(report)
  const weighing = (severity: Severity) =>
    groups
      .flatMap(({ weights }) => weights)
      .filter(weight => weight.severity === severity)
      .reduce((sum, { count }) => sum + count, 0)
  return (
    <section className="verdict card" id="summary" aria-labelledby="verdict-title" data-outcome={outcome}>
      <div className="headline">
        <span className="outcome-sign" data-meaning={outcome}>
          <Sign of={signs[outcome]} />
        </span>
        <div>
          <h1 id="verdict-title">{textOf(headline)}</h1>
          <p>{textOf(meaning)}</p>
          <LivePolicyPart key={host} host={host} against={against} />
        </div>
      </div>
      <PartsBar report={report} />
      <dl className="numbers">
        <Count of="breach" count={weighing('breach')} label="count_breach_other" />
        <Count of="notice" count={weighing('notice')} label="count_notice_other" />
        <Count of="information" count={weighing('information')} label="count_information_other" />
        <Count of="necessary" count={counts.necessary} label={`count_necessary_${against.standing}_other`} />
        {hasRecord && gone.length > 0 && <Count of="gone" count={gone.length} label="count_gone_other" />}
      </dl>
      {mayBeSignedIn(groups) && <SignedIn />}
      <RulesOff report={report} />
    </section>
  )
}

const signs = {
  fine: 'check',
  question: 'question',
  contradiction: 'contradiction',
  information: 'information',
} as const satisfies Record<ReturnType<typeof verdictOn>['outcome'], SignName>

/** What makes findings likely and no more, told once, and what can be done about it. */
function SignedIn() {
  return (
    <div className="note" data-note="signed-in">
      <p>
        <strong>{text('signed_in_title')}</strong> {text('signed_in_text')}
      </p>
      <details className="fold how">
        <summary>{text('signed_in_how')}</summary>
        <p>{text('signed_in_steps')}</p>
      </details>
    </div>
  )
}

/** Which rules say nothing here because the user wants it so; that all of them speak goes without saying. */
function RulesOff({ report }: { report: Report }) {
  const off = rulesBy(report.against.standing).filter(({ id }) => report.rulesOff.has(id))
  if (off.length === 0) return null
  return (
    <p className="rules-off" data-rules-off={off.map(({ id }) => id).join(' ')}>
      {text('report_rules_off_other', { count: off.length }, { list: off.map(({ title }) => text(title)) })}{' '}
      <button
        type="button"
        className="inline"
        data-action="open-rules"
        onClick={() => void openSettings('rules')}
      >
        {text('menu_rules')}
      </button>
    </p>
  )
}
