import { useId } from 'react'
import { distinctions } from '../audit/behaviour.ts'
import { ruleOf } from '../audit/rules.ts'
import { moment, text } from '../browser/text.ts'
import type { StandingPolicy } from '../policy/registry.ts'
import { Chip } from '../surface/chip.tsx'
import { CookieDetails } from '../surface/cookie-details.tsx'
import { rowData } from '../surface/row-data.ts'
import { Name, Shown, Tags } from '../surface/shown.tsx'
import { LifePicture } from './life-picture.tsx'
import { columns, type Row } from './table-view.ts'
import type { Lives } from './use-lives.ts'

/** One cookie of the table; opened, all there is to say of it, and its life over time. */
export function TableRow(props: {
  row: Row
  host: string
  standing: StandingPolicy['standing']
  at: number
  isSelected: boolean
  select: () => void
  isOpen: boolean
  open: () => void
  lives: Lives | undefined
}) {
  const { row, host, standing, at, isSelected, select, isOpen, open, lives } = props
  const { audited, isPresent } = row
  const { cookie, findings, observation } = audited
  const id = useId()
  const name = cookie.name || text('no_name')
  return (
    <>
      <tr className="cookie" {...rowData(audited)} data-presence={isPresent ? 'present' : 'gone'}>
        <td className="select">
          <input
            type="checkbox"
            aria-label={text('table_select_row', name)}
            checked={isSelected}
            onChange={select}
          />
        </td>
        <th scope="row">
          <button type="button" className="name" aria-expanded={isOpen} aria-controls={id} onClick={open}>
            <Name of={cookie} />
          </button>
          <span className="brief">
            <Tags of={distinctions(cookie).filter(({ id }) => id !== 'tag_domain')} />
          </span>
        </th>
        <td>
          <Chip of={audited} />
        </td>
        <td>
          <ul className="finding-titles">
            {findings.map(({ rule, severity }) => (
              <li key={rule} data-severity={severity}>
                {text(ruleOf(rule, standing).title)}
              </li>
            ))}
          </ul>
        </td>
        <td className="domain">
          {cookie.hostOnly ? <Shown>{cookie.domain}</Shown> : text('tag_domain', cookie.domain)}
        </td>
        <td className="time">
          {cookie.expires === undefined ? text('expiry_session') : moment(cookie.expires)}
        </td>
        <td className="time">{observation && moment(observation.firstSeen.at)}</td>
        <td className="time">
          {isPresent
            ? observation && moment(observation.lastChanged.at)
            : observation?.removed &&
              text(`removed_${observation.removed.by}`, { moment: observation.removed.at })}
        </td>
      </tr>
      {isOpen && (
        <tr className="opened" id={id}>
          <td colSpan={columns.length + 1}>
            <CookieDetails audited={audited} host={host} window="normal" at={at} />
            {observation && lives && <LifePicture audited={audited} host={host} lives={lives} at={at} />}
          </td>
        </tr>
      )}
    </>
  )
}
