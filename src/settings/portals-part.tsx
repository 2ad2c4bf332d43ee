import { useEffect, useState } from 'react'
import { openReport } from '../browser/active-tab.ts'
import { accessUnder, type HostAccess, requestAccess } from '../browser/host-access.ts'
import { knownIn } from '../browser/known-portals.ts'
import { parentsToAsk } from '../browser/portal-access.ts'
import { changeNotes } from '../browser/portal-notes.ts'
import { type MessageId, moment, text } from '../browser/text.ts'
import type { StandingPolicy } from '../policy/registry.ts'
import { messageOf } from '../surface/message-of.ts'
import { whatIsAsked } from '../surface/no-access.tsx'
import { ForgetQuestion, forget, isForgettable } from './forget-portal.tsx'
import { Hosts, HostsButton } from './hosts.tsx'
import type { PortalRow } from './portal-rows.ts'
import { Question } from './question.tsx'
import type { ReadySettings } from './settings-state.ts'
import { type Said, useOutcome } from './use-outcome.tsx'

/** So many are drawn: a registry has thousands, and nobody reads on. */
const mostRows = 100

const columns = ['host', 'origin', 'policy', 'access', 'last_seen', 'cookies', 'actions'] as const

/** Every portal that is watched, and what can be done about it. */
export function PortalsPart({ state, refresh }: { state: ReadySettings; refresh: () => void }) {
  const [search, setSearch] = useState('')
  const [asked, setAsked] = useState<PortalRow>()
  const [wanted, setWanted] = useState<HostAccess>()
  const { line, follow, say, focus } = useOutcome()
  const found = state.rows.filter(({ host }) => host.includes(search.trim().toLowerCase()))
  const shown = found.slice(0, mostRows)
  const parents = useParents(shown.map(({ host }) => host))

  const answered = (said: Said) => {
    // Once access is given, the button is gone, and the keyboard focus would be lost.
    if (said.ok) focus()
    say(said)
    refresh()
  }
  const agree = (row: PortalRow, done: string) => {
    focus()
    void follow(forget(row, state).finally(refresh), done)
  }

  return (
    <section aria-labelledby="portals">
      <h2 id="portals">{text('portals_title')}</h2>
      <search className="filters">
        <label>
          <span>{text('portals_search')}</span>
          <input
            type="search"
            name="portals-search"
            value={search}
            onChange={event => setSearch(event.currentTarget.value)}
          />
        </label>
      </search>
      <p className="shown" role="status">
        {text('portals_shown', { count: shown.length }, { count: state.rows.length })}
      </p>
      {line}
      <div className="scrolls">
        <table>
          <caption className="unseen">{text('portals_title')}</caption>
          <thead>
            <tr>
              {columns.map(column => (
                <th key={column} scope="col" data-column={column}>
                  {text(`portal_${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(row => (
              <PortalLine
                key={row.host}
                row={row}
                state={state}
                parents={parents.get(row.host)}
                follow={follow}
                allow={setWanted}
                ask={() => setAsked(row)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length === 0 && <p className="none">{text('portals_none')}</p>}
      {found.length > shown.length && (
        <p className="none" data-more={found.length - shown.length}>
          {text('portals_more_other', { count: found.length - shown.length })}
        </p>
      )}
      {wanted && <AccessQuestion access={wanted} answered={answered} close={() => setWanted(undefined)} />}
      {asked && (
        <ForgetQuestion
          row={asked}
          state={state}
          agree={done => agree(asked, done)}
          close={() => setAsked(undefined)}
        />
      )}
    </section>
  )
}

/** The domains above some hosts, as `accessUnder` wants them: looked up once, and only for what is drawn. */
function useParents(hosts: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const [parents, setParents] = useState<ReadonlyMap<string, readonly string[]>>(new Map())
  const missing = hosts.filter(host => !parents.has(host)).join(' ')
  useEffect(() => {
    if (missing === '') return
    const looking = missing.split(' ').map(async host => [host, await parentsToAsk(host)] as const)
    void Promise.all(looking).then(found => setParents(known => new Map([...known, ...found])))
  }, [missing])
  return parents
}

/** One portal of the table. */
function PortalLine(props: {
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
  const { host, origin, addedAt, cookies, lastSeen, pausedBy } = row
  const access = parents && accessUnder(state.granted, host, parents)
  const switchPause = () =>
    void follow(
      changeNotes([host], ({ pausedAt: _, ...note }) =>
        pausedBy ? note : { ...note, pausedAt: Date.now() },
      ),
      text(pausedBy ? 'portal_resumed' : 'portal_paused', host),
    )
  const action = (name: string, label: MessageId, click: () => void) => (
    <HostsButton action={name} label={label} names={[host]} click={click} />
  )
  return (
    <tr data-portal={host} data-origin={origin} data-access={access?.status} data-paused={pausedBy}>
      <th scope="row">
        <Hosts names={[host]} />
        {pausedBy && <span className="tag"> {text(`paused_by_${pausedBy}`)}</span>}
      </th>
      <td>{addedAt === undefined ? text(`origin_${origin}`) : text('origin_added', { moment: addedAt })}</td>
      <td>{measureOf(knownIn(state.stored, host).policies[0])}</td>
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

/** By whose word its cookies are judged, in few words. */
function measureOf(closest: StandingPolicy | undefined): string {
  if (closest?.standing !== 'own') return text('measure_platform')
  const { imported, readAt } = closest.policy.source
  if (imported) return text(`measure_${imported.by}`, { moment: imported.at })
  return readAt === undefined ? text('measure_bundled') : text('measure_read', { moment: readAt })
}

/** Says what the browser will be asked for and why, and asks it. `answered` is told what became of it. */
function AccessQuestion(props: { access: HostAccess; answered: (said: Said) => void; close: () => void }) {
  const { access, answered, close } = props
  const { host, hostAlone, wanted } = access
  // Nothing may be awaited before the browser is asked: it takes the click for spent.
  const ask = (patterns: readonly string[]) =>
    void requestAccess(patterns).then(
      ok => answered({ ok, message: ok ? text('portal_allowed', host) : text('no_access_refused') }),
      (error: unknown) => answered({ ok: false, message: text('settings_failed', messageOf(error)) }),
    )
  return (
    <Question
      title={text('question_access', host)}
      answer={text('no_access_button')}
      kind="primary"
      agree={() => ask(wanted)}
      other={
        hostAlone === undefined
          ? undefined
          : { answer: text('no_access_host_alone', host), agree: () => ask([hostAlone]) }
      }
      close={close}
    >
      <p>{whatIsAsked(access)}</p>
    </Question>
  )
}
