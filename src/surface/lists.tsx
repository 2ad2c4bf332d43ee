import type { Report } from '../audit/report.ts'
import { text } from '../browser/text.ts'
import { unreadRows } from '../policy/unread-rows.ts'
import { Fold } from './fold.tsx'
import type { LogState } from './portal-state.ts'
import { RecordAgeLines } from './record-note.tsx'
import { Name, Shown } from './shown.tsx'

/** What the policy declares and the jar does not hold: normal, and said so. */
export function AbsentList({ report }: { report: Report }) {
  const { absent, against } = report
  if (absent.length === 0) return null
  const title = against.standing === 'own' ? 'absent_other' : 'absent_described_other'
  return (
    <Fold id="absent" title={text(title, { count: absent.length })}>
      <p>{text('absent_text')}</p>
      <ul>
        {absent.map(({ names, row, purposes }) => (
          <li key={row}>
            <code>
              <Shown>{names.join(', ') || text('absent_no_name')}</Shown>
            </code>{' '}
            {purposes && (
              <span lang={against.policy.language}>
                <Shown>{purposes}</Shown>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Fold>
  )
}

/** As many are read; a page can have as many rows as it likes, and a site make as many cookies. */
const mostShown = 50

/** What of the policy could not be read, as it stands there: it may name what no other row does. */
export function UnreadList({ report: { against } }: { report: Report }) {
  const rows = unreadRows(against.policy)
  if (rows.length === 0) return null
  return (
    <Fold id="unread" title={text('source_unread_other', { count: rows.length })}>
      <p>{text('source_unread_text')}</p>
      <ul lang={against.policy.language}>
        {[...new Set(rows)].slice(0, mostShown).map(row => (
          <li key={row}>
            <Shown>{row.replaceAll('\t', ' · ')}</Shown>
          </li>
        ))}
      </ul>
      <More count={rows.length - mostShown} />
    </Fold>
  )
}

/** Cookies that were there once: the record keeps them, and so does the export. */
export function GoneList({ report }: { report: Report }) {
  const { gone } = report
  if (gone.length === 0) return null
  return (
    <Fold id="gone" title={text('gone_other', { count: gone.length })}>
      <ul>
        {gone.slice(0, mostShown).map(({ key, cookie, observation }) => (
          <li key={key}>
            <code>
              <Name of={cookie} />
            </code>{' '}
            {observation?.removed &&
              text(`removed_${observation.removed.by}`, { moment: observation.removed.at })}
          </li>
        ))}
      </ul>
      <More count={gone.length - mostShown} />
    </Fold>
  )
}

function More({ count }: { count: number }) {
  return count > 0 ? <p>{text('live_more_other', { count })}</p> : null
}

/** What the reader must not conclude from the list. */
export function Limits({ log }: { log: LogState | undefined }) {
  return (
    <Fold id="limits" title={text('limits_title')}>
      <p>{text('limits_text')}</p>
      {log && <RecordAgeLines record={log} />}
    </Fold>
  )
}
