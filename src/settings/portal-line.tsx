import { openReport } from '../browser/active-tab.ts'
import { accessUnder, type HostAccess } from '../browser/host-access.ts'
import { knownIn } from '../browser/known-portals.ts'
import { changeNotes } from '../browser/portal-notes.ts'
import { dayOf, text } from '../browser/text.ts'
import type { StandingPolicy } from '../policy/registry.ts'
import { isToday } from '../surface/against.tsx'
import { Mark } from '../surface/sign.tsx'
import { isForgettable } from './forget-portal.tsx'
import { Hosts, HostsButton } from './hosts.tsx'
import { Menu, type MenuItem } from './menu.tsx'
import type { PortalRow } from './portal-rows.ts'
import type { ReadySettings } from './settings-state.ts'

/** One portal of the list: its host, how it stands in a line and in a word, what one mostly wants, and a menu. */
export function PortalLine(props: {
  row: PortalRow
  state: ReadySettings
  /** The domains above it on which its owner can set cookies; undefined until they are looked up. */
  parents: readonly string[] | undefined
  follow: (doing: Promise<void>, done: string) => Promise<void>
  /** Asks which access to give. */
  allow: (access: HostAccess) => void
  /** Asks whether to forget it. */
  ask: () => void
}) {
  const { row, state, parents, follow, allow, ask } = props
  const { host, origin, pausedBy } = row
  const access = parents && accessUnder(state.granted, host, parents)
  const switchPause = () =>
    void follow(
      changeNotes([host], ({ pausedAt: _, ...note }) =>
        pausedBy ? note : { ...note, pausedAt: Date.now() },
      ),
      text(pausedBy ? 'portal_resumed' : 'portal_paused', host),
    )
  const report = () => void openReport(host)
  const isHidden = access?.status === 'none'
  const forgettable = isForgettable(row)
  const items: (MenuItem | false | undefined)[] = [
    isHidden && { action: 'report', words: text('portal_report'), click: report },
    access?.status === 'partial' && {
      action: 'allow-access',
      words: text('access_partial_button'),
      click: () => allow(access),
    },
    origin !== 'organisation' &&
      pausedBy !== 'organisation' && {
        action: 'pause',
        words: text(pausedBy ? 'portal_resume' : 'portal_pause'),
        click: switchPause,
      },
    (forgettable || hasHistory(row, state)) && {
      action: 'forget',
      words: text(forgettable ? 'portal_forget' : 'portal_delete'),
      click: ask,
      isDanger: true,
    },
  ]
  const offered = items.filter(item => item !== false && item !== undefined)
  return (
    <li
      className="portal"
      data-portal={host}
      data-origin={origin}
      data-access={access?.status}
      data-paused={pausedBy}
    >
      <div className="what">
        <span className="host">
          <Hosts names={[host]} />
        </span>
        <span className="small">{stateOf(row, state).join(' · ')}</span>
      </div>
      <span className="how">{access && <Standing isPaused={pausedBy !== undefined} access={access} />}</span>
      <div className="does">
        {isHidden ? (
          <HostsButton
            action="allow-access"
            label="portal_allow"
            names={[host]}
            click={() => allow(access)}
          />
        ) : (
          <HostsButton action="report" label="portal_report" names={[host]} click={report} />
        )}
        <span>
          {offered.length > 0 && (
            <Menu
              id={`menu-${host}`}
              label={text('portal_action', text('menu_more'), host)}
              items={offered}
            />
          )}
        </span>
      </div>
    </li>
  )
}

/** Whether there is something to delete, as far as is known: a record that is not read may hold something. */
function hasHistory({ host, lastSeen }: PortalRow, { stored, record }: ReadySettings): boolean {
  return (
    lastSeen !== undefined ||
    record.status !== 'read' ||
    stored[`livePolicy:${host}`] !== undefined ||
    stored.portals?.[host]?.recognition !== undefined
  )
}

function Standing({ isPaused, access }: { isPaused: boolean; access: HostAccess }) {
  const { meaning, sign, words } = standings[isPaused ? 'paused' : access.status]
  return (
    <Mark meaning={meaning} sign={sign}>
      {text(words)}
    </Mark>
  )
}

const standings = {
  paused: { meaning: 'neutral', sign: 'dash', words: 'paused_by_user' },
  full: { meaning: 'fine', sign: 'check', words: 'mark_watching' },
  partial: { meaning: 'question', sign: 'warning', words: 'mark_partly' },
  none: { meaning: 'question', sign: 'warning', words: 'mark_no_access' },
} as const

/** By which policy, how much is recorded, and when something last happened. */
function stateOf(row: PortalRow, { stored, record }: ReadySettings): string[] {
  const { host, origin, addedAt, cookies, lastSeen, pausedBy } = row
  const recorded =
    lastSeen === undefined
      ? [text('portal_no_history')]
      : [
          text('portal_cookies_other', { count: cookies }),
          isToday(lastSeen) ? text('portal_active_today') : text('portal_active_on', dayOf(lastSeen)),
        ]
  return [
    measureOf(knownIn(stored, host).policies[0]),
    ...(record.status === 'read' ? recorded : []),
    ...(pausedBy === 'organisation'
      ? [text('portal_held')]
      : origin === 'organisation'
        ? [text('portal_set')]
        : []),
    ...(addedAt === undefined ? [] : [text('origin_added', dayOf(addedAt))]),
  ]
}

/** By whose word its cookies are judged, in few words. */
function measureOf(closest: StandingPolicy | undefined): string {
  if (closest?.standing !== 'own') return text('measure_platform')
  const { imported, readAt } = closest.policy.source
  if (imported) return text(`measure_${imported.by}`, dayOf(imported.at))
  return readAt === undefined ? text('measure_bundled') : text('measure_read', dayOf(readAt))
}
