import { useState } from 'react'
import type { HostAccess } from '../browser/host-access.ts'
import { text } from '../browser/text.ts'
import { AccessQuestion } from './access-question.tsx'
import { ForgetQuestion } from './forget-question.tsx'
import { forget, pause } from './portal-actions.ts'
import { PortalLine } from './portal-line.tsx'
import type { PortalRow } from './portal-rows.ts'
import type { ReadySettings } from './settings-state.ts'
import { type Said, useOutcome } from './use-outcome.tsx'
import { useParents } from './use-parents.ts'

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

  const switchPause = ({ host, pausedBy }: PortalRow) =>
    follow(
      pause(host, pausedBy ? undefined : Date.now()),
      text(pausedBy ? 'portal_resumed' : 'portal_paused', host),
    )
  const answered = (said: Said) => {
    // Once access is given, the button is gone, and with it the place of who goes by the keyboard.
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
                switchPause={() => void switchPause(row)}
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
