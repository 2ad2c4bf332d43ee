import type { Report } from '../audit/report.ts'
import { ruleOf } from '../audit/rules.ts'
import { text } from '../browser/text.ts'
import { visibleText } from '../cookie/visible-text.ts'
import { Sources } from '../surface/findings-part.tsx'
import { Name } from '../surface/shown.tsx'
import { Mark, markOf } from '../surface/sign.tsx'
import { textOf } from '../surface/text-of.ts'
import type { FindingGroup } from './finding-groups.ts'

/** What the rules say of the portal's cookies, a rule a line. `show`: shows the cookies that a rule speaks of. */
export function FindingsList(props: {
  report: Report
  groups: readonly FindingGroup[]
  show: (rule: FindingGroup['rule']) => void
}) {
  const { report, groups, show } = props
  return (
    <section className="findings card" id="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">{text('report_findings_title')}</h2>
      {groups.length === 0 ? (
        <p>{text('report_findings_none')}</p>
      ) : (
        <ul>
          {groups.map(group => (
            <Line key={group.rule} group={group} report={report} show={() => show(group.rule)} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** As many as are read at a glance. */
const mostNamed = 3
const mostDoubts = 2

function Line({ group, report, show }: { group: FindingGroup; report: Report; show: () => void }) {
  const { rule, severity, weights, found, doubts } = group
  const told = ruleOf(rule, report.against.standing)
  const count = found.length
  return (
    <li className="rule" data-group={rule} data-finding={rule} data-severity={severity}>
      <Mark {...markOf(group)}>{text(`severity_${severity}`)}</Mark>
      <div className="said">
        <h3>{text(told.title)}</h3>
        <p className="small">
          {text('rests_on')} <Sources rule={told} />
        </p>
        <p className="small names">
          {weights.length > 1 && (
            <span>
              {weights
                .map(weight =>
                  text('filter_choice', text(`severity_${weight.severity}`), { count: weight.count }),
                )
                .join(' · ')}
            </span>
          )}
          {found.slice(0, mostNamed).map(({ audited }) => (
            <code key={audited.key} title={visibleText(audited.cookie.name) || undefined}>
              <Name of={audited.cookie} />
            </code>
          ))}
          {count > mostNamed && <span>{text('live_more_other', { count: count - mostNamed })}</span>}
        </p>
        {doubts.length > 0 && (
          <p className="small doubts">
            {text('rule_likely')}{' '}
            {doubts
              .slice(0, mostDoubts)
              .map(one =>
                one.count === count
                  ? textOf(one.doubt.sentence)
                  : text('rule_doubt_of_other', { count: one.count }, textOf(one.doubt.sentence)),
              )
              .join(' ')}
            {doubts.length > mostDoubts &&
              ` ${text('rule_doubts_more_other', { count: doubts.length - mostDoubts })}`}
          </p>
        )}
      </div>
      <button type="button" data-action="show-rule" onClick={show}>
        {text('rule_show_other', { count })}
        <span className="unseen">: {text(told.title)}</span>
      </button>
    </li>
  )
}
