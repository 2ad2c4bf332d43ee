import type { KeyboardEvent } from 'react'
import { distinctions } from '../audit/behaviour.ts'
import { severities } from '../audit/finding.ts'
import { gistOf } from '../audit/gist.ts'
import type { AuditedCookie } from '../audit/report.ts'
import { ruleOf } from '../audit/rules.ts'
import { ago, moment, number, text } from '../browser/text.ts'
import type { StandingPolicy } from '../policy/registry.ts'
import { Chip } from '../surface/chip.tsx'
import { rowData } from '../surface/row-data.ts'
import { Name, Tags } from '../surface/shown.tsx'
import { Mark, markOf } from '../surface/sign.tsx'
import { textOf } from '../surface/text-of.ts'
import type { Row } from './facets.ts'
import { lastsOf } from './lasts.ts'
import { Sparkline } from './sparkline.tsx'

/** One cookie in a line: all there is to say of it stands in the drawer that its name opens. */
export function TableRow(props: {
  row: Row
  standing: StandingPolicy['standing']
  /** When the jar was read, and what time it is now, in milliseconds since 1970. */
  at: number
  now: number
  /** Where the line of time begins that all rows share, in milliseconds since 1970. */
  since: number
  /** Whether the keyboard reaches this row first, of all rows. */
  isStop: boolean
  isSelected: boolean
  isOpen: boolean
  onKey: (event: KeyboardEvent, key: string) => void
  onFocus: (key: string) => void
  select: (key: string) => void
  open: (key: string) => void
}) {
  const { row, standing, at, now, since, isStop, isSelected, isOpen, onKey, onFocus, select, open } = props
  const { audited, isPresent } = row
  const { key, cookie, observation } = audited
  return (
    <tr
      className="cookie"
      {...rowData(audited)}
      data-presence={isPresent ? 'present' : 'gone'}
      data-selected={isSelected || undefined}
      data-opened={isOpen || undefined}
    >
      <td className="select">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={text('table_select_row', cookie.name || text('no_name'))}
          checked={isSelected}
          onChange={() => select(key)}
        />
      </td>
      <th scope="row">
        <span className="naming">
          <button
            type="button"
            className="name"
            data-key={key}
            tabIndex={isStop ? 0 : -1}
            aria-expanded={isOpen}
            aria-describedby="table-keys"
            onFocus={() => onFocus(key)}
            onKeyDown={event => onKey(event, key)}
            onClick={() => open(key)}
          >
            <Name of={cookie} />
          </button>
          <Tags of={distinctions(cookie)} />
        </span>
      </th>
      <td className="verdict">
        <Chip of={audited} />
      </td>
      <td className="gist">{textOf(gistOf(audited))}</td>
      <td className="found">
        <Gravest audited={audited} standing={standing} />
      </td>
      <td className="lasts">{textOf(lastsOf(audited, at))}</td>
      <td className="changed">
        {observation && (
          <>
            <time
              dateTime={new Date(observation.lastChanged.at).toISOString()}
              title={moment(observation.lastChanged.at)}
            >
              {isPresent
                ? ago(observation.lastChanged.at, now)
                : text('changed_gone', ago(observation.lastChanged.at, now))}
            </time>
            <Sparkline of={observation} since={since} now={now} />
          </>
        )}
      </td>
    </tr>
  )
}

/** The gravest finding beside the one that the policy's column tells, and how many more there are. */
function Gravest({ audited, standing }: { audited: AuditedCookie; standing: StandingPolicy['standing'] }) {
  const others = audited.findings.filter(({ rule }) => rule !== 'undeclared')
  const [first, ...more] = severities
    .toReversed()
    .flatMap(severity => others.filter(finding => finding.severity === severity))
  if (!first) return null
  return (
    <>
      <Mark {...markOf(first)} finding={first.rule}>
        {text(ruleOf(first.rule, standing).title)}
      </Mark>
      {more.length > 0 && (
        <span className="others">
          <span dir="ltr" aria-hidden="true">
            +{number(more.length)}
          </span>
          {more.map(({ rule }) => (
            <span key={rule} className="unseen" data-finding={rule}>
              {text(ruleOf(rule, standing).title)}
            </span>
          ))}
        </span>
      )}
    </>
  )
}
