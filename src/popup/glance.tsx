import type { Report } from '../audit/report.ts'
import { openReport } from '../browser/active-tab.ts'
import { text } from '../browser/text.ts'
import { Against } from '../surface/against.tsx'
import { Count, DeclaredCounts } from '../surface/count.tsx'
import { Shown } from '../surface/shown.tsx'

/** Which portal, by whose word, and how many cookies of what standing: the whole in one look. */
export function Glance({ report, window }: { report: Report; window: 'normal' | 'private' }) {
  const { host, against, counts } = report
  return (
    <header className="glance">
      <div className="title">
        <h1>
          <Shown>{host}</Shown>
        </h1>
        {window === 'normal' && (
          <button
            type="button"
            className="quiet"
            data-action="open-report"
            title={text('open_report_title')}
            onClick={() => void openReport(host)}
          >
            {text('open_report')}
          </button>
        )}
      </div>
      <Against by={against} />
      <dl className="counts" data-standing={against.standing}>
        <Count of="cookies" count={counts.present} label="count_cookies_other" />
        <DeclaredCounts report={report} />
      </dl>
    </header>
  )
}
