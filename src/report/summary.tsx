import { severities } from '../audit/finding.ts'
import type { Report } from '../audit/report.ts'
import { rulesBy } from '../audit/rules.ts'
import { text } from '../browser/text.ts'
import { Against } from '../surface/against.tsx'
import { Count, DeclaredCounts } from '../surface/count.tsx'
import { SettingsButton } from '../surface/settings-button.tsx'
import { Shown } from '../surface/shown.tsx'
import { allFindings } from './finding-groups.ts'

/** The whole in ten seconds: which portal, by whose word, how many cookies, and how serious it is. */
export function Summary(props: {
  report: Report
  at: number
  /** Whether it is known what was seen earlier. */
  hasRecord: boolean
  print: () => void
}) {
  const { report, at, hasRecord, print } = props
  const { host, against, counts, gone } = report
  const findings = allFindings(report)
  return (
    <header className="summary">
      <div className="title">
        <div>
          <p className="kicker">{text('report_title')}</p>
          <h1>
            <Shown>{host}</Shown>
          </h1>
        </div>
        <SettingsButton />
        <button type="button" data-action="print" onClick={print}>
          {text('print_button')}
        </button>
      </div>
      <Against by={against}>
        {' · '}
        {text('report_as_of', { moment: at })}
      </Against>
      <dl className="counts" data-standing={against.standing}>
        <Count of="cookies" count={counts.present} label="count_present_other" />
        {hasRecord && <Count of="gone" count={gone.length} label="count_gone_other" />}
        <DeclaredCounts report={report} />
        {severities.toReversed().map(severity => (
          <Count
            key={severity}
            of={severity}
            count={findings.filter(({ finding }) => finding.severity === severity).length}
            label={`count_${severity}_other`}
          />
        ))}
      </dl>
      <RulesOff report={report} />
    </header>
  )
}

/** Which rules say nothing here because the user wants it so. */
function RulesOff({ report }: { report: Report }) {
  const off = rulesBy(report.against.standing).filter(({ id }) => report.rulesOff.has(id))
  if (off.length === 0) return <p className="rules-off">{text('report_rules_on')}</p>
  return (
    <p className="rules-off" data-rules-off={off.map(({ id }) => id).join(' ')}>
      {text('report_rules_off_other', { count: off.length }, off.map(({ title }) => text(title)).join(', '))}
    </p>
  )
}
