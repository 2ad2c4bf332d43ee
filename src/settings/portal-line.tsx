import type { ReactNode } from 'react'
import { openReport } from '../browser/active-tab.ts'
import { accessUnder, type HostAccess } from '../browser/host-access.ts'
import { knownIn } from '../browser/known-portals.ts'
import { type MessageId, moment, text } from '../browser/text.ts'
import { visibleText } from '../cookie/visible-text.ts'
import type { StandingPolicy } from '../policy/registry.ts'
import { isForgettable } from './portal-actions.ts'
import type { PortalRow } from './portal-rows.ts'
import type { ReadySettings } from './settings-state.ts'

/** One portal of the table. */
export function PortalLine(props: {
  row: PortalRow
  state: ReadySettings
  /** The domains above it on which its owner can set cookies; undefined until they are looked up. */
  parents: readonly string[] | undefined
  switchPause: () => void
  /** Asks which access to give. */
  allow: (access: HostAccess) => void
  /** Asks whether to forget it. */
  ask: () => void
}) {
  const { row, state, parents, switchPause, allow, ask } = props
  const { host, origin, addedAt, cookies, lastSeen, pausedBy } = row
  const known = knownIn(state.stored, host)
  const access = parents && accessUnder(state.granted, host, parents)
  const action = (name: string, label: MessageId, click: () => void) => (
    <button
      type="button"
      data-action={name}
      aria-label={text('portal_action', text(label), host)}
      onClick={click}
    >
      {text(label)}
    </button>
  )
  return (
    <tr data-portal={host} data-origin={origin} data-access={access?.status} data-paused={pausedBy}>
      <th scope="row">
        <bdi>{brokenAtDots(visibleText(host))}</bdi>
        {pausedBy && <span className="tag"> {text(`paused_by_${pausedBy}`)}</span>}
      </th>
      <td>{addedAt === undefined ? text(`origin_${origin}`) : text('origin_added', { moment: addedAt })}</td>
      <td>{measureOf(known.policies[0])}</td>
      <td>{access ? text(`access_${access.status}`) : '…'}</td>
      <td>{lastSeen === undefined ? '–' : moment(lastSeen)}</td>
      <td className="number">{state.record.status === 'read' ? cookies : '–'}</td>
      <td>
        <div className="buttons">
          {access &&
            access.status !== 'full' &&
            action('allow-access', 'no_access_button', () => allow(access))}
          {action('report', 'portal_report', () => void openReport(host))}
          {origin !== 'organisation' &&
            pausedBy !== 'organisation' &&
            action('pause', pausedBy ? 'portal_resume' : 'portal_pause', switchPause)}
          {action('forget', isForgettable(row) ? 'portal_forget' : 'portal_delete', ask)}
        </div>
      </td>
    </tr>
  )
}

/** A long name goes on in the next line after a dot. */
export function brokenAtDots(host: string): ReactNode {
  const dot = host.indexOf('.') + 1
  return dot === 0 ? (
    host
  ) : (
    <>
      {host.slice(0, dot)}
      <wbr />
      {brokenAtDots(host.slice(dot))}
    </>
  )
}

/** By whose word its cookies are judged, in few words. */
function measureOf(closest: StandingPolicy | undefined): string {
  if (closest?.standing !== 'own') return text('measure_platform')
  const { imported, readAt } = closest.policy.source
  if (imported) return text(`measure_${imported.by}`, { moment: imported.at })
  return readAt === undefined ? text('measure_bundled') : text('measure_read', { moment: readAt })
}
