import type { Report } from '../audit/report.ts'
import { text } from '../browser/text.ts'
import { KindBar, partsByWeight } from '../surface/kind-bar.tsx'

/** How the cookies in the browser are declared: a bar whose parts add up to all of them, and what each part is. */
export function PartsBar({ report }: { report: Report }) {
  const { counts, against } = report
  return (
    <div className="parts-bar">
      <KindBar report={report} />
      <ul className="small kind-words" aria-hidden="true" data-standing={against.standing}>
        {partsByWeight
          .filter(part => counts[part] > 0)
          .map(part => (
            <li key={part} data-part={part}>
              {text(`part_${part}_${against.standing}_other`, { count: counts[part] })}
            </li>
          ))}
      </ul>
    </div>
  )
}
