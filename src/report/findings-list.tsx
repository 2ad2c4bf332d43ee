import { useMemo, useState } from 'react'
import type { Report } from '../audit/report.ts'
import { ruleOf } from '../audit/rules.ts'
import { text } from '../browser/text.ts'
import { Judged } from '../surface/findings-part.tsx'
import { Name } from '../surface/shown.tsx'
import { type FindingGroup, findingGroups } from './finding-groups.ts'
import { useFirst } from './show-more.tsx'
import { atOnce } from './table-view.ts'

/** What the rules say of the portal's cookies. `whole`: no group is folded away. */
export function FindingsList({ report, whole }: { report: Report; whole: boolean }) {
  const groups = useMemo(() => findingGroups(report), [report])
  return (
    <section className="findings" aria-labelledby="findings">
      <h2 id="findings">{text('report_findings_title')}</h2>
      {groups.length === 0 && <p>{text('report_findings_none')}</p>}
      {groups.map(group => (
        <Group key={`${group.rule} ${group.severity}`} group={group} report={report} whole={whole} />
      ))}
    </section>
  )
}

/** As many as are read at a glance; the others come at a click. */
const mostAtFirst = 3

function Group({ group, report, whole }: { group: FindingGroup; report: Report; whole: boolean }) {
  const { rule, severity, found } = group
  const [open, setOpen] = useState(severity !== 'information')
  const { first, more } = useFirst(found, 'article', whole ? atOnce : mostAtFirst)
  return (
    <details
      className="group"
      data-group={rule}
      data-severity={severity}
      open={open || whole}
      onToggle={event => {
        // What printing opens is not the reader's own opening.
        if (!whole) setOpen(event.currentTarget.open)
      }}
    >
      <summary>
        <h3>{text(ruleOf(rule, report.against.standing).title)}</h3>
        <span className="severity">{text(`severity_${severity}`)}</span>
        <span className="names">
          {found.slice(0, mostAtFirst).map(({ audited }) => (
            <code key={audited.key}>
              <Name of={audited.cookie} />
            </code>
          ))}
          {found.length > mostAtFirst && (
            <span>{text('live_more_other', { count: found.length - mostAtFirst })}</span>
          )}
        </span>
      </summary>
      {(open || whole) && (
        <>
          {first.map(({ audited, finding }) => (
            <Judged
              key={audited.key}
              finding={finding}
              against={report.against}
              title={<Name of={audited.cookie} />}
            />
          ))}
          {more}
        </>
      )}
    </details>
  )
}
